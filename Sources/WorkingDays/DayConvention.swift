// SPDX-License-Identifier: Apache-2.0

/// What becomes of a date that falls on a closed day, by the names in use since ISDA and QuantLib.
package enum DayConvention: String, CaseIterable, Hashable, Sendable {
  /// The written date counts.
  case unadjusted
  /// The next working day.
  case following
  /// The working day before.
  case preceding
  /// The next working day, unless it is in another month: then the one before.
  case modifiedFollowing
  /// The working day before, unless it is in another month: then the next.
  case modifiedPreceding
}

extension WorkingCalendar {
  /// Moves a date by a convention; an unadjusted date is returned as it is, wherever it lies.
  package func adjust(_ date: CivilDate, _ convention: DayConvention) throws(CalendarError) -> CivilDate {
    switch convention {
    case .unadjusted:
      return date
    case .following:
      return try firstWorkingDay(onOrAfter: date)
    case .preceding:
      return try lastWorkingDay(onOrBefore: date)
    case .modifiedFollowing:
      let moved = try firstWorkingDay(onOrAfter: date)
      return moved.isInMonth(of: date) ? moved : try lastWorkingDay(onOrBefore: date)
    case .modifiedPreceding:
      let moved = try lastWorkingDay(onOrBefore: date)
      return moved.isInMonth(of: date) ? moved : try firstWorkingDay(onOrAfter: date)
    }
  }
}

extension CivilDate {
  func isInMonth(of other: CivilDate) -> Bool {
    year == other.year && month == other.month
  }
}
