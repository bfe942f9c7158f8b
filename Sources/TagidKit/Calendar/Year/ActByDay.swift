// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// The last working day for a tier of a plan, or for one of its dates.
struct ActByDay {
  let date: CivilDate
  let plan: String
  let indicator: IndicatorID
  let percent: Int
  /// As the plan writes it.
  let target: CivilDate
  let state: TierStanding.State
  /// Whether it is the deadline that is chased now.
  let isCliff: Bool

  /// Of every tier of every plan, in order of days.
  static func all(_ morning: Morning) -> [ActByDay] {
    morning.standings.flatMap { standing in
      standing.indicators.flatMap { indicator in
        indicator.tiers.map { tier in
          ActByDay(
            date: tier.actBy, plan: standing.plan.id, indicator: indicator.indicator.id, percent: tier.tier.percent,
            target: tier.tier.targetDate(in: standing.plan.fiscalYear), state: tier.state,
            isCliff: indicator.cliff?.percent == tier.tier.percent)
        }
      }
    }.sorted { ($0.date, $0.plan, $0.indicator, -$0.percent) < ($1.date, $1.plan, $1.indicator, -$1.percent) }
  }

  var text: String {
    let moved = target == date ? "" : " (target \(DayWords.short(target)))"
    let state = isCliff ? "next" : state.rawValue
    return "  \(DayWords.short(date))  \(plan) [\(indicator)] \(percent) %\(moved), \(state)"
  }

  var json: JSONValue {
    .object([
      "date": .text(date.iso), "plan": .text(plan), "indicator": .text("\(indicator)"), "percent": .whole(percent),
      "target": .text(target.iso), "state": .text(state.rawValue), "isCliff": .flag(isCliff),
    ])
  }
}
