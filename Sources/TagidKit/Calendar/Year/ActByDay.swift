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

  /// A line for each indicator and day, with all the tiers that have it.
  static func lines(_ days: [ActByDay]) -> [String] {
    var lines: [String] = []
    var rest = days[...]
    while let first = rest.first {
      let same = rest.prefix { $0.date == first.date && $0.plan == first.plan && $0.indicator == first.indicator }
      for (target, tiers) in grouped(same, by: \.target) {
        let moved = target == first.date ? "" : " (target \(DayWords.short(target)))"
        let percents = tiers.map { "\($0.percent)" }.joined(separator: ", ")
        let states = Set(tiers.map(\.stateWord)).count == 1 ? first.stateWord : words(tiers)
        lines.append(
          "  \(DayWords.short(first.date))  \(first.plan) [\(first.indicator)] \(percents) %\(moved), \(states)")
      }
      rest = rest.dropFirst(same.count)
    }
    return lines
  }

  private static func grouped<Key: Hashable>(
    _ days: some Collection<ActByDay>, by key: (ActByDay) -> Key
  ) -> [(key: Key, tiers: [ActByDay])] {
    days.reduce(into: []) { groups, day in
      let at = groups.firstIndex { $0.key == key(day) }
      if let at { groups[at].tiers.append(day) } else { groups.append((key(day), [day])) }
    }
  }

  /// `next 100 %, open 80, 60 %`.
  private static func words(_ tiers: [ActByDay]) -> String {
    grouped(tiers, by: \.stateWord).map { "\($0.key) \($0.tiers.map { "\($0.percent)" }.joined(separator: ", ")) %" }
      .joined(separator: ", ")
  }

  private var stateWord: String { isCliff ? "next" : state.rawValue }

  var json: JSONValue {
    .object([
      "date": .text(date.iso), "plan": .text(plan), "indicator": .text("\(indicator)"), "percent": .whole(percent),
      "target": .text(target.iso), "state": .text(state.rawValue), "isCliff": .flag(isCliff),
    ])
  }
}
