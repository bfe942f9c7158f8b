// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// A calendar as unlike Bangladesh's as can be, read by the same code.
struct EnglandAndWalesTests {
  private let holidays: HolidayCalendar

  init() throws {
    holidays = try CalendarFile.read([
      ProjectFiles.root.appendingPathComponent("Calendars/holidays/GB-england-and-wales.json").path
    ])
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func itsHeadIsItsOwn() {
    #expect(holidays.country == "GB" && holidays.weekend == [.saturday, .sunday])
    #expect(holidays.firstYear == 2021 && holidays.lastYear == 2027 && holidays.fiscalYearStart == 4)
  }

  @Test func everyDayIsWhatQuantLibSays() async throws {
    let script = """
      import datetime, QuantLib as ql
      calendar, day = ql.UnitedKingdom(), datetime.date(2021, 1, 1)
      while day.year < 2028:
          print(day, calendar.isBusinessDay(ql.Date(day.day, day.month, day.year)))
          day += datetime.timedelta(1)
      """
    let run = try await Command("/usr/bin/python3", ["-c", script]).run()
    try #require(run.status == 0, "\(run)")
    let calendar = WorkingCalendar(holidays, knownOn: try day("2027-12-31"))
    let days = run.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(days.count == 7 * 365 + 1)
    for line in days {
      let date = try day(String(line[0]))
      #expect(try calendar.isWorking(date) == (line[1] == "True"), "\(date)")
    }
  }

  @Test(arguments: [
    ("2022-09-19", "2022-09-09", true), ("2022-09-19", "2022-09-10", false), ("2022-09-19", "2022-09-19", false),
    // Announced in the year before: as good as always known.
    ("2023-05-08", "2023-05-08", false), ("2023-05-08", "2022-11-05", false),
    ("2022-05-30", "2022-01-01", true), ("2022-06-02", "2022-01-01", false), ("2022-06-03", "2022-06-03", false),
  ])
  func aDayIsAsItWasKnown(_ date: String, _ knownOn: String, _ working: Bool) throws {
    let calendar = WorkingCalendar(holidays, knownOn: try day(knownOn))
    #expect(try calendar.isWorking(try day(date)) == working)
  }

  @Test func substituteDaysNameTheDayTheyStandFor() throws {
    let substitutes = holidays.facts.filter { $0.name["en"]?.hasSuffix("(substitute day)") == true }
    #expect(
      substitutes.map(\.date.iso) == [
        "2021-12-27", "2021-12-28", "2022-01-03", "2022-12-27", "2023-01-02", "2026-12-28", "2027-12-27", "2027-12-28",
      ])
    for fact in substitutes {
      let movedFrom = try #require(fact.movedFrom)
      #expect(holidays.weekend.contains(movedFrom.weekday) && movedFrom < fact.date, "\(fact.date)")
    }
  }
}
