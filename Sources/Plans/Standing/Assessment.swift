// SPDX-License-Identifier: Apache-2.0
import Foundation
package import WorkingDays

/// Works out the standing of indicators on a day. A tier is open while the day is on or before its closing date (rule 1);
/// marks follow the plan's scoring rules (rule 6).
package struct Assessment {
  private let day: CivilDate
  private let calendar: WorkingCalendar
  private let rule: DayConvention
  private let scoring: Scoring
  private let memory: StandingMemory?

  /// - Parameter memory: of the same plan, for who looks at many days; nil works everything out.
  package init(
    on day: CivilDate, calendar: WorkingCalendar, closedDayRule: DayConvention, scoring: Scoring = .standard,
    memory: StandingMemory? = nil
  ) {
    self.memory = memory
    self.day = day
    self.calendar = calendar
    rule = closedDayRule
    self.scoring = scoring
  }

  /// The plan with its indicators' standings and the rules they were scored by.
  /// - Parameters:
  ///   - statements: of this plan; those about a later day are left out here.
  ///   - recordedBy: leaves out what was recorded later too; nil takes whatever was recorded.
  package func standing(
    of plan: Plan, statements: [Statement], recordedBy: CivilDate? = nil
  ) throws(CalendarError) -> PlanStanding {
    PlanStanding(
      plan: plan, indicators: try standings(of: plan, statements: statements, recordedBy: recordedBy), scoring: scoring)
  }

  /// The standings alone, in the plan's order.
  package func standings(
    of plan: Plan, statements: [Statement], recordedBy: CivilDate? = nil
  ) throws(CalendarError) -> [Standing] {
    let current = Statement.currentOnes(of: statements, in: plan, on: day, recordedBy: recordedBy)
    let known = Dictionary(grouping: current, by: \.indicator)
    var result: [Standing] = []
    for indicator in plan.indicators {
      result.append(try remembered(indicator, in: plan.fiscalYear, known[indicator.id] ?? []))
    }
    return result
  }

  /// The marks earned on the day, in the three heaps of rule 6.
  /// - Parameter claims: of all documents of the plan; those about a later day, or recorded after `recordedBy`, are left
  ///   out here.
  package func earnings(of standing: PlanStanding, claims: [Claim], recordedBy: CivilDate? = nil) -> PlanEarnings {
    let known = claims.filter { claim in claim.about <= day && recordedBy.map { claim.recorded <= $0 } ?? true }
    let claimed = Set(known.map(\.indicator))
    return PlanEarnings(
      scoring: scoring, declared: standing.plan.declaredObtained,
      indicators: standing.indicators.map { Earnings($0, isClaimed: claimed.contains($0.indicator.id)) })
  }

  /// The day up to which a tier is open, from the date its target stands for.
  package func closingDate(of date: CivilDate) throws(CalendarError) -> CivilDate {
    try calendar.adjust(date, rule)
  }

  private func remembered(
    _ indicator: Indicator, in fiscalYear: FiscalYear, _ statements: [Statement]
  ) throws(CalendarError) -> Standing {
    guard let memory else { return try standing(of: indicator, in: fiscalYear, statements) }
    if let known = memory.standing(of: indicator, statements, in: fiscalYear, scoring, rule, calendar, on: day) {
      return known
    }
    let new = try standing(of: indicator, in: fiscalYear, statements)
    try memory.keep(new, from: statements, in: fiscalYear, scoring, rule, calendar, on: day)
    return new
  }

  private func standing(
    of indicator: Indicator, in fiscalYear: FiscalYear, _ statements: [Statement]
  ) throws(CalendarError) -> Standing {
    let progress = StatedProgress(statements, method: indicator.method)
    var closes: [CivilDate] = []
    for tier in indicator.tiers { closes.append(try closingDate(of: tier.targetDate(in: fiscalYear))) }
    let scale = PayScale(indicator, scoring, closes: closes)
    var tiers: [TierStanding] = []
    for (tier, closes) in zip(indicator.tiers, closes) {
      let proven = scale.isProven(tier, closes: closes, by: progress)
      let isOpen = day <= closes && progress.completed == nil
      tiers.append(
        TierStanding(
          tier: tier, closes: closes, actBy: try calendar.lastWorkingDay(onOrBefore: closes),
          state: proven ? .achieved : isOpen ? .open : .lost, marks: indicator.marks(scale.percent(of: tier))))
    }
    let achieved = tiers.first { $0.state == .achieved }
    let open = tiers.first { $0.state == .open && $0.tier.percent > achieved?.tier.percent ?? 0 }
    let earned = scale.percent(of: progress)
    let canFall = indicator.canFall && day <= fiscalYear.last
    let nothingBetter: Standing.State = achieved == nil && earned == 0 ? .lost : canFall ? .met : .achieved
    let reach = max(open.map { scale.percent(at: $0, on: day) } ?? 0, earned)
    var cliff: Cliff?
    if let open {
      let left = max(scale.percent(after: open), earned)
      cliff = try self.cliff(open, fiscalYear, tiers, achieved, atStake: indicator.marks(reach - left))
    }
    return Standing(
      indicator: indicator, state: indicator.hasErrors ? .unreadable : open != nil ? .open : nothingBetter,
      tiers: tiers, achieved: achieved?.tier.percent, earned: earned, canFall: canFall, best: open?.tier.percent,
      cliff: indicator.hasErrors ? nil : cliff, completed: progress.completed, current: progress.value,
      ceiling: indicator.hasErrors ? indicator.weight ?? 0 : indicator.marks(reach))
  }

  private func cliff(
    _ open: TierStanding, _ fiscalYear: FiscalYear, _ tiers: [TierStanding], _ achieved: TierStanding?,
    atStake: Decimal
  ) throws(CalendarError) -> Cliff {
    let next = tiers.first { $0.state == .open && $0.closes > open.closes && $0.tier.percent < open.tier.percent }
    var cliff = Cliff(
      percent: open.tier.percent, targetDate: open.tier.targetDate(in: fiscalYear), closes: open.closes,
      actBy: open.actBy, atStake: atStake,
      next: next.flatMap { $0.tier.percent > achieved?.tier.percent ?? 0 ? $0 : nil })
    let milestones = open.tier.milestones
    guard !milestones.isEmpty else { return cliff }
    var previous: DateSeries.Previous?
    var number = 1
    for date in milestones {
      let closes = try closingDate(of: date)
      // A rule that moves dates may move one past the tier's own.
      if day <= closes, closes < open.closes {
        (cliff.targetDate, cliff.closes) = (date, closes)
        cliff.actBy = try calendar.lastWorkingDay(onOrBefore: closes)
        break
      }
      previous = DateSeries.Previous(date: date, closes: closes)
      number += 1
    }
    cliff.series = DateSeries(
      number: number, count: milestones.count + 1, tierCloses: open.closes, previous: previous)
    return cliff
  }
}

