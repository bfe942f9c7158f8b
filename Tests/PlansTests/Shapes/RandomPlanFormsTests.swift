// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import Plans

/// Any plan, printed in any form and read back, is the same plan.
struct RandomPlanFormsTests {
  enum Form: CaseIterable {
    case tabSeparated, csv, markdown, html, yaml

    func write(_ plan: Plan, _ words: PlanTableWords) throws -> String {
      let table = PlanTable(plan, in: words).printed
      return switch self {
      case .tabSeparated: table.tabSeparated
      case .csv: table.csv
      case .markdown: table.markdown
      case .html: table.html(language: words.tag)
      case .yaml: try [plan].yamlForm()
      }
    }
  }

  @Test(arguments: Form.allCases)
  func aPlanReadsBackFromText(_ form: Form) throws {
    for seed in 300..<600 as Range<UInt64> {
      let plan = RandomPlan.plan(seed: seed, isFull: seed % 2 == 0)
      let text = try form.write(plan, seed % 4 < 2 ? .bengali : .english)
      expectSame(Array(text.utf8), plan, seed: seed) { text }
    }
  }

  @Test func someOfThemHaveSeveralDatesInATarget() {
    let plans = (300..<600 as Range<UInt64>).map { RandomPlan.plan(seed: $0, isFull: $0 % 2 == 0) }
    let several = plans.flatMap(\.indicators).flatMap(\.tiers).filter { !$0.milestones.isEmpty }
    #expect(several.count > 100)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func aPlanReadsBackFromAWorkbook(_ seed: UInt64) async throws {
    let plan = RandomPlan.plan(seed: 1000 + seed, isFull: seed % 2 == 0)
    let table = PlanTable(plan, in: seed % 4 < 2 ? .bengali : .english).printed
    let rows = table.before.map { [$0] } + [[]] + table.rows
    let sheet = DocumentMaker.Sheet("Plan", table: rows)
    expectSame(try await DocumentMaker.xlsx(sheets: [sheet]), plan, seed: seed) { "\(rows)" }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func aPlanReadsBackFromAWordDocument(_ seed: UInt64) async throws {
    let plan = RandomPlan.plan(seed: 2000 + seed, isFull: seed % 2 == 0)
    let table = PlanTable(plan, in: seed % 4 < 2 ? .bengali : .english).printed
    let word = DocumentMaker.WordTable(table.rows)
    let bytes = try await DocumentMaker.docx(paragraphs: table.before, tables: [word])
    expectSame(bytes, plan, seed: seed) { "\(table.rows)" }
  }

  @Test(arguments: Form.allCases.filter { $0 != .yaml })
  func theFormsOfTheMinistrysPlanConvertIntoEachOther(_ form: Form) throws {
    let ministrys = try MinistryTable().ministrys
    for words in PlanTableWords.all {
      var plan = ministrys
      for next in [form] + Form.allCases {
        let text = try next.write(plan, words)
        plan = try #require(PlanDocument.read(Array(text.utf8), id: "mole", file: "form").plan)
      }
      Shape.expect([plan], [ministrys])
    }
  }

  private func expectSame(
    _ bytes: [UInt8], _ plan: Plan, seed: UInt64, _ location: SourceLocation = #_sourceLocation, written: () -> String
  ) {
    let document = PlanDocument.read(bytes, id: plan.id, file: "written")
    let isSame = document.plans == [plan]
    guard !isSame || document.hasErrors else { return }
    let found = document.plans.first
    let rows = zip(found?.indicators ?? [], plan.indicators).filter { $0 != $1 }.prefix(1).map { "\($0)\n\($1)" }
    Issue.record(
      "seed \(seed): \(document.findings.map(\.text))\n\(rows)\n\(found?.areas ?? [])\n\(plan.areas)\n\(written())",
      sourceLocation: location)
  }
}
