// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// A percent as it stands, once a month: the last value and its age.
package struct LookNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  /// What the 100 % tier asks for, by the year's last day.
  package var target: Decimal
  package var yearEnd: CivilDate
  /// The month that is looked at, such as `2021-12`.
  package var month: String
  /// The day the last value is about; nil when none is on record.
  package var asOf: CivilDate?

  package var identity: NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: standing.indicator.id, percent: 100, target: yearEnd, word: "m-\(month)")
  }
}

/// Decides on the monthly look at a percent: on the month's first working day, or the next day that a run comes in the same
/// month. A value that meets the 100 % tier and is as young as the last month's end needs none.
package struct LookDecider {
  private let plan: Plan
  private let policies: PolicyBook
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(
    plan: Plan, policies: PolicyBook = PolicyBook(.standard), calendar: WorkingCalendar, day: CivilDate
  ) {
    self.plan = plan
    self.policies = policies
    self.calendar = calendar
    self.day = day
  }

  /// - Parameter asOf: the day the last value is about; nil without one.
  package func decide(_ standing: Standing, asOf: CivilDate?, told: Told) throws(CalendarError) -> Decision {
    guard standing.indicator.unit == .percent, !standing.indicator.hasErrors, plan.fiscalYear.contains(day),
      let best = standing.tiers.first, best.tier.percent == 100, case .value(let target) = best.tier.target,
      let monthStart = CivilDate(year: day.year, month: day.month, day: 1)
    else { return .silent(.nothingToKeep) }
    guard policies.policy(for: standing.indicator.id, percent: nil).looks else { return .silent(.nothingToKeep) }
    guard try calendar.firstWorkingDay(onOrAfter: monthStart) <= day else { return .silent(.notYetDue) }
    if best.state == .achieved, let asOf, asOf >= monthStart.adding(days: -1) { return .silent(.nothingToKeep) }
    let notice = LookNotice(
      plan: plan.id, standing: standing, target: target, yearEnd: plan.fiscalYear.last,
      month: String(day.iso.dropLast(3)), asOf: standing.current == nil ? nil : asOf)
    return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.look(notice)), told: told)
  }
}
