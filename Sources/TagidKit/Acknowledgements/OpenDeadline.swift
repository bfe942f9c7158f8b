// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What an answer is about: the deadline that an indicator has to keep today, or a duty.
struct OpenDeadline {
  var plan: String
  /// The indicator's id, or `duty:ID`.
  var indicator: String
  /// Nil for a duty.
  var percent: Int?
  /// The date as the plan, or its settings, write it.
  var target: CivilDate
  /// The last working day on which it can be kept.
  var actBy: CivilDate
  /// In whose days people write dates.
  var fiscalYear: FiscalYear
  var calendar: WorkingCalendar
  /// Today.
  var day: CivilDate
  /// What a snooze of it holds back.
  var held: (CliffAnswers) throws(CalendarError) -> HeldBack

  init(_ cliff: Cliff, of standing: Standing, in plan: Plan, _ policies: PolicyBook, _ morning: Morning) {
    self.plan = plan.id
    indicator = "\(standing.indicator.id)"
    percent = cliff.percent
    target = cliff.targetDate
    actBy = cliff.actBy
    fiscalYear = plan.fiscalYear
    calendar = morning.calendar
    day = morning.day
    held = { (answers) throws(CalendarError) in
      try HeldBack(answers, of: standing, in: plan, policies, on: morning.day, morning.calendar)
    }
  }

  init(_ duty: DutyStanding, _ morning: Morning) {
    plan = duty.plan
    indicator = duty.duty.name
    target = duty.duty.due
    actBy = duty.actBy
    fiscalYear = FiscalYear(containing: duty.duty.due)
    calendar = morning.calendar
    day = morning.day
    held = { (answers) throws(CalendarError) in
      try HeldBack(answers, of: duty, on: morning.day, morning.calendar)
    }
  }

  /// `PLAN/INDICATOR`.
  var key: String { "\(plan)/\(indicator)" }

  /// What answers about it are known by.
  var name: String { "\(key)/\(percent.map { "\($0)" } ?? "-")/\(target)" }

  /// As people read of it.
  var shown: String { "\(key): " + (percent.map { "\($0) % by \(target)" } ?? "due \(target)") }

  func answer(by: String) throws(Stop) -> CliffAnswer {
    CliffAnswer(
      plan: plan, indicator: indicator, percent: percent, target: target.iso,
      by: try PlainText.option(by, "--by", "Name the person or office that answers for it.", ClaimCheck.longest.by))
  }
}
