// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

/// Puts one notice into words. A `lost` text says "no completion on record by", never who failed (rule 13).
struct NoticeWording {
  let wording: Wording
  let calendar: WorkingCalendar
  let day: CivilDate
  let fiscalYear: FiscalYear

  private var language: Language { wording.language }

  func item(_ notice: DeadlineNotice) throws(CalendarError) -> MessageItem {
    let indicator = notice.standing.indicator
    return MessageItem(
      urgency: urgency(notice), title: wording.digits("[\(indicator.id)]") + " " + indicator.title,
      headline: try headline(notice), brief: brief(notice),
      details: moved(notice) + (try details(notice)) + reasons(notice),
      rungTitles: language.ladder.titles,
      rungs: notice.standing.tiers.map { rung($0, of: notice) },
      today: wording.fill(language.ladder.today, ["date": wording.dayAndMonth(day)]), facts: facts(notice))
  }

  func subject(_ notice: DeadlineNotice) -> String {
    let id = wording.digits("\(notice.standing.indicator.id)")
    if notice.stage == .lost {
      let percent = wording.percents(notice.lostTiers.map(\.tier.percent))
      let marks = wording.marks(notice.lostMarks)
      guard let cliff = notice.cliff else {
        return wording.fill(language.subject.lostAll, ["id": id, "percent": percent, "marks": marks])
      }
      return wording.fill(
        language.subject.lost,
        [
          "id": id, "percent": percent, "marks": marks, "next": wording.percent(cliff.percent),
          "date": wording.date(cliff.milestone?.tierCloses ?? cliff.closes),
        ])
    }
    guard let cliff = notice.cliff else { return "[\(id)]" }
    if let moved = notice.moved, notice.stage != .lastChance { return subject(notice, moved: moved, cliff) }
    if let series = cliff.milestone { return subject(notice, milestone: cliff, series) }
    let isLastChance = notice.stage == .lastChance
    let phrase =
      if isLastChance {
        language.subject.lastChance
      } else if cliff.actBy <= day {
        language.subject.today
      } else {
        cliff.actBy == cliff.closes ? language.subject.open : language.subject.openDayOff
      }
    return wording.fill(
      phrase,
      [
        "id": id, "percent": wording.percent(cliff.percent),
        "date": wording.date(isLastChance ? cliff.closes : cliff.actBy),
        "workingDays": wording.workingDays(notice.workingDaysLeft), "marks": wording.marks(cliff.atStake),
      ])
  }

  private func urgency(_ notice: DeadlineNotice) -> MessageItem.Urgency {
    if notice.stage == .lost { return .lost }
    if notice.workingDaysLeft == 0 { return .today }
    return notice.workingDaysLeft <= 3 ? .soon : .later
  }

  private func headline(_ notice: DeadlineNotice) throws(CalendarError) -> String {
    if notice.stage == .lost { return lossHeadline(notice) }
    guard let cliff = notice.cliff else { return "" }
    if let series = cliff.milestone { return try headline(notice, milestone: cliff, series) }
    var phrase = cliff.actBy == cliff.closes ? language.headline.open : language.headline.openDayOff
    var opens = day
    if notice.stage == .lastChance {
      phrase = language.headline.lastChance
      opens = try calendar.workingDay(1, after: day)
    } else if cliff.actBy == day {
      phrase = language.headline.today
    }
    return wording.fill(
      phrase,
      [
        "percent": wording.percent(cliff.percent),
        "date": wording.date(notice.stage == .lastChance ? cliff.closes : cliff.actBy),
        "actBy": wording.date(cliff.actBy), "opens": wording.date(opens),
        "days": wording.days(notice.daysLeft), "workingDays": wording.workingDays(notice.workingDaysLeft),
        "marks": wording.marks(cliff.atStake),
      ])
  }

  private func details(_ notice: DeadlineNotice) throws(CalendarError) -> [String] {
    var lines: [String] = []
    let standing = notice.standing
    if let cliff = notice.cliff {
      if notice.stage == .lost, let series = cliff.milestone {
        lines.append(next(notice, milestone: cliff, series))
      } else if notice.stage == .lost {
        let phrase = cliff.actBy == day ? language.detail.nextToday : language.detail.nextOpen
        lines.append(
          wording.fill(
            phrase,
            [
              "percent": wording.percent(cliff.percent), "date": wording.date(cliff.closes),
              "days": wording.days(notice.daysLeft), "workingDays": wording.workingDays(notice.workingDaysLeft),
              "marks": wording.marks(cliff.atStake),
            ]))
      }
      if cliff.closes != cliff.targetDate {
        lines.append(wording.movedByRule(cliff.targetDate, to: cliff.closes, isMilestone: cliff.isMilestone))
      }
      if cliff.actBy != cliff.closes, notice.stage != .lastChance {
        let phrase = cliff.actBy == day ? language.detail.todayDayOff : language.detail.dayOff
        lines.append(wording.fill(phrase, ["date": wording.date(cliff.closes), "actBy": wording.date(cliff.actBy)]))
      }
      lines.append(wording.consequence(of: cliff, in: standing))
      lines += value(cliff, standing)
      lines += try mayBeClosed(cliff)
      if !calendar.covers(cliff.closes) {
        lines.append(wording.holidaysUnknown(of: cliff.closes))
      }
    } else if let achieved = standing.achieved {
      lines.append(wording.fill(language.detail.keptAfterLoss, ["percent": wording.percent(achieved)]))
    } else {
      lines.append(language.detail.nothingLeft)
    }
    return lines
  }

