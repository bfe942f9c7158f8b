// SPDX-License-Identifier: Apache-2.0
import Documents
package import Plans
import WorkingDays

/// What another configuration would add to a period's notices, take away, or send on another day, by recipient and identity.
package struct SimulationComparison {
  enum Change: String { case added, removed, moved }

  /// One notice that differs.
  struct Difference: Equatable {
    var change: Change
    /// The day under the other configuration; of what is taken away the day under the present one.
    var day: CivilDate
    /// The day under the present one, of what goes on another.
    var before: CivilDate?
    var recipient: String
    var channel: String
    var told: SimulatedMessage.Told
  }

  let differences: [Difference]
  private let present: Simulation
  private let other: Simulation
  /// The other configuration, as the user named it.
  private let name: String

  package init(_ present: Simulation, _ other: Simulation, name: String) {
    self.present = present
    self.other = other
    self.name = name
    let (old, new) = (Self.days(present), Self.days(other))
    var found: [Difference] = []
    for (key, message) in new {
      let before = old[key]?.day
      guard before != message.day else { continue }
      found.append(Difference(before == nil ? .added : .moved, key, message, before: before))
    }
    for (key, message) in old where new[key] == nil { found.append(Difference(.removed, key, message, before: nil)) }
    differences = found.sorted {
      ($0.day, $0.recipient, $0.channel, $0.told.identity) < ($1.day, $1.recipient, $1.channel, $1.told.identity)
    }
  }

  package var findings: [Finding] { other.findings.filter { !present.findings.contains($0) } }

  package var exit: ExitStatus { present.exit == .success ? other.exit : present.exit }

  fileprivate struct Key: Hashable {
    var recipient: String
    var channel: String
    var identity: String
  }

  fileprivate struct Sent {
    var day: CivilDate
    var told: SimulatedMessage.Told
  }

  private static func days(_ simulation: Simulation) -> [Key: Sent] {
    var days: [Key: Sent] = [:]
    for message in simulation.messages {
      for told in message.notices {
        let key = Key(recipient: message.recipient, channel: message.channel, identity: told.identity)
        days[key] = days[key] ?? Sent(day: message.day, told: told)
      }
    }
    return days
  }
}

extension SimulationComparison.Difference {
  fileprivate init(
    _ change: SimulationComparison.Change, _ key: SimulationComparison.Key, _ sent: SimulationComparison.Sent,
    before: CivilDate?
  ) {
    self.init(
      change: change, day: sent.day, before: before, recipient: key.recipient, channel: key.channel, told: sent.told)
  }

  private var mark: String {
    switch change {
    case .added: "+"
    case .removed: "-"
    case .moved: "~"
    }
  }

  fileprivate var line: String {
    let moved = before.map { " (instead of \($0))" } ?? ""
    return "\(mark) \(DayWords.short(day)) \(PlainText.harmless(recipient)) on \(PlainText.harmless(channel)): "
      + "\(told.identity) (\(told.reason))\(moved)"
  }

  fileprivate var json: JSONValue {
    .object([
      "change": .text(change.rawValue), "day": .text(day.iso), "before": .optional(before) { .text($0.iso) },
      "recipient": .text(recipient), "channel": .text(channel), "identity": .text(told.identity),
      "stage": .text(told.stage), "reason": .text(told.reason),
    ])
  }

  fileprivate var row: [String] {
    [
      change.rawValue, day.iso, before?.iso ?? "", recipient, channel, told.identity, told.stage, told.reason,
    ]
  }
}

extension SimulationComparison {
  /// `+` for what the other configuration adds, `-` for what it takes away, `~` for what goes on another day.
  package var text: String {
    let count = { (change: Change) in differences.filter { $0.change == change }.count }
    let head =
      "\(present.days.lowerBound) to \(present.days.upperBound), with \(PlainText.harmless(name)) instead: "
      + "\(count(.added)) notices more, \(count(.removed)) fewer, \(count(.moved)) on another day"
    let totals =
      ["now", "then"].enumerated().flatMap { index, word in
        ["", "\(word):"] + SimulationTotals(index == 0 ? present.messages : other.messages).lines.map { "  \($0)" }
      }
    return ([head] + differences.map(\.line) + totals).joined(separator: "\n")
  }

  /// One line a difference, and a last one with the totals of both.
  package var jsonLines: String {
    let totals = JSONValue.object([
      "totals": .object([
        "present": SimulationTotals(present.messages).json, "other": SimulationTotals(other.messages).json,
      ])
    ])
    return (differences.map(\.json) + [totals]).map(\.line).joined(separator: "\n")
  }

  package var csv: String {
    let titles = ["change", "day", "before", "recipient", "channel", "identity", "stage", "reason"]
    return PrintedTable(rows: [titles] + differences.map(\.row)).csv
  }
}
