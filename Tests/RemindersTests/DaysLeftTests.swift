// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// How long there is: calendar days to the act-by date, and working days after today up to and including it; both 0 on that
/// day and after (rule 2).
struct DaysLeftTests {
  @Test(arguments: [
    ("2021-12-23", "2021-12-30", 7, 5), ("2021-12-29", "2021-12-30", 1, 1), ("2021-12-30", "2021-12-30", 0, 0),
    ("2021-12-31", "2021-12-30", 0, 0), ("2022-03-01", "2021-12-30", 0, 0),
    // Friday and Saturday are the weekend; the 16th is Victory Day.
    ("2021-12-24", "2021-12-30", 6, 5), ("2021-12-25", "2021-12-26", 1, 1), ("2021-12-15", "2021-12-19", 4, 1),
    // 29 April to 4 May 2022 is closed.
    ("2022-04-28", "2022-05-05", 7, 1),
  ])
  func daysAndWorkingDaysAreCountedFromTomorrow(
    _ day: String, _ actBy: String, _ days: Int, _ workingDays: Int
  ) throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: day))
    let left = try DaysLeft(until: try #require(CivilDate(iso: actBy)), from: day, year.calendar(on: day))
    #expect(left.days == days && left.workingDays == workingDays)
  }
}
