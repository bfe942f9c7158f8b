// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// Works out the standing of indicators on a day. A tier is open while the day is on or before its closing date (rule 1);
/// marks follow the step rule: the largest tier met pays its percent of the weight, below the last tier nothing.
package struct Assessment {
  private let day: CivilDate
  private let calendar: WorkingCalendar
  private let rule: DayConvention

  package init(on day: CivilDate, calendar: WorkingCalendar, closedDayRule: DayConvention) {
    self.day = day
    self.calendar = calendar
    rule = closedDayRule
  }

  /// - Parameter statements: of this plan; those about a later day are left out here.
  package func standings(of plan: Plan, statements: [Statement]) throws(CalendarError) -> [Standing] {
    let known = Dictionary(grouping: statements.filter { $0.about <= day }, by: \.indicator)
    var result: [Standing] = []
    for indicator in plan.indicators {
      result.append(try standing(of: indicator, in: plan.fiscalYear, known[indicator.id] ?? []))
    }
    return result
  }

  /// The day up to which a tier is open, from the date its target stands for.
  package func closingDate(of date: CivilDate) throws(CalendarError) -> CivilDate {
    try calendar.adjust(date, rule)
  }

  private func standing(
    of indicator: Indicator, in fiscalYear: FiscalYear, _ statements: [Statement]
  ) throws(CalendarError) -> Standing {
    let progress = Progress(statements, tiers: indicator.tiers)
    var tiers: [TierStanding] = []
    for tier in indicator.tiers {
      let closes = try closingDate(of: tier.targetDate(in: fiscalYear))
      let proven = progress.proves(tier, closes: closes)
      let state: TierStanding.State = proven ? .achieved : day <= closes && !progress.isComplete ? .open : .lost
      tiers.append(
        TierStanding(
          tier: tier, closes: closes, actBy: try calendar.lastWorkingDay(onOrBefore: closes), state: state,
          marks: indicator.marks(tier.percent)))
    }
    let achieved = tiers.first { $0.state == .achieved }
    let open = tiers.first { $0.state == .open && $0.tier.percent > achieved?.tier.percent ?? 0 }
    let cliff = open.map { self.cliff($0, fiscalYear, tiers, achieved) }
    let canFall = (indicator.unit == .percent || progress.lowerIsBetter) && day <= fiscalYear.last
    let state: Standing.State =
      indicator.hasErrors
      ? .unreadable : open != nil ? .open : achieved == nil ? .lost : canFall ? .met : .achieved
    return Standing(
      indicator: indicator, state: state, tiers: tiers, achieved: achieved?.tier.percent, canFall: canFall,
      best: open?.tier.percent,
      cliff: indicator.hasErrors ? nil : cliff, current: progress.value,
      ceiling: indicator.hasErrors ? indicator.weight ?? 0 : (open ?? achieved)?.marks ?? 0)
  }

  private func cliff(
    _ open: TierStanding, _ fiscalYear: FiscalYear, _ tiers: [TierStanding], _ achieved: TierStanding?
  ) -> Cliff {
    let next = tiers.first { $0.state == .open && $0.closes > open.closes && $0.tier.percent < open.tier.percent }
    let fallsTo = max(next?.marks ?? 0, achieved?.marks ?? 0)
    return Cliff(
      percent: open.tier.percent, targetDate: open.tier.targetDate(in: fiscalYear), closes: open.closes,
      actBy: open.actBy, atStake: open.marks - fallsTo,
      next: next.flatMap { $0.tier.percent > achieved?.tier.percent ?? 0 ? $0 : nil })
  }
}

/// What the statements about one indicator amount to.
private struct Progress {
  private(set) var completed: CivilDate?
  private(set) var value: Decimal?
  let lowerIsBetter: Bool

  init(_ statements: [Statement], tiers: [Tier]) {
    for statement in statements.sorted(by: { $0.about < $1.about }) {
      switch statement.content {
      case .completed(let date): completed = date
      case .value(let number): value = number
      }
    }
    let values = tiers.compactMap { tier in if case .value(let value) = tier.target { value } else { nil } }
    lowerIsBetter = values.count > 1 && (values.first ?? 0) < (values.last ?? 0)
  }

  /// A completion date ends the matter: no better tier can come.
  var isComplete: Bool { completed != nil }

  func proves(_ tier: Tier, closes: CivilDate) -> Bool {
    switch tier.target {
    case .date: completed.map { $0 <= closes } ?? false
    case .value(let target): value.map { lowerIsBetter ? $0 <= target : $0 >= target } ?? false
    }
  }
}

extension Tier {
  /// The date the tier hangs on: its own, or the fiscal year's last day.
  package func targetDate(in fiscalYear: FiscalYear) -> CivilDate {
    switch target {
    case .date(let date): date
    case .value: fiscalYear.last
    }
  }
}

extension Indicator {
  /// Marks that reaching this percent pays.
  package func marks(_ percent: Int) -> Decimal { (weight ?? 0) * Decimal(percent) / 100 }
}
