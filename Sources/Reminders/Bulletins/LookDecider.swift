// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
package import WorkingDays

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

  /// The look of a month, which comes once.
  package struct Month: Sendable {
    /// Such as `2021-12`.
    package let name: String
    /// The first working day of it.
    package let day: CivilDate
    package let identity: NoticeIdentity
  }

  /// The looks of this month and of the next one; none of what is not looked at.
  package func months(of standing: Standing) throws(CalendarError) -> [Month] {
    guard target(of: standing) != nil else { return [] }
    let next = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
    let starts = [(day.year, day.month), next].compactMap { CivilDate(year: $0.0, month: $0.1, day: 1) }
    var months: [Month] = []
    for start in starts where plan.fiscalYear.contains(start) {
      let name = String(start.iso.dropLast(3))
      months.append(
        Month(
          name: name, day: try calendar.firstWorkingDay(onOrAfter: start),
          identity: LookNotice.identity(plan: plan, standing.indicator.id, month: name)))
    }
    return months
  }

  /// Whether a value that meets the 100 % tier is so young that this month needs no look.
  package func isFresh(_ standing: Standing, asOf: CivilDate?) -> Bool {
    guard standing.tiers.first?.state == .achieved, let asOf,
      let monthStart = CivilDate(year: day.year, month: day.month, day: 1)
    else { return false }
    return asOf >= monthStart.adding(days: -1)
  }

  /// What the 100 % tier asks for; nil for what is not looked at on the day.
  private func target(of standing: Standing) -> Decimal? {
    guard standing.indicator.unit == .percent, !standing.indicator.hasErrors, plan.fiscalYear.contains(day),
      let best = standing.tiers.first, best.tier.percent == 100, case .value(let target) = best.tier.target,
      policies.policy(for: standing.indicator.id, percent: nil).looks
    else { return nil }
    return target
  }

  /// - Parameters:
  ///   - asOf: the day the last value is about; nil without one.
  ///   - answers: what people said about the indicator's deadline; a snooze of it puts off the looks too.
  package func decide(
    _ standing: Standing, asOf: CivilDate?, told: Told, answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    guard let target = target(of: standing), let month = try months(of: standing).first else {
      return .silent(.nothingToKeep)
    }
    guard month.day <= day else { return .silent(.notYetDue) }
    if isFresh(standing, asOf: asOf) { return .silent(.nothingToKeep) }
    let notice = LookNotice(
      plan: plan.id, standing: standing, target: target, yearEnd: plan.fiscalYear.last,
      month: month.name, asOf: standing.current == nil ? nil : asOf)
    let decision = try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.look(notice)), told: told)
    if case .send = decision, let cliff = standing.cliff,
      try answers.isSnoozed(on: day, actBy: cliff.actBy, calendar)
    {
      return .silent(.snoozed)
    }
    return decision
  }
}
