// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import Plans
import Reminders
import WorkingDays

/// The words of one indicator's events. What documents say stands in them as one line each.
struct FeedWording {
  let wording: Wording
  let calendar: WorkingCalendar
  let standing: Standing
  let scoring: Scoring
  /// The plan's name.
  let heading: String
  let howToReport: String?

  private var words: Language.Feed { wording.language.feed }

  /// The day to act by, or what became of the date, comes first: a program may show no more than that.
  func summary(_ date: TierDate) -> String {
    let phrase =
      switch date.state {
      case .lost: words.summaryLost
      case .reached: words.summaryReached
      case .past: words.summary
      case .open: date.actBy == date.closes ? words.summary : words.summaryActBy
      }
    return wording.fill(phrase, ["label": label(date), "title": title, "actBy": wording.date(date.actBy)])
  }

  func description(_ date: TierDate) throws(CalendarError) -> String {
    let about =
      switch date.state {
      case .open: try open(date)
      case .past: [words.past, ofSeveral(date)]
      case .lost: [lost(date)]
      case .reached: reached(date)
      }
    let plan = wording.fill(words.plan, ["plan": shown(heading)])
    let report = date.state == .reached ? nil : howToReport.map { shown($0) }
    return (about + [plan] + [report].compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func alarm(_ date: TierDate, _ left: DaysLeft, isToday: Bool) -> String {
    wording.fill(
      isToday ? words.alarmToday : words.alarm,
      [
        "label": label(date), "title": title, "actBy": wording.date(date.actBy),
        "workingDays": wording.workingDays(left.workingDays),
      ])
  }

  private var title: String { shown(standing.indicator.title) }

  private func label(_ date: TierDate) -> String {
    wording.fill(
      date.count > 1 ? words.labelOfSeveral : words.label,
      [
        "id": wording.digits("\(standing.indicator.id)"), "percent": wording.percent(date.tier.tier.percent),
        "number": wording.number(date.number), "count": wording.number(date.count),
      ])
  }

  private func open(_ date: TierDate) throws(CalendarError) -> [String] {
    var lines = [
      wording.fill(
        date.actBy == date.closes ? words.lastDay : words.actBy,
        ["date": wording.date(date.closes), "actBy": wording.date(date.actBy)])
    ]
    if date.closes != date.target {
      lines.append(wording.movedByRule(date.target, to: date.closes, isMilestone: !date.isLast))
    }
    if case .value(let value) = date.tier.tier.target {
      lines.append(wording.target(value, reported: standing.current, standing.indicator.unit))
    }
    if date.isCliff, let cliff = standing.cliff {
      lines.append(wording.consequence(of: cliff, in: standing))
    } else {
      if !date.isLast { lines.append(ofSeveral(date)) }
      lines.append(
        wording.fill(
          words.pays,
          [
            "marks": wording.marks(date.tier.marks), "weight": wording.number(standing.indicator.weight ?? 0),
          ]))
    }
    // All of them, whatever the day: an estimate that passes must not change the event.
    let estimates = try calendar.possibleClosings(before: date.actBy, closing: date.closes, from: .earliest)
    lines += wording.mayBeClosed(estimates).map { shown($0) }
    if scoring != .standard { lines.append(wording.scoring(scoring)) }
    for day in [date.closes] + (date.actBy.year == date.closes.year ? [] : [date.actBy]) where !calendar.covers(day) {
      lines.append(wording.holidaysUnknown(of: day))
    }
    return lines
  }

  private func ofSeveral(_ date: TierDate) -> String {
    wording.fill(
      words.ofSeveral, ["count": wording.number(date.count), "closes": wording.date(date.tier.closes)])
  }

  /// "No completion on record", never "you failed" (rule 13).
  private func lost(_ date: TierDate) -> String {
    let closes = wording.date(date.tier.closes)
    guard case .value(let target) = date.tier.tier.target else { return wording.fill(words.lost, ["date": closes]) }
    return wording.fill(
      standing.current == nil ? words.lostValueUnknown : words.lostValue,
      ["date": closes, "target": value(target), "value": standing.current.map(value) ?? ""])
  }

  private func reached(_ date: TierDate) -> [String] {
    switch date.tier.tier.target {
    case .date: return standing.completed.map { [wording.fill(words.reached, ["date": wording.date($0)])] } ?? []
    case .value(let target):
      guard let current = standing.current else { return [] }
      let sentence = wording.fill(words.reachedValue, ["target": value(target), "value": value(current)])
      return standing.canFall ? [sentence, words.canFall] : [sentence]
    }
  }

  private func value(_ number: Decimal) -> String { wording.value(number, standing.indicator.unit) }
}
