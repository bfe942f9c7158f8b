// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// What an office's own holiday file says.
struct OwnHolidays {
  /// The years for which the office has every holiday in its file, and where it says so.
  struct Completion {
    var years: ClosedRange<Int>
    var place: YAMLValue
  }

  var facts: [HolidayFact]
  var completion: Completion?
  var schema: String?

  /// The calendar with more complete years, in whatever order the files name them. Years that leave a gap are an error:
  /// a calendar has every year from its first to its last.
  static func complete(_ calendar: HolidayCalendar, _ completions: [Completion]) -> HolidayCalendar {
    var calendar = calendar
    var waiting = completions
    while let next = waiting.firstIndex(where: { calendar.isTouched(by: $0.years) }) {
      calendar = calendar.merging([], completing: waiting.remove(at: next).years)
    }
    for completion in waiting {
      completion.place.fail(
        "the years \(completion.years.lowerBound) to \(completion.years.upperBound) do not touch those of the calendar "
          + "\(calendar.id), \(calendar.firstYear) to \(calendar.lastYear)",
        hint: "Complete the years between them too, or take `completeYears` out.")
    }
    return calendar
  }
}
