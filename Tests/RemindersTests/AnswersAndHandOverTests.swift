// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// What a snooze holds back, what a new owner hears, who hears how it ended, and each tier's own policy.
struct AnswersAndHandOverTests {
  private let year: MinistryYear

  init() throws { year = try MinistryYear() }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func standing(_ id: String, on iso: String) throws -> Standing {
    try #require(try year.standings(on: day(iso)).first { "\($0.indicator.id)" == id })
  }

  private func decider(on iso: String, _ policies: PolicyBook = PolicyBook(.standard)) throws -> Decider {
    Decider(plan: year.plan, policies: policies, calendar: year.calendar(on: try day(iso)), day: try day(iso))
  }

  private func decide(
    _ iso: String, _ told: Told, _ answers: CliffAnswers = CliffAnswers(),
    _ policies: PolicyBook = PolicyBook(.standard)
  ) throws -> Decision {
    try decider(on: iso, policies).decide(standing("1.3.1", on: iso), told: told, answers: answers)
  }

  private static func words(_ decision: Decision) -> String {
    switch decision {
    case .silent(let silence): silence.rawValue
    case .send(let notice): [notice].deadlines.map { "\(MovingOffice.words($0)) \($0.reason.rawValue)" }.joined()
    }
  }

  // MARK: Snooze

  @Test(arguments: [
    ("2021-12-23", "snoozed"), ("2021-12-27", "snoozed"), ("2021-12-28", "3wd snooze-ended"),
    ("2021-12-29", "1wd stage-due"), ("2022-01-02", "lost tier-lost"),
  ])
  func aSnoozeHoldsStagesBackUntilItsDayAndNeverALoss(_ iso: String, _ expected: String) throws {
    let told = Told(days: ["p/1.3.1/100/2021-12-30/14d": try day("2021-12-15")], knownSince: try day("2021-11-01"))
    let answers = CliffAnswers(snooze: .init(until: try day("2021-12-28"), recorded: try day("2021-12-20")))
    #expect(Self.words(try decide(iso, told, answers)) == expected)
  }

  @Test func whatIsNotDueIsSilentForItsOwnReasonDuringASnooze() throws {
    let told = Told(days: ["p/1.3.1/100/2021-12-30/14d": try day("2021-12-15")], knownSince: try day("2021-11-01"))
    let answers = CliffAnswers(snooze: .init(until: try day("2021-12-28"), recorded: try day("2021-12-20")))
    #expect(try decide("2021-12-20", told, answers) == .silent(.alreadyTold))
  }

  @Test func aSnoozeEndsByItselfOnTheWorkingDayBeforeTheActByDate() throws {
    // It was allowed when the last day to act was later.
    let told = Told(days: ["p/1.3.1/100/2021-12-30/14d": try day("2021-12-15")], knownSince: try day("2021-11-01"))
    let answers = CliffAnswers(snooze: .init(until: try day("2022-01-05"), recorded: try day("2021-12-20")))
    #expect(try decide("2021-12-28", told, answers) == .silent(.snoozed))
    #expect(Self.words(try decide("2021-12-29", told, answers)) == "1wd stage-due")
  }

  @Test func aSnoozeNeverCoversALastChance() throws {
    let told = Told(knownSince: try day("2022-01-01"))
    let answers = CliffAnswers(snooze: .init(until: try day("2022-02-26"), recorded: try day("2022-02-20")))
    let decision = try decider(on: "2022-02-25").decide(
      standing("1.2.1", on: "2022-02-25"), told: told, answers: answers)
    #expect(Self.words(decision) == "last-chance last-chance")
  }

  @Test func aMovedActByDateIsToldDuringASnoozeWithoutAStage() throws {
    let told = Told(
      tellings: [.init("p/1.3.1/100/2021-12-30/14d", on: try day("2021-12-15"), actBy: try day("2021-12-29"))],
      knownSince: try day("2021-11-01"))
    let answers = CliffAnswers(snooze: .init(until: try day("2021-12-28"), recorded: try day("2021-12-20")))
    #expect(Self.words(try decide("2021-12-23", told, answers)) == "act-by-2021-12-30 act-by-moved")
  }

  @Test func anAcknowledgementNeverStopsAFocalPointsStages() throws {
    let told = Told(knownSince: try day("2021-11-01"))
    let answers = CliffAnswers(acknowledged: try day("2021-12-01"))
    #expect(Self.words(try decide("2021-12-23", told, answers)) == "7d stage-due")
  }

  // MARK: Handing over

