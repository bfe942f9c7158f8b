// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
@testable import Plans
import TestSupport
import Testing
import WorkingDays

/// A plan printed as a table and read again is the same plan.
struct PlanTableTests {
  private let ministry: Plan
  private let lines: [[String]]

  init() throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    ministry = try #require(PlanDocument.read(Array(text.utf8), id: "mole", file: "mole.tsv").plan)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: PlanTableWords.all)
  func theMinistrysPlanReadsBackTheSame(_ words: PlanTableWords) {
    expectSame(ministry, in: words)
  }

  @Test func theBengaliTableHasTheCellsOfTheMinistrysOwn() throws {
    let table = PlanTable(ministry, in: .bengali).printed
    let own = lines.filter { $0.count == 11 && $0.contains { $0.hasPrefix("[") } }
    let printed = table.rows.filter { $0.contains { $0.hasPrefix("[") } }
    try #require(own.count == 13 && printed.count == 13)
    for (row, expected) in zip(printed, own) {
      #expect(row.map { $0.replacing(" ", with: "") } == expected.map { $0.replacing(" ", with: "") })
    }
    let start = try #require(lines.firstIndex { $0.first == "ক্রম" })
    #expect(table.rows.first?.prefix(10) == lines[start].prefix(10))
    #expect(table.rows.first?.last == "১ম ত্রৈমাসিক বাস্তবায়ন অগ্রগতি (জুলাই-সেপ্টেম্বর, ২০২১)")
    #expect(Array(table.rows[1..<4]) == Array(lines[(start + 1)...(start + 3)]))
    #expect(table.rows.suffix(2).map { [$0.first, $0.last] } == [["মোট নম্বর", "৫০"], ["প্রাপ্ত নম্বর", "১৭"]])
  }

  @Test(arguments: 0..<150)
  func anyPlanReadsBackTheSame(_ seed: UInt64) {
    expectSame(RandomPlan.plan(seed: seed, isFull: true), in: seed % 2 == 0 ? .bengali : .english)
  }

  @Test func aPlanWithoutAreasAndActivitiesHasNoSuchColumns() {
    var plan = ministry
    plan.areas = []
    plan.activities = []
    for index in plan.indicators.indices {
      plan.indicators[index].area = nil
      plan.indicators[index].activity = nil
    }
    let heading = PlanTable(plan, in: .english).printed.rows[0]
    #expect(heading.prefix(4) == ["Serial", "Performance indicator", "Unit", "Indicator weight"])
    expectSame(plan, in: .english)
  }

  @Test func anAreaAndAnActivityWithoutIndicatorsAreNotLost() {
    var plan = ministry
    plan.areas.insert(PerformanceArea(id: "9", title: "empty", weight: 3), at: 1)
    plan.activities.insert(Activity(id: "1.9", area: "1", title: "idle"), at: 2)
    plan.activities.append(Activity(id: "2.9", area: "2", title: "idle too"))
    expectSame(plan, in: .bengali)
  }

  @Test func anIndicatorWithoutActivityBelowOneThatHasItStaysWithoutOne() {
    var plan = ministry
    plan.indicators[12].activity = nil
    expectSame(plan, in: .bengali)
  }

  @Test func aTargetOfSeveralDaysKeepsThemAll() throws {
    var plan = ministry
    let days = try ["2021-09-30", "2021-12-31"].map { try #require(CivilDate(iso: $0)) }
    plan.indicators[0].tiers[0].milestones = days
    expectSame(plan, in: .bengali)
    expectSame(plan, in: .english)
  }

  @Test func optionalColumnsStandOnlyWhereARowHasThem() {
    var plan = ministry
    plan.indicators[0].method = .sum
    plan.indicators[1].owner = "Section 4"
    plan.indicators[2].remarks = "moved"
    let heading = PlanTable(plan, in: .english).printed.rows[0]
    #expect(heading.contains("Calculation method") && heading.contains("Responsible officer"))
    #expect(heading.contains("Remarks") && !heading.contains("Evidence"))
  }

  @Test func everyQuarterWithProgressHasAColumnThatNamesIt() throws {
    var plan = ministry
    let second = try #require(plan.fiscalYear.quarter(2))
    plan.indicators[0].progress.append(ReportedProgress(quarter: second, text: "done", content: .prose))
    let table = PlanTable(plan, in: .english).printed
    let heading = table.rows[0].suffix(2)
    #expect(
      heading == ["First quarter progress (July-September 2021)", "Second quarter progress (October-December 2021)"])
    #expect(table.rows[4].suffix(2) == ["--", "done"])
    #expect(table.rows[5].suffix(2) == ["--", "--"])
  }

  private func expectSame(_ plan: Plan, in words: PlanTableWords, _ location: SourceLocation = #_sourceLocation) {
    let table = PlanTable(plan, in: words).printed
    for text in [table.tabSeparated, table.csv, table.markdown, table.html(language: words.tag)] {
      let read = PlanDocument.read(Array(text.utf8), id: plan.id, file: "written")
      #expect(!read.hasErrors, "\(read.findings.map(\.text))", sourceLocation: location)
      guard let again = read.plan else {
        Issue.record("no plan in:\n\(text)", sourceLocation: location)
        return
      }
      let isSame = again == plan
      let differing = zip(again.indicators, plan.indicators).filter { $0 != $1 }.prefix(1).map { "\($0)\n\($1)" }
      #expect(isSame, "\(differing)\n\(again.areas)\n\(plan.areas)\n\(text)", sourceLocation: location)
    }
  }
}

extension PlanTableWords: CustomTestStringConvertible {
  public var testDescription: String { tag }
}
