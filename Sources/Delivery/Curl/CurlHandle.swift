// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// Owns one libcurl easy handle, which is used for one transfer after the other.
final class CurlHandle {
  static let isStarted = tagid_curl_start() == CURLE_OK
  private static let explanationBytes = Int(CURL_ERROR_SIZE)

  let pointer: UnsafeMutableRawPointer
  private let explanation: UnsafeMutablePointer<CChar>
  /// The first option that libcurl refused; such a transfer is never started with a safety option missing.
  private var refused: CURLcode = CURLE_OK
  /// What the callbacks of the transfer that is loaded work on.
  private var state: TransferState?
  /// Lists that libcurl reads while the transfer lasts.
  private var lists: [UnsafeMutablePointer<curl_slist>] = []

  init() throws(DeliveryError) {
    guard Self.isStarted, let pointer = curl_easy_init() else {
      throw DeliveryError(.transport, "libcurl cannot be started")
    }
    self.pointer = pointer
    explanation = .allocate(capacity: Self.explanationBytes)
    explanation.initialize(repeating: 0, count: Self.explanationBytes)
  }

  deinit {
    curl_easy_cleanup(pointer)
    for list in lists { curl_slist_free_all(list) }
    explanation.deallocate()
  }

  /// Sets everything for a transfer; what comes back is the report of one that cannot begin.
  /// - Parameter isFresh: whether no connection that is open may be used.
  func load(_ transfer: Transfer, isFresh: Bool, sockets: SocketBook) -> TransferReport? {
    let state: TransferState
    switch transfer.request {
    case .mail(let mail):
      begin(mail.endpoint, protocols: "smtp,smtps", transfer.limits)
      state = TransferState(mail: mail.message, limits: transfer.limits, sockets: sockets)
      // libcurl would send the address to a server that cannot take it; what a server can is said when a connection opens.
      state.needsUTF8 = mail.recipient.needsUTF8 && !transfer.isProbe
      if state.needsUTF8 { set(CURLOPT_FRESH_CONNECT, 1) }
      set(mail)
    case .http(let post):
      begin(post.endpoint, protocols: "http,https", transfer.limits)
      state = TransferState(mail: nil, limits: transfer.limits, sockets: sockets)
      set(post, transfer.limits)
    }
    if isFresh { set(CURLOPT_FRESH_CONNECT, 1) }
    if transfer.isProbe { probe(transfer.request) }
    if let observe = transfer.observe {
      let redactor = transfer.redactor
      state.observe = { observe($0.redacted(redactor)) }
    }
    connect(state, sockets)
    guard refused == CURLE_OK else {
      return TransferReport(code: refused.rawValue, explanation: String(cString: curl_easy_strerror(refused)))
    }
    self.state = state
    return nil
  }

  /// A mail server is asked for nothing but an answer, once the login is done; a web server not even for that.
  private func probe(_ request: Transfer.Request) {
    switch request {
    case .mail:
      set(CURLOPT_UPLOAD, 0)
      check(tagid_curl_set_list(pointer, CURLOPT_MAIL_RCPT, nil))
      set(CURLOPT_CUSTOMREQUEST, "NOOP")
    case .http: set(CURLOPT_CONNECT_ONLY, 1)
    }
  }

  /// Lets go of what belongs to the transfer.
  func unload() {
    curl_easy_reset(pointer)
    for list in lists { curl_slist_free_all(list) }
    lists = []
    state = nil
  }

