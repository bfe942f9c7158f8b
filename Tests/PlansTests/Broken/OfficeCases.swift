// SPDX-License-Identifier: Apache-2.0
import TestSupport

extension BrokenDocument {
  /// Places in workbooks are cells of a sheet, in Word documents rows of a table.
  static let office: [BrokenDocument] = [
    BrokenDocument(
      "an impossible date in a workbook", ["3:8": "31/11/2021"], "error date-impossible Plan!H3", silences: "1.1.1",
      as: .workbook),
    BrokenDocument(
      "an id twice in a workbook", ["5:4": "[1.1.1] notes"], "error id-twice Plan!D5",
      saying: "row 3 of the sheet \"Plan\"", as: .workbook),
    BrokenDocument(
      "no weight in a Word document", ["3:6": ""], "error weight-missing table 1:2:6", silences: "1.1.1", as: .word),
    BrokenDocument(
      "an id twice in a Word document", ["5:4": "[1.1.1] notes"], "error id-twice table 1:4:4",
      saying: "row 2 of table 1", as: .word),
    BrokenDocument(
      "a spreadsheet's own dates beside text", ["warning date-swapped Plan!C3"], saying: "day and month"
    ) {
      try await DocumentMaker.xlsx(sheets: [
        DocumentMaker.Sheet(
          "Plan",
          [
            ["Plan 2021-22"], ["Indicator", "Weight", "Target 100%", "Target 80%"],
            ["[1.1] one", .number("5"), .date("2021-10-05"), "25/10/2021"],
            ["[1.2] two", .number("5"), .date("2021-10-15"), "25/10/2021"],
          ])
      ])
    },
    BrokenDocument(
      "a hidden sheet and a formula without its result",
      ["warning passed-over -", "error targets-missing Plan!C3", "warning passed-over Plan!C3"],
      saying: "the sheet \"Draft\" is hidden", silences: ["1.1"]
    ) {
      try await DocumentMaker.xlsx(sheets: [
        DocumentMaker.Sheet(
          "Plan",
          [["Plan 2021-22"], ["Indicator", "Weight", "Target 100%"], ["[1.1] one", .number("5"), .formula("=2+2")]]),
        DocumentMaker.Sheet("Draft", [["x"]], isHidden: true),
      ])
    },
    BrokenDocument("a sheet that contradicts itself", ["error file-damaged Plan!B2"], saying: "A7", silences: nil) {
      workbook("<row r='2'><c r='B2'><v>1</v></c><c r='A7'><v>2</v></c></row>")
    },
    BrokenDocument(
      "a second table without a header in a Word document", ["warning passed-over table 2:1"],
      saying: "1 row of a table"
    ) {
      try await DocumentMaker.docx([
        .paragraph("Plan 2021-22"),
        .table(DocumentMaker.WordTable([["Indicator", "Weight", "Target 100%"], ["[1.1] one", "5", "4"]])),
        .paragraph("Annex"), .table(DocumentMaker.WordTable([["5", "[2.1] two", "30/12/2021"]])),
      ])
    },
    BrokenDocument("a workbook without a plan", ["error not-a-plan Notes!-"], silences: nil) {
      try await DocumentMaker.xlsx(sheets: [DocumentMaker.Sheet("Notes", [["a", "b"], ["c", "d"]])])
    },
  ]

  /// A workbook with one sheet, part by part.
  private static func workbook(_ rows: String) -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let links = "http://schemas.openxmlformats.org/package/2006/relationships"
    return ZipFile.stored([
      (
        "xl/workbook.xml",
        Array("<workbook xmlns='\(space)'><sheets><sheet name='Plan' id='a'/></sheets></workbook>".utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          "<Relationships xmlns='\(links)'><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>"
            .utf8)
      ),
      ("xl/s.xml", Array("<worksheet xmlns='\(space)'><sheetData>\(rows)</sheetData></worksheet>".utf8)),
    ])
  }
}
