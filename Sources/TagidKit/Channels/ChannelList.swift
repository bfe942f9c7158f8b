// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal

/// What `channel list` shows: every channel, where it leads, and who is reached by it.
package struct ChannelList {
  private struct Row {
    var name, type, place, language: String
    var people, fallbackOf, plans: [String]
    var closed: (since: String, detail: String)?
  }

  private let rows: [Row]

  package init(_ configuration: Configuration, _ world: World) throws(Stop) {
    let today = OfficeClock(configuration.timeZone, now: world.now).today
    let history = try ChannelUse.history(configuration, on: today)
    let desk = ChannelDesk(configuration.channels)
    let people = configuration.people.values.sorted { $0.key < $1.key }
    rows = configuration.channels.values.sorted { $0.name < $1.name }.map { channel in
      Row(
        name: channel.name, type: channel.kind.rawValue, place: Self.place(channel, desk), language: channel.language,
        people: people.filter { $0.via.contains(channel.name) }.map(\.key),
        fallbackOf: people.filter { $0.fallback.contains(channel.name) }.map(\.key),
        plans: configuration.plans.filter { $0.chats.contains(channel.name) }.map(\.id),
        closed: desk.closed(channel.name, history))
    }
  }

  private static func place(_ channel: ChannelSettings, _ desk: ChannelDesk) -> String {
    switch channel.way {
    case .smtp(let settings): settings.place
    case .outbox(let folder, _): folder
    case .service: desk.place(of: channel.name)
    }
  }

  package var text: String {
    if rows.isEmpty { return "The configuration names no channel." }
    return rows.map { row in
      var lines = ["\(row.name)  \(row.type)  \(row.place)"]
      if !row.people.isEmpty { lines.append("  for \(row.people.joined(separator: ", "))") }
      if !row.fallbackOf.isEmpty { lines.append("  fallback of \(row.fallbackOf.joined(separator: ", "))") }
      if !row.plans.isEmpty { lines.append("  chat of \(row.plans.joined(separator: ", "))") }
      if row.people.isEmpty, row.fallbackOf.isEmpty, row.plans.isEmpty { lines.append("  used by nobody") }
      if let closed = row.closed { lines.append("  takes nothing more since \(closed.since): \(closed.detail)") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  package var json: JSONValue {
    .object([
      "channels": .list(
        rows.map { row in
          .object([
            "name": .text(row.name), "type": .text(row.type), "place": .text(row.place),
            "language": .text(row.language),
            "people": .texts(row.people), "fallbackOf": .texts(row.fallbackOf), "plans": .texts(row.plans),
            "closedSince": .optional(row.closed) { .text($0.since) },
            "reason": .optional(row.closed) { .text($0.detail) },
          ])
        })
    ])
  }
}
