// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// Who hears that a last working day moved, and when: new readers, refused addresses, several runs a day, days off.
struct MovedReaderTests {
  private func declared(_ date: String, on day: String? = nil) throws -> [HolidayFact] {
    [try MovingOffice.fact(date, announced: day)]
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func whoWasToldNothingGetsTheOrdinaryStageWhileTheOtherHearsOfTheMove() throws {
    var old = try MovingOffice()
    old.facts = try declared("2025-12-31", on: "2025-12-29")
    var new = old
    try old.run("2025-12-28")
    let told = try #require(try old.run("2025-12-29"))
    #expect(told.identities.map(\.text) == ["p/1.3.1/100/2025-12-31/1wd", "p/1.3.1/100/2025-12-31/act-by-2025-12-30"])
    #expect(told.reasons == [.stageDue, .actByMoved])
    #expect(try told.moved?.from == day("2025-12-31"))
    let first = try #require(try new.run("2025-12-29"))
    #expect(first.identities.map(\.text) == ["p/1.3.1/100/2025-12-31/1wd"])
    #expect(first.moved == nil)
  }

  @Test func aNoticeOfItsOwnHasTheReasonAndTheDaysThatAreLeft() throws {
    var office = try MovingOffice()
    office.facts = try declared("2025-12-31", on: "2025-12-18")
    try office.run("2025-12-17")
    let notice = try #require(try office.run("2025-12-18"))
    #expect(notice.reason == .actByMoved && notice.reasons == [.actByMoved])
    #expect(notice.stage == .actByMoved(try day("2025-12-30"), number: 1))
    #expect(try notice.actByDates == [day("2025-12-30")])
    #expect(notice.daysLeft == 12 && notice.workingDaysLeft == 8)
    #expect(notice.passedOver.isEmpty)
  }

  @Test func aStageThatTheMovePutIntoThePastIsNotCalledLate() throws {
    var office = try MovingOffice()
    try office.run("2025-12-28")
    // 1wd was due on the 30th and is due on the 28th now.
    office.facts = try declared("2025-12-31") + declared("2025-12-30")
    office.policy = Policy(before: [.workingDays(3), .workingDays(1)], lost: true)
    let notice = try #require(try office.run("2025-12-29"))
    #expect(MovingOffice.words(notice) == "1wd+act-by-2025-12-29")
    #expect(notice.reason == .actByMoved)
    // After days without a run it is late all the same.
    var down = try MovingOffice()
    try down.run("2025-12-17")
    down.facts = try declared("2025-12-31", on: "2025-12-28")
    let late = try #require(try down.run("2025-12-28"))
    #expect(MovingOffice.words(late) == "3wd+act-by-2025-12-30" && late.reason == .actByMoved)
    #expect(late.passedOver == [.days(7)])
    var later = try MovingOffice()
    try later.run("2025-12-17")
    later.facts = try declared("2025-12-31", on: "2025-12-28")
    later.policy = Policy(before: [.days(14), .days(7)], lost: true)
    let missed = try #require(try later.run("2025-12-28"))
    #expect(MovingOffice.words(missed) == "7d+act-by-2025-12-30" && missed.reason == .caughtUp)
  }

  @Test func whatWasRefusedIsNotToldAndGoesToTheNextAddress() throws {
    var office = try MovingOffice()
    try office.run("2025-12-17")
    office.facts = try declared("2025-12-31", on: "2025-12-18")
    #expect(MovingOffice.words(try office.run("2025-12-18", .rejected)) == "act-by-2025-12-30")
    #expect(try office.decide(on: day("2025-12-21")) == .silent(.addressRejected))
    office.correctAddress()
    #expect(MovingOffice.words(try office.run("2025-12-21")) == "act-by-2025-12-30")
    #expect(try office.decide(on: day("2025-12-22")) == .silent(.alreadyTold))
  }

  @Test func whatMayHaveArrivedIsCorrectedToo() throws {
    var office = try MovingOffice()
    try office.run("2025-12-17")
    office.facts = try declared("2025-12-31")
    #expect(MovingOffice.words(try office.run("2025-12-18", .unknown)) == "act-by-2025-12-30")
    // Nobody knows whether it was read; the next run decides the same, so that the message can be settled.
    #expect(MovingOffice.words(try office.run("2025-12-21", .unknown)) == "act-by-2025-12-30")
    office.facts = []
    let back = try #require(try office.run("2025-12-22"))
    #expect(MovingOffice.words(back) == "act-by-2025-12-31")
    #expect(try back.moved?.from == day("2025-12-30"))
    #expect(try office.decide(on: day("2025-12-23")) == .silent(.alreadyTold))
  }

  @Test func oneNoticeADayUnlessTomorrowIsTooLate() throws {
    var office = try MovingOffice()
    try office.run("2025-12-28")
    office.facts = try declared("2025-12-31")
    #expect(try office.decide(on: day("2025-12-28")) == .silent(.alreadyTold))
    #expect(MovingOffice.words(try office.run("2025-12-29")) == "1wd+act-by-2025-12-30")
    var late = try MovingOffice()
    try late.run("2025-12-30")
    late.facts = try declared("2025-12-31")
    #expect(MovingOffice.words(try late.run("2025-12-30")) == "0d+act-by-2025-12-30")
    #expect(try late.decide(on: day("2025-12-30")) == .silent(.alreadyTold))
  }

  @Test func aClockSetBackIsNoMove() throws {
    var office = try MovingOffice()
    office.facts = try declared("2025-12-31", on: "2025-12-30")
    try office.run("2025-12-28")
    #expect(MovingOffice.words(try office.run("2025-12-30")) == "0d+act-by-2025-12-30")
    #expect(try office.decide(on: day("2025-12-29")) == .silent(.alreadyTold))
  }

  @Test func aSurpriseHolidayOnADayOffIsToldThoughTheReaderHeardOfTheOldDay() throws {
    // Sunday 2026-01-04 is declared a holiday on Saturday; 1wd went on Thursday.
    var office = try MovingOffice("০৪/০১/২০২৬\t-\t-")
    #expect(MovingOffice.words(try office.run("2026-01-01")) == "1wd")
    office.facts = try declared("2026-01-04", on: "2026-01-03")
    #expect(try office.decide(on: day("2026-01-02")) == .silent(.dayOff))
    let notice = try #require(try office.run("2026-01-03"))
    #expect(MovingOffice.words(notice) == "last-chance+act-by-2026-01-01")
    #expect(notice.reasons == [.lastChance, .actByMoved])
    #expect(try office.decide(on: day("2026-01-03")) == .silent(.dayOff))
    #expect(try office.decide(on: day("2026-01-04")) == .silent(.dayOff))
  }

  @Test func whoHeardOfTheNewDayIsLeftInPeaceOnTheDayOff() throws {
    var office = try MovingOffice()
    office.facts = try declared("2025-12-31", on: "2025-12-30")
    try office.run("2025-12-28")
    #expect(MovingOffice.words(try office.run("2025-12-30")) == "0d+act-by-2025-12-30")
    #expect(try office.decide(on: day("2025-12-31")) == .silent(.dayOff))
  }

  @Test func aLossTellsTheNextDeadlineSoThatItsMoveIsNewsAndNoSurprise() throws {
    var office = try MovingOffice("৩১/১২/২০২৫\t০৪/০১/২০২৬\t-")
    try office.run("2025-12-31")
    #expect(MovingOffice.words(try office.run("2026-01-01")) == "lost")
    office.facts = try declared("2026-01-04", on: "2026-01-03")
    #expect(MovingOffice.words(try office.run("2026-01-03")) == "80/last-chance+80/act-by-2026-01-01")
    var other = try MovingOffice()
    try other.run("2025-12-31")
    try other.run("2026-01-01")
    other.facts = try declared("2026-01-13", on: "2026-01-05")
    #expect(MovingOffice.words(try other.run("2026-01-04")) == "silent")
    let moved = try #require(try other.run("2026-01-05"))
    #expect(MovingOffice.words(moved) == "80/7d+80/act-by-2026-01-12")
  }

  @Test func aLossAfterAMoveSaysWhichDayItWas() throws {
    var office = try MovingOffice()
    office.rule = .preceding
    try office.run("2025-12-30")
    office.facts = try declared("2025-12-31", on: "2025-12-31")
    #expect(try office.decide(on: day("2025-12-31")) == .silent(.dayOff))
    let loss = try #require(try office.run("2026-01-01"))
    #expect(MovingOffice.words(loss) == "lost")
    #expect(try loss.moved?.from == day("2025-12-31") && loss.moved?.to == day("2025-12-30"))
  }

  @Test func aTierThatIsOpenAgainAfterItsLossWasToldIsNews() throws {
    var office = try MovingOffice()
    office.rule = .following
    try office.run("2025-12-31")
    #expect(MovingOffice.words(try office.run("2026-01-01")) == "lost")
    office.facts = try declared("2025-12-31")
    #expect(MovingOffice.words(try office.run("2026-01-01")) == "0d-2026-01-01+act-by-2026-01-01")
    #expect(MovingOffice.words(try office.run("2026-01-04")) == "silent")
  }

  @Test func aCountMovesWithTheYearsLastWorkingDay() throws {
    var office = try MovingOffice(id: "1.6.1")
    #expect(MovingOffice.words(try office.run("2026-06-23")) == "7d")
    office.facts = try declared("2026-06-30", on: "2026-06-25")
    let notice = try #require(try office.run("2026-06-25"))
    #expect(MovingOffice.words(notice) == "3wd+act-by-2026-06-29")
    #expect(notice.identities.allSatisfy { $0.text.hasPrefix("p/1.6.1/100/2026-06-30/") })
  }
}
