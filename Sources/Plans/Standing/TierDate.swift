// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// One date of a tier: its only one, one of several that the target names, or for a value the year's last day.
package struct TierDate {
  package enum State: String {
    case open
    /// The date is past, and the tier stays open until a later one.
    case past
    case lost, reached
  }

  package let tier: TierStanding
  /// Which of the tier's dates, from 1.
  package let number: Int
  package let count: Int
  /// As the plan writes it.
  package let target: CivilDate
  /// The last day on which it can be kept.
  package let closes: CivilDate
  /// The last working day on or before that.
  package let actBy: CivilDate
  package let state: State
  /// Whether this is the date to keep next: the only one that is chased (rule 2).
  package let isCliff: Bool

  package var isLast: Bool { number == count }
}

extension Standing {
  /// All dates of all tiers, in the plan's order.
  package func dates(
    in year: FiscalYear, on day: CivilDate, _ calendar: WorkingCalendar, _ rule: DayConvention
  ) throws(CalendarError) -> [TierDate] {
    var dates: [TierDate] = []
    for tier in tiers {
      let count = tier.tier.milestones.count + 1
      for (index, target) in (tier.tier.milestones + [tier.tier.targetDate(in: year)]).enumerated() {
        let isLast = index + 1 == count
        let closes = isLast ? tier.closes : try calendar.adjust(target, rule)
        let state: TierDate.State =
          switch tier.state {
          case .open: isLast || day <= closes ? .open : .past
          case .lost: .lost
          case .achieved: .reached
          }
        let isCliff = cliff?.percent == tier.tier.percent && (cliff?.series?.number ?? count) == index + 1
        dates.append(
          TierDate(
            tier: tier, number: index + 1, count: count, target: target, closes: closes,
            actBy: isLast ? tier.actBy : try calendar.lastWorkingDay(onOrBefore: closes), state: state,
            isCliff: isCliff))
      }
    }
    return dates
  }
}
