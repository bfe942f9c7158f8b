// SPDX-License-Identifier: Apache-2.0
import Delivery
import Synchronization

/// A transfer with its steps told one by one, and what a mail server said it can do.
enum ChannelSteps {
  static func send(_ errand: Errand, saying say: (String) -> Void) -> DeliveryOutcome {
    guard case .transfer(let transfer) = errand else { return outcome(of: errand) }
    let (steps, outcome) = run(transfer)
    for step in steps { say("  " + text(of: step)) }
    let abilities = abilities(steps)
    if !abilities.isEmpty { say("  the server can: \(abilities.joined(separator: ", "))") }
    return outcome
  }

  /// All steps, and what came of it.
  static func run(_ transfer: Transfer) -> (steps: [TransferStep], outcome: DeliveryOutcome) {
    let steps = Steps()
    let outcome = transfer.observed { step in steps.add(step) }.run()
    return (steps.all, outcome)
  }

  private static func outcome(of errand: Errand) -> DeliveryOutcome {
    switch errand {
    case .done(let outcome): outcome
    case .transfer(let transfer): transfer.run()
    }
  }

  private static func text(of step: TransferStep) -> String {
    switch step {
    case .note(let text): "* \(text)"
    case .sent(let text): "> \(text)"
    case .received(let text): "< \(text)"
    }
  }

  /// What the answer to EHLO names, of what matters here.
  static func abilities(_ steps: [TransferStep]) -> [String] {
    var found: [String] = []
    for case .received(let line) in steps where line.hasPrefix("250") {
      let words = line.dropFirst(4).split(separator: " ").map(String.init)
      guard let first = words.first?.uppercased(), ["SIZE", "SMTPUTF8", "STARTTLS", "AUTH"].contains(first) else {
        continue
      }
      let text = words.joined(separator: " ")
      if !found.contains(text) { found.append(text) }
    }
    return found
  }

  private final class Steps: Sendable {
    private let list = Mutex<[TransferStep]>([])
    var all: [TransferStep] { list.withLock { $0 } }
    func add(_ step: TransferStep) { list.withLock { $0.append(step) } }
  }
}
