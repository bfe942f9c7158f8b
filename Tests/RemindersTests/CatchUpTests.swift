// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// Runs that were missed, plans that are new, days off (rules 3 to 5).
struct CatchUpTests {
  private func notices(_ year: MinistryYear, from first: String, to last: String, of id: String) throws -> [(
    DeadlineNotice, String
  )] {
    let run = try year.run(from: first, to: last)
    return zip(run.notices, run.days).filter { "\($0.0.standing.indicator.id)" == id }
  }

  @Test func afterMissedDaysOnlyTheLatestDueStageGoesOutAndNamesWhatWasPassedOver() throws {
    var year = try MinistryYear()
    year.down = { ("2021-12-10"..."2021-12-27").contains($0.iso) }
    let found = try notices(year, from: "2021-11-20", to: "2021-12-28", of: "1.3.1")
    #expect(found.map { "\($0.0.stage.name) \($0.1)" } == ["30d 2021-11-30", "3wd 2021-12-28"])
    let late = try #require(found.last?.0)
    #expect(late.reason == .caughtUp)
    #expect(late.stageDay.iso == "2021-12-27")
    #expect(late.passedOver.map(\.name) == ["14d", "7d"])
  }

  @Test func severalTiersLostInAGapMakeOneNoticeThatNamesAll() throws {
    var year = try MinistryYear()
    year.down = { ("2021-12-30"..."2022-01-17").contains($0.iso) }
    let found = try notices(year, from: "2021-12-20", to: "2022-01-18", of: "1.3.1")
    let notice = try #require(found.last?.0)
    #expect(notice.stage == .lost)
    #expect(notice.lostTiers.map(\.tier.percent) == [100, 80])
    #expect(notice.lostMarks == 2)
    #expect(notice.cliff?.percent == 60)
    #expect(notice.passedOver.map(\.name) == ["30d", "14d", "7d", "3wd"])
    #expect(
      notice.identities.map(\.text) == ["p/1.3.1/100/2021-12-30/lost", "p/1.3.1/80/2022-01-13/lost"])
  }

  /// The loss of 100 % told of 80 %; that of 80 %, which would have told of 60 %, the server refused.
  @Test func aLossThatToldOfAnotherTierPassesOverNothingOfThisOne() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2022-01-17"))
    let lost = try #require(CivilDate(iso: "2022-01-02"))
    let told = Told(
      tellings: [Told.Telling("p/1.3.1/100/2021-12-30/lost", on: lost)], rejected: ["p/1.3.1/80/2022-01-13/lost"],
      knownSince: lost)
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
    let policy = Policy(before: [.days(30)], lost: true)
    let decider = Decider(plan: year.plan, policy: policy, calendar: year.calendar(on: day), day: day)
    guard case .send(.deadline(let notice)) = try decider.decide(standing, told: told) else {
      Issue.record("nobody hears of 60 %")
      return
    }
    #expect(notice.identities.map(\.text) == ["p/1.3.1/60/2022-01-20/30d"])
  }

  /// 80 % was open all along; its stages of before were never meant for anybody.
  @Test(arguments: [
    ([], "14d 2022-01-02 first-notice, 7d 2022-01-06 stage-due"),
    (["2022-01-02", "2022-01-03"], "14d 2022-01-04 first-notice, 7d 2022-01-06 stage-due"),
    (["2022-01-02", "2022-01-03", "2022-01-04", "2022-01-05", "2022-01-06"], "7d 2022-01-09 caught-up"),
  ])
  func whereNoLossIsToldTheNextTiersFirstWordIsNotLate(_ down: [String], _ expected: String) throws {
    var year = try MinistryYear()
    year.policy = Policy(before: [.days(30), .days(14), .days(7)], lost: false)
    year.down = { down.contains($0.iso) }
    let found = try notices(year, from: "2021-11-20", to: "2022-01-12", of: "1.3.1").filter {
      $0.0.cliff?.percent == 80
    }
    #expect(found.map { "\($0.0.stage.name) \($0.1) \($0.0.reason.rawValue)" }.joined(separator: ", ") == expected)
  }

  /// 24 December 2021 is a Friday: the run could send nothing.
  @Test(arguments: [("2021-12-24", Notice.Reason.firstNotice), ("2021-12-22", .stageDue)])
  func aFirstRunOnADayOffMakesNothingLate(_ first: String, _ reason: Notice.Reason) throws {
    let found = try notices(try MinistryYear(), from: first, to: "2021-12-26", of: "1.3.1")
    #expect(found.last?.0.stage == .days(7))
    #expect(found.last?.0.reason == reason)
  }

  @Test func lossesInAGapAreToldWhateverItsLength() throws {
    var year = try MinistryYear()
    year.down = { ("2021-12-30"..."2022-05-15").contains($0.iso) }
    let found = try notices(year, from: "2021-12-20", to: "2022-05-16", of: "1.3.1")
    #expect(found.last?.0.lostTiers.map(\.tier.percent) == [100, 80, 60])
    #expect(found.last?.0.lostMarks == 5)
  }

  @Test func aNewPlanGetsItsLatestDueStageAndTheLossesOfTheLastFourteenDays() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2022-02-01", to: "2022-02-01")
    // 1.3.1: 80 % was told lost on 16 January, 16 days ago, 60 % on 23 January. 1.2.1 has its cliff on 25 February.
    #expect(year.lines(run, "1.3.1", 60) == ["lost 2022-02-01"])
    #expect(year.lines(run, "1.2.1", 100) == ["30d 2022-02-01"])
    let first = try #require(run.notices.first { "\($0.standing.indicator.id)" == "1.2.1" })
    #expect(first.reason == .firstNotice)
    let lost = try #require(run.notices.first { "\($0.standing.indicator.id)" == "1.3.1" })
    #expect(lost.lostTiers.map(\.tier.percent) == [60])
  }

  @Test func anOlderLossIsNotDugOutForWhoIsNew() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2022-02-20", to: "2022-02-20")
    #expect(run.notices.allSatisfy { $0.stage != .lost })
  }

  @Test func aStageBeforeOneAlreadyToldIsNeverSent() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2021-12-24").map { $0.adding(days: 2) })
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
    let decider = Decider(plan: year.plan, policy: .standard, calendar: year.calendar(on: day), day: day)
    let told = Told(days: ["p/1.3.1/100/2021-12-30/3wd": day], knownSince: day)
    #expect(try decider.decide(standing, told: told) == .silent(.alreadyTold))
  }

  @Test func onADayOffOnlyACliffThatClosesBeforeTheOfficeOpensIsToldAndOnlyToWhoHeardNothing() throws {
    let year = try MinistryYear()
    // 25 February 2022 is a Friday and the closing date of 1.2.1 at 100 %.
    let friday = try #require(CivilDate(iso: "2022-02-25"))
    let standing = try #require(try year.standings(on: friday).first { "\($0.indicator.id)" == "1.2.1" })
    let decider = Decider(plan: year.plan, policy: .standard, calendar: year.calendar(on: friday), day: friday)
    guard case .send(.deadline(let notice)) = try decider.decide(standing, told: Told(knownSince: friday)) else {
      Issue.record("expected a last chance")
      return
    }
    #expect(notice.stage == .lastChance)
    #expect(notice.identities.map(\.text) == ["p/1.2.1/100/2022-02-25/last-chance"])
    let told = Told(days: ["p/1.2.1/100/2022-02-25/0d": friday.adding(days: -1)], knownSince: friday)
    #expect(try decider.decide(standing, told: told) == .silent(.dayOff))
  }

  @Test func anIdentityRefusedAtTodaysAddressIsNotTriedAgain() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2021-12-23"))
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
    let decider = Decider(plan: year.plan, policy: .standard, calendar: year.calendar(on: day), day: day)
    let told = Told(rejected: ["p/1.3.1/100/2021-12-30/7d"])
    #expect(try decider.decide(standing, told: told) == .silent(.addressRejected))
  }
}
