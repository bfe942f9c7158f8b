// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct CalendarEdgesTests {
  private let plain = WorkingCalendar(holidays(), knownOn: day("2021-07-01"))

  @Test(arguments: ["1899-12-31", "2201-01-01", "0001-01-01", "9999-12-31"])
  func aDateOutsideTheSpanIsReportedAndNeverTakenAsWorking(date: String) {
    let error = CalendarError.outside(day(date), WorkingCalendar.span)
    #expect(throws: error) { try plain.isWorking(day(date)) }
    #expect(throws: error) { try plain.workingDay(1, before: day(date)) }
    #expect(throws: error) { try plain.workingDay(1, after: day(date)) }
    #expect(throws: error) { try plain.workingDays(from: day("2021-01-01"), to: day(date)) }
    #expect(throws: error) { try plain.adjust(day(date), .following) }
    #expect(error.description == "\(date) is outside the calendar, which reaches from 1900-01-01 to 2200-12-31")
    #expect(plain.facts(on: day(date)).isEmpty)
  }

  @Test func theFirstAndLastDaysOfTheSpanAnswer() throws {
    #expect(try plain.isWorking(day("1900-01-01")))
    #expect(try plain.isWorking(day("2200-12-31")))
    #expect(try plain.lastWorkingDay(onOrBefore: day("1900-01-01")) == day("1900-01-01"))
    #expect(try plain.workingDay(1, after: day("2200-12-30")) == day("2200-12-31"))
    #expect(throws: CalendarError.noWorkingDay(near: day("1900-01-01"))) {
      try plain.workingDay(1, before: day("1900-01-01"))
    }
    #expect(throws: CalendarError.noWorkingDay(near: day("2200-12-31"))) {
      try plain.workingDay(1, after: day("2200-12-31"))
    }
    let all = try plain.workingDays(from: day("1900-01-01"), to: day("2200-12-31"))
    #expect(try plain.workingDay(all, before: day("2200-12-31")) == day("1900-01-01"))
  }

  @Test func onlyTheListedYearsAreCovered() throws {
    #expect(!plain.covers(day("2020-12-31")) && plain.covers(day("2021-01-01")))
    #expect(plain.covers(day("2026-12-31")) && !plain.covers(day("2027-01-01")))
    #expect(try !plain.isWorking(day("2027-01-01")) && plain.isWorking(day("2027-01-03")))  // Friday, Sunday
  }

  @Test(arguments: [0, -1, Int.min, Int.max, 1_000_000])
  func anImpossibleNumberOfDaysIsAnError(n: Int) {
    let error = CalendarError.noWorkingDay(near: day("2021-12-30"))
    #expect(throws: error) { try plain.workingDay(n, before: day("2021-12-30")) }
    #expect(throws: error) { try plain.workingDay(n, after: day("2021-12-30")) }
  }

  @Test(arguments: DayConvention.allCases.filter { $0 != .unadjusted })
  func aCalendarWithoutWorkingDaysEndsInAnError(convention: DayConvention) throws {
    let closed = WorkingCalendar(holidays(weekend: Set(Weekday.allCases)), knownOn: day("2021-07-01"))
    let error = CalendarError.noWorkingDay(near: day("2021-12-30"))
    #expect(throws: error) { try closed.adjust(day("2021-12-30"), convention) }
    #expect(throws: error) { try closed.workingDay(1, before: day("2021-12-30")) }
    #expect(throws: error) { try closed.workingDay(1, after: day("2021-12-30")) }
    #expect(try closed.workingDays(from: day("1900-01-01"), to: day("2200-12-31")) == 0)
  }

  @Test func theOneOpenDayOfAClosedCalendarIsFoundFromAnywhere() throws {
    let once = WorkingCalendar(
      holidays([fact("2021-12-30", .open)], weekend: Set(Weekday.allCases)), knownOn: day("2021-07-01"))
    #expect(try once.workingDay(1, before: day("2200-12-31")) == day("2021-12-30"))
    #expect(try once.workingDay(1, after: day("1900-01-01")) == day("2021-12-30"))
    #expect(throws: CalendarError.noWorkingDay(near: day("2021-12-30"))) {
      try once.workingDay(1, after: day("2021-12-30"))
    }
  }

  @Test func aCalendarWithoutWeekendCountsEveryDay() throws {
    let open = WorkingCalendar(holidays(weekend: []), knownOn: day("2021-07-01"))
    #expect(try open.workingDays(from: day("1900-01-01"), to: day("2200-12-31")) == 109_937)
    #expect(try open.workingDay(366, after: day("2023-12-31")) == day("2024-12-31"))
  }

  @Test func factsOutsideTheSpanDoNoHarm() throws {
    let far = WorkingCalendar(holidays([fact("1899-12-31"), fact("2201-01-01", .open)]), knownOn: day("2021-07-01"))
    #expect(try far.isWorking(day("1900-01-01")))
    #expect(far.facts(on: day("2201-01-01")).count == 1)
  }
}
