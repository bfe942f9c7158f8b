// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Explanation {
  package var text: String {
    let sections = [head, tiers, deadline, stages, who, decisions, before]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var wording: Wording { Wording(.english) }

  private var head: [String] {
    let weight = standing.indicator.weight.map { ", \(wording.marks($0))" } ?? ""
    return [
      "\(plan.id)/\(standing.indicator.id) on \(DayWords.long(day)): \(standing.state.rawValue)\(weight)",
      PlainText.harmless(standing.indicator.title),
    ]
  }

  private var tiers: [String] {
    let rows = standing.tiers.flatMap { tier -> [String] in
      let target = tier.tier.targetDate(in: plan.fiscalYear)
      let closes = tier.closes == target ? "" : ", open until \(DayWords.short(tier.closes))"
      let value =
        if case .value(let number) = tier.tier.target { "\(wording.value(number, standing.indicator.unit)) by " } else {
          ""
        }
      let line =
        "  \(wording.percent(tier.tier.percent)): \(value)\(DayWords.short(target))\(closes), act by "
        + "\(DayWords.short(tier.actBy)): \(tier.state.rawValue), pays \(wording.marks(tier.marks))"
      return [line] + reasons(of: tier).map { "    \($0.words)" }
    }
    return rows.isEmpty ? [] : ["Tiers"] + rows
  }

  private var deadline: [String] {
    guard let cliff = standing.cliff else { return ["Deadline", "  none is left to keep"] }
    let left = try? DaysLeft(until: cliff.actBy, from: day, calendar)
    let which = cliff.series.map { ", date \($0.number) of \($0.count)" } ?? ""
    let working = left.map { ", \(wording.workingDays($0.workingDays)) left" } ?? ""
    let reasons = because.isEmpty ? ["which is a working day"] : because.map(\.words)
    return [
      "Deadline",
      "  \(wording.percent(cliff.percent)) by \(DayWords.long(cliff.closes))\(which); act by "
        + "\(DayWords.long(cliff.actBy))\(working)",
      "  \(PlainText.harmless(wording.consequence(of: cliff, in: standing)))",
    ] + reasons.map { "  \($0)" } + moves.map { "  \($0)" }
  }

  private var stages: [String] {
    guard !steps.isEmpty else { return [] }
    return ["Stages"]
      + steps.flatMap { step in
        ["  \(step.stage.name) on \(DayWords.short(step.day)): \(step.state(on: day).rawValue)"]
          + step.fates.map { "    \(Self.shown($0.route)): \(Self.words($0))" }
      }
  }

  private static func words(_ fate: StageStep.Fate) -> String {
    guard let told = fate.told else { return fate.state.rawValue }
    return "\(fate.state.rawValue) on \(told.day), message \(told.message.prefix(8))"
  }

  private var who: [String] {
    var lines = ["People", "  focal: \(people.shown(people.focal))"]
    if !people.alternates.isEmpty { lines.append("  alternates: \(people.shown(people.alternates))") }
    if !people.supervisors.isEmpty { lines.append("  supervisors: \(people.shown(people.supervisors))") }
    if !people.chats.isEmpty {
      lines.append("  chats: \(people.chats.map { PlainText.harmless($0) }.joined(separator: ", "))")
    }
    return lines + people.escalations.map { "  escalation at \($0.trigger): \(people.shown($0.to))" }
  }

  private var decisions: [String] {
    let rows = readers.flatMap { reader -> [String] in
      guard !reader.decisions.isEmpty else { return ["  \(Self.shown(reader.route)): no recipient any more"] }
      return reader.decisions.map { decision in
        var notices = ""
        if case .send(let notice) = decision {
          notices = " [\(notice.identities.map(\.stage).joined(separator: ", "))]"
        }
        let role = reader.role.map { " (\($0))" } ?? ""
        return "  \(Self.shown(reader.route))\(role): \(decision.word)\(notices), \(decision.reason): "
          + DecisionWords.of(decision)
      }
    }
    return ["Decisions"] + (rows.isEmpty ? ["  nobody is to hear of it"] : rows)
  }

  private var before: [String] {
    let rows = readers.flatMap { reader in
      reader.tellings.map { telling in
        "  \(telling.day) \(Self.shown(reader.route)): \(telling.identity)"
          + (telling.isCertain ? "" : " (nobody knows whether it arrived)") + ", message \(telling.message.prefix(8))"
      }
    }
    return rows.isEmpty ? [] : ["Told so far"] + rows
  }

  private static func shown(_ route: Route) -> String {
    "\(PlainText.harmless(route.recipient)) on \(PlainText.harmless(route.channel))"
  }
}

extension NoticeIdentity {
  /// Its last part, such as `7d`.
  fileprivate var stage: String { text.split(separator: "/").last.map(String.init) ?? text }
}
