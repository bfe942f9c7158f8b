// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// Standings under rules other than step: what is proven, what can still be earned, and what the next loss costs.
struct ScoredStandingTests {
  private static let dates = "100 2022-03-16, 80 2022-04-14, 60 2022-05-05"
  private static let counts = "100 4, 80 3, 60 2"

  private func standing(
    _ indicator: Indicator, on day: String, _ rule: ScoringRule, _ statements: [Statement] = [],
    closedDayRule: DayConvention = .unadjusted
  ) throws -> Standing {
    try #require(
      try Sample.assessment(on: day, Sample.scoring(rule), rule: closedDayRule)
        .standings(of: Sample.plan(indicator), statements: statements).first)
  }

  private func shown(_ marks: Decimal) -> String { "\(marks.roundedMarks)" }

  struct Day: Sendable {
    var day: String
    var rule: ScoringRule
    var ceiling: String
    var atStake: String
    var best: Int?

    init(_ day: String, _ rule: ScoringRule, ceiling: String, atStake: String, best: Int?) {
      self.day = day
      self.rule = rule
      self.ceiling = ceiling
      self.atStake = atStake
      self.best = best
    }
  }

  @Test(arguments: [
    Day("2022-03-16", .step, ceiling: "5", atStake: "1", best: 100),
    Day("2022-03-20", .step, ceiling: "4", atStake: "1", best: 80),
    Day("2022-05-05", .step, ceiling: "3", atStake: "3", best: 60),
    Day("2022-05-06", .step, ceiling: "0", atStake: "0", best: nil),
    // Finishing today pays 97.24 %, the day after 14 April 79.05 %.
    Day("2022-03-16", .linear, ceiling: "5", atStake: "0.03", best: 100),
    Day("2022-03-20", .linear, ceiling: "4.86", atStake: "0.91", best: 80),
    Day("2022-04-14", .linear, ceiling: "4", atStake: "0.05", best: 80),
    Day("2022-04-20", .linear, ceiling: "3.71", atStake: "3.71", best: 60),
    Day("2022-05-06", .linear, ceiling: "0", atStake: "0", best: nil),
  ])
  func theCeilingIsWhatFinishingTodayPays(_ row: Day) throws {
    let standing = try standing(Sample.indicator(.date, Self.dates), on: row.day, row.rule)
    #expect(shown(standing.ceiling) == row.ceiling)
    #expect(shown(standing.atStake) == row.atStake)
    #expect(standing.best == row.best)
    #expect(standing.proven == 0)
    #expect(standing.tiers.map(\.marks) == [5, 4, 3])
  }

  @Test func whatPassingTheCliffCostsIsWhatTheCeilingFallsBy() throws {
    let indicator = try Sample.indicator(.date, Self.dates)
    for rule in [ScoringRule.step, .linear] {
      var day = try Sample.day("2022-03-01")
      while let cliff = try standing(indicator, on: day.iso, rule).cliff {
        let now = try standing(indicator, on: day.iso, rule)
        let after = try standing(indicator, on: cliff.closes.adding(days: 1).iso, rule)
        // Marks are weight x percent / 100, each rounded in its 38th digit.
        #expect(shown(now.ceiling - after.ceiling - now.atStake) == "0", "\(rule) \(day)")
        day = day.adding(days: 3)
      }
      #expect(day > (try Sample.day("2022-05-05")))
    }
  }

  @Test func aCompletionBetweenTwoTiersKeepsItsInterpolatedMarks() throws {
    let done = try Sample.completed("2022-03-20")
    let standing = try standing(Sample.indicator(.date, Self.dates), on: "2022-06-01", .linear, [done])
    #expect(shown(standing.proven) == "4.86")
    #expect(shown(standing.ceiling) == "4.86")
    #expect(standing.achieved == 80)
    #expect(standing.state == .achieved)
    #expect(standing.completed?.iso == "2022-03-20")
    #expect(standing.cliff == nil)
  }

  @Test func interpolationRunsBetweenClosingDates() throws {
    // Both targets are Fridays; under `following` they close on the Sundays after.
    let indicator = try Sample.indicator(.date, "100 2022-02-25, 80 2022-03-04")
    let done = [try Sample.completed("2022-03-01")]
    let written = try standing(indicator, on: "2022-04-01", .linear, done)
    let moved = try standing(indicator, on: "2022-04-01", .linear, done, closedDayRule: .following)
    #expect(shown(written.earned) == "88.57")
    #expect(shown(moved.earned) == "94.29")
  }

  @Test(
    arguments: [
      (.step, 3, "4", "1", "5"), (.linear, 2.5, "3.5", "1.5", "5"), (.proportional, 3, "3.75", "1.25", "5"),
      (.proportional, 1, "1.25", "3.75", "5"), (.proportional, 4, "5", "0", "5"), (.linear, 1, "0", "5", "5"),
    ] as [(ScoringRule, Decimal, String, String, String)])
  func aCountKeepsItsMarksAndStakesTheRest(
    _ rule: ScoringRule, _ value: Decimal, _ proven: String, _ atStake: String, _ ceiling: String
  ) throws {
    let said = try Sample.statement(.value(value), about: "2021-12-31")
    let standing = try standing(Sample.indicator(.count, Self.counts), on: "2022-01-10", rule, [said])
    #expect(shown(standing.proven) == proven)
    #expect(shown(standing.atStake) == atStake)
    #expect(shown(standing.ceiling) == ceiling)
  }

  @Test func underTheProportionalRuleATierPaysTheShareOfItsTarget() throws {
    let standing = try standing(Sample.indicator(.count, Self.counts), on: "2022-01-10", .proportional)
    #expect(standing.tiers.map { shown($0.marks) } == ["5", "3.75", "2.5"])
  }

  @Test func afterTheYearAShareWithoutATierIsStillProven() throws {
    let said = try Sample.statement(.value(1), about: "2022-06-30")
    let standing = try standing(Sample.indicator(.count, Self.counts), on: "2022-07-01", .proportional, [said])
    #expect(standing.state == .achieved)
    #expect(standing.achieved == nil)
    #expect(shown(standing.ceiling) == "1.25")
  }

  @Test func aPercentBetweenTwoTiersIsMetWithItsInterpolatedMarksAndThenSecured() throws {
    let indicator = try Sample.indicator(.percent, "100 80, 80 70, 60 60")
    let said = try Sample.statement(.value(75), about: "2021-12-31")
    for (day, met, secured) in [("2022-06-30", "4.5", "0"), ("2022-07-01", "0", "4.5")] {
      let assessment = try Sample.assessment(on: day)
      let plan = try assessment.standing(of: Sample.plan(indicator), statements: [said])
      #expect([shown(plan.met), shown(plan.secured)] == [met, secured])
      #expect(plan.scoring == .standard)
    }
  }

  @Test func whatWasRecordedLaterIsLeftOutWhenAsked() throws {
    let plan = Sample.plan(try Sample.indicator(.date, Self.dates))
    let statements = [try Sample.completed("2022-03-01", recorded: "2022-03-10", record: 1)]
    let assessment = try Sample.assessment(on: "2022-03-12")
    func state(_ day: String?) throws -> Standing.State? {
      try assessment.standings(of: plan, statements: statements, recordedBy: try day.map(Sample.day)).first?.state
    }
    #expect(try state(nil) == .achieved)
    #expect(try state("2022-03-10") == .achieved)
    #expect(try state("2022-03-09") == .open)
  }

  @Test func lastYearsCompletionUnderTheSameIdProvesNothingThisYear() throws {
    let done = try Sample.completed("2021-06-28", recorded: "2021-06-28", record: 1)
    let standing = try standing(Sample.indicator(.date, Self.dates), on: "2021-09-01", .step, [done])
    #expect(standing.state == .open)
  }
}
