// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Percents are looked at once a month, on its first working day.
struct LookTests {
  private func value(_ number: Decimal, _ about: String) throws -> Statement {
    Statement(
      indicator: try #require(IndicatorID("1.5.1")), content: .value(number),
      about: try #require(CivilDate(iso: about)),
      source: "io", sequence: 1)
  }

  private func lines(
    _ statements: [Statement] = [], from first: String = "2021-06-01", to last: String = "2022-08-30",
    down: @escaping (CivilDate) -> Bool = { _ in false }
  ) throws -> [String] {
    let year = BulletinYear(year: try MinistryYear(), id: "1.5.1", statements: statements, down: down)
    return try year.run(from: first, to: last) { plan, standing, day, calendar, told in
      try LookDecider(plan: plan.plan, calendar: calendar, day: day)
        .decide(standing, asOf: year.current(on: day).map(\.about).max(), told: told)
    }
  }

  /// May Day and Eid take the first days of May 2022; the 90 % of 30 September meet the 80 % that are asked for, so that
  /// October needs none.
  @Test func theLookFallsOnEachMonthsFirstWorkingDay() throws {
    #expect(
      try lines() == [
        "m-2021-07 2021-07-01", "m-2021-08 2021-08-01", "m-2021-09 2021-09-01",
        "m-2021-11 2021-11-01", "m-2021-12 2021-12-01", "m-2022-01 2022-01-02", "m-2022-02 2022-02-01",
        "m-2022-03 2022-03-01", "m-2022-04 2022-04-03", "m-2022-05 2022-05-05", "m-2022-06 2022-06-01",
      ])
  }

  @Test func aPolicyWithoutLooksMakesNone() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.5.1")
    let id = try #require(IndicatorID("1.5.1"))
    let policies = PolicyBook(.standard, changes: [(.id(id), PolicyChange(looks: false))])
    let lines = try year.run(from: "2021-07-01", to: "2022-06-30") { plan, standing, day, calendar, told in
      try LookDecider(plan: plan.plan, policies: policies, calendar: calendar, day: day)
        .decide(standing, asOf: nil, told: told)
    }
    #expect(lines.isEmpty)
  }

  @Test func aMissedLookIsCaughtUpWithinItsMonthAlone() throws {
    let (first, last) = (try #require(CivilDate(iso: "2021-11-01")), try #require(CivilDate(iso: "2021-12-05")))
    #expect(
      try lines(from: "2021-10-15", to: "2021-12-31", down: { (first...last).contains($0) }) == [
        "m-2021-12 2021-12-06"
      ])
  }

  @Test(arguments: [("2021-11-29", 1), ("2021-11-30", 0), ("2021-12-01", 0)])
  func aYoungValueThatMeetsTheBestTierNeedsNoLook(_ about: String, _ count: Int) throws {
    #expect(try lines([value(100, about)], from: "2021-12-01", to: "2021-12-31").count == count)
  }

  @Test func aValueThatFallsShortIsLookedAtHoweverYoungItIs() throws {
    #expect(try lines([value(75, "2021-12-01")], from: "2021-12-01", to: "2021-12-31").count == 1)
  }

  @Test func theNoticeHasTheLastValueAndItsAge() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.5.1")
    let day = try #require(CivilDate(iso: "2021-11-02"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.5.1" })
    let decision = try LookDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
      .decide(standing, asOf: year.current(on: day).map(\.about).max(), told: Told())
    guard case .send(.bulletin(.look(let look))) = decision else {
      Issue.record("nothing goes: \(decision)")
      return
    }
    #expect(look.identity.text == "p/1.5.1/100/2022-06-30/m-2021-11")
    #expect(look.standing.current == 90)
    #expect(look.asOf == CivilDate(iso: "2021-09-30"))
    #expect(look.asOf?.days(until: day) == 33)
  }
}
