// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// Who hears beside the focal points, stage by stage: 1.3.1 has its cliffs on 30 December, 13 and 20 January.
struct EscalationTests {
  private static let secretary = Escalation.Recipient.person("secretary")

  private static func policy(_ triggers: Escalation.Trigger...) -> Policy {
    var policy = Policy.standard
    policy.escalations = triggers.map { Escalation($0, to: [secretary]) }
    return policy
  }

  private static let at3wd = Escalation.Trigger.stage(.workingDays(3))

  /// What one supervisor hears over a time in which the focal point is told everything that is due.
  private func lines(
    _ policy: Policy, from first: String, to last: String, down: (String) -> Bool = { _ in false },
    supervisorSince: String = "2021-07-01", answers: (String) -> CliffAnswers = { _ in CliffAnswers() }
  ) throws -> [String] {
    var year = try MinistryYear()
    year.policy = policy
    var focal = Told()
    var told = Told()
    var lines: [String] = []
    var day = try #require(CivilDate(iso: first))
    while day.iso <= last {
      defer { day = day.adding(days: 1) }
      if down(day.iso) { continue }
      let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
      let decider = Decider(plan: year.plan, policy: policy, calendar: year.calendar(on: day), day: day)
      if day.iso >= supervisorSince {
        let decision = try decider.decideEscalation(
          standing, to: [Self.secretary], told: told, owners: [focal], answers: answers(day.iso))
        if case .send(.deadline(let notice)) = decision {
          lines.append("\(day) " + MovingOffice.words(notice) + " \(notice.reason.rawValue)")
          told = told.after(notice, on: day)
        }
        told = told.after(aRunOn: day)
      }
      if case .send(.deadline(let notice)) = try decider.decide(standing, told: focal, answers: answers(day.iso)) {
        focal = focal.after(notice, on: day)
      }
      focal = focal.after(aRunOn: day)
    }
    return lines
  }

