// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar without clock or time zone, kept as its number so that arithmetic is exact.
package struct CivilDate: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, always within 0001-01-01...9999-12-31.
  package let dayNumber: Int32

  package static let earliest = CivilDate(dayNumber: -719_162)
  package static let latest = CivilDate(dayNumber: 2_932_896)

  /// Takes a number before 0001-01-01 or after 9999-12-31 as that end, so that every date has a year of four digits.
  package init(dayNumber: Int32) {
    self.dayNumber = min(max(dayNumber, -719_162), 2_932_896)
  }

  /// Nil when there is no such day, as on 29 February 2021, or the year is not within 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Gregorian.days(in: month, of: year) else { return nil }
    self.init(dayNumber: Int32(Gregorian.dayNumber(year: year, month: month, day: day)))
  }

  package var year: Int { Gregorian.components(of: Int(dayNumber)).year }
  package var month: Int { Gregorian.components(of: Int(dayNumber)).month }
  package var day: Int { Gregorian.components(of: Int(dayNumber)).day }
  package var weekday: Weekday { Weekday(dayNumber: dayNumber) }
  package var description: String { iso }

  /// The day so many days later, or earlier when negative; it stays at the first or last day there is.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return CivilDate(dayNumber: Int32(clamping: sum))
  }

  /// Calendar days from this day to the other; negative when the other is earlier.
  package func days(until other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
