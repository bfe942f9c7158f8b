// SPDX-License-Identifier: Apache-2.0

/// A holiday calendar as known on one day, laid out over a fixed span so that every question is answered at once.
package struct WorkingCalendar: Sendable {
  /// 1900-01-01...2200-12-31; a date outside ends in `CalendarError.outside`.
  package static let span = CivilDate(dayNumber: -25_567)...CivilDate(dayNumber: 84_370)

  package let calendar: HolidayCalendar
  package let knownOn: CivilDate
  let bits: WorkingDayBits
  private let days: [CivilDate: DayFacts]

  package init(_ calendar: HolidayCalendar, knownOn: CivilDate) {
    let days = calendar.days(knownOn: knownOn)
    self.calendar = calendar
    self.knownOn = knownOn
    self.days = days
    self.bits = WorkingDayBits(
      first: Self.span.lowerBound, dayCount: Self.span.lowerBound.days(until: Self.span.upperBound) + 1,
      weekend: calendar.weekend,
      changes: days.compactMap { date, facts in facts.isWorking.map { (date: date, isWorking: $0) } })
  }

  private init(_ other: WorkingCalendar, knownOn: CivilDate) {
    calendar = other.calendar
    days = other.days
    bits = other.bits
    self.knownOn = knownOn
  }

  /// The same calendar as known on another day; laid out anew only when other facts are known then.
  package func known(on day: CivilDate) -> WorkingCalendar {
    let isSame = { (fact: HolidayFact) in fact.isKnown(on: day) == fact.isKnown(on: knownOn) }
    guard calendar.facts.allSatisfy(isSame), calendar.ownFacts.allSatisfy(isSame) else {
      return WorkingCalendar(calendar, knownOn: day)
    }
    return WorkingCalendar(self, knownOn: day)
  }

  /// Whether the same days are working days, whatever is known of them.
  package func hasSameDays(as other: WorkingCalendar) -> Bool { bits == other.bits }

  /// Whether the list is complete for the date's year; elsewhere only the weekend and single facts are known.
  package func covers(_ date: CivilDate) -> Bool {
    calendar.firstYear <= date.year && date.year <= calendar.lastYear
  }

  /// False when every day is closed, so that no question about working days has an answer.
  package var hasWorkingDays: Bool { bits.total > 0 }

  package func isWorking(_ date: CivilDate) throws(CalendarError) -> Bool {
    bits.isWorking(at: try index(of: date))
  }

  /// What is in force on the date as known on `knownOn`: opening and closing facts first, then those that decide
  /// nothing here (optional, regional, estimated).
  package func facts(on date: CivilDate) -> [HolidayFact] {
    days[date]?.ordered ?? []
  }

  /// The facts that decide whether the office works on the date.
  func binding(on date: CivilDate) -> [HolidayFact] { days[date]?.binding ?? [] }

  func index(of date: CivilDate) throws(CalendarError) -> Int {
    guard Self.span.contains(date) else { throw .outside(date, Self.span) }
    return Self.span.lowerBound.days(until: date)
  }

  func date(at index: Int) -> CivilDate {
    Self.span.lowerBound.adding(days: index)
  }
}
