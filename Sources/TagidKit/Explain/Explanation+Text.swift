// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Explanation {
  package var text: String {
    let sections = [
      head, tiers, deadline, paceLines, lookLines, decided.stageLines, people.lines, decided.decisionLines,
      decided.toldLines,
    ]
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
    return [
      "Deadline",
      "  \(wording.percent(cliff.percent)) by \(DayWords.long(cliff.closes))\(which); act by "
        + "\(DayWords.long(cliff.actBy))\(working)",
      "  \(PlainText.harmless(wording.consequence(of: cliff, in: standing)))",
    ] + (because.map(\.words) + moves + (answers?.lines ?? [])).map { "  \($0)" }
  }

  private var paceLines: [String] {
    guard let pace else { return [] }
    let left = try? DaysLeft(until: pace.actBy, from: day, calendar)
    let working = left.map { ", \(wording.workingDays($0.workingDays)) left" } ?? ""
    let value = standing.current.map { "\(wording.number($0)) is on record" } ?? "no number is on record"
    return [
      "Pace",
      "  \(pace.quarter): \(wording.number(pace.share)) of \(wording.number(pace.target)) by "
        + "\(DayWords.long(pace.actBy))\(working); \(value)" + (pace.isReached ? ", which is enough" : ""),
    ]
  }

  private var lookLines: [String] {
    guard let looked else { return [] }
    let value = looked.value.map { "\(wording.value($0, .percent)) is on record" } ?? "no value is on record"
    return [
      "Look",
      "  on \(DayWords.long(looked.day)), the month's first working day: \(wording.value(looked.target, .percent)) by "
        + "\(DayWords.short(looked.yearEnd)); \(value)" + (looked.asOf.map { " as of \(DayWords.short($0))" } ?? ""),
    ]
  }
}
