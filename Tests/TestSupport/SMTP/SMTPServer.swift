// SPDX-License-Identifier: Apache-2.0

/// An SMTP server on loopback that accepts everything, records it, and misbehaves exactly where a test tells it to.
package final class SMTPServer: Sendable {
  /// What EHLO offers unless the test says otherwise; add `AUTH PLAIN LOGIN` to be asked for a password.
  package static let ordinaryCapabilities = ["8BITMIME", "ENHANCEDSTATUSCODES", "SIZE 10485760"]

  private let ledger = SMTPLedger()
  private let listener: LoopbackListener

  package init(capabilities: [String] = SMTPServer.ordinaryCapabilities) throws {
    let ledger = ledger
    listener = try LoopbackListener { connection in
      try SMTPSession(connection, ledger: ledger, capabilities: capabilities).run()
    }
  }

  deinit { stop() }

  package var port: UInt16 { listener.port }
  package var url: String { "smtp://127.0.0.1:\(port)" }

  /// Ends all conversations at once and refuses new ones.
  package func stop() { listener.stop() }

  /// Has the action happen at the step, the first `times` times or always, for one recipient or for all.
  ///
  /// Rules are tried in the order in which they were added. A rule with a recipient can only fit at `rcpt`, where it
  /// means the one just named, and later, where it means any recipient accepted so far.
  package func at(_ step: SMTPStep, for recipient: String? = nil, times: Int? = nil, do action: SMTPAction) {
    ledger.change { $0.script.add(action, at: step, for: recipient, times: times) }
  }

  /// Every message whose final dot arrived, also those that were refused or never answered.
  package var messages: [SMTPMessage] { ledger.current.messages }

  /// Every attempt to log in.
  package var credentials: [SMTPCredentials] { ledger.current.credentials }

  /// Every command line as it came, over all connections.
  package var commands: [String] { ledger.current.commands }

  /// The steps in the order in which they were reached; as many banners as connections.
  package var reached: [SMTPStep] { ledger.current.reached }

  /// Gives the messages once there are so many, answered or not; throws `TimedOut` with the commands seen instead.
  @discardableResult
  package func waitForMessages(_ count: Int, timeout: Duration = .seconds(60)) async throws -> [SMTPMessage] {
    try await wait(upTo: timeout) {
      messages.count >= count
    } orSay: {
      "\(messages.count) of \(count) messages arrived; commands: \(commands)"
    }
    return messages
  }

  /// Returns once the step is reached for the `times`th time; the server then acts, or is already silent.
  package func waitUntil(_ step: SMTPStep, times: Int = 1, timeout: Duration = .seconds(60)) async throws {
    try await wait(upTo: timeout) {
      reached.count { $0 == step } >= times
    } orSay: {
      "step \(step) was not reached \(times) times; commands: \(commands)"
    }
  }
}
