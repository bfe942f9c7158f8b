// SPDX-License-Identifier: Apache-2.0

/// One message whose final dot reached the server, whatever the server answered.
package struct SMTPMessage: Sendable, Equatable {
  /// The name given with EHLO or HELO.
  package let clientName: String
  /// From MAIL, without angle brackets; empty for the null sender.
  package let sender: String
  /// Those from RCPT that the server accepted, in order.
  package let recipients: [String]
  /// As they stood before the client doubled dots, every CRLF kept.
  package let bytes: [UInt8]
  /// What the client logged in with; nil when it did not.
  package let credentials: SMTPCredentials?
  /// The line sent after the final dot; nil when the script had the server say nothing.
  package var reply: String?

  /// Whether the client was told so.
  package var isAccepted: Bool { reply?.hasPrefix("2") ?? false }

  /// The bytes read as UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A user name and password as the client gave them to AUTH, right or wrong.
package struct SMTPCredentials: Sendable, Equatable {
  package let mechanism: String
  package let user: String
  package let password: String

  package init(mechanism: String, user: String, password: String) {
    self.mechanism = mechanism
    self.user = user
    self.password = password
  }
}
