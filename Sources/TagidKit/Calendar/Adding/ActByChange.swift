// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// An act-by date that another calendar moves.
struct ActByChange: Equatable {
  var plan: String
  /// Its id, or `duty:ID`.
  var indicator: String
  /// Nil for a duty.
  var percent: Int?
  /// The date as the plan, or its settings, write it.
  var target: CivilDate
  var from: CivilDate
  var to: CivilDate

  /// Every date of every tier of the plans, and every duty, whose act-by date is not the same in both calendars, in the
  /// plans' order.
  static func all(
    in plans: [LoadedPlan], from before: WorkingCalendar, to after: WorkingCalendar, _ rule: DayConvention
  ) throws(CalendarError) -> [ActByChange] {
    var moves: [ActByChange] = []
    func add(_ plan: String, _ indicator: String, _ percent: Int?, _ date: CivilDate) throws(CalendarError) {
      let from = try before.lastWorkingDay(onOrBefore: before.adjust(date, rule))
      let to = try after.lastWorkingDay(onOrBefore: after.adjust(date, rule))
      guard from != to else { return }
      moves.append(ActByChange(plan: plan, indicator: indicator, percent: percent, target: date, from: from, to: to))
    }
    for loaded in plans where !loaded.isEarlierQuarter {
      guard let plan = loaded.plan else { continue }
      for indicator in plan.indicators where !indicator.hasErrors {
        for tier in indicator.tiers {
          for date in tier.milestones + [tier.targetDate(in: plan.fiscalYear)] {
            try add(plan.id, "\(indicator.id)", tier.percent, date)
          }
        }
      }
    }
    for (plan, duty) in plans.map(\.source).duties { try add(plan, duty.name, nil, duty.due) }
    return moves
  }

  /// What moves, as people read of it.
  var shown: String { percent.map { "[\(indicator)] \($0) %" } ?? indicator }
}
