// SPDX-License-Identifier: Apache-2.0

/// What the journal says about one message, up to its last record.
package struct MessageHistory: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    /// Nobody knows yet whether it arrived: no outcome (nil), `unknown` or `deferred`.
    case inDoubt(lastOutcome: Outcome.Result?)
    /// In doubt still, but repeated as often as may be: it counts as told.
    case givenUp
    case closed(Outcome.Result)
  }

  /// How many repeats a message in doubt gets.
  package static let repeatsAllowed = 2

  package let id: String
  /// The number of its first record, by which messages are ordered.
  package let firstSeq: Int
  /// As in the latest intent, like the address, the notices and the day.
  package private(set) var route: Route
  package private(set) var address: String
  package private(set) var notices: [IntentNotice]
  package private(set) var day: String
  /// How many intents were marked as possible repeats.
  package private(set) var repeats = 0
  /// How many outcomes were `unknown`.
  package private(set) var unknowns = 0
  /// The latest outcome, nil when none followed the latest intent.
  package private(set) var outcome: Outcome?

  package var channel: String { route.channel }
  package var kind: String { route.kind }
  package var recipient: String { route.recipient }

  package var state: State {
    switch outcome?.result {
    case nil, .unknown: repeats < Self.repeatsAllowed ? .inDoubt(lastOutcome: outcome?.result) : .givenUp
    case .deferred: .inDoubt(lastOutcome: .deferred)
    case .accepted: .closed(.accepted)
    case .rejected: .closed(.rejected)
    case .superseded: .closed(.superseded)
    }
  }

  init(_ intent: Intent, seq: Int) {
    id = intent.id
    firstSeq = seq
    route = intent.route
    address = intent.address
    notices = intent.notices
    day = intent.day
    repeats = intent.isRepeat ? 1 : 0
  }

  mutating func apply(_ intent: Intent) {
    route = intent.route
    address = intent.address
    notices = intent.notices
    day = intent.day
    repeats += intent.isRepeat ? 1 : 0
    outcome = nil
  }

  mutating func apply(_ next: Outcome) {
    unknowns += next.result == .unknown ? 1 : 0
    outcome = next
  }
}
