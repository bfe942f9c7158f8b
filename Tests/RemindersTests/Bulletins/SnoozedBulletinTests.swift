// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reminders
import Testing
import WorkingDays

@testable import Plans

/// A snooze of a count's or a percent's deadline holds back what is told along the year too, within bounds.
struct SnoozedBulletinTests {
  private func answers(until: String, recorded: String) throws -> CliffAnswers {
    CliffAnswers(
      snooze: .init(until: try #require(CivilDate(iso: until)), recorded: try #require(CivilDate(iso: recorded))))
  }

  private func pace(_ answers: CliffAnswers, from first: String, to last: String) throws -> [String] {
    try BulletinYear(year: try MinistryYear(), id: "1.6.1").run(from: first, to: last) {
      try PaceDecider(plan: $0.plan, calendar: $3, day: $2)
        .decide($1, told: $4, answers: $2 >= answers.snooze?.recorded ?? $2 ? answers : CliffAnswers())
    }
  }

  /// The second quarter's last working day is 30 December: its share waits until the 29th at most.
  @Test func aShareWaitsUntilTheWorkingDayBeforeTheQuartersLastAtMost() throws {
    let snooze = try answers(until: "2022-03-20", recorded: "2021-12-01")
    #expect(
      try pace(snooze, from: "2021-12-01", to: "2022-03-31") == [
        "q2-3wd 2021-12-29", "q3-14d 2022-03-20", "q3-7d 2022-03-24", "q3-3wd 2022-03-28",
      ])
  }

  @Test func aSnoozeThatEndsEarlierLetsTheLatestStageGoOnItsDay() throws {
    #expect(
      try pace(try answers(until: "2021-12-20", recorded: "2021-12-10"), from: "2021-12-01", to: "2021-12-31") == [
        "q2-14d 2021-12-20", "q2-7d 2021-12-23", "q2-3wd 2021-12-27",
      ])
  }

  @Test func whatWaitedSaysSo() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.6.1")
    let day = try #require(CivilDate(iso: "2021-12-20"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.6.1" })
    let decider = PaceDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
    let known = Told(knownSince: CivilDate(iso: "2021-12-01"))
    let over = try answers(until: "2021-12-20", recorded: "2021-12-10")
    guard case .send(let notice) = try decider.decide(standing, told: known, answers: over) else {
      Issue.record("nothing goes")
      return
    }
    #expect(notice.reason == .snoozeEnded)
    let later = try answers(until: "2021-12-21", recorded: "2021-12-10")
    #expect(try decider.decide(standing, told: known, answers: later) == .silent(.snoozed))
  }

  @Test func aMonthlyLookWaitsUntilTheDayOfTheSnooze() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "2.2.2")
    let snooze = try answers(until: "2022-03-10", recorded: "2021-12-15")
    let lines = try year.run(from: "2021-12-01", to: "2022-04-10") { plan, standing, day, calendar, told in
      try LookDecider(plan: plan.plan, calendar: calendar, day: day).decide(
        standing, asOf: year.current(on: day).map(\.about).max(), told: told,
        answers: day.iso >= "2021-12-15" ? snooze : CliffAnswers())
    }
    #expect(lines == ["m-2021-12 2021-12-01", "m-2022-03 2022-03-10", "m-2022-04 2022-04-03"])
  }

  /// 26 December is between the stages 7d and 3wd.
  @Test func aShareThatComesFromSomebodyElseIsHandedOver() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.6.1")
    let day = try #require(CivilDate(iso: "2021-12-26"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.6.1" })
    let decider = PaceDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
    for known in [nil, day] {
      let told = Told(tellings: [], knownSince: known, handOver: .init(day: day, lossesSince: day))
      guard case .send(let notice) = try decider.decide(standing, told: told) else {
        Issue.record("nothing goes")
        continue
      }
      #expect(notice.reason == .handedOver)
    }
  }
}