extension PayScale {
  fileprivate func isProven(_ tier: Tier, closes: CivilDate, by progress: StatedProgress) -> Bool {
    switch tier.target {
    case .date: progress.completed.map { $0 <= closes } ?? false
    case .value(let target): progress.value.map { isMet(target, by: $0) } ?? false
    }
  }

  /// Percent of the weight that what is stated pays.
  fileprivate func percent(of progress: StatedProgress) -> Decimal {
    max(progress.completed.map { percent(doneOn: $0) } ?? 0, progress.value.map { percent(of: $0) } ?? 0)
  }

  /// Percent of the weight that just meeting a tier pays.
  fileprivate func percent(of tier: Tier) -> Decimal {
    if rule == .proportional, case .value(let target) = tier.target { return share(of: target) }
    return Decimal(tier.percent)
  }

  /// The most that an open tier still pays: for a date what finishing on this day pays.
  fileprivate func percent(at open: TierStanding, on day: CivilDate) -> Decimal {
    switch open.tier.target {
    case .date: percent(doneOn: day)
    case .value: percent(of: open.tier)
    }
  }

  /// What is left on the day after a tier has closed; all values close together.
  fileprivate func percent(after open: TierStanding) -> Decimal {
    switch open.tier.target {
    case .date: percent(doneOn: open.closes.adding(days: 1))
    case .value: 0
    }
  }
}

extension Indicator {
  /// Whether its value can fall: a percent, a mean, and a number that shall be small but grows.
  fileprivate var canFall: Bool { unit == .percent || method == .average && unit == .count || fewerIsBetter }
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
