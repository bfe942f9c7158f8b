// SPDX-License-Identifier: Apache-2.0
import Documents
import Testing
import WorkingDays

@testable import TagidKit

/// An office that has the whole list of a year before the calendar of its country has it.
struct CompletedYearTests {
  private static let country = BrokenHolidayFile.calendar.replacing(
    #""announced":"2021-11-01","withdrawn":"2021-12-01"}"#,
    with: #""announced":"2021-11-01"},"#
      + #"{"date":"2027-03-10","name":{"en":"Eid"},"effect":"closed","kind":"public","scope":["XX"],"certainty":"estimated"},"#
      + #"{"date":"2028-02-27","name":{"en":"Eid"},"effect":"closed","kind":"public","scope":["XX"],"certainty":"estimated"}"#
  )

  private static func own(_ years: String, _ day: String = "2027-03-11") -> String {
    #"{"completeYears":{"# + years + #"},"facts":[{"date":""# + day
      + #"","name":{"en":"Eid"},"effect":"closed","certainty":"gazetted"}]}"#
  }

  private func read(_ own: [String]) throws(ConfigurationError) -> HolidayCalendar {
    var bytes = ["x": Array(Self.country.utf8)]
    for (index, text) in own.enumerated() { bytes["own\(index)"] = Array(text.utf8) }
    return try CalendarFile.read(["x"] + own.indices.map { "own\($0)" }, bytes)
  }

  @Test func aYearThatTheOfficeCompletesIsKnownAndItsEstimatesFall() throws {
    let calendar = try read([Self.own(#""first":2027,"last":2027"#)])
    #expect(calendar.firstYear == 2021 && calendar.lastYear == 2027)
    #expect(calendar.facts.filter { $0.certainty == .estimated }.map(\.date.year) == [2028])
    let day = try #require(CivilDate(iso: "2027-03-11"))
    let working = WorkingCalendar(calendar, knownOn: day)
    #expect(working.covers(day) && working.facts(on: day).map(\.certainty) == [.gazetted])
    #expect(try !working.isWorking(day))
  }

  @Test func filesCompleteYearsInAnyOrder() throws {
    let calendar = try read([
      Self.own(#""first":2028,"last":2028"#, "2028-03-01"), Self.own(#""first":2026,"last":2027"#),
      Self.own(#""first":2019,"last":2020"#, "2019-03-01"),
    ])
    #expect(calendar.firstYear == 2019 && calendar.lastYear == 2028 && calendar.ownFacts.count == 3)
    #expect(!calendar.facts.contains { $0.certainty == .estimated })
  }

  @Test(arguments: [#""first":2028,"last":2029"#, #""first":1990,"last":2019"#])
  func yearsThatLeaveAGapAreAnErrorWithItsPlace(_ years: String) throws {
    let error = #expect(throws: ConfigurationError.self) { try read([Self.own(years)]) }
    let problem = try #require(error?.problems.first)
    #expect(problem.message.contains("do not touch those of the calendar XX-test, 2021 to 2026"), "\(problem)")
    #expect(problem.line == 1 && problem.column == 18 && problem.file == "own0")
  }
}
