// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What `calendar import` is told beside the feed.
package struct FeedOptions: Sendable {
  /// Nil takes every year; recurring days need a range.
  package var years: ClosedRange<Int>?
  package var certainty: HolidayFact.Certainty
  /// Nil means known always.
  package var announced: CivilDate?
  package var effect: HolidayFact.Effect
  /// The language of names that do not say theirs.
  package var language: String
  /// The whole calendar to make; nil for an office's own file.
  package var calendar: NewCalendar?

  package init(
    years: ClosedRange<Int>?, certainty: HolidayFact.Certainty, announced: CivilDate?, effect: HolidayFact.Effect,
    language: String, calendar: NewCalendar?
  ) {
    self.years = years
    self.certainty = certainty
    self.announced = announced
    self.effect = effect
    self.language = language
    self.calendar = calendar
  }
}

/// What a whole calendar has beside its facts and years.
package struct NewCalendar: Sendable {
  package var id: String
  package var country: String
  package var weekend: Set<Weekday>
  /// Nil takes the feed's own name.
  package var name: String?
  package var fiscalYearStart: Int?

  package init(id: String, country: String, weekend: Set<Weekday>, name: String?, fiscalYearStart: Int?) {
    self.id = id
    self.country = country
    self.weekend = weekend
    self.name = name
    self.fiscalYearStart = fiscalYearStart
  }
}
