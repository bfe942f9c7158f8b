// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import Plans

/// The three heaps of interim marks.
struct EarningsTests {
  private func earnings(
    _ plan: Plan, on day: String, _ statements: [Statement] = [], _ scoring: Scoring = .standard
  ) throws -> PlanEarnings {
    let assessment = try Sample.assessment(on: day, scoring)
    let standing = try assessment.standing(
      of: plan, statements: statements + Statement.inDocument(plan, source: "d"))
    return assessment.earnings(of: standing, claims: Claim.inDocument(plan, source: "d"))
  }

  private static func ministry() throws -> Plan {
    try #require(PlanDocument.read([UInt8](Data(contentsOf: ProjectFiles.plan)), id: "p", file: "p.tsv").plan)
  }

  private static func progress(_ content: ReportedProgress.Content, _ text: String = "held", quarter: Int = 1)
    -> ReportedProgress
  {
    ReportedProgress(quarter: Sample.year.quarter(quarter), text: text, content: content)
  }

  @Test func theMinistrysFirstQuarterLiesInItsThreeHeaps() throws {
    let earned = try earnings(Self.ministry(), on: "2021-09-30")
    #expect([earned.tier, earned.proRata, earned.prose] == [10, 1, 6])
    #expect([earned.withProse, earned.withoutProse, earned.obtained] == [17, 11, 11])
    #expect(earned.declared == 17)
    #expect(
      earned.indicators.compactMap { one in one.heap.map { "\(one.indicator) \($0.rawValue) \(one.marks)" } } == [
        "1.4.1 tier 4", "1.5.1 tier 6", "1.6.1 proRata 1", "2.1.1 prose 4", "2.1.2 prose 2",
      ])
  }

  @Test func proseIsAmongTheMarksObtainedOnlyWhereThePlanSaysSo() throws {
    #expect(try earnings(Self.ministry(), on: "2021-09-30", [], Scoring(proseCounts: true)).obtained == 17)
  }

  @Test func beforeTheQuarterEndsOnlyWhatIsAboutAnEarlierDayCounts() throws {
    let earned = try earnings(Self.ministry(), on: "2021-09-29")
    #expect([earned.tier, earned.proRata, earned.prose] == [4, 0, 0])
  }

  @Test func underTheProportionalRuleAShareIsProven() throws {
    let earned = try earnings(Self.ministry(), on: "2021-09-30", [], Scoring(count: .proportional))
    #expect([earned.tier, earned.proRata, earned.prose] == [11, 0, 6])
  }

  @Test(
    arguments: [
      (.count, "100 4, 80 3, 60 2", nil, 1, "proRata 1"), (.count, "100 4, 80 3, 60 2", nil, 2, "tier 2.4"),
      (.count, "100 4, 80 3, 60 2", nil, 0, "none 0"), (.count, "100 4, 80 3, 60 2", .sum, 1, "proRata 1"),
      // A level is no share of the work.
      (.count, "100 4, 80 3, 60 2", .average, 1, "none 0"), (.percent, "100 80, 80 70, 60 60", nil, 40, "none 0"),
      (.count, "100 5, 80 10, 60 20", nil, 40, "none 0"),
    ] as [(Plans.Unit, String, CalculationMethod?, Decimal, String)])
  func onlyACountThatAddsUpIsOnItsWay(
    _ unit: Plans.Unit, _ tiers: String, _ method: CalculationMethod?, _ value: Decimal, _ expected: String
  ) throws {
    let plan = Sample.plan(try Sample.indicator(unit, tiers, weight: 4, method: method))
    let said = try Sample.statement(.value(value), about: "2021-09-30", quarter: 1)
    let earned = try #require(try earnings(plan, on: "2021-10-01", [said]).indicators.first)
    #expect("\(earned.heap?.rawValue ?? "none") \(earned.marks)" == expected)
  }

  @Test func wordsClaimNothingWhereANumberOrADateWasEverStated() throws {
    for value in [Decimal(0), 1, 2] {
      let progress = [Self.progress(.value(value)), Self.progress(.prose, quarter: 2)]
      let plan = Sample.plan(try Sample.indicator(.count, "100 4, 80 3, 60 2", progress: progress))
      let earned = try earnings(plan, on: "2022-01-01")
      #expect(earned.prose == 0)
      #expect(earned.withProse == [0, Decimal(5) / 4, 3][Int("\(value)") ?? 0])
    }
    let late = Sample.plan(try Sample.indicator(.date, "100 2021-08-01", progress: [Self.progress(.prose)]))
    #expect(try earnings(late, on: "2021-10-01").prose == 5)
    #expect(try earnings(late, on: "2021-10-01", [try Sample.completed("2021-09-01")]).prose == 0)
  }

  @Test func wordsOfAnEarlierQuarterStayAClaimWhenTheNextSaysNothing() throws {
    let progress = [Self.progress(.prose), Self.progress(.nothing, "--", quarter: 2)]
    let plan = Sample.plan(try Sample.indicator(.count, "100 4", progress: progress))
    #expect(try earnings(plan, on: "2022-01-01").prose == 5)
  }

  @Test func aNumberThatCannotBeTakenIsNoClaim() throws {
    let plan = Sample.plan(try Sample.indicator(.count, "100 4", progress: [Self.progress(.prose, "২৫%")]))
    #expect(Claim.inDocument(plan, source: "d").isEmpty)
  }

  @Test func aClaimThatWasNotYetOnRecordIsLeftOut() throws {
    let plan = Sample.plan(try Sample.indicator(.count, "100 4", progress: [Self.progress(.prose)]))
    let assessment = try Sample.assessment(on: "2021-12-01")
    let standing = try assessment.standing(of: plan, statements: [])
    let claims = Claim.inDocument(plan, source: "d", knownOn: try Sample.day("2021-10-14"))
    for (day, marks) in [("2021-10-13", 0), ("2021-10-14", 5)] as [(String, Decimal)] {
      #expect(assessment.earnings(of: standing, claims: claims, recordedBy: try Sample.day(day)).prose == marks)
    }
  }

  @Test func aRowWithAnErrorIsNotOnItsWay() throws {
    let plan = Sample.plan(try Sample.indicator(.count, "80 3, 60 2", hasErrors: true))
    let said = try Sample.statement(.value(1), about: "2021-09-30")
    #expect(try earnings(plan, on: "2021-10-01", [said]).withProse == 0)
  }
}
