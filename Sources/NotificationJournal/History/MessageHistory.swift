// SPDX-License-Identifier: Apache-2.0

/// What the journal says about one message, up to its last record.
package struct MessageHistory: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    /// Nobody knows yet whether it arrived: no outcome (nil), `unknown` or `deferred`.
    case inDoubt(lastOutcome: Outcome.Result?)
    /// Unknown once and after every repeat: it counts as told. A run that was killed gives no answer and counts for nothing.
    case givenUp
    case closed(Outcome.Result)
  }

  /// How many repeats a message in doubt gets.
  package static let repeatsAllowed = 2

  package let id: String
  /// The number of its first record, by which messages are ordered.
  package let firstSeq: Int
  /// The number of its latest intent.
  package private(set) var lastSeq: Int
  /// As in the latest intent, like the address, the notices and the day.
  package private(set) var route: Route
  package private(set) var address: String
  package private(set) var notices: [IntentNotice]
  package private(set) var day: String
  /// How many intents were marked as possible repeats.
  package private(set) var repeats = 0
  /// Whether an earlier copy may have arrived, or did: an outcome was accepted, unknown, or never came.
  package private(set) var mayHaveArrived = false
  /// How many outcomes were `unknown`.
  package private(set) var unknowns = 0
  /// The latest outcome, nil when none followed the latest intent.
  package private(set) var outcome: Outcome?

  /// The address for people to read; nil when only its hash was kept.
  package var shownAddress: String? { AddressKey.isHash(address) ? nil : address }

  package var channel: String { route.channel }
  package var kind: String { route.kind }
  package var recipient: String { route.recipient }

  package var state: State {
    switch outcome?.result {
    case nil: .inDoubt(lastOutcome: nil)
    case .unknown: unknowns <= Self.repeatsAllowed ? .inDoubt(lastOutcome: .unknown) : .givenUp
    case .deferred: .inDoubt(lastOutcome: .deferred)
    case .accepted: .closed(.accepted)
    case .rejected: .closed(.rejected)
    case .superseded: .closed(.superseded)
    }
  }

  /// Whether nobody knows if the latest intent arrived: no answer came, or none that says so.
  var isFateOpen: Bool { outcome.map { $0.result == .unknown } ?? true }

  /// - Parameter unknowns: of its outcomes before this intent, when they were not kept.
  init(_ intent: Intent, seq: Int, unknowns: Int = 0) {
    self.unknowns = unknowns
    id = intent.id
    firstSeq = seq
    lastSeq = seq
    route = intent.route
    address = intent.address
    notices = intent.notices
    day = intent.day
    repeats = intent.isRepeat ? 1 : 0
  }

  mutating func apply(_ intent: Intent, seq: Int) {
    mayHaveArrived = mayHaveArrived || outcome == nil
    lastSeq = seq
    route = intent.route
    address = intent.address
    notices = intent.notices
    day = intent.day
    repeats += intent.isRepeat ? 1 : 0
    outcome = nil
  }

  mutating func apply(_ next: Outcome) {
    unknowns += next.result == .unknown ? 1 : 0
    // An outcome that closes the message without its own answer leaves open what became of the last intent.
    mayHaveArrived =
      mayHaveArrived || next.result == .unknown || next.result == .accepted
      || (next.result == .superseded && outcome == nil)
    outcome = next
  }
}
