// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// A duty's date that moves in the settings is told to everybody who was told another one. The weekend is Friday and Saturday.
struct DutyMovedTests {
  /// The duty's days from a morning on.
  private func move(_ office: inout DutyOffice, to due: String, opens: String? = nil) throws {
    office.duty.due = try #require(CivilDate(iso: due))
    if let opens { office.duty.opens = CivilDate(iso: opens) }
  }

  @Test func aLaterDateIsToldOnTheNextMorningAndItsStagesGoOn() throws {
    var office = try DutyOffice(due: "2025-11-30")
    #expect(try office.lines("11-23") == ["11-23 7d stage-due"])
    try move(&office, to: "2025-12-31")
    #expect(try office.lines("11-24", "11-24", "11-25") == ["11-24 moved-from-2025-11-30-1 target-date-moved"])
    #expect(try office.lines("12-01", "12-17") == ["12-01 30d stage-due", "12-17 14d stage-due"])
  }

  @Test func aStageThatTheNewDatePutIntoThePastGoesWithItAndIsNotLate() throws {
    var office = try DutyOffice(due: "2025-12-31")
    #expect(try office.lines("12-01") == ["12-01 30d stage-due"])
    try move(&office, to: "2025-12-10")
    #expect(try office.lines("12-02") == ["12-02 14d+moved-from-2025-12-31-1 target-date-moved"])
    #expect(try office.lines("12-03") == ["12-03 7d stage-due"])
  }

  @Test func aDateThatMovedIntoThePastIsToldWithTheLoss() throws {
    var office = try DutyOffice(due: "2025-12-31")
    #expect(try office.lines("12-17") == ["12-17 14d stage-due"])
    try move(&office, to: "2025-12-17")
    #expect(try office.lines("12-18", "12-21") == ["12-18 lost+moved-from-2025-12-31-1 duty-overdue"])
  }

  @Test func whatWasOverdueAndGetsALaterDateIsOpenAgain() throws {
    var office = try DutyOffice(due: "2025-12-10")
    #expect(try office.lines("12-09", "12-11") == ["12-09 1wd stage-due", "12-11 lost duty-overdue"])
    try move(&office, to: "2025-12-31")
    #expect(try office.lines("12-14") == ["12-14 30d+moved-from-2025-12-10-1 target-date-moved"])
  }

  @Test func theSameMoveASecondTimeHasTheNextNumber() throws {
    var office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-01")
    try move(&office, to: "2026-01-29")
    #expect(try office.lines("12-02") == ["12-02 moved-from-2025-12-31-1 target-date-moved"])
    try move(&office, to: "2025-12-31")
    #expect(try office.lines("12-03") == ["12-03 moved-from-2026-01-29-1 target-date-moved"])
    try move(&office, to: "2026-01-29")
    #expect(try office.lines("12-04") == ["12-04 moved-from-2025-12-31-2 target-date-moved"])
  }

  @Test func oneNoticeADayUnlessTodayIsTheLastDay() throws {
    var office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-24")
    try move(&office, to: "2026-01-07")
    #expect(try office.lines("12-24", "12-25") == ["12-25 14d+moved-from-2025-12-31-1 target-date-moved"])
    office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-24")
    try move(&office, to: "2025-12-24")
    #expect(try office.lines("12-24") == ["12-24 0d+moved-from-2025-12-31-1 stage-due"])
  }

  @Test func onADayOffItWaits() throws {
    var office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-01")
    try move(&office, to: "2026-01-29")
    #expect(try office.lines("12-05", "12-07") == ["12-07 moved-from-2025-12-31-1 target-date-moved"])
  }

  @Test func theDateOfAnEarlierRoundDidNotMoveAndWhatIsDoneIsSilent() throws {
    var office = try DutyOffice(due: "2025-03-31", opens: "2025-03-02")
    _ = try office.lines("03-23", "03-30", "04-02")
    try move(&office, to: "2025-06-30", opens: "2025-06-01")
    #expect(try office.lines("04-06", "06-01") == ["06-01 opens stage-due"])
    office = try DutyOffice(due: "2025-12-31")
    _ = try office.lines("12-01")
    try move(&office, to: "2026-01-29")
    office.done = CivilDate(iso: "2025-12-01")
    #expect(try office.lines("12-02", "12-31") == [])
  }

  @Test func aDateThatMovesBeforeItOpensIsToldAtOnce() throws {
    var office = try DutyOffice(due: "2025-12-31", opens: "2025-12-01")
    _ = try office.lines("12-01")
    try move(&office, to: "2026-01-29", opens: "2026-01-01")
    #expect(try office.lines("12-02", "12-31") == ["12-02 moved-from-2025-12-31-1 target-date-moved"])
  }

  @Test func whoeverWasToldAnotherDateHearsOfItWhateverTheyAreNow() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.stage(.days(14))])
    #expect(try office.boss(from: "2025-12-14", to: "2025-12-18") == ["12-17 14d escalated"])
    try move(&office, to: "2026-01-29")
    #expect(
      try office.boss(from: "2025-12-21", to: "2025-12-23") == ["12-21 moved-from-2025-12-31-1 target-date-moved"])
    let day = try #require(CivilDate(iso: "2025-12-21"))
    let decider = DutyDecider(policy: office.policy, calendar: office.calendar(on: day), day: day)
    let before = Told(tellings: [
      Told.Telling("p/duty:report/-/2025-12-31/30d", on: day.adding(days: -20), actBy: CivilDate(iso: "2025-12-31"))
    ])
    let decision = try decider.decideClosing(try office.standing(on: day), told: before, since: day)
    guard case .send(.bulletin(.duty(let notice))) = decision else {
      Issue.record("nothing goes: \(decision)")
      return
    }
    #expect(notice.dateMove?.from.iso == "2025-12-31" && notice.reasons == [.targetDateMoved])
    #expect(
      try decider.decideClosing(try office.standing(on: day), told: Told(), since: day) == .silent(.nothingToKeep))
  }

  /// What may have arrived counts as read when it differs.
  @Test func aDateInDoubtIsCorrectedToo() throws {
    let office = try DutyOffice(due: "2025-12-31")
    let day = try #require(CivilDate(iso: "2025-12-21"))
    let decider = DutyDecider(policy: office.policy, calendar: office.calendar(on: day), day: day)
    func from(_ tellings: (String, Bool)...) throws -> String? {
      let told = Told(
        tellings: tellings.map {
          Told.Telling("p/duty:report/-/\($0.0)/7d", on: day.adding(days: -3), isCertain: $0.1)
        })
      return decider.dateMove(of: try office.standing(on: day), told: told)?.from.iso
    }
    #expect(try from(("2025-12-31", true), ("2026-01-29", false)) == "2026-01-29")
    #expect(try from(("2026-01-29", true), ("2025-12-31", true)) == nil)
    #expect(try from(("2026-01-29", true), ("2025-12-31", false)) == "2026-01-29")
    #expect(try from(("2026-01-29", false)) == nil)
  }
}
