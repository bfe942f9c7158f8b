// SPDX-License-Identifier: Apache-2.0

/// The places that are in quarantine, and until when servers want to be left in peace.
struct Quarantines: Sendable, Equatable {
  /// A channel, which may have led elsewhere before.
  struct Place: Sendable, Hashable {
    var channel: String
    var kind: String
    var place: String
  }

  private var closed: [Place: (record: Quarantine, at: String)] = [:]
  /// By channel and kind.
  private var waits: [[String]: (until: String, address: String)] = [:]

  static func == (left: Self, right: Self) -> Bool {
    left.closed.mapValues(\.record) == right.closed.mapValues(\.record)
      && left.waits.mapValues(\.until) == right.waits.mapValues(\.until)
  }

  mutating func apply(_ record: Quarantine, at: String) {
    let place = Place(channel: record.channel, kind: record.kind, place: record.place)
    switch record.state {
    case .begun: closed[place] = (record, at)
    case .lifted: closed[place] = nil
    }
  }

  mutating func apply(_ outcome: Outcome, of message: MessageHistory) {
    let channel = [message.channel, message.kind]
    if let until = outcome.notBefore {
      waits[channel] = (until, message.address)
    } else if outcome.result == .accepted {
      waits[channel] = nil
    }
  }

  func begun(_ channel: String, _ kind: String, _ place: String) -> (record: Quarantine, at: String)? {
    closed[Place(channel: channel, kind: kind, place: place)]
  }

  func wait(_ channel: String, _ kind: String) -> (until: String, address: String)? { waits[[channel, kind]] }
}

extension JournalHistory {
  /// Since when a place is in quarantine, and why; nil when it is not.
  package func quarantine(
    of channel: String, kind: String, place: String
  ) -> (since: String, detail: String)? {
    quarantines.begun(channel, kind, place).map { ($0.at, $0.record.detail) }
  }

  /// Until when the server behind a channel asked to be left in peace, in ISO 8601, and at which address it said so.
  package func wait(of channel: String, kind: String) -> (until: String, address: String)? {
    quarantines.wait(channel, kind)
  }

  /// Whether something is told on a route for certain, or may have been.
  package func isTold(_ identity: String, on route: Route) -> Bool {
    tellings(on: route).contains { $0.identity == identity }
  }
}
