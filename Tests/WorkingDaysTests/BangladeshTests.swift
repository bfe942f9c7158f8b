// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct BangladeshTests {
  @Test(arguments: [
    ("2021-22", 246), ("2022-23", 241), ("2023-24", 242), ("2024-25", 237), ("2025-26", 240),
  ])
  func aFiscalYearHasItsWorkingDaysAsKnownNow(label: String, count: Int) throws {
    let year = try #require(FiscalYear(label: label))
    #expect(try bangladesh().workingDays(from: year.first, to: year.last.adding(days: 1)) == count)
  }

  /// Lists that take the general holiday of 5-7 August 2024 as it was ordered count 235; all offices were told on
  /// the evening of the 5th to open on the 6th, so that the order holds only as known on the 4th.
  @Test func theYear2024HasTwoDaysLessWhenTheWithdrawnHolidayIsKept() throws {
    let kept = try CalendarFile.bdGovernment().merging([fact("2024-08-06"), fact("2024-08-07")])
    let calendar = WorkingCalendar(kept, knownOn: day("2026-06-01"))
    #expect(try calendar.workingDays(from: day("2024-07-01"), to: day("2025-07-01")) == 235)
  }

  @Test(arguments: [
    ("2021-12-16", DayConvention.following, "2021-12-19"), ("2021-12-16", .preceding, "2021-12-15"),
    ("2021-12-16", .modifiedFollowing, "2021-12-19"), ("2021-12-16", .modifiedPreceding, "2021-12-15"),
    ("2021-12-16", .unadjusted, "2021-12-16"), ("2023-06-30", .following, "2023-07-02"),
    ("2023-06-30", .preceding, "2023-06-26"), ("2023-06-30", .modifiedFollowing, "2023-06-26"),
    ("2022-05-01", .preceding, "2022-04-28"), ("2022-05-01", .modifiedPreceding, "2022-05-05"),
    ("2025-06-10", .following, "2025-06-15"), ("2025-06-10", .preceding, "2025-06-04"),
    ("2021-12-31", .following, "2022-01-02"), ("2022-01-01", .following, "2022-01-02"),
    ("2021-12-31", .modifiedFollowing, "2021-12-30"), ("2022-01-01", .modifiedPreceding, "2022-01-02"),
    ("2021-12-30", .following, "2021-12-30"), ("2021-12-30", .preceding, "2021-12-30"),
    ("2024-02-29", .preceding, "2024-02-29"), ("2300-01-01", .unadjusted, "2300-01-01"),
  ])
  func aClosedDayIsMovedByItsConvention(date: String, convention: DayConvention, moved: String) throws {
    #expect(try bangladesh().adjust(day(date), convention) == day(moved))
  }

  @Test(arguments: [
    (day("2021-12-30").adding(days: -14), "2021-12-15"), (day("2021-12-30").adding(days: -7), "2021-12-23"),
    (day("2021-08-30"), "2021-08-29"), (day("2022-02-25"), "2022-02-24"), (day("2022-04-14"), "2022-04-13"),
  ])
  func aHolidayMovesTheReminderToTheWorkingDayBefore(date: CivilDate, moved: String) throws {
    #expect(try bangladesh().lastWorkingDay(onOrBefore: date) == day(moved))
  }

  @Test(arguments: [
    (3, "2021-12-30", "2021-12-27"), (1, "2021-12-30", "2021-12-29"), (3, "2022-05-05", "2022-04-26"),
    (1, "2022-05-05", "2022-04-28"), (10, "2022-01-13", "2021-12-30"), (3, "2022-02-24", "2022-02-20"),
  ])
  func aReminderCountsWorkingDaysBack(n: Int, date: String, reminder: String) throws {
    #expect(try bangladesh().workingDay(n, before: day(date)) == day(reminder))
  }

  @Test(arguments: [
    ("2021-12-30", "2022-01-02"), ("2022-02-25", "2022-02-27"), ("2022-04-14", "2022-04-17"),
    ("2022-05-05", "2022-05-08"), ("2022-06-30", "2022-07-03"),
  ])
  func aLossIsToldOnTheFirstWorkingDayAfter(closing: String, told: String) throws {
    #expect(try bangladesh().workingDay(1, after: day(closing)) == day(told))
  }

  @Test func tenDaysOfEidAreClosedAndTheSaturdaysBeforeAreWorked() throws {
    let calendar = try bangladesh()
    #expect(try calendar.workingDays(from: day("2025-06-05"), to: day("2025-06-15")) == 0)
    #expect(try calendar.isWorking(day("2025-05-17")) && calendar.isWorking(day("2025-05-24")))
    #expect(try !calendar.isWorking(day("2025-05-10")))
    #expect(calendar.facts(on: day("2025-05-17")).map(\.effect) == [.open])
  }

  @Test(arguments: ["2025-04-13", "2026-04-13", "2022-03-01", "2026-02-10", "2024-08-15", "2024-08-06", "2024-08-07"])
  func regionalOptionalAndCancelledHolidaysLeaveTheOfficeOpen(date: String) throws {
    #expect(try bangladesh().isWorking(day(date)))
  }

  @Test func nothingOf2027IsTakenForAFact() throws {
    let calendar = try bangladesh()
    for date in (0..<365).map({ day("2027-01-01").adding(days: $0) }) {
      #expect(try calendar.isWorking(date) == ![.friday, .saturday].contains(date.weekday))
    }
    #expect(!calendar.covers(day("2027-02-21")))
    #expect(calendar.facts(on: day("2027-03-10")).map(\.certainty) == [.estimated])
  }
}
