// SPDX-License-Identifier: Apache-2.0

extension WorkingCalendar {
  /// The n-th working day strictly earlier than a date that may itself be closed; n is at least 1.
  package func workingDay(_ n: Int, before date: CivilDate) throws(CalendarError) -> CivilDate {
    let earlier = bits.count(before: try index(of: date))
    guard 1 <= n, n <= earlier, let found = bits.index(after: earlier - n) else { throw .noWorkingDay(near: date) }
    return self.date(at: found)
  }

  /// The n-th working day strictly later than a date that may itself be closed; n is at least 1.
  package func workingDay(_ n: Int, after date: CivilDate) throws(CalendarError) -> CivilDate {
    let through = bits.count(before: try index(of: date) + 1)
    guard 1 <= n, n <= bits.total - through, let found = bits.index(after: through + n - 1)
    else { throw .noWorkingDay(near: date) }
    return self.date(at: found)
  }

  package func lastWorkingDay(onOrBefore date: CivilDate) throws(CalendarError) -> CivilDate {
    try isWorking(date) ? date : workingDay(1, before: date)
  }

  package func firstWorkingDay(onOrAfter date: CivilDate) throws(CalendarError) -> CivilDate {
    try isWorking(date) ? date : workingDay(1, after: date)
  }

  /// Working days d with from <= d < to; negative, counted the other way round, when `to` is earlier.
  package func workingDays(from: CivilDate, to: CivilDate) throws(CalendarError) -> Int {
    bits.count(before: try index(of: to)) - bits.count(before: try index(of: from))
  }
}
