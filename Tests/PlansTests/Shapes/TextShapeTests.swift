// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

/// The ministry's plan as other programs save text.
struct TextShapeTests {
  @Test(arguments: [
    Shape("commas, all quoted, with a byte order mark and CRLF") {
      try await DocumentMaker.csv($0.sheet, encoding: "utf-8-sig", quotesAll: true)
    },
    Shape("commas, quoted where needed, with LF") { try await DocumentMaker.csv($0.sheet, lineEnd: "\n") },
    Shape("semicolons") { try await DocumentMaker.csv($0.sheet, separator: ";") },
    Shape("semicolons, with the line that names the separator") {
      try await Array("sep=;\r\n".utf8) + DocumentMaker.csv($0.sheet, separator: ";")
    },
    Shape("tabs, all quoted, with line ends inside the headings") { table in
      var sheet = table.sheet
      sheet[table.paragraphs.count + 1] = sheet[table.paragraphs.count + 1].map { $0.replacing(" ", with: "\n") }
      return try await DocumentMaker.csv(sheet, separator: "\t", quotesAll: true)
    },
    Shape("tabs with CRLF and blanks at the ends of lines") {
      WrittenText.tabs($0.paragraphs, $0.table, lineEnd: "\t \r\n")
    },
    Shape("tabs with the line ends of an old Macintosh") { WrittenText.tabs($0.paragraphs, $0.table, lineEnd: "\r") },
    Shape("Excel's Unicode text: UTF-16, low byte first") {
      WrittenText.utf16(WrittenText.tabText($0.paragraphs, $0.table, lineEnd: "\r\n"), lowByteFirst: true)
    },
    Shape("UTF-16, high byte first") {
      WrittenText.utf16(WrittenText.tabText($0.paragraphs, $0.table), lowByteFirst: false)
    },
    Shape("UTF-16 with commas") {
      let text = try await DocumentMaker.csv($0.sheet)
      return WrittenText.utf16(String(decoding: text, as: UTF8.self), lowByteFirst: true)
    },
    Shape("a Markdown table") { WrittenText.markdown($0.paragraphs, $0.table) },
    Shape("a Markdown table with bold headings that break and a title as heading") { table in
      var rows = table.table
      rows[0] = rows[0].map { $0.isEmpty ? "" : "**\($0.replacing(" ", with: "<br>"))**" }
      return WrittenText.markdown(table.letterhead + ["## \(table.title)"], rows)
    },
    Shape("a Markdown table inside of a text about it") { table in
      let text = WrittenText.markdown(table.paragraphs, table.table)
      return Array("Dear colleagues,\n\n- please find it below\n\n".utf8) + text + Array("\nRegards\n".utf8)
    },
  ])
  func aTextFileGivesTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test(arguments: [
    Shape("a plain page with merged cells") { table in
      DocumentMaker.html(
        title: "Report", paragraphs: table.paragraphs, tables: [table.table], mergingBlanksIn: 0..<4, rows: 4..<17)
    },
    Shape("a page that Word made") { OfficePage.page($0) },
    Shape("a page whose table is cut in two, the second without a header") { table in
      DocumentMaker.html(
        paragraphs: table.paragraphs, tables: [table.header + table.rows[..<7], table.rows[7...] + table.summary])
    },
    Shape("a page in UTF-16") {
      WrittenText.utf16(String(decoding: OfficePage.page($0), as: UTF8.self), lowByteFirst: true)
    },
    Shape(
      "a page whose whole content lies in a table without lines",
      saying: { table in
        let page = String(decoding: OfficePage.page(table), as: UTF8.self)
        let laidOut = page.replacing("<div class=WordSection1>", with: "<table><tr><td>menu</td></tr><tr><td>")
          .replacing("</div></body>", with: "</td></tr></table></body>")
        var plan = table.plan
        // All that stands around the plan's table is the text of one cell there.
        plan.title = table.paragraphs.joined(separator: " ").precomposedStringWithCanonicalMapping
        return (Array(laidOut.utf8), plan)
      }),
    Shape("a page with its title in the table's caption") { table in
      let page = String(decoding: DocumentMaker.html(tables: [table.table]), as: UTF8.self)
      return Array(page.replacing("<tr><td>ক্রম<", with: "<caption>\(table.title)</caption><tr><td>ক্রম<").utf8)
    },
  ])
  func aWebPageGivesTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test func itsOwnFormGivesTheSamePlan() async throws {
    // In this form words are marked as such, so that nobody can have meant a number by them.
    let findings = MinistryTable.findings.filter { !$0.hasPrefix("progress-prose") }
    try await Shape("YAML", findings: findings) { (Array(try [$0.plan].yamlForm().utf8), $0.plan) }.expectSamePlan()
  }
}
