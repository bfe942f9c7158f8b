// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Duties are reminded by the policy's stages, from their opening day on, until somebody reports them as done.
struct DutyTests {
  private struct Case {
    var due: String
    var opens: String?
    var rule = DayConvention.unadjusted
    var done: (on: String, recorded: String)?
  }

  private func lines(
    _ duty: Case, from first: String, to last: String, policy: Policy = .standard, told start: Told = Told(),
    down: (CivilDate) -> Bool = { _ in false }
  ) throws -> [String] {
    let year = try MinistryYear()
    let own = Duty(
      id: "report-q2", titles: ["": "Report"], due: try #require(CivilDate(iso: duty.due)),
      opens: duty.opens.flatMap { CivilDate(iso: $0) }, to: ["io"])
    var told = start
    var lines: [String] = []
    var day = try #require(CivilDate(iso: first))
    let end = try #require(CivilDate(iso: last))
    while day <= end {
      defer { day = day.adding(days: 1) }
      if down(day) { continue }
      let calendar = year.calendar(on: day)
      let closes = try calendar.adjust(own.due, duty.rule)
      let done = duty.done.flatMap { done in day.iso >= done.recorded ? CivilDate(iso: done.on) : nil }
      let standing = DutyStanding(
        plan: "p", duty: own, closes: closes, actBy: try calendar.lastWorkingDay(onOrBefore: closes), done: done)
      let decider = DutyDecider(policy: policy, calendar: calendar, day: day)
      if case .send(let notice) = try decider.decide(standing, told: told) {
        let parts = notice.identities.map { $0.text.split(separator: "/") }
        #expect(parts.map { $0.dropLast().joined(separator: "/") } == ["p/duty:report-q2/-/\(duty.due)"])
        lines += parts.map { "\($0.last ?? "") \(day)" }
        told = told.after(notice, on: day)
      }
      told = told.after(aRunOn: day)
    }
    return lines
  }

  /// 15 January 2022 is a Saturday: the last working day before it is Thursday the 13th. 1 January is a Saturday too.
  @Test func stagesCountBackFromTheLastWorkingDayAndNoneComesBeforeItOpens() throws {
    #expect(
      try lines(Case(due: "2022-01-15", opens: "2022-01-01"), from: "2021-12-01", to: "2022-03-01") == [
        "7d 2022-01-06", "3wd 2022-01-10", "1wd 2022-01-12", "0d 2022-01-13", "lost 2022-01-16",
      ])
    #expect(
      try lines(Case(due: "2022-01-15", opens: "2022-01-02"), from: "2021-12-01", to: "2022-01-14") == [
        "opens 2022-01-02", "7d 2022-01-06", "3wd 2022-01-10", "1wd 2022-01-12", "0d 2022-01-13",
      ])
    #expect(
      try lines(Case(due: "2022-01-15"), from: "2021-12-01", to: "2022-01-06") == [
        "30d 2021-12-14", "14d 2021-12-30", "7d 2022-01-06",
      ])
  }

  @Test func aStageOnTheOpeningDayTakesItsPlace() throws {
    #expect(
      try lines(Case(due: "2022-01-13", opens: "2022-01-06"), from: "2021-12-01", to: "2022-01-09") == [
        "7d 2022-01-06"
      ])
  }

  @Test func doneIsSilence() throws {
    let duty = Case(due: "2022-01-15", opens: "2022-01-02", done: ("2022-01-09", "2022-01-11"))
    #expect(
      try lines(duty, from: "2021-12-01", to: "2022-03-01") == [
        "opens 2022-01-02", "7d 2022-01-06", "3wd 2022-01-10",
      ])
  }

  @Test func theRuleForDaysOffHoldsForDutiesToo() throws {
    let duty = Case(due: "2022-01-15", opens: "2022-01-09", rule: .following)
    #expect(
      try lines(duty, from: "2022-01-01", to: "2022-02-01") == [
        "7d 2022-01-09", "3wd 2022-01-11", "1wd 2022-01-13", "0d 2022-01-16", "lost 2022-01-17",
      ])
  }

  @Test func afterAGapTheLatestStageGoesOnceAndAnOverdueDutyIsTold() throws {
    let gap = try #require(CivilDate(iso: "2022-01-03"))...(try #require(CivilDate(iso: "2022-01-11")))
    #expect(
      try lines(
        Case(due: "2022-01-15", opens: "2022-01-02"), from: "2022-01-01", to: "2022-01-12",
        down: { gap.contains($0) }) == ["opens 2022-01-02", "1wd 2022-01-12"])
    let long = try #require(CivilDate(iso: "2022-01-03"))...(try #require(CivilDate(iso: "2022-03-11")))
    #expect(
      try lines(
        Case(due: "2022-01-15", opens: "2022-01-02"), from: "2022-01-01", to: "2022-04-01",
        down: { long.contains($0) }) == ["opens 2022-01-02", "lost 2022-03-13"])
  }

  @Test(arguments: [("2022-01-30", 1), ("2022-01-31", 0)])
  func whatIsNewHearsOfDutiesThatWentOverdueInTheLastFortnight(_ first: String, _ count: Int) throws {
    #expect(try lines(Case(due: "2022-01-15"), from: first, to: "2022-03-01").count == count)
  }

  @Test func thePolicySaysWhetherAnOverdueDutyIsTold() throws {
    let quiet = Policy(before: [.workingDays(1)], lost: false)
    #expect(
      try lines(Case(due: "2022-01-15"), from: "2022-01-01", to: "2022-03-01", policy: quiet) == ["1wd 2022-01-12"])
  }

  @Test func aDutyOfLastYearIsNotDoneByItsRecord() throws {
    let due = try #require(CivilDate(iso: "2023-01-15"))
    let open = Duty(id: "r", titles: [:], due: due, to: [])
    #expect(open.earliest == CivilDate(iso: "2022-07-16"))
    #expect(Duty(id: "r", titles: [:], due: due, opens: due, to: []).earliest == due)
  }
}