  @Test func aStageOfEachCliffReachesThoseItNamesAndSoDoTheLossesOfCliffsTheyHeardOf() throws {
    let lines = try lines(Self.policy(Self.at3wd), from: "2021-11-01", to: "2022-02-10")
    #expect(
      lines == [
        "2021-12-27 3wd escalated", "2022-01-02 lost escalated", "2022-01-10 80/3wd escalated",
        "2022-01-16 80/lost escalated", "2022-01-17 60/3wd escalated", "2022-01-23 60/lost escalated",
      ])
  }

  @Test func atLostReachesThemWithTheLossAlone() throws {
    let lines = try lines(Self.policy(.stage(.lost)), from: "2021-11-01", to: "2022-02-10")
    #expect(
      lines == ["2022-01-02 lost escalated", "2022-01-16 80/lost escalated", "2022-01-23 60/lost escalated"])
  }

  /// `lost: false` is for everybody but those whom `at: lost` names.
  @Test func atLostIsToldAlsoWhenLossesAreNotAndToNobodyElse() throws {
    var policy = Self.policy(.stage(.lost))
    policy.lost = false
    let lines = try lines(policy, from: "2021-11-01", to: "2022-02-10")
    #expect(
      lines == ["2022-01-02 lost escalated", "2022-01-16 80/lost escalated", "2022-01-23 60/lost escalated"])
    policy = Self.policy(Self.at3wd)
    policy.lost = false
    let others = try self.lines(policy, from: "2021-11-01", to: "2022-02-10")
    #expect(others == ["2021-12-27 3wd escalated", "2022-01-10 80/3wd escalated", "2022-01-17 60/3wd escalated"])
  }

  @Test func ownersWhoAreNotToldOfLossesHearOfTheNextDeadlineByItsLatestStage() throws {
    var year = try MinistryYear()
    year.policy.lost = false
    let run = try year.run(from: "2021-12-01", to: "2022-02-10")
    #expect(!run.notices.contains { $0.stage == .lost })
    #expect(
      year.lines(run, "1.3.1", 80) == [
        "14d 2022-01-02", "7d 2022-01-06", "3wd 2022-01-10", "1wd 2022-01-12", "0d 2022-01-13",
      ])
  }

  @Test func theEscalationsOfTheNextCliffAreKeptWhenItsStagesArePassedOver() throws {
    // 7d of 20 January is the 13th, before the loss of the 80 % tier is told; the focal point hears nothing of it.
    let lines = try lines(Self.policy(.stage(.days(7))), from: "2022-01-03", to: "2022-01-20")
    #expect(lines == ["2022-01-06 80/7d escalated", "2022-01-16 80/lost escalated", "2022-01-17 60/7d escalated"])
    let silent = try self.lines(
      Self.policy(.stage(.days(7)), .stage(.lost)), from: "2022-01-13", to: "2022-01-20",
      supervisorSince: "2022-01-16")
    #expect(silent == ["2022-01-16 80/lost escalated", "2022-01-17 60/7d escalated"])
  }

  @Test func missedDaysAreCaughtUpWithTheLatestEscalationOnly() throws {
    let lines = try lines(
      Self.policy(.stage(.days(14)), .stage(.days(7)), Self.at3wd), from: "2021-11-01", to: "2021-12-30",
      down: { $0 > "2021-12-10" && $0 < "2021-12-28" })
    #expect(lines == ["2021-12-28 3wd escalated"])
  }

  @Test(arguments: [
    ("2021-12-23", ["2021-12-23 7d escalated"]),
    // The latest stage of all that are due is another one: the escalation is history.
    ("2021-12-28", []),
  ])
  func whoIsNewHearsOnlyOfTheStageThatIsTheLatestDue(_ since: String, _ expected: [String]) throws {
    let lines = try lines(Self.policy(.stage(.days(7))), from: "2021-12-01", to: "2021-12-30", supervisorSince: since)
    #expect(lines == expected)
  }

  @Test func whoIsNewDoesNotHearOfLossesThatAreOver() throws {
    let lines = try lines(
      Self.policy(.stage(.lost)), from: "2021-12-01", to: "2022-01-12", supervisorSince: "2022-01-03")
    #expect(lines == [])
  }

  @Test func aSilenceOfTwoStagesIsToldOnTheWorkingDayAfterTheSecondAndOnceForEachCliff() throws {
    // 14d goes on the 15th; the 16th is Victory Day, the 17th and 18th are the weekend.
    let lines = try lines(Self.policy(.unacknowledged(2)), from: "2021-11-01", to: "2022-01-13")
    #expect(
      lines == [
        "2021-12-19 unacknowledged-2 unacknowledged", "2022-01-02 lost escalated",
        "2022-01-11 80/unacknowledged-2 unacknowledged",
      ])
  }

  @Test func aStageAndASilenceOfOneDayGoInOneNotice() throws {
    let lines = try lines(Self.policy(.unacknowledged(3), Self.at3wd), from: "2021-11-01", to: "2021-12-27")
    #expect(lines == ["2021-12-26 unacknowledged-3 unacknowledged", "2021-12-27 3wd escalated"])
    let both = try self.lines(
      Self.policy(.unacknowledged(3), Self.at3wd), from: "2021-11-01", to: "2021-12-27",
      down: { $0 == "2021-12-26" })
    #expect(both == ["2021-12-27 3wd+unacknowledged-3 escalated"])
  }

  @Test func anAcknowledgementEndsTheEscalationsOfItsCliffFromItsDayOnAndNeverTheLoss() throws {
    let policy = Self.policy(.unacknowledged(1), Self.at3wd, .stage(.lost))
    let lines = try lines(
      policy, from: "2021-11-01", to: "2022-01-02",
      answers: { day in
        CliffAnswers(acknowledged: day >= "2021-12-20" && day <= "2021-12-30" ? CivilDate(iso: "2021-12-20") : nil)
      })
    #expect(lines == ["2021-12-01 unacknowledged-1 unacknowledged", "2022-01-02 lost escalated"])
  }

  @Test func aSnoozeHoldsEscalationsBackAndTheLatestGoesWhenItEnds() throws {
    let snooze = try #require(CivilDate(iso: "2021-12-29"))
    let lines = try lines(
      Self.policy(.stage(.days(7)), Self.at3wd), from: "2021-11-01", to: "2021-12-30",
      answers: { day in
        CliffAnswers(snooze: day >= "2021-12-22" ? .init(until: snooze, recorded: snooze.adding(days: -7)) : nil)
      })
    #expect(lines == ["2021-12-29 3wd escalated"])
  }

  @Test func onADayOffNoEscalationGoes() throws {
    let year = try MinistryYear()
    let friday = try #require(CivilDate(iso: "2022-02-25"))
    let standing = try #require(try year.standings(on: friday).first { "\($0.indicator.id)" == "1.2.1" })
    let decider = Decider(
      plan: year.plan, policy: Self.policy(.stage(.days(0)), .unacknowledged(1)), calendar: year.calendar(on: friday),
      day: friday)
    let decision = try decider.decideEscalation(
      standing, to: [Self.secretary], told: Told(knownSince: friday.adding(days: -30)), owners: [])
    #expect(decision == .silent(.dayOff))
  }

  @Test func whoIsNotNamedHearsNothing() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2021-12-27"))
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
    let decider = Decider(plan: year.plan, policy: Self.policy(Self.at3wd), calendar: year.calendar(on: day), day: day)
    let decision = try decider.decideEscalation(standing, to: [.supervisors], told: Told(), owners: [])
    #expect(decision == .silent(.notYetDue))
  }
}
