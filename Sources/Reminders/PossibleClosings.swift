// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

extension WorkingCalendar {
  /// How many working days before the act-by date an estimate matters.
  private static var reach: Int { 3 }

  /// Estimated holidays that may take away one of the last working days: the act-by date or the three before it, from a
  /// day on. Days that are off anyhow take nothing away. An estimate never moves a date; it only warns.
  package func possibleClosings(
    before actBy: CivilDate, closing closes: CivilDate, from day: CivilDate
  ) throws(CalendarError) -> [HolidayFact] {
    var date = max(day, try workingDay(Self.reach, before: actBy))
    var facts: [HolidayFact] = []
    while date <= closes {
      facts += try possibleClosings(on: date)
      date = date.adding(days: 1)
    }
    return facts
  }
}

extension Cliff {
  /// Those that may take away one of its last working days.
  package func possibleClosings(
    from day: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> [HolidayFact] {
    try calendar.possibleClosings(before: actBy, closing: closes, from: day)
  }
}
