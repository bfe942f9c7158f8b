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
  let state: TierDate.State
  /// Whether it is the deadline that is chased now.
  let isCliff: Bool
  /// Estimated days off that would take it away.
  let perhapsClosed: [HolidayFact]

  /// Of every date of every tier of every plan, in order of days.
  static func all(_ morning: Morning, _ rule: DayConvention) throws(CalendarError) -> [ActByDay] {
    var all: [ActByDay] = []
    for standing in morning.standings {
      let year = standing.plan.fiscalYear
      for indicator in standing.indicators {
        for date in try indicator.dates(in: year, on: morning.day, morning.calendar, rule) {
          all.append(
            ActByDay(
              date: date.actBy, plan: standing.plan.id, indicator: indicator.indicator.id,
              percent: date.tier.tier.percent, target: date.target, state: date.state, isCliff: date.isCliff,
              perhapsClosed: try morning.calendar.possibleClosings(on: date.actBy)))
        }
      }
    }
    return all.sorted { ($0.date, $0.plan, $0.indicator, -$0.percent) < ($1.date, $1.plan, $1.indicator, -$1.percent) }
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
          "  \(DayWords.short(first.date))  \(first.plan) [\(first.indicator)] \(percents) %\(moved), \(states)\(first.perhaps)"
        )
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

  private var perhaps: String {
    let names = perhapsClosed.map { $0.name["en"] ?? $0.name.values.sorted().first ?? "" }
    return !names.isEmpty ? "; perhaps a day off: \(names.joined(separator: ", ")) (estimate)" : ""
  }

  private var stateWord: String { isCliff ? "next" : state.rawValue }

  var json: JSONValue {
    .object([
      "date": .text(date.iso), "plan": .text(plan), "indicator": .text("\(indicator)"), "percent": .whole(percent),
      "target": .text(target.iso), "state": .text(state.rawValue), "isCliff": .flag(isCliff),
      "mayBeClosed": .list(perhapsClosed.map(\.json)),
    ])
  }
}
