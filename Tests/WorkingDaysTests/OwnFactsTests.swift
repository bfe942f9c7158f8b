// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct OwnFactsTests {
  private let national = holidays([fact("2021-08-22", announced: "2020-11-02")])

  @Test func anOfficeMayWorkOnANationalHoliday() throws {
    let calendar = WorkingCalendar(national.merging([fact("2021-08-22", .open)]), knownOn: day("2021-08-01"))
    #expect(try calendar.isWorking(day("2021-08-22")))
    #expect(calendar.facts(on: day("2021-08-22")).map(\.effect) == [.open])
  }

  @Test func theLastOwnFactForADateWins() throws {
    let facts = [fact("2021-08-23", .open), fact("2021-08-23", .closed)]
    #expect(try !WorkingCalendar(national.merging(facts), knownOn: day("2021-08-01")).isWorking(day("2021-08-23")))
    let twice = national.merging([facts[1]]).merging([facts[0]])
    #expect(try WorkingCalendar(twice, knownOn: day("2021-08-01")).isWorking(day("2021-08-23")))
  }

  @Test func anOwnFactThatOnlyNamesADayReplacesNothing() throws {
    let calendar = WorkingCalendar(national.merging([fact("2021-08-22", .none)]), knownOn: day("2021-08-01"))
    #expect(try !calendar.isWorking(day("2021-08-22")))
    #expect(calendar.facts(on: day("2021-08-22")).map(\.effect) == [.closed, .none])
  }

  /// A country's list has what was announced for the year to come; an office's order is known when it is given.
  @Test func anOrderOfTheYearBeforeIsKnownFromItsDay() throws {
    let order = fact("2022-01-04", announced: "2021-12-30")
    let own = national.merging([order])
    #expect(try WorkingCalendar(own, knownOn: day("2021-12-29")).isWorking(day("2022-01-04")))
    #expect(try !WorkingCalendar(own, knownOn: day("2021-12-30")).isWorking(day("2022-01-04")))
    #expect(try !WorkingCalendar(holidays([order]), knownOn: day("2021-12-29")).isWorking(day("2022-01-04")))
    let dossier = WorkingCalendar(own, knownOn: day("2021-12-29")).dossier(on: day("2022-01-04"))
    #expect(dossier.map(\.status) == [.notYetKnown])
  }

  @Test func anOfficesOptionalLeaveOpensNoHoliday() throws {
    let own = HolidayFact(
      date: day("2021-08-22"), name: ["en": "Concert Day"], effect: .none, kind: "optional", certainty: .reported)
    let calendar = WorkingCalendar(national.merging([own]), knownOn: day("2021-08-01"))
    #expect(try !calendar.isWorking(day("2021-08-22")))
    #expect(calendar.facts(on: day("2021-08-22")).map(\.effect) == [.closed, .none])
  }

  @Test(arguments: [("2021-08-09", false), ("2021-08-10", true), ("2021-08-14", true), ("2021-08-15", false)])
  func whatAnOwnFactReplacesHoldsBeforeItIsKnownAndAfterItIsWithdrawn(knownOn: String, working: Bool) throws {
    let own = fact("2021-08-22", .open, announced: "2021-08-10", withdrawn: "2021-08-15")
    let calendar = WorkingCalendar(national.merging([own]), knownOn: day(knownOn))
    #expect(try calendar.isWorking(day("2021-08-22")) == working)
  }

  @Test func anOwnEstimateReplacesNothing() throws {
    let own = fact("2021-08-22", .open, certainty: .estimated)
    let calendar = WorkingCalendar(national.merging([own]), knownOn: day("2021-08-01"))
    #expect(try !calendar.isWorking(day("2021-08-22")))
    #expect(calendar.facts(on: day("2021-08-22")).count == 2)
  }
}
