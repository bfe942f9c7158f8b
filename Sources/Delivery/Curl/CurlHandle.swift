// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// Owns one libcurl easy handle. It is used over and over by one task, so that connections, TLS sessions and names stay.
final class CurlHandle {
  private static let started = tagid_curl_start() == CURLE_OK
  private static let explanationBytes = Int(CURL_ERROR_SIZE)

  private let handle: UnsafeMutableRawPointer
  private let explanation: UnsafeMutablePointer<CChar>
  private let limits: TransferLimits
  /// The first option that libcurl refused; such a transfer is never started with a safety option missing.
  private var refused: CURLcode = CURLE_OK

  init(limits: TransferLimits) throws(DeliveryError) {
    guard Self.started, let handle = curl_easy_init() else {
      throw DeliveryError(.transport, "libcurl cannot be started")
    }
    self.handle = handle
    self.limits = limits
    explanation = .allocate(capacity: Self.explanationBytes)
    explanation.initialize(repeating: 0, count: Self.explanationBytes)
  }

  deinit {
    curl_easy_cleanup(handle)
    explanation.deallocate()
  }

  /// Sends one message to one recipient: several in one transaction would share their failures.
  func send(_ mail: MailTransfer) -> TransferReport {
    begin(mail.endpoint, protocols: "smtp,smtps")
    set(CURLOPT_PROXY, "")
    set(CURLOPT_USE_SSL, mail.startTLS == .mandatory ? Int(CURLUSESSL_ALL.rawValue) : Int(CURLUSESSL_NONE.rawValue))
    if let login = mail.login { logIn(login) }
    if let identity = mail.identity { show(identity) }
    set(CURLOPT_MAIL_FROM, mail.sender.map { "<\($0.spec)>" } ?? "")
    set(CURLOPT_UPLOAD, 1)
    // Announced as SIZE= (RFC 1870), so that a message too large is refused before it is sent.
    check(tagid_curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.message.count)))
    let recipients = curl_slist_append(nil, "<\(mail.recipient.spec)>")
    defer { curl_slist_free_all(recipients) }
    if recipients == nil { check(CURLE_OUT_OF_MEMORY) }
    check(tagid_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
    return perform(TransferState(input: mail.message, answerBytes: limits.answerBytes))
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

  func post(_ request: PostTransfer) -> TransferReport {
    begin(request.endpoint, protocols: "http,https")
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
      check(tagid_curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)))
      var body = request.body
      check(body.withUnsafeMutableBytes { tagid_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) })
      list = curl_slist_append(list, "Content-Type: \(request.contentType)")
    }
    for header in request.headers {
      list = header.value.reveal { curl_slist_append(list, "\(header.name): \($0)") }
    }
    defer { curl_slist_free_all(list) }
    check(tagid_curl_set_list(handle, CURLOPT_HTTPHEADER, list))
    return perform(TransferState(input: [], answerBytes: limits.answerBytes))
  }

  /// Every safety option, for every transfer: a reset keeps the connections and nothing else of the one before.
  private func begin(_ endpoint: Endpoint, protocols: String) {
    curl_easy_reset(handle)
    refused = CURLE_OK
    set(CURLOPT_PROTOCOLS_STR, protocols)
    set(CURLOPT_REDIR_PROTOCOLS_STR, protocols)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectSeconds * 1000))
    set(CURLOPT_TIMEOUT_MS, Int(limits.totalSeconds * 1000))
    // Else libcurl waits two minutes for the answer to a QUIT, which no other limit covers.
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(limits.totalSeconds.rounded(.up))))
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = limits.authorityFile { set(CURLOPT_CAINFO, file) }
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    set(CURLOPT_USERAGENT, "tagid")
    explanation.update(repeating: 0, count: Self.explanationBytes)
    check(tagid_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, explanation))
    endpoint.url.reveal { set(CURLOPT_URL, $0) }
  }

  private func perform(_ state: TransferState) -> TransferReport {
    let pointer = Unmanaged.passUnretained(state).toOpaque()
    check(tagid_curl_set_transfer(handle, CURLOPT_READFUNCTION, readCallback))
    check(tagid_curl_set_pointer(handle, CURLOPT_READDATA, pointer))
    check(tagid_curl_set_seek(handle, CURLOPT_SEEKFUNCTION, seekCallback))
    check(tagid_curl_set_pointer(handle, CURLOPT_SEEKDATA, pointer))
    check(tagid_curl_set_ready(handle, CURLOPT_PREREQFUNCTION, readyCallback))
    check(tagid_curl_set_pointer(handle, CURLOPT_PREREQDATA, pointer))
    check(tagid_curl_set_transfer(handle, CURLOPT_HEADERFUNCTION, lineCallback))
    check(tagid_curl_set_pointer(handle, CURLOPT_HEADERDATA, pointer))
    check(tagid_curl_set_transfer(handle, CURLOPT_WRITEFUNCTION, bodyCallback))
    check(tagid_curl_set_pointer(handle, CURLOPT_WRITEDATA, pointer))
    guard refused == CURLE_OK else {
      return TransferReport(code: refused.rawValue, explanation: String(cString: curl_easy_strerror(refused)))
    }
    let code = withExtendedLifetime(state) { curl_easy_perform(handle) }
    var report = TransferReport(code: code.rawValue)
    report.status = number(CURLINFO_RESPONSE_CODE)
    report.replies = state.replies
    report.openedConnection = number(CURLINFO_NUM_CONNECTS) > 0
    report.isReady = state.isReady
    // The size counts a CONNECT to a proxy too.
    report.requestSent = state.isReady && number(CURLINFO_REQUEST_SIZE) > 0
    report.lastLine = state.lastLine
    report.body = state.body
    report.overflowed = state.overflowed
    if code != CURLE_OK {
      // A server that failed gets one second more for its farewell, whenever libcurl closes the connection.
      set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 1)
      report.explanation = String(cString: explanation[0] == 0 ? curl_easy_strerror(code) : UnsafePointer(explanation))
    }
    return report
  }

  private func set(_ option: CURLoption, _ value: Int) {
    check(tagid_curl_set_long(handle, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    check(tagid_curl_set_string(handle, option, value))
  }

  private func check(_ code: CURLcode) {
    if refused == CURLE_OK { refused = code }
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    return tagid_curl_get_long(handle, info, &value) == CURLE_OK ? value : 0
  }
}

// The callbacks capture nothing: each finds its transfer through the DATA pointer, which `perform` keeps alive.

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
private let readyCallback: curl_prereq_callback = { pointer, _, _, _, _ in
  guard let pointer else { return CURL_PREREQFUNC_ABORT }
  state(pointer).becomeReady()
  return CURL_PREREQFUNC_OK
}

private let lineCallback: tagid_curl_transfer_callback = { bytes, size, count, pointer in
  guard let bytes, let pointer else { return 0 }
  return state(pointer).take(line: UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}

private let bodyCallback: tagid_curl_transfer_callback = { bytes, size, count, pointer in
  guard let bytes, let pointer else { return 0 }
  return state(pointer).take(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}
