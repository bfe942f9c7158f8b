// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// An act-by date that another calendar moves.
struct ActByChange: Equatable {
  var plan: String
  var indicator: IndicatorID
  var percent: Int
  /// The date as the plan writes it.
  var target: CivilDate
  var from: CivilDate
  var to: CivilDate

  /// Every date of every tier of the plans whose act-by date is not the same in both calendars, in the plans' order.
  static func all(
    in plans: [LoadedPlan], from before: WorkingCalendar, to after: WorkingCalendar, _ rule: DayConvention
  ) throws(CalendarError) -> [ActByChange] {
    var moves: [ActByChange] = []
    for loaded in plans where !loaded.isEarlierQuarter {
      guard let plan = loaded.plan else { continue }
      for indicator in plan.indicators where !indicator.hasErrors {
        for tier in indicator.tiers {
          for date in tier.milestones + [tier.targetDate(in: plan.fiscalYear)] {
            let from = try before.lastWorkingDay(onOrBefore: before.adjust(date, rule))
            let to = try after.lastWorkingDay(onOrBefore: after.adjust(date, rule))
            guard from != to else { continue }
            moves.append(
              ActByChange(
                plan: plan.id, indicator: indicator.id, percent: tier.percent, target: date, from: from, to: to))
          }
        }
      }
    }
    return moves
  }
}
