// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// Who hears of a duty beside those whom it names, and what an answer does to it. Due on Wednesday 31 December 2025.
struct DutyEscalationTests {
  @Test func aStageReachesThoseItNamesAndSoDoesThatItIsOverdue() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.stage(.workingDays(3))])
    #expect(
      try office.boss(from: "2025-11-20", to: "2026-01-10") == ["12-28 3wd escalated", "01-01 lost escalated"])
  }

  @Test func atLostReachesThemWithThatAlone() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.stage(.lost)])
    #expect(try office.boss(from: "2025-11-20", to: "2026-01-10") == ["01-01 lost escalated"])
  }

  /// `lost: false` is for everybody but those whom `at: lost` names.
  @Test(arguments: [
    (Escalation.Trigger.stage(.lost), ["01-01 lost escalated"]),
    (.stage(.workingDays(3)), ["12-28 3wd escalated"]),
  ])
  func atLostIsToldAlsoWhenOverdueDutiesAreNot(_ trigger: Escalation.Trigger, _ lines: [String]) throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [trigger])
    office.policy.lost = false
    #expect(try office.boss(from: "2025-11-20", to: "2026-01-10") == lines)
    #expect(!office.told.tellings.contains { $0.identity.hasSuffix("/lost") })
  }

  @Test func aSilenceOfTwoStagesIsToldOnTheWorkingDayAfterTheSecond() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.unacknowledged(2)])
    // 30d is told on Monday the 1st, 14d on Wednesday the 17th.
    #expect(
      try office.boss(from: "2025-11-20", to: "2025-12-30") == ["12-18 unacknowledged-2 unacknowledged"])
  }

  @Test func aStageAndASilenceOfOneDayGoInOneNotice() throws {
    var office = try DutyOffice(
      due: "2025-12-31", opens: "2025-12-24", escalations: [.unacknowledged(1), .stage(.workingDays(3))])
    office.policy.before = [.days(6), .workingDays(3)]
    // 6d is Thursday the 25th; the next working day is Sunday the 28th, which is 3wd too.
    #expect(try office.boss(from: "2025-12-20", to: "2025-12-30") == ["12-28 3wd+unacknowledged-1 escalated"])
  }

  @Test func noEscalationComesBeforeItOpens() throws {
    var office = try DutyOffice(due: "2025-12-31", opens: "2025-12-29", escalations: [.stage(.days(7))])
    #expect(try office.boss(from: "2025-12-01", to: "2025-12-31") == [])
  }

  @Test func anAcknowledgementEndsTheEscalationsAndNeverThatItIsOverdue() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.stage(.workingDays(3)), .stage(.lost)])
    office.answers = CliffAnswers(acknowledged: CivilDate(iso: "2025-12-20"))
    #expect(try office.boss(from: "2025-12-20", to: "2026-01-10") == ["01-01 lost escalated"])
    #expect(office.told.day(NoticeIdentity(plan: "p", duty: "duty:report", due: office.duty.due, word: "1wd")) != nil)
  }

  @Test func aSnoozeHoldsAllStagesBackAndTheLatestGoesWhenItEnds() throws {
    var office = try DutyOffice(due: "2025-12-31", escalations: [.stage(.workingDays(3))])
    #expect(try office.lines("12-17") == ["12-17 14d stage-due"])
    let until = try #require(CivilDate(iso: "2025-12-29"))
    office.answers = CliffAnswers(snooze: .init(until: until, recorded: until.adding(days: -7)))
    #expect(try office.boss(from: "2025-12-23", to: "2025-12-28") == [])
    #expect(try office.lines("12-29", "12-30") == ["12-29 3wd snooze-ended", "12-30 1wd stage-due"])
    #expect(try office.boss(from: "2025-12-29", to: "2025-12-29") == ["12-29 3wd escalated"])
  }

  @Test func aSnoozeHoldsBackNeitherAMoveNorTheLastChance() throws {
    var office = try DutyOffice(due: "2025-12-27")
    _ = try office.lines("12-11")
    let until = try #require(CivilDate(iso: "2025-12-24"))
    office.answers = CliffAnswers(snooze: .init(until: until, recorded: until.adding(days: -9)))
    office.facts = [try MovingOffice.fact("2025-12-25", announced: "2025-12-18")]
    #expect(try office.lines("12-18", "12-22") == ["12-18 act-by-2025-12-24 act-by-moved"])
    #expect(try office.lines("12-26") == ["12-26 last-chance last-chance"])
  }

  @Test func whoWasRemindedBeforeHearsThatItIsOverdueAndNobodyElseDoes() throws {
    let office = try DutyOffice(due: "2025-12-31")
    let day = try #require(CivilDate(iso: "2026-01-01"))
    let decider = DutyDecider(policy: office.policy, calendar: office.calendar(on: day), day: day)
    let standing = try office.standing(on: day)
    let told = Told(days: ["p/duty:report/-/2025-12-31/7d": day.adding(days: -8)])
    guard case .send(let notice) = try decider.decideClosing(standing, told: told, since: day) else {
      Issue.record("nothing goes")
      return
    }
    #expect(notice.identities.map(\.text) == ["p/duty:report/-/2025-12-31/lost"] && notice.reason == .dutyOverdue)
    #expect(try decider.decideClosing(standing, told: Told(), since: day) == .silent(.nothingToKeep))
    #expect(try decider.decideClosing(standing, told: told, since: day.adding(days: 1)) == .silent(.nothingToKeep))
  }

  @Test func whatComesFromSomebodyElseIsHandedOver() throws {
    let office = try DutyOffice(due: "2025-12-31")
    let day = try #require(CivilDate(iso: "2025-12-25"))
    var told = Told(knownSince: day)
    told.handOver = .init(day: day, lossesSince: day)
    guard case .send(let notice) = try office.decide(on: day, told: told) else {
      Issue.record("nothing goes")
      return
    }
    #expect(notice.reason == .handedOver && notice.identities.map(\.text) == ["p/duty:report/-/2025-12-31/7d"])
  }
}
