// SPDX-License-Identifier: Apache-2.0

/// The places that are in quarantine, and until when servers want to be left in peace.
struct Quarantines: Sendable, Equatable {
  /// A way out, whoever it is for.
  private struct Way: Sendable, Hashable {
    var channel: String
    var kind: String
  }

  private struct Begun: Sendable, Equatable {
    var place: String
    var detail: String
    var at: String
  }

  private struct Wait: Sendable, Equatable {
    var until: String
    var address: String
  }

  /// A channel may have led elsewhere before.
  private var closed: [Way: [Begun]] = [:]
  private var waits: [Way: Wait] = [:]

  /// Whether any server wants to be left in peace.
  var isAnyWaiting: Bool { !waits.isEmpty }

  /// - Parameter key: under which places may be kept as hashes.
  mutating func apply(_ record: Quarantine, at: String, _ key: AddressKey?) {
    let way = Way(channel: record.channel, kind: record.kind)
    closed[way]?.removeAll { AddressKey.isSame($0.place, record.place, key) }
    if record.state == .begun {
      closed[way, default: []].append(Begun(place: record.place, detail: record.detail, at: at))
    }
    if closed[way]?.isEmpty ?? false { closed[way] = nil }
  }

  /// - Parameter outcome: of a message to an address on a route; nil when it says no more than `accepted`.
  mutating func apply(_ outcome: Outcome?, _ route: Route, _ address: String) {
    if let until = outcome?.notBefore {
      waits[Way(channel: route.channel, kind: route.kind)] = Wait(until: until, address: address)
    } else if outcome?.result ?? .accepted == .accepted {
      waits[Way(channel: route.channel, kind: route.kind)] = nil
    }
  }

  func begun(_ channel: String, _ kind: String, _ place: String, _ key: AddressKey?) -> (since: String, detail: String)?
  {
    closed[Way(channel: channel, kind: kind)]?.last { AddressKey.isSame($0.place, place, key) }
      .map { ($0.at, $0.detail) }
  }

  func wait(_ channel: String, _ kind: String) -> (until: String, address: String)? {
    waits[Way(channel: channel, kind: kind)].map { ($0.until, $0.address) }
  }
}

extension JournalHistory {
  /// Since when a place is in quarantine, and why; nil when it is not.
  package func quarantine(
    of channel: String, kind: String, place: String
  ) -> (since: String, detail: String)? {
    quarantines.begun(channel, kind, place, addressKey)
  }

  /// Until when the server behind a channel asked to be left in peace, in ISO 8601.
  /// - Parameter address: when only a server that said so at this very address is meant.
  package func wait(of channel: String, kind: String, at address: String? = nil) -> String? {
    guard let wait = quarantines.wait(channel, kind) else { return nil }
    if let address, !AddressKey.isSame(wait.address, address, addressKey) { return nil }
    return wait.until
  }

  /// Whether something is told on a route for certain, or may have been.
  package func isTold(_ identity: String, on route: Route) -> Bool {
    tellings(on: route).contains { $0.identity == identity }
  }
}
