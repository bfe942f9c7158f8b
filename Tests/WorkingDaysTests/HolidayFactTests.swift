// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct HolidayFactTests {
  @Test(arguments: [
    (fact("2021-03-30", announced: "2021-03-23"), "2021-03-22", false),
    (fact("2021-03-30", announced: "2021-03-23"), "2021-03-23", true),
    (fact("2021-03-30", announced: "2020-12-31"), "2019-01-01", true),
    (fact("2021-03-30", announced: "2021-01-01"), "2020-12-31", false),
    (fact("2021-03-30"), "1999-01-01", true),
    (fact("2021-03-30", announced: "2021-04-02"), "2021-03-30", false),
    (fact("2021-08-19", announced: "2020-11-02", withdrawn: "2021-08-18"), "2021-08-17", true),
    (fact("2021-08-19", announced: "2020-11-02", withdrawn: "2021-08-18"), "2021-08-18", false),
  ])
  func aFactIsKnownFromItsAnnouncementUntilItsWithdrawal(fact: HolidayFact, on date: String, known: Bool) {
    #expect(fact.isKnown(on: day(date)) == known)
  }

  @Test func anEstimateNeitherClosesNorOpensADayButIsListed() throws {
    let closing = fact("2021-08-22", certainty: .estimated)
    let opening = fact("2021-08-27", .open, certainty: .estimated)
    let calendar = WorkingCalendar(holidays([closing, opening]), knownOn: day("2021-08-01"))
    #expect(try calendar.isWorking(closing.date))
    #expect(try !calendar.isWorking(opening.date))
    #expect(calendar.facts(on: closing.date) == [closing])
  }

  @Test func aReportClosesADay() throws {
    let calendar = WorkingCalendar(holidays([fact("2021-08-22", certainty: .reported)]), knownOn: day("2021-08-01"))
    #expect(try !calendar.isWorking(day("2021-08-22")))
  }

  @Test(arguments: [
    ([String](), false), (["XX"], false), (["XX-N"], true), (["XX-N", "XX"], false), (["YY"], true),
  ])
  func aRegionalFactDoesNotCloseTheOffice(scope: [String], working: Bool) throws {
    let calendar = WorkingCalendar(holidays([fact("2021-08-22", scope: scope)]), knownOn: day("2021-08-01"))
    #expect(try calendar.isWorking(day("2021-08-22")) == working)
  }

  @Test func anOpenFactWinsOverWeekendAndHoliday() throws {
    let friday = "2021-08-20"
    let calendar = WorkingCalendar(
      holidays([fact(friday), fact(friday, .none), fact(friday, .open)]), knownOn: day("2021-08-01"))
    #expect(try calendar.isWorking(day(friday)))
    #expect(calendar.facts(on: day(friday)).map(\.effect) == [.open, .closed, .none])
  }

  @Test func anOptionalHolidayClosesNothing() throws {
    let calendar = WorkingCalendar(holidays([fact("2021-08-22", .none)]), knownOn: day("2021-08-01"))
    #expect(try calendar.isWorking(day("2021-08-22")))
  }
}