  @Test(arguments: [
    ("2021-12-24", "day-off"), ("2021-12-26", "7d handed-over"), ("2021-12-27", "3wd stage-due"),
    ("2022-01-10", "80/3wd stage-due"), ("2022-01-11", "80/3wd handed-over"),
  ])
  func aNewOwnerHearsTheCurrentStageAndNoOldLoss(_ iso: String, _ expected: String) throws {
    let told = Told(tellings: [], handOver: .init(day: try day(iso), lossesSince: try day(iso)))
    #expect(Self.words(try decide(iso, told)) == expected)
  }

  @Test func aLossThatNobodyWasToldOfIsNoOldOne() throws {
    // The machine was down from the 30th on.
    let told = Told(tellings: [], handOver: .init(day: try day("2022-01-05"), lossesSince: try day("2021-12-30")))
    #expect(Self.words(try decide("2022-01-05", told)) == "lost tier-lost")
  }

  @Test func oldLossesAreNotDugOutOnTheDayAfterEither() throws {
    let handOver = Told.HandOver(day: try day("2022-01-05"), lossesSince: try day("2022-01-05"))
    let told = Told(
      tellings: [.init("p/1.3.1/80/2022-01-13/14d", on: try day("2022-01-05"))], knownSince: try day("2022-01-05"),
      handOver: handOver)
    #expect(try decide("2022-01-05", told) == .silent(.alreadyTold))
    #expect(Self.words(try decide("2022-01-06", told)) == "80/7d stage-due")
  }

  @Test(arguments: [("2021-12-20", "lost tier-lost"), ("2022-01-18", "60/3wd handed-over")])
  func whoWasRemindedHearsOfTheLossAlsoWhenTheMatterComesBack(_ iso: String, _ expected: String) throws {
    // The message about it was deferred, and on the day after it the reader stands in for the owner again.
    let back = iso == "2021-12-20" ? "2022-01-05" : iso
    let told = Told(
      tellings: [.init("p/1.3.1/100/2021-12-30/7d", on: try day("2021-12-20"))], knownSince: try day("2021-12-01"),
      handOver: .init(day: try day(back), lossesSince: try day(back)))
    let words = Self.words(try decide(back, told))
    #expect(words == expected, "\(words)")
  }

  // MARK: How it ended

  @Test(arguments: [
    (["p/1.3.1/100/2021-12-30/7d"], "2022-01-02", "lost tier-lost"),
    (["p/1.3.1/100/2021-12-30/7d"], "2022-01-01", "day-off"),
    (["p/1.3.1/100/2021-12-30/7d", "p/1.3.1/100/2021-12-30/lost"], "2022-01-02", "nothing-to-keep"),
    // Told on the very day that the date is another one, which is past.
    (["p/1.3.1/100/2021-12-30/moved-from-2022-01-20-1 on 2022-01-02"], "2022-01-02", "already-told"),
    (["p/1.3.1/100/2021-12-30/moved-from-2022-01-20-1 on 2022-01-02"], "2022-01-03", "lost tier-lost"),
    // The loss of the tier before spoke of the next one, which makes nobody its reader.
    (["p/1.3.1/100/2021-12-30/lost"], "2022-01-16", "nothing-to-keep"),
    (["p/1.3.1/80/2022-01-13/7d"], "2022-01-02", "nothing-to-keep"),
    ([], "2022-01-02", "nothing-to-keep"),
  ])
  func whoWasRemindedHearsHowItEnded(_ before: [String], _ iso: String, _ expected: String) throws {
    let told = Told(
      tellings: try before.map { telling in
        let parts = telling.components(separatedBy: " on ")
        return .init(parts[0], on: try day(parts.count == 2 ? parts[1] : "2021-12-20"))
      })
    let decision = try decider(on: iso).decideClosing(
      standing("1.3.1", on: iso), told: told, since: try day(iso).adding(days: -14))
    #expect(Self.words(decision) == expected)
  }

  // MARK: Policies

  @Test(arguments: [
    ("2021-11-30", "not-yet-due"), ("2021-12-28", "2wd stage-due"), ("2022-01-02", "80/14d first-notice"),
    ("2022-01-16", "80/lost tier-lost"),
  ])
  func everyTierHasAPolicyOfItsOwn(_ iso: String, _ expected: String) throws {
    let id = try #require(IndicatorID("1.3"))
    let own = PolicyChange(before: [.workingDays(2)], lost: false)
    let policies = PolicyBook(.standard, changes: [(.id(id), PolicyChange(tiers: [100: own]))])
    #expect(Self.words(try decide(iso, Told(), CliffAnswers(), policies)) == expected)
  }
}
