// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

/// Which fact made a day what it is, and which days an estimate may close.
struct DayChangeTests {
  private func change(_ date: String, _ facts: [HolidayFact], own: [HolidayFact] = []) throws -> String? {
    let calendar = WorkingCalendar(holidays(facts).merging(own), knownOn: day("2021-12-01"))
    return try calendar.change(of: day(date)).map { change in
      switch change {
      case .closed(let fact): "closed \(fact.name["en"] ?? "")"
      case .opened(let fact): "opened \(fact.name["en"] ?? "")"
      case .withdrawn(let fact): "withdrawn \(fact.name["en"] ?? "")"
      }
    }
  }

  @Test func whatIsInForceComesBeforeWhatIsGone() throws {
    let gone = fact("2021-12-08", announced: "2020-11-02", withdrawn: "2021-11-30")
    #expect(try change("2021-12-08", []) == nil)
    #expect(try change("2021-12-10", []) == nil)
    #expect(try change("2021-12-08", [gone]) == "withdrawn closed 2021-12-08")
    #expect(try change("2021-12-08", [gone, fact("2021-12-08", .open)]) == "opened open 2021-12-08")
    #expect(try change("2021-12-08", [gone, fact("2021-12-08")]) == "closed closed 2021-12-08")
  }

  @Test func whatAnOfficeWroteItselfIsTheReason() throws {
    let own = fact("2021-12-08", .open, announced: "2021-11-30")
    #expect(try change("2021-12-08", [fact("2021-12-08")], own: [own]) == "opened open 2021-12-08")
    let taken = fact("2021-12-11", .open, announced: "2021-11-01", withdrawn: "2021-11-30")
    #expect(try change("2021-12-11", [], own: [taken]) == "withdrawn open 2021-12-11")
  }

  @Test func whatIsNotYetKnownOrDecidesNothingIsNoReason() throws {
    let others = [
      fact("2021-12-08", announced: "2021-12-02"), fact("2021-12-08", certainty: .estimated), fact("2021-12-08", .none),
      fact("2021-12-08", scope: ["XX-1"]), fact("2021-12-08", announced: "2021-11-01", withdrawn: "2021-12-02"),
    ]
    for other in others.dropLast() { #expect(try change("2021-12-08", [other]) == nil) }
    #expect(try change("2021-12-08", [others[4]]) == "closed closed 2021-12-08")
  }

  @Test func onlyAnEstimateOfTheWholeCountryOnAWorkingDayMayClose() throws {
    func names(_ facts: [HolidayFact], on date: String = "2021-12-08", own: [HolidayFact] = []) throws -> Int {
      try WorkingCalendar(holidays(facts).merging(own), knownOn: day("2021-12-01")).possibleClosings(on: day(date))
        .count
    }
    let estimate = fact("2021-12-08", certainty: .estimated)
    #expect(try names([estimate]) == 1)
    #expect(try names([estimate, fact("2021-12-08", scope: ["XX"], certainty: .estimated)]) == 2)
    #expect(try names([fact("2021-12-08", scope: ["XX-1"], certainty: .estimated)]) == 0)
    #expect(try names([fact("2021-12-08", .open, certainty: .estimated)]) == 0)
    #expect(try names([fact("2021-12-10", certainty: .estimated)], on: "2021-12-10") == 0)
    #expect(try names([estimate, fact("2021-12-08")]) == 0)
    #expect(try names([estimate], own: [fact("2021-12-08", .open)]) == 0)
    #expect(try names([], own: [estimate]) == 1)
  }
}
