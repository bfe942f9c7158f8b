// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// What targets pay under each rule, worked out by hand.
struct PayScaleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var tiers: String
    var reached: String
    var step: String
    var linear: String
    var proportional: String
    var testDescription: String { "\(tiers): \(reached)" }

    init(_ tiers: String, _ reached: String, step: String, linear: String, proportional: String = "0") {
      self.tiers = tiers
      self.reached = reached
      self.step = step
      self.linear = linear
      self.proportional = proportional
    }
  }

  private static let meeting = "100 2022-03-16, 80 2022-04-14, 60 2022-05-05"

  @Test(arguments: [
    Case(meeting, "2021-07-01", step: "100", linear: "100"),
    Case(meeting, "2022-03-16", step: "100", linear: "100"),
    Case(meeting, "2022-03-17", step: "80", linear: "99.31"),
    Case(meeting, "2022-03-20", step: "80", linear: "97.24"),
    Case(meeting, "2022-04-14", step: "80", linear: "80"),
    Case(meeting, "2022-04-15", step: "60", linear: "79.05"),
    Case(meeting, "2022-05-05", step: "60", linear: "60"),
    Case(meeting, "2022-05-06", step: "0", linear: "0"),
    Case("100 2022-05-30, 80 2022-06-30", "2022-06-15", step: "80", linear: "89.68"),
    Case("100 2022-05-30", "2022-05-30", step: "100", linear: "100"),
    Case("100 2022-05-30", "2022-05-31", step: "0", linear: "0"),
    Case("100 2022-05-30, 80 2022-05-30, 60 2022-06-09", "2022-05-30", step: "100", linear: "100"),
    Case("100 2022-05-30, 80 2022-05-30, 60 2022-06-09", "2022-05-31", step: "60", linear: "78"),
    Case("80 2022-05-30, 60 2022-06-09", "2022-05-01", step: "80", linear: "80"),
    Case(
      "100 2022-01-01, 90 2022-01-11, 80 2022-01-21, 70 2022-01-31, 60 2022-02-10", "2022-01-26", step: "70",
      linear: "75"),
  ])
  func aCompletionDatePays(_ row: Case) throws {
    let indicator = try Sample.indicator(.date, row.tiers)
    let date = try Sample.day(row.reached)
    for (rule, expected) in [(ScoringRule.step, row.step), (.linear, row.linear)] {
      let percent = PayScale(indicator, Sample.scoring(rule)).percent(doneOn: date)
      #expect(percent.roundedMarks == (try Decimal(text: expected)), "\(rule)")
    }
    let withoutShare = PayScale(indicator, Sample.scoring(.proportional))
    #expect(withoutShare.rule == .step)
    #expect(withoutShare.percent(doneOn: date).roundedMarks == (try Decimal(text: row.step)))
  }

  @Test(arguments: [
    // Three tiers, as the ministry's counts have them.
    Case("100 4, 80 3, 60 2", "0", step: "0", linear: "0", proportional: "0"),
    Case("100 4, 80 3, 60 2", "1", step: "0", linear: "0", proportional: "25"),
    Case("100 4, 80 3, 60 2", "2", step: "60", linear: "60", proportional: "50"),
    Case("100 4, 80 3, 60 2", "2.5", step: "60", linear: "70", proportional: "62.5"),
    Case("100 4, 80 3, 60 2", "3", step: "80", linear: "80", proportional: "75"),
    Case("100 4, 80 3, 60 2", "4", step: "100", linear: "100", proportional: "100"),
    Case("100 4, 80 3, 60 2", "400", step: "100", linear: "100", proportional: "100"),
    Case("100 4, 80 3, 60 2", "-1", step: "0", linear: "0", proportional: "0"),
    // One tier, two tiers, five tiers.
    Case("100 4", "3", step: "0", linear: "0", proportional: "75"),
    Case("100 4", "4", step: "100", linear: "100", proportional: "100"),
    Case("100 3, 80 1", "2", step: "80", linear: "90", proportional: "66.67"),
    Case(
      "100 90, 90 80, 80 70, 70 60, 60 50", "84", step: "90", linear: "94", proportional: "93.33"),
    Case("100 90, 90 80, 80 70, 70 60, 60 50", "55", step: "60", linear: "65", proportional: "61.11"),
    // A best tier below 100 % pays no more than itself.
    Case("80 4, 60 2", "9", step: "80", linear: "80", proportional: "80"),
    Case("80 4, 60 2", "3", step: "60", linear: "70", proportional: "60"),
    // Equal targets: the better tier is met with the lesser.
    Case("100 4, 80 4, 60 2", "4", step: "100", linear: "100", proportional: "100"),
    Case("100 4, 80 4, 60 2", "3", step: "60", linear: "70", proportional: "75"),
    Case("100 4, 80 4", "3", step: "0", linear: "0", proportional: "75"),
    // Zero.
    Case("100 0", "0", step: "100", linear: "100", proportional: "100"),
    Case("100 2, 60 0", "0", step: "60", linear: "60", proportional: "0"),
    Case("100 2, 60 0", "1", step: "60", linear: "80", proportional: "50"),
    // Fewer is better.
    Case("100 5, 80 10, 60 20", "0", step: "100", linear: "100", proportional: "100"),
    Case("100 5, 80 10, 60 20", "5", step: "100", linear: "100", proportional: "100"),
    Case("100 5, 80 10, 60 20", "8", step: "80", linear: "88", proportional: "62.5"),
    Case("100 5, 80 10, 60 20", "15", step: "60", linear: "70", proportional: "33.33"),
    Case("100 5, 80 10, 60 20", "21", step: "0", linear: "0", proportional: "23.81"),
    Case("100 0, 80 10", "0", step: "100", linear: "100", proportional: "100"),
    Case("100 0, 80 10", "5", step: "80", linear: "90", proportional: "0"),
  ])
  func aValuePays(_ row: Case) throws {
    for unit in [Plans.Unit.count, .percent] {
      let indicator = try Sample.indicator(unit, row.tiers)
      let value = try Decimal(text: row.reached)
      for (rule, expected) in [
        (ScoringRule.step, row.step), (.linear, row.linear), (.proportional, row.proportional),
      ] {
        let percent = PayScale(indicator, Sample.scoring(rule)).percent(of: value)
        #expect(percent.roundedMarks == (try Decimal(text: expected)), "\(unit) \(rule)")
      }
    }
  }

  @Test func theExampleOfTheGuidelineComesToItsMarks() throws {
    let indicator = try Sample.indicator(.date, Self.meeting)
    let date = try Sample.day("2022-03-20")
    let step = PayScale(indicator, Sample.scoring(.step)).percent(doneOn: date)
    let linear = PayScale(indicator, Sample.scoring(.linear)).percent(doneOn: date)
    #expect(indicator.marks(step) == 4)
    #expect(indicator.marks(linear).roundedMarks == (try Decimal(text: "4.86")))
  }

  @Test func aCompletionIsComparedWithClosingDatesNotWithWrittenOnes() throws {
    let indicator = try Sample.indicator(.date, "100 2022-02-25, 80 2022-03-04")
    let closes = [try Sample.day("2022-02-27"), try Sample.day("2022-03-06")]
    let sunday = try Sample.day("2022-02-27")
    #expect(PayScale(indicator, .standard).percent(doneOn: sunday) == 80)
    #expect(PayScale(indicator, .standard, closes: closes).percent(doneOn: sunday) == 100)
  }

  @Test func aRowWithAnErrorIsNeverInterpolated() throws {
    let indicator = try Sample.indicator(.count, "100 4, 60 2", hasErrors: true)
    #expect(PayScale(indicator, Sample.scoring(.linear)).percent(of: 3) == 60)
    #expect(PayScale(indicator, Sample.scoring(.proportional)).percent(of: 1) == 0)
  }

  @Test func theStandardRulesAreStepForDatesAndCountsAndLinearForPercents() throws {
    #expect(Scoring.standard == Scoring(date: .step, count: .step, percent: .linear, proseCounts: false))
    #expect(Scoring.standard.rule(for: try Sample.indicator(.count, "100 4")) == .step)
    #expect(Scoring.standard.rule(for: try Sample.indicator(.percent, "100 4")) == .linear)
    #expect(Scoring.standard.rule(for: try Sample.indicator(.date, "100 2022-01-01")) == .step)
  }

  @Test(
    arguments: [
      ("0.125", "0.13"), ("0.124999", "0.12"), ("4.862068965517241", "4.86"), ("2.675", "2.68"), ("47.4", "47.4"),
      ("0.999999", "1"), ("0", "0"),
    ])
  func marksArePrintedToTwoDecimalsHalfUp(_ exact: String, _ printed: String) throws {
    #expect("\(try Decimal(text: exact).roundedMarks)" == printed)
  }
}