  /// Sends one message to one recipient: several in one transaction would share their failures.
  private func set(_ mail: MailTransfer) {
    set(CURLOPT_PROXY, "")
    set(CURLOPT_USE_SSL, mail.startTLS == .mandatory ? Int(CURLUSESSL_ALL.rawValue) : Int(CURLUSESSL_NONE.rawValue))
    if let login = mail.login { logIn(login) }
    if let identity = mail.identity { show(identity) }
    set(CURLOPT_MAIL_FROM, mail.sender.map { "<\($0.spec)>" } ?? "")
    set(CURLOPT_UPLOAD, 1)
    // Announced as SIZE= (RFC 1870), so that a message too large is refused before it is sent.
    check(tagid_curl_set_offset(pointer, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.message.count)))
    set(CURLOPT_MAIL_RCPT, list: curl_slist_append(nil, "<\(mail.recipient.spec)>"))
  }

  private func logIn(_ login: SMTPSettings.Login) {
    set(CURLOPT_USERNAME, login.username)
    if let mechanism = login.mechanism { set(CURLOPT_LOGIN_OPTIONS, "AUTH=\(mechanism.rawValue.uppercased())") }
    switch login.secret {
    case .password(let password): password.reveal { set(CURLOPT_PASSWORD, $0) }
    case .token(let token): token.reveal { set(CURLOPT_XOAUTH2_BEARER, $0) }
    }
  }

  private func show(_ identity: ClientIdentity) {
    set(CURLOPT_SSLCERT, identity.certificateFile)
    set(CURLOPT_SSLKEY, identity.keyFile)
    identity.keyPassword?.reveal { set(CURLOPT_KEYPASSWD, $0) }
  }

  private func set(_ request: PostTransfer, _ limits: TransferLimits) {
    // A proxy of the environment stays usable for the internet, and never sees what is meant for this machine.
    if let proxy = request.endpoint.isLoopback ? "" : limits.proxy { set(CURLOPT_PROXY, proxy) }
    // libcurl sends a POST again, without a word, when a reused connection closes before the answer.
    set(CURLOPT_FRESH_CONNECT, request.isRepeatable ? 0 : 1)
    set(CURLOPT_FORBID_REUSE, request.isRepeatable ? 0 : 1)
    var list = curl_slist_append(nil, "Expect:")
    if request.method == .get {
      set(CURLOPT_HTTPGET, 1)
    } else {
      set(CURLOPT_POST, 1)
      if request.method != .post { set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
      check(tagid_curl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)))
      check(
        request.body.withUnsafeBytes {
          tagid_curl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: $0.baseAddress))
        })
      list = curl_slist_append(list, "Content-Type: \(request.contentType)")
    }
    for header in request.headers {
      list = header.value.reveal { curl_slist_append(list, "\(header.name): \($0)") }
    }
    set(CURLOPT_HTTPHEADER, list: list)
  }

  /// Every safety option, for every transfer: nothing is left of the one before, which was unloaded.
  private func begin(_ endpoint: Endpoint, protocols: String, _ limits: TransferLimits) {
    refused = CURLE_OK
    set(CURLOPT_PROTOCOLS_STR, protocols)
    set(CURLOPT_REDIR_PROTOCOLS_STR, protocols)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectSeconds * 1000))
    // We look at the time ourselves, since libcurl says farewell to a server that is silent, and waits again; this is in case.
    set(CURLOPT_TIMEOUT_MS, Int((limits.totalSeconds + 5) * 1000))
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(limits.totalSeconds.rounded(.up))))
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = limits.authorityFile { set(CURLOPT_CAINFO, file) }
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    set(CURLOPT_USERAGENT, "tagid")
    explanation.pointee = 0
    check(tagid_curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, explanation))
    endpoint.url.reveal { set(CURLOPT_URL, $0) }
  }

  private func connect(_ state: TransferState, _ sockets: SocketBook) {
    let data = Unmanaged.passUnretained(state).toOpaque()
    check(tagid_curl_set_transfer(pointer, CURLOPT_READFUNCTION, readCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_READDATA, data))
    check(tagid_curl_set_seek(pointer, CURLOPT_SEEKFUNCTION, seekCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_SEEKDATA, data))
    check(tagid_curl_set_ready(pointer, CURLOPT_PREREQFUNCTION, readyCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_PREREQDATA, data))
    check(tagid_curl_set_transfer(pointer, CURLOPT_HEADERFUNCTION, lineCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_HEADERDATA, data))
    check(tagid_curl_set_transfer(pointer, CURLOPT_WRITEFUNCTION, bodyCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_WRITEDATA, data))
    if state.observe != nil {
      set(CURLOPT_VERBOSE, 1)
      check(tagid_curl_set_debug(pointer, CURLOPT_DEBUGFUNCTION, debugCallback))
      check(tagid_curl_set_pointer(pointer, CURLOPT_DEBUGDATA, data))
    }
    // libcurl asks it also while it waits for the answer to a QUIT, which no other limit covers.
    set(CURLOPT_NOPROGRESS, 0)
    check(tagid_curl_set_progress(pointer, CURLOPT_XFERINFOFUNCTION, progressCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_XFERINFODATA, data))
    check(tagid_curl_set_opened(pointer, CURLOPT_SOCKOPTFUNCTION, openedCallback))
    check(tagid_curl_set_pointer(pointer, CURLOPT_SOCKOPTDATA, data))
    // A connection outlives the transfer that opened it.
    check(tagid_curl_set_closed(pointer, CURLOPT_CLOSESOCKETFUNCTION, SocketBook.whenClosing))
    check(tagid_curl_set_pointer(pointer, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque()))
  }

  /// Cuts the connection of a transfer that took longer than it may, so that libcurl has nothing to wait for. False when
  /// there is none that could be cut, and nil when it is not time.
  func cutWhenOverdue() -> Bool? {
    guard let state, state.isOverdue else { return nil }
    return state.cut()
  }

  /// What is known of the transfer once it is done.
  func report(_ code: UInt32) -> TransferReport {
    var report = TransferReport(code: code)
    report.status = number(CURLINFO_RESPONSE_CODE)
    report.openedConnection = number(CURLINFO_NUM_CONNECTS) > 0
    var seconds = curl_off_t()
    if tagid_curl_get_offset(pointer, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0 {
      report.retryAfter = Int(seconds)
    }
    if let state {
      report.replies = state.replies
      report.isReady = state.isReady
      // The size counts a CONNECT to a proxy too.
      report.requestSent = state.isReady && number(CURLINFO_REQUEST_SIZE) > 0
      report.lastLine = state.lastLine
      report.body = state.body
      report.overflowed = state.overflowed
      report.lacksUTF8 = state.lacksUTF8
    }
    if code != CURLE_OK.rawValue, state?.isOverdue ?? false, !(state?.isRefused ?? false) {
      report.code = CURLE_OPERATION_TIMEDOUT.rawValue
      report.explanation = "no answer in time"
    } else if code != CURLE_OK.rawValue {
      report.explanation = String(
        cString: explanation[0] == 0 ? curl_easy_strerror(CURLcode(rawValue: code)) : UnsafePointer(explanation))
    }
    return report
  }

  private func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) {
    guard let list else { return check(CURLE_OUT_OF_MEMORY) }
    lists.append(list)
    check(tagid_curl_set_list(pointer, option, list))
  }

  private func set(_ option: CURLoption, _ value: Int) {
    check(tagid_curl_set_long(pointer, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    check(tagid_curl_set_string(pointer, option, value))
  }

  private func check(_ code: CURLcode) {
    if refused == CURLE_OK { refused = code }
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    return tagid_curl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
  }
}

// The callbacks capture nothing: each finds its transfer through the DATA pointer, which the handle keeps
// alive.

private func state(_ pointer: UnsafeMutableRawPointer) -> TransferState {
  Unmanaged<TransferState>.fromOpaque(pointer).takeUnretainedValue()
}

private let readCallback: tagid_curl_transfer_callback = { bytes, size, count, pointer in
  guard let bytes, let pointer else { return 0 }
  return state(pointer).read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
}

private let seekCallback: tagid_curl_seek_callback = { pointer, offset, origin in
  guard let pointer, origin == 0 else { return CURL_SEEKFUNC_CANTSEEK }
  return state(pointer).seek(to: Int(offset)) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
}

/// libcurl calls it when the connection stands, tunnel, TLS and login included, and never for a CONNECT.
private let readyCallback: curl_prereq_callback = { pointer, address, _, port, localPort in
  guard let pointer else { return CURL_PREREQFUNC_ABORT }
  let ends = ConnectionEnds(
    localPort: UInt16(truncatingIfNeeded: localPort), address: address.map { String(cString: $0) } ?? "",
    port: UInt16(truncatingIfNeeded: port))
  let isWanted = state(pointer).becomeReady(over: ends)
  return isWanted ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

private let openedCallback: curl_sockopt_callback = { pointer, socket, _ in
  guard let pointer else { return CURL_SOCKOPT_ERROR }
  state(pointer).opened(socket)
  return CURL_SOCKOPT_OK
}

private let progressCallback: curl_xferinfo_callback = { pointer, _, _, _, _ in
  guard let pointer else { return 1 }
  return state(pointer).isOverdue ? 1 : 0
}

private let debugCallback: curl_debug_callback = { _, kind, bytes, count, pointer in
  guard let bytes, let pointer else { return 0 }
  state(pointer).take(step: kind, UnsafeRawBufferPointer(start: bytes, count: count))
  return 0
}

private let lineCallback: tagid_curl_transfer_callback = { bytes, size, count, pointer in
  guard let bytes, let pointer else { return 0 }
  return state(pointer).take(line: UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}

private let bodyCallback: tagid_curl_transfer_callback = { bytes, size, count, pointer in
  guard let bytes, let pointer else { return 0 }
  return state(pointer).take(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}
