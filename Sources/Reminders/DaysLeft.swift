// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// How long there is until an act-by date; both 0 on that day and after (rule 2).
package struct DaysLeft: Sendable, Equatable {
  /// Calendar days from the day to the act-by date.
  package var days: Int
  /// Working days after the day up to and including the act-by date.
  package var workingDays: Int

  package init(until actBy: CivilDate, from day: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) {
    guard actBy > day else {
      days = 0
      workingDays = 0
      return
    }
    days = day.days(until: actBy)
    workingDays = try calendar.workingDays(from: day.adding(days: 1), to: actBy.adding(days: 1))
  }
}
