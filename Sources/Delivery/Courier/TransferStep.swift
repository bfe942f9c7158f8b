// SPDX-License-Identifier: Apache-2.0

/// One thing that happened on the way to a server, in a line without secrets.
package enum TransferStep: Sendable, Equatable {
  /// The connection, TLS and certificates, in libcurl's words.
  case note(String)
  /// A command of ours, by its first words: what follows them may be secret.
  case sent(String)
  case received(String)

  private static let notes = [
    "Trying", "Connected to", "SSL connection using", "subject:", "issuer:", "expire date:", "SSL certificate",
    "Failed to connect", "connect to", "Could not resolve", "Connection refused",
  ]
  private static let commands: Set<String> = ["EHLO", "HELO", "STARTTLS", "MAIL", "RCPT", "DATA", "NOOP", "QUIT"]

  static func note(of line: String) -> TransferStep? {
    let text = line.trimming()
    return notes.contains { text.hasPrefix($0) } ? .note(text) : nil
  }

  /// Nil for what is none of the ordinary commands, such as a login's secret.
  static func command(of line: String) -> TransferStep? {
    let words = line.trimming().split(separator: " ")
    guard let first = words.first.map(String.init) else { return nil }
    if commands.contains(first) { return .sent(line.trimming()) }
    if first == "AUTH" { return .sent(words.prefix(2).joined(separator: " ")) }
    if ["GET", "POST", "PUT"].contains(first), words.last?.hasPrefix("HTTP/") == true { return .sent(first) }
    return nil
  }

  func redacted(_ redactor: Redactor) -> TransferStep {
    switch self {
    case .note(let text): .note(redactor.redact(text))
    case .sent(let text): .sent(redactor.redact(text))
    case .received(let text): .received(redactor.redact(text))
    }
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
