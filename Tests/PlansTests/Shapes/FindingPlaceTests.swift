// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

/// A finding names the place as the program names it that people have the document open in.
struct FindingPlaceTests {
  private let table: MinistryTable
  private let broken: MinistryTable

  init() throws {
    table = try MinistryTable()
    var broken = table
    // [1.3.1] at 100 percent: a day that November has not.
    broken.rows[2][MinistryTable.Column.best.rawValue] = "৩১/১১/২০২১"
    self.broken = broken
  }

  @Test func inAWorkbookASheetAndItsCell() async throws {
    let sheets = [
      DocumentMaker.Sheet("Cover", table: [["x"]]), DocumentMaker.Sheet("কর্মপরিকল্পনা", table: [[], [""]] + broken.sheet),
    ]
    let document = PlanDocument.read(try await DocumentMaker.xlsx(sheets: sheets), id: "p", file: "p.xlsx")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    #expect([finding.sheet, finding.cell] == ["কর্মপরিকল্পনা", "H15"])
    #expect(finding.text.hasPrefix("p.xlsx:কর্মপরিকল্পনা!H15: error: "))
    let weight = try #require(document.findings.first { $0.code == .areaWeight })
    #expect(weight.cell == "C13")
  }

  @Test func inAWordDocumentATableAndItsRow() async throws {
    let document = PlanDocument.read(
      try await DocumentMaker.docx([
        .table(DocumentMaker.WordTable([["letterhead"]])), .paragraph(table.title),
        .table(DocumentMaker.WordTable(broken.table)),
      ]), id: "p", file: "p.docx")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    #expect([finding.table, finding.line, finding.column] == [2, 7, 8])
    #expect(finding.text.hasPrefix("p.docx:table 2:7:8: error: "))
  }

  @Test func inTheSecondPartOfAWordTableThatPart() async throws {
    let document = PlanDocument.read(
      try await DocumentMaker.docx(
        paragraphs: [table.title],
        tables: [
          DocumentMaker.WordTable(broken.header + broken.rows[..<2]), DocumentMaker.WordTable(Array(broken.rows[2...])),
        ]), id: "p", file: "p.docx")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    #expect([finding.table, finding.line, finding.column] == [2, 1, 8])
  }

  @Test func inAPageTheLineOfItsSource() throws {
    let page = OfficePage.page(broken)
    let document = PlanDocument.read(page, id: "p", file: "p.html")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    let line = try #require(finding.line)
    let lines = String(decoding: page, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    // The row begins on that line, and the date stands in it.
    #expect(lines[line - 1].hasPrefix("<tr "))
    let row = lines[(line - 1)...].prefix { !$0.contains("</tr>") }.joined()
    #expect(row.contains("</span>") && row.contains("৩১/১"))
    #expect(finding.column == 8)
  }

  @Test func inAQuotedTextTheLineOfTheFile() async throws {
    var sheet = broken.sheet
    sheet[0][0] = "three\nlines\nof letterhead"
    let document = PlanDocument.read(try await DocumentMaker.csv(sheet), id: "p", file: "p.csv")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    #expect([finding.line, finding.column] == [15, 8])
  }

  @Test func inAMarkdownTableTheLineOfTheFile() throws {
    let text = WrittenText.markdown(broken.paragraphs, broken.table)
    let document = PlanDocument.read(text, id: "p", file: "p.md")
    let finding = try #require(document.findings.first { $0.code == .dateImpossible })
    #expect([finding.line, finding.column] == [18, 8])
  }
}
