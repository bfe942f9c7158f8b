// SPDX-License-Identifier: Apache-2.0

/// What became of a message, as far as its records say.
struct MessageFate: Sendable, Equatable {
  /// How many intents were marked as possible repeats, and how many outcomes were `unknown`; no more than fit.
  private(set) var repeats: UInt16 = 0
  private(set) var unknowns: UInt16
  /// Whether an earlier copy may have arrived, or did: an outcome was accepted, unknown, or never came.
  private(set) var mayHaveArrived = false
  /// Of the latest outcome, nil when none followed the latest intent.
  private(set) var result: Outcome.Result?

  /// - Parameter unknowns: of its outcomes before the first intent, when they were not kept.
  init(isRepeat: Bool, unknowns: Int = 0) {
    repeats = isRepeat ? 1 : 0
    self.unknowns = UInt16(clamping: unknowns)
  }

  mutating func applyIntent(isRepeat: Bool) {
    mayHaveArrived = mayHaveArrived || result == nil
    repeats = UInt16(clamping: Int(repeats) + (isRepeat ? 1 : 0))
    result = nil
  }

  mutating func apply(_ next: Outcome.Result) {
    unknowns = UInt16(clamping: Int(unknowns) + (next == .unknown ? 1 : 0))
    // An outcome that closes the message without its own answer leaves open what became of the last intent.
    mayHaveArrived =
      mayHaveArrived || next == .unknown || next == .accepted || (next == .superseded && result == nil)
    result = next
  }

  var state: MessageHistory.State {
    switch result {
    case nil: .inDoubt(lastOutcome: nil)
    case .unknown: unknowns <= MessageHistory.repeatsAllowed ? .inDoubt(lastOutcome: .unknown) : .givenUp
    case .deferred: .inDoubt(lastOutcome: .deferred)
    case .accepted: .closed(.accepted)
    case .rejected: .closed(.rejected)
    case .superseded: .closed(.superseded)
    }
  }

  /// Whether nobody knows if the latest intent arrived: no answer came, or none that says so.
  var isOpen: Bool { result == nil || result == .unknown }
}
