// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// What holds for the dates of deadlines holds for duties: act-by dates that move, and days off.
struct DutyDatesTests {
  @Test func aHolidayThatComesAfterAStageWasToldIsNewsAtOnce() throws {
    var office = try DutyOffice(due: "2025-12-31")
    #expect(try office.lines("12-24") == ["12-24 7d stage-due"])
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-27")]
    #expect(try office.lines("12-28") == ["12-28 3wd+act-by-2025-12-30 act-by-moved"])
    #expect(try office.lines("12-28", "12-29") == ["12-29 1wd stage-due"])
  }

  @Test func aStageAndTheMoveOfOneDayGoInOneNotice() throws {
    var office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-24")
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-29")]
    #expect(try office.lines("12-29") == ["12-29 1wd+act-by-2025-12-30 stage-due"])
    let day = try #require(CivilDate(iso: "2025-12-29"))
    let before = Told.Telling("p/duty:report/-/2025-12-31/7d", on: day.adding(days: -5), actBy: office.duty.due)
    guard case .send(.bulletin(.duty(let notice))) = try office.decide(on: day, told: Told(tellings: [before])) else {
      Issue.record("nothing goes")
      return
    }
    #expect(notice.reasons == [.stageDue, .actByMoved])
    #expect(notice.moved?.from.iso == "2025-12-31" && notice.moved?.to.iso == "2025-12-30")
    #expect(notice.moved?.change == .closed(office.facts[0]))
  }

  @Test func theLastDayIsDueAgainOnALaterOne() throws {
    var office = try DutyOffice(due: "2025-12-31")
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-01", withdrawn: "2025-12-31")]
    #expect(try office.lines("12-29", "12-30") == ["12-29 1wd stage-due", "12-30 0d stage-due"])
    #expect(try office.lines("12-31") == ["12-31 0d-2025-12-31+act-by-2025-12-31 stage-due"])
    #expect(try office.lines("12-31") == [])
  }

  @Test func tomorrowIsTooLateToHearThatTodayIsTheLastDay() throws {
    var office = try DutyOffice(due: "2025-12-31")
    #expect(try office.lines("12-30") == ["12-30 1wd stage-due"])
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-30")]
    #expect(try office.lines("12-30") == ["12-30 0d+act-by-2025-12-30 stage-due"])
  }

  @Test func theMoveBackIsNewsAgain() throws {
    var office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-17")
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-18", withdrawn: "2025-12-21")]
    #expect(
      try office.lines("12-18", "12-21") == [
        "12-18 act-by-2025-12-30 act-by-moved", "12-21 act-by-2025-12-31 act-by-moved",
      ])
    office.facts.append(try MovingOffice.fact("2025-12-31", announced: "2025-12-22"))
    #expect(try office.lines("12-22") == ["12-22 act-by-2025-12-30-2 act-by-moved"])
  }

  /// Saturday 27 December: the last working day is Thursday the 25th.
  @Test(arguments: [
    (["12-18", "12-26"], ["12-18 7d stage-due", "12-26 last-chance last-chance"]),
    (["12-18", "12-26", "12-27"], ["12-18 7d stage-due", "12-26 last-chance last-chance"]),
    (["12-22", "12-26"], ["12-22 3wd stage-due", "12-26 last-chance last-chance"]),
    (["12-24", "12-26", "12-27"], ["12-24 1wd stage-due"]),
    (["12-25", "12-26", "12-28"], ["12-25 0d stage-due", "12-28 lost duty-overdue"]),
    (["12-18", "12-19"], ["12-18 7d stage-due"]),
  ])
  func onADayOffOnlyTheLastChanceGoes(_ days: [String], _ expected: [String]) throws {
    var office = try DutyOffice(due: "2025-12-27")
    let lines = try days.compactMap { try office.run("2025-\($0)") }
    #expect(lines == expected)
  }

  @Test func whatIsNotOpenYetHasNoLastChanceAndWhatIsDoneHasNone() throws {
    var late = try DutyOffice(due: "2025-12-27", opens: "2025-12-27")
    #expect(try late.lines("12-26", "12-27") == ["12-27 last-chance last-chance"])
    late = try DutyOffice(due: "2025-12-27")
    late.done = CivilDate(iso: "2025-12-20")
    #expect(try late.lines("12-26", "12-27", "12-28") == [])
  }

  @Test func aHolidayTodayThatWasNotOneWhenItWasToldIsALastChanceToo() throws {
    var office = try DutyOffice(due: "2025-12-31")
    #expect(try office.lines("12-30") == ["12-30 1wd stage-due"])
    office.facts = [try MovingOffice.fact("2025-12-31", announced: "2025-12-31")]
    #expect(try office.lines("12-31") == ["12-31 last-chance+act-by-2025-12-30 last-chance"])
  }
}
