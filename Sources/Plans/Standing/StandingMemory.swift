// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Standings that were worked out on earlier days of a simulation, each kept for as long as it cannot be another one: until
/// the next day on which one of its dates closes, and while nothing that it was worked out from changes.
package final class StandingMemory {
  /// What a standing hangs on beside the day.
  private struct Entry {
    var indicator: Indicator
    var statements: [Statement]
    var fiscalYear: FiscalYear
    var scoring: Scoring
    var rule: DayConvention
    var calendar: WorkingCalendar
    var days: ClosedRange<CivilDate>
    var standing: Standing
  }

  private var entries: [IndicatorID: Entry] = [:]

  package init() {}

  func standing(
    of indicator: Indicator, _ statements: [Statement], in fiscalYear: FiscalYear, _ scoring: Scoring,
    _ rule: DayConvention, _ calendar: WorkingCalendar, on day: CivilDate
  ) -> Standing? {
    guard let entry = entries[indicator.id], entry.days.contains(day), entry.fiscalYear == fiscalYear,
      entry.scoring == scoring, entry.rule == rule, entry.calendar.hasSameDays(as: calendar),
      entry.statements == statements, entry.indicator == indicator
    else { return nil }
    return entry.standing
  }

  func keep(
    _ standing: Standing, from statements: [Statement], in fiscalYear: FiscalYear, _ scoring: Scoring,
    _ rule: DayConvention, _ calendar: WorkingCalendar, on day: CivilDate
  ) throws(CalendarError) {
    // Under `linear` what finishing today pays is another number every day.
    let isLinear = standing.indicator.unit == .date && scoring.rule(for: standing.indicator) == .linear
    var last = isLinear ? day : CivilDate.latest
    var thresholds = [fiscalYear.last] + standing.tiers.map(\.closes)
    for date in standing.tiers.flatMap(\.tier.milestones) { thresholds.append(try calendar.adjust(date, rule)) }
    for threshold in thresholds where threshold >= day { last = min(last, threshold) }
    entries[standing.indicator.id] = Entry(
      indicator: standing.indicator, statements: statements, fiscalYear: fiscalYear, scoring: scoring, rule: rule,
      calendar: calendar, days: day...last, standing: standing)
  }
}
