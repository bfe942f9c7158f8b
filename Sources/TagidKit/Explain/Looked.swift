// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import WorkingDays

/// A percent that is looked at each month, as it stands on a day.
struct Looked {
  let target: Decimal
  let value: Decimal?
  /// The day the value is about.
  let asOf: CivilDate?
  /// The first working day of the month, on which it is looked at.
  let day: CivilDate
  let yearEnd: CivilDate

  /// Nil for what is not looked at.
  init?(_ standing: Standing, in plan: Plan, _ policies: PolicyBook, _ morning: Morning) throws(CalendarError) {
    let decider = LookDecider(plan: plan, policies: policies, calendar: morning.calendar, day: morning.day)
    guard let month = try decider.months(of: standing).first,
      case .value(let target)? = standing.tiers.first?.tier.target
    else { return nil }
    let current = Statement.currentOnes(of: morning.statements[plan.id] ?? [], in: plan, on: morning.day)
    self.target = target
    value = standing.current
    asOf = value == nil ? nil : current.filter { $0.indicator == standing.indicator.id }.map(\.about).max()
    day = month.day
    yearEnd = plan.fiscalYear.last
  }
}
