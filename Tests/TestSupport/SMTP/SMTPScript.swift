// SPDX-License-Identifier: Apache-2.0

/// The places in an SMTP conversation at which a test can interfere, in the order in which they come.
package enum SMTPStep: String, Sendable, CaseIterable {
  case banner
  case ehlo
  /// STARTTLS, which a server offers whose capabilities say so.
  case startTLS
  /// The first bytes of the client's handshake have arrived; a scripted server knows no TLS and closes.
  case handshake
  case auth
  case mail
  case rcpt
  case data
  /// The first line of a message has arrived, the rest has not been read.
  case body
  /// The final dot has arrived and the message is recorded, the answer is not sent.
  case endOfData
  case quit
}

/// What a scripted server does instead of the ordinary answer.
package enum SMTPAction: Sendable, Equatable {
  /// Says this, with line feeds turned into CRLF; the line `250-x` and `250 y` of a long answer are written out.
  case reply(String)
  /// Closes without a word.
  case drop
  /// Closes with a TCP reset.
  case reset
  /// Says nothing until the client leaves or the server stops.
  case silence
  /// Says this a byte at a time with a tenth of a second between, and is silent then.
  case drip(String)
  /// Sends the program a signal, and is silent then.
  case strike(Striker)
}

/// The rules not yet used up, tried in the order in which they were added.
struct SMTPScript: Sendable {
  private struct Rule: Sendable {
    let step: SMTPStep
    let action: SMTPAction
    let recipient: String?
    var remaining: Int?
  }

  private var rules: [Rule] = []

  mutating func add(_ action: SMTPAction, at step: SMTPStep, for recipient: String?, times: Int?) {
    rules.append(Rule(step: step, action: action, recipient: recipient?.lowercased(), remaining: times))
  }

  /// The action of the first rule that fits, which has then been used once more; nil for the ordinary answer.
  mutating func take(at step: SMTPStep, recipients: [String]) -> SMTPAction? {
    let concerned = recipients.map { $0.lowercased() }
    let fitting = rules.firstIndex { rule in
      rule.step == step && rule.remaining != 0 && (rule.recipient.map(concerned.contains) ?? true)
    }
    guard let fitting else { return nil }
    rules[fitting].remaining = rules[fitting].remaining.map { $0 - 1 }
    return rules[fitting].action
  }
}
