// SPDX-License-Identifier: Apache-2.0

import CLibcurl

extension Verdict {
  /// The one place where an outcome is decided; measured with libcurl 7.88.1.
  ///
  /// *Rejected* is kept for what would be the same tomorrow, since it ends all mail to an address. A wrong password,
  /// certificate or sender is a fault of the channel, which somebody mends: its messages wait as *deferred*.
  /// *Unknown* is kept for what may have arrived, since a repeat may be a second copy.
  static func decide(_ evidence: Evidence) -> Verdict {
    let code = CURLcode(rawValue: evidence.code)
    // A server may say that STARTTLS or the login is out of order for a moment (RFC 3207 section 4, RFC 4954 section 6).
    let isPutOff = [CURLE_USE_SSL_FAILED, CURLE_LOGIN_DENIED].contains(code) && (400..<500).contains(evidence.status)
    let fault = isPutOff ? nil : channelFault(code, evidence.conversation)
    let mayPass =
      fault == nil || [CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT].contains(code)
    switch evidence.conversation {
    case .smtp(let stage):
      if evidence.code == CURLE_OK.rawValue { return Verdict(.accepted) }
      if evidence.lacksUTF8 {
        return Verdict(.rejected, "the server takes only ASCII before the @ (no SMTPUTF8): use another address")
      }
      // The message was on its way, so only the server's last word counts, whatever broke afterwards.
      if stage == .message { return afterMessage(evidence.status) }
      // Before the code: after a TLS or login failure libcurl still reports the last reply, such as 250 or 535.
      if let fault { return Verdict(.deferred, fault, channelIsDown: true, mayPass: mayPass) }
      return refusal(at: stage, status: evidence.status, enhanced: evidence.enhanced)
    case .http(let requestSent, let claim):
      if evidence.status > 0 {
        return answered(evidence.status, claim, whole: evidence.code == CURLE_OK.rawValue)
      }
      // No status came back. A request that left may have been acted on: timeout, reset, empty or garbled answer.
      return requestSent ? Verdict(.unknown) : Verdict(.deferred, fault, channelIsDown: true, mayPass: mayPass)
    }
  }

  /// 354 is the invitation to send, hence no answer to what was sent.
  private static func afterMessage(_ status: Int) -> Verdict {
    switch status {
    case 400..<500: Verdict(.deferred, mayPass: true)
    case 500..<600: Verdict(.rejected)
    default: Verdict(.unknown)
    }
  }

  /// A refusal before the message was sent: nothing arrived, so all that is open is whether it is about the recipient.
  /// What fails before one is named would fail for all; what fails later may be about this one alone.
  private static func refusal(at stage: SMTPStage, status: Int, enhanced: EnhancedStatus?) -> Verdict {
    let isAboutAll = [.greeting, .session, .sender].contains(stage)
    guard (500..<600).contains(status) else {
      // MAIL may be put off for this message's size (RFC 1870 section 6.1), except by a server that is closing.
      let isPutOff = stage == .sender && status >= 400 && status != 421
      return Verdict(.deferred, channelIsDown: isAboutAll && !isPutOff, mayPass: true)
    }
    switch (stage, status) {
    // RFC 4954 section 6: authentication is missing, too weak or wrong; true of every recipient until it is mended.
    case (_, 530), (_, 534), (_, 535), (_, 538):
      return Verdict(
        .deferred, "the server wants another login: check username, password and TLS", channelIsDown: true)
    // RFC 3463 section 3.8, security or policy: Postfix says so at RCPT to a host that may not relay.
    case _ where enhanced?.subject == 7:
      return Verdict(
        .deferred, "refused by policy: check login, sender and whether this host may relay", channelIsDown: isAboutAll)
    // RFC 5321 section 4.2.2: a command not known or out of order is between the programs.
    case (.recipient, 500), (.recipient, 502...504), (.data, 500...504):
      return Verdict(.deferred, "the server does not follow the conversation")
    case (.recipient, _), (.data, _), (.message, _): return Verdict(.rejected)
    // RFC 1870 section 6.1: the message is larger than this server will ever take.
    case (.sender, 552): return Verdict(.rejected)
    case (.sender, _):
      return Verdict(
        .deferred, "the server refuses the sender: check from, returnPath and login", channelIsDown: true)
    case (.greeting, _), (.session, _):
      return Verdict(.deferred, "the server refuses this host: check the URL", channelIsDown: true)
    }
  }

  /// What the service itself says goes first: some say 200 and put the refusal into the body. Else the status decides.
  private static func answered(_ status: Int, _ claim: AnswerClaim, whole: Bool) -> Verdict {
    switch claim.word {
    case .refused:
      return
        Verdict(
          .rejected, claim.advice, channelIsDown: claim.isAboutPlace, isPlaceClosed: claim.isAboutPlace)
    case .later:
      let wait = claim.retryAfter.map { Int($0.rounded(.up)) }
      return Verdict(
        .deferred, wait.map { "the service asks to wait \($0) s" }, mayPass: true, retryAfter: wait)
    case .silent: return answered(status, whole: whole)
    }
  }

  private static func answered(_ status: Int, whole: Bool) -> Verdict {
    switch status {
    case 200..<300: Verdict(whole ? .accepted : .unknown)
    case 300..<400:
      Verdict(.deferred, "redirects are not followed: a login page of the network, or the URL has moved")
    // RFC 9110: in time, RFC 8470 (425) or RFC 6585 (429): try again. Any 5xx is the server's own trouble.
    case 408, 425, 429, 500..<600: Verdict(.deferred, mayPass: true)
    // The URL is the key of such services, so these are for good; a new URL is a new address and starts afresh.
    case 401, 403, 404, 410:
      Verdict(
        .rejected, "the service no longer accepts this URL: make a new one", channelIsDown: true, isPlaceClosed: true)
    case 400..<500: Verdict(.rejected)
    default: Verdict(.unknown)
    }
  }

  /// Failures that concern the channel as a whole and come before anything was sent.
  private static func channelFault(_ code: CURLcode, _ conversation: Evidence.Conversation) -> String? {
    let isMail = if case .smtp = conversation { true } else { false }
    return switch code {
    case CURLE_LOGIN_DENIED: "the server refuses the login: check username and password"
    case CURLE_USE_SSL_FAILED: "the server offers no STARTTLS: use smtps://, or allow plain text for this server"
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM:
      "no TLS connection: check the port\(isMail ? ", smtps:// against smtp://," : "") and that the server knows TLS 1.2"
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION:
      "check the channel's URL and settings"
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: "the host name cannot be resolved"
    case CURLE_COULDNT_CONNECT: "the server cannot be reached"
    default: nil
    }
  }
}
