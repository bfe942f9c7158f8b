// SPDX-License-Identifier: Apache-2.0

/// How far a mail transaction came: whom a refusal is about depends on what the server was answering.
enum SMTPStage: Sendable, Equatable {
  /// No reply yet, or the greeting itself refused.
  case greeting
  /// EHLO, STARTTLS or AUTH.
  case session
  /// MAIL: about our sender, our rights or the size.
  case sender
  /// RCPT: about the recipient.
  case recipient
  /// DATA: about the transaction.
  case data
  /// After the 354: the message is on its way, and only a final reply tells its fate.
  case message

  /// Walks through the replies of RFC 5321 section 4.3.2; libcurl sends its commands one by one.
  /// A reused connection is past its greeting and begins with the reply to MAIL. Until `isReady` the login is not done,
  /// whatever the replies look like.
  init(replies: [Int], openedConnection: Bool, isReady: Bool) {
    guard isReady else {
      self = replies.contains(220) ? .session : .greeting
      return
    }
    var stage = openedConnection ? SMTPStage.greeting : .sender
    for reply in replies {
      switch (stage, reply) {
      // 220 is the greeting or the answer to STARTTLS; 235 and 334 belong to AUTH (RFC 4954).
      case (_, 220), (_, 334): stage = .session
      case (_, 235): stage = .sender
      case (.session, 200..<300): stage = .sender
      case (.sender, 200..<300): stage = .recipient
      case (.recipient, 200..<300): stage = .data
      case (_, 354): stage = .message
      default: break
      }
    }
    self = stage
  }
}
