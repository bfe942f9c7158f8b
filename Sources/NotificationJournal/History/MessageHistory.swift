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
  /// The latest outcome; nil when none followed the latest intent, and when it was accepted, of which nothing more is asked.
  package private(set) var outcome: Outcome?
  /// When it was put off first, in ISO 8601, since it was last anything else; nil when it is not put off.
  package private(set) var deferredSince: String?
  private(set) var fate: MessageFate

  /// How many intents were marked as possible repeats.
  package var repeats: Int { Int(fate.repeats) }
  /// How many outcomes were `unknown`.
  package var unknowns: Int { Int(fate.unknowns) }
  /// Whether an earlier copy may have arrived, or did: an outcome was accepted, unknown, or never came.
  package var mayHaveArrived: Bool { fate.mayHaveArrived }
  package var state: State { fate.state }

  /// The address for people to read; nil when only its hash was kept.
  package var shownAddress: String? { AddressKey.isHash(address) ? nil : address }

  package var channel: String { route.channel }
  package var kind: String { route.kind }
  package var recipient: String { route.recipient }

  /// - Parameter unknowns: of its outcomes before this intent, when they were not kept.
  init(_ intent: Intent, seq: Int, unknowns: Int = 0) {
    self.init(
      id: intent.id, firstSeq: seq, lastSeq: seq, route: intent.route, address: intent.address,
      notices: intent.notices, day: intent.day, outcome: nil,
      deferredSince: nil, fate: MessageFate(isRepeat: intent.isRepeat, unknowns: unknowns))
  }

  init(
    id: String, firstSeq: Int, lastSeq: Int, route: Route, address: String, notices: [IntentNotice], day: String,
    outcome: Outcome?, deferredSince: String?, fate: MessageFate
  ) {
    self.id = id
    self.firstSeq = firstSeq
    self.lastSeq = lastSeq
    self.route = route
    self.address = address
    self.notices = notices
    self.day = day
    self.outcome = outcome
    self.deferredSince = deferredSince
    self.fate = fate
  }

  mutating func apply(_ intent: Intent, seq: Int) {
    lastSeq = seq
    route = intent.route
    address = intent.address
    notices = intent.notices
    day = intent.day
    outcome = nil
    fate.applyIntent(isRepeat: intent.isRepeat)
  }

  /// - Parameter at: when it was recorded, in ISO 8601.
  mutating func apply(_ next: Outcome, at: String) {
    deferredSince = next.result == .deferred ? deferredSince ?? at : nil
    outcome = next.result == .accepted ? nil : next
    fate.apply(next.result)
  }
}
