// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// The ministry's plan as Excel workbooks and Word documents.
struct OfficeShapeTests {
  typealias Sheet = DocumentMaker.Sheet
  typealias WordTable = DocumentMaker.WordTable

  @Test(arguments: [
    Shape("a workbook of texts") { try await DocumentMaker.xlsx(sheets: [Sheet("Plan", table: $0.sheet)]) },
    Shape("merged cells, real dates, percents and numbers", saying: { (try await Self.typed($0), $0.typedPlan) }),
    Shape("real dates counted from 1904", saying: { (try await Self.typed($0, countsFrom1904: true), $0.typedPlan) }),
    Shape("a table that begins in column C, below blank rows") { table in
      let rows = [[], []] + table.sheet.map { ["", ""] + $0 }
      return try await DocumentMaker.xlsx(sheets: [Sheet("Plan", table: rows)])
    },
    Shape("a cover before the plan and notes after it", findings: MinistryTable.findings + ["passed-over"]) { table in
      let notes = [["নোট"], ["১", "সভা", "হয়েছে"], ["২", "কর্মশালা", "হয়নি"]]
      let bytes = try await DocumentMaker.xlsx(sheets: [
        Sheet("Cover", table: table.paragraphs.map { [$0] }), Sheet("Plan", table: table.table),
        Sheet("Notes", table: notes),
      ])
      return (bytes, table.plan)
    },
    Shape("a draft of the same rows on a sheet without a header", findings: MinistryTable.findings + ["passed-over"]) {
      let sheets = [DocumentMaker.Sheet("Plan", table: $0.sheet), DocumentMaker.Sheet("Draft", table: $0.rows)]
      return (try await DocumentMaker.xlsx(sheets: sheets), $0.plan)
    },
    Shape("the rows of the second area on a sheet of their own") { table in
      let sheets = [
        DocumentMaker.Sheet("1", table: table.paragraphs.map { [$0] } + table.header + table.rows[..<6]),
        DocumentMaker.Sheet("2", table: table.rows[6...] + table.summary),
      ]
      return try await DocumentMaker.xlsx(sheets: sheets)
    },
    Shape("a filter that hides rows and columns") { table in
      var sheet = Sheet("Plan", table: table.sheet)
      (sheet.hiddenRows, sheet.hiddenColumns) = ([12, 15, 20], ["F"])
      return try await DocumentMaker.xlsx(sheets: [sheet])
    },
  ])
  func aWorkbookGivesTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test(arguments: [
    Shape("a letterhead and a table with merged cells") { table in
      try await DocumentMaker.docx(paragraphs: table.paragraphs, tables: [Self.merged(table)])
    },
    Shape("a table cut in two, its header repeated") { table in
      try await DocumentMaker.docx(
        paragraphs: table.paragraphs,
        tables: [
          WordTable(table.header + table.rows[..<7]), WordTable(table.header + table.rows[7...] + table.summary),
        ])
    },
    Shape("a table cut in two without another header") { table in
      try await DocumentMaker.docx(
        paragraphs: table.paragraphs,
        tables: [WordTable(table.header + table.rows[..<7]), WordTable(table.rows[7...] + table.summary)])
    },
    Shape("a table cut in two by a paragraph with the page's number") { table in
      try await DocumentMaker.docx(
        table.paragraphs.map { .paragraph($0) } + [
          .table(WordTable(table.header + table.rows[..<7])), .paragraph("পৃষ্ঠা ২"),
          .table(WordTable(table.rows[7...] + table.summary)),
        ])
    },
    Shape("parts of the table that begin with the columns' numbers") { table in
      try await DocumentMaker.docx([
        .paragraph(table.title), .table(WordTable(table.header + table.rows[..<7])), .paragraph("চলমান পাতা-২"),
        .table(WordTable([table.header[3]] + table.rows[7...])), .paragraph("পাতা-৩"),
        .table(WordTable([table.header[3]] + table.summary)),
      ])
    },
    Shape("the title repeated over each part of the table") { table in
      try await DocumentMaker.docx(
        table.paragraphs.map { .paragraph($0) } + [
          .table(WordTable(table.header + table.rows[..<7])), .paragraph(table.title + " (চলমান)"),
          .table(WordTable(table.header + table.rows[7...] + table.summary)),
        ])
    },
    Shape("the letterhead in a table of its own, signatures in another one") { table in
      let head = WordTable([["", table.letterhead[0]], ["", table.letterhead[1]]])
      let signatures = WordTable([["প্রস্তুতকারী", "অনুমোদনকারী"], ["সহকারী প্রোগ্রামার", "সচিব"]])
      return try await DocumentMaker.docx([
        .table(head), .paragraph(table.title), .table(Self.merged(table)), .paragraph("স্বাক্ষর"), .table(signatures),
      ])
    },
  ])
  func aWordDocumentGivesTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test func aCellThatShowsAMonthIsNoDay() async throws {
    let table = try MinistryTable()
    var sheet = DocumentMaker.Sheet("Plan", table: table.sheet)
    let row = table.paragraphs.count + 1 + 4 + 2
    sheet.rows[row][MinistryTable.Column.best.rawValue] = .date("2021-12-01", format: "mmm-yy")
    let document = PlanDocument.read(try await DocumentMaker.xlsx(sheets: [sheet]), id: "p", file: "p.xlsx")
    let errors = document.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.targetNotUnderstood] && errors.map(\.cell) == ["H\(row + 1)"])
    #expect(errors.first?.message.contains("2021-12") == true)
  }

  private static func typed(_ table: MinistryTable, countsFrom1904: Bool = false) async throws -> [UInt8] {
    let top = table.paragraphs.count + 1
    var sheet = Sheet(
      "Plan", table: table.sheet, mergingBlanksIn: 0..<4, rows: top + 4..<top + 17, isTyped: true)
    sheet.merges += ["A1:K1", "A2:K2", "H\(top + 1):J\(top + 1)"]
    sheet.merges += ["A", "B", "C", "D", "E", "F", "G", "K"].map { "\($0)\(top + 1):\($0)\(top + 3)" }
    return try await DocumentMaker.xlsx(sheets: [sheet], countsFrom1904: countsFrom1904)
  }

  private static func merged(_ table: MinistryTable) -> WordTable {
    var made = WordTable(table.table, mergingBlanksIn: 0..<4, rows: 4..<17)
    made.merges.append(.init(rows: 0...0, columns: 7...9))
    made.merges += [0, 1, 2, 3, 4, 5, 6, 10].map { .init(rows: 0...2, columns: $0...$0) }
    made.merges += [17, 18].map { .init(rows: $0...$0, columns: 0...9) }
    return made
  }
}

extension MinistryTable {
  /// A workbook's own dates and numbers are told in one form, whatever the sheet shows.
  fileprivate var typedPlan: Plan {
    var plan = plan
    for index in plan.indicators.indices {
      let own: String? =
        switch plan.indicators[index].progress[0].content {
        case .completed(let date): date.iso
        case .value(let value): "\(value)" + (plan.indicators[index].unit == .percent ? "%" : "")
        case .nothing, .prose: nil
        }
      plan.indicators[index].progress[0].text = own ?? plan.indicators[index].progress[0].text
    }
    return plan
  }
}
