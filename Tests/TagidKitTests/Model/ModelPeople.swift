// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import Reminders
import WorkingDays

@testable import TagidKit

/// The people of a drawn office: how they are reached, when they are away, and who owns what.
struct ModelPeople {
  var emails: [String: String]
  /// Names of channels.
  let ways: [String: [String]]
  var away: [String: [ClosedRange<CivilDate>]] = [:]
  let replacements: [String: String]
  /// The kind of each channel.
  let kinds: [String: ChannelSettings.Kind]
  var pilot: Pilot?

  /// The administrators' officer, two focal points, their superior, and two who stand in.
  static let keys = ["ict", "io", "po", "as", "alt", "rep"]

  init(_ dice: inout Dice) {
    emails = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, "\($0)@example.org") })
    let mail: ChannelSettings.Kind = dice.chance(600) ? .smtp : .outbox
    kinds = ["mail": mail, "post": .outbox, ModelWorld.chat: dice.chance(500) ? .slack : .outbox]
    var ways: [String: [String]] = [:]
    var replacements: [String: String] = [:]
    for key in Self.keys {
      ways[key] = dice.chance(150) ? ["mail", "post"] : ["mail"]
      let others = Self.keys.filter { $0 != key && $0 != "ict" }
      if dice.chance(500) { replacements[key] = dice.chance(500) ? "rep" : dice.pick(others) }
    }
    self.ways = ways
    self.replacements = replacements
    for key in Self.keys where dice.chance(400) {
      for _ in 0..<dice.number(1...2) { leave(key, from: ModelWorld.day(&dice), &dice) }
    }
    if dice.chance(100) {
      pilot = Pilot(to: dice.pick(["ict", "io"]), until: ModelWorld.year.first.adding(days: dice.number(0...200)))
    }
  }

  mutating func leave(_ key: String, from day: CivilDate, _ dice: inout Dice) {
    away[key, default: []].append(day...day.adding(days: dice.number(0...30)))
  }

  static func owners(_ dice: inout Dice) -> Owners.Group {
    Owners.Group(
      focal: dice.pick([["io"], ["po"], ["io", "po"], []]), alternates: dice.pick([[], [], ["alt"], ["alt", "rep"]]),
      supervisors: dice.pick([[], ["as"], ["as"], ["rep"]]))
  }

  var configured: [String: Person] {
    Dictionary(
      uniqueKeysWithValues: Self.keys.map { key in
        (
          key,
          Person(
            key: key, name: LocalizedText(texts: ["": key]), email: emails[key], language: "en",
            via: ways[key] ?? [], away: away[key] ?? [], replacedBy: replacements[key])
        )
      })
  }

  func channels() throws -> [String: ChannelSettings] {
    let from = try MailAddress("Tagid <tagid@example.org>")
    return try kinds.reduce(into: [:]) { channels, channel in
      let way: ChannelSettings.Way =
        switch channel.value {
        case .smtp:
          .smtp(try SMTPSettings(url: "smtp://localhost:25", sender: try MailSender(from: from), tls: .none))
        case .slack, .webhook: .slack(Secret("http://localhost:9/hook"))
        case .outbox: .outbox(folder: "/nowhere", from: from)
        }
      channels[channel.key] = ChannelSettings(name: channel.key, way: way, language: "en")
    }
  }

  var summary: String {
    "ways \(ways), away \(away), replaced by \(replacements), kinds \(kinds), pilot \(pilot.map { "\($0.to) until \($0.until)" } ?? "none")"
  }
}
