// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// Documents with several tables: several plans or one, as their headings say.
struct SeveralPlansTests {
  private let first: MinistryTable
  private let second: MinistryTable
  /// Another plan of the same year, with the same ids.
  private let other: MinistryTable

  init() throws {
    first = try MinistryTable()
    second = first.secondQuarter
    var other = first
    other.title = "সিটিজেন চার্টার বাস্তবায়ন কর্মপরিকল্পনা ২০২১-২২ এর প্রথম ত্রৈমাসিক প্রতিবেদন"
    self.other = other
  }

  enum Form: CaseIterable { case tabs, tabsWithoutSums, page, word, sheets, namedSheets }

  private func document(_ tables: [MinistryTable], _ form: Form) async throws -> PlanDocument {
    var bytes: [UInt8] = []
    switch form {
    case .tabs:
      for table in tables { bytes += WrittenText.tabs(table.paragraphs, table.table) }
    case .tabsWithoutSums:
      for table in tables { bytes += WrittenText.tabs([table.title], [["অধিদপ্তর", "ঢাকা"]] + table.header + table.rows) }
    case .page:
      bytes = tables.flatMap { OfficePage.page($0) }
    case .word:
      let blocks = tables.flatMap { table -> [DocumentMaker.WordBlock] in
        table.paragraphs.map { .paragraph($0) } + [.table(DocumentMaker.WordTable(table.table))]
      }
      bytes = try await DocumentMaker.docx(blocks)
    case .sheets:
      let sheets = tables.enumerated().map { DocumentMaker.Sheet("Sheet\($0 + 1)", table: $1.sheet) }
      bytes = try await DocumentMaker.xlsx(sheets: sheets)
    case .namedSheets:
      let names = ["১ম ত্রৈমাসিক", "২য় ত্রৈমাসিক"]
      let sheets = zip(names, tables).map { DocumentMaker.Sheet($0, table: $1.table) }
      bytes = try await DocumentMaker.xlsx(sheets: sheets)
    }
    return PlanDocument.read(bytes, id: "mole", file: "several")
  }

  @Test(arguments: Form.allCases)
  func twoQuartersOfOnePlanHaveOneID(_ form: Form) async throws {
    let document = try await document([first, second], form)
    var expected = [first.plan, second.planOfSecondQuarter]
    for index in expected.indices {
      if form == .tabsWithoutSums { (expected[index].declaredTotal, expected[index].declaredObtained) = (nil, nil) }
      // With nothing above the table, the heading that names the year is all the title there is.
      if form == .namedSheets { expected[index].title = "লক্ষ্যমাত্রা ২০২১-২০২২" }
    }
    Shape.expect(document.plans, expected)
    #expect(document.findings.filter { $0.planIndex == 0 }.count == MinistryTable.findings.count)
    #expect(document.findings.filter { $0.planIndex == 1 }.map(\.code) == [.areaWeight, .areaWeight, .unitMismatch])
  }

  @Test(arguments: Form.allCases.filter { $0 != .namedSheets })
  func plansWithDifferentTitlesAreTwo(_ form: Form) async throws {
    let document = try await document([first, other], form)
    var expected = [first.plan, other.plan]
    expected[1].id = "mole-2"
    if form == .tabsWithoutSums {
      for index in expected.indices { (expected[index].declaredTotal, expected[index].declaredObtained) = (nil, nil) }
    }
    Shape.expect(document.plans, expected)
    #expect(!document.hasErrors)
  }

  @Test(arguments: [Form.tabs, .page, .word, .sheets])
  func aTableForEachAreaUnderOneTitleIsOnePlan(_ form: Form) async throws {
    var (upper, lower) = (first, first)
    upper.rows = Array(first.rows[..<6])
    upper.summary = []
    lower.rows = Array(first.rows[6...])
    lower.letterhead = ["কর্মসম্পাদন ক্ষেত্র ২"]
    let document = try await document([upper, lower], form)
    Shape.expect(document.plans, [first.plan])
    #expect(document.findings.count == MinistryTable.findings.count)
  }
}