  private func value(_ cliff: Cliff, _ standing: Standing) -> [String] {
    guard let tier = standing.tiers.first(where: { $0.tier.percent == cliff.percent }),
      case .value(let target) = tier.tier.target
    else { return [] }
    return [wording.target(target, reported: standing.current, standing.indicator.unit)]
  }

  /// Says "no completion on record", or for a value what was last on record.
  private func lossHeadline(_ notice: DeadlineNotice) -> String {
    let standing = notice.standing
    let last = notice.lostTiers.map(\.closes).max() ?? notice.stageDay
    var phrase = language.headline.lost
    var target = ""
    if let tier = notice.lostTiers.first, case .value(let value) = tier.tier.target {
      phrase = standing.current == nil ? language.headline.lostValueUnknown : language.headline.lostValue
      target = wording.value(value, standing.indicator.unit)
    }
    return wording.fill(
      phrase,
      [
        "percent": wording.percents(notice.lostTiers.map(\.tier.percent)), "date": wording.date(last),
        "marks": wording.marks(notice.lostMarks), "target": target,
        "value": standing.current.map { wording.value($0, standing.indicator.unit) } ?? "",
      ])
  }

  private func reasons(_ notice: DeadlineNotice) -> [String] {
    switch notice.reason {
    case .tierLost, .rowUnreadable, .documentUnreadable, .targetsMoved, .planMissing, .addressRefused, .givenUp,
      .escalated, .unacknowledged, .ceilingPassed, .monthlyLook, .dutyOverdue, .evidenceMissing, .secured, .regained,
      .rowWithdrawn:
      return []
    case .targetDateMoved: return [language.bulletin.change.reason]
    case .handedOver: return [language.reason.handedOver]
    case .snoozeEnded:
      let late = wording.fill(language.reason.snoozeEnded, ["date": wording.date(notice.stageDay)])
      return [[scheduled(notice), late].joined(separator: " ")]
    case .actByMoved: return [language.moved.reason]
    case .firstNotice: return [language.reason.first]
    case .lastChance: return [language.reason.lastChance]
    case .stageDue: return [([scheduled(notice)] + early(notice)).joined(separator: " ")]
    case .caughtUp:
      let late = wording.fill(language.reason.sentLate, ["date": wording.date(notice.stageDay)])
      return [([scheduled(notice), late] + missed(notice)).joined(separator: " ")]
    }
  }

  private func scheduled(_ notice: DeadlineNotice) -> String {
    switch notice.stage {
    case .days(let count) where count > 0: wording.fill(language.reason.daysBefore, ["days": wording.days(count)])
    case .workingDays(let count):
      wording.fill(language.reason.workingDaysBefore, ["workingDays": wording.workingDays(count)])
    case .days, .lastDayAgain, .lost, .lastChance, .actByMoved, .unacknowledged: language.reason.lastDay
    }
  }

  /// Names the stages that were passed over (rule 5).
  private func missed(_ notice: DeadlineNotice) -> [String] {
    let words = notice.passedOver.compactMap { stage -> String? in
      switch stage {
      case .days(let count): wording.days(count)
      case .workingDays(let count): wording.workingDays(count)
      case .lastDayAgain, .lost, .lastChance, .actByMoved, .unacknowledged: nil
      }
    }
    guard !words.isEmpty else { return [] }
    return [wording.fill(language.reason.missed, ["list": words.joined(separator: language.ladder.listJoin)])]
  }

  /// A stage of calendar days that fell on a day off comes on the working day before.
  private func early(_ notice: DeadlineNotice) -> [String] {
    guard case .days(let count) = notice.stage, let actBy = notice.cliff?.actBy else { return [] }
    let nominal = actBy.adding(days: -count)
    return nominal == notice.stageDay
      ? [] : [wording.fill(language.reason.sentEarly, ["date": wording.date(nominal)])]
  }
}
