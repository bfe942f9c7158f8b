// SPDX-License-Identifier: Apache-2.0

/// A country's weekend and holiday facts, and the years for which its list is complete.
package struct HolidayCalendar: Hashable, Sendable {
  /// Such as `BD-government`.
  package let id: String
  /// Language tag to text.
  package let name: [String: String]
  /// The scope that means the whole country, such as `BD`.
  package let country: String
  package let weekend: Set<Weekday>
  package let firstYear: Int
  package let lastYear: Int
  /// The country's facts, including those withdrawn and those that bind nobody.
  package let facts: [HolidayFact]
  /// The office's own facts, in the order given.
  package let ownFacts: [HolidayFact]
  /// The month in which fiscal years begin, 1...12.
  package let fiscalYearStart: Int

  package init(
    id: String, name: [String: String], country: String, weekend: Set<Weekday>, firstYear: Int, lastYear: Int,
    facts: [HolidayFact], ownFacts: [HolidayFact] = [], fiscalYearStart: Int = 7
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.weekend = weekend
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.fiscalYearStart = fiscalYearStart
    self.facts = facts
    self.ownFacts = ownFacts
  }

  /// Adds an office's own facts: one that closes or opens stands in place of all others on its date from its announcement
  /// on, the last one winning; before that, and once withdrawn, what it replaced holds. One that only names a day replaces
  /// nothing.
  /// - Parameter years: for which the overrides make the calendar complete, so that its own estimates of them are no longer
  ///   needed; years that leave a gap complete nothing.
  package func merging(_ overrides: [HolidayFact], completing years: ClosedRange<Int>? = nil) -> HolidayCalendar {
    let completed = years.flatMap { isTouched(by: $0) ? $0 : nil }
    return HolidayCalendar(
      id: id, name: name, country: country, weekend: weekend,
      firstYear: min(firstYear, completed?.lowerBound ?? firstYear),
      lastYear: max(lastYear, completed?.upperBound ?? lastYear),
      facts: facts.filter { !($0.certainty == .estimated && completed?.contains($0.date.year) ?? false) },
      ownFacts: ownFacts + overrides, fiscalYearStart: fiscalYearStart)
  }

  /// Whether no year lies between these and those that are complete.
  package func isTouched(by years: ClosedRange<Int>) -> Bool {
    years.lowerBound <= lastYear + 1 && years.upperBound >= firstYear - 1
  }

  /// The facts in force day by day, as known on a day.
  func days(knownOn day: CivilDate) -> [CivilDate: DayFacts] {
    var days: [CivilDate: DayFacts] = [:]
    for fact in facts where fact.isKnown(on: day) {
      days[fact.date, default: DayFacts()].add(fact, binding: fact.binds(in: country))
    }
    for fact in ownFacts where fact.isAnnounced(by: day) {
      let decides = fact.binds(in: country) && fact.effect != .none
      if decides { days[fact.date]?.binding = [] }
      days[fact.date, default: DayFacts()].add(fact, binding: decides)
    }
    return days
  }
}
