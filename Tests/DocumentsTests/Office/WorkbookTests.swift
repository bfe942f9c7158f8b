// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct WorkbookTests {
  @Test func aWorkbookOfOpenpyxlIsRead() async throws {
    let bytes = try await DocumentMaker.xlsx(sheets: [
      DocumentMaker.Sheet(
        "পরিকল্পনা",
        [
          ["ক্রম", "সূচক", .blank, "মান"], [.blank],
          ["1", .text("line one\nline two"), .date("2021-12-30"), .percent("0.8"), .number("0.07", format: "0.0%")],
          [.number("5"), .number("12.50"), .number("1e21"), .number("0.1"), .number("-0.000125"), .flag(true)],
          [.date("2021-12-30T14:30:00"), .number("0.5", format: "h:mm"), .number("1.5", format: "[h]:mm:ss"), .blank],
        ], hiddenRows: [3], hiddenColumns: ["B"]),
      DocumentMaker.Sheet("notes", [["secret"]], isHidden: true),
      DocumentMaker.Sheet(
        "second", [["a", "b", "c"], [.blank, "d", "e"], ["f", "g", "h"]], merges: ["A1:A2", "B1:C1"]),
      DocumentMaker.Sheet("empty", []),
    ])
    let read = try ReadDocument(bytes)
    typealias Line = ReadDocument.Line
    #expect(
      read.lines == [
        Line(["ক্রম", "সূচক", "", "মান"], line: 1), Line(["1", "line one line two", "2021-12-30", "80%", "7%"], line: 3),
        Line(["5", "12.5", "1000000000000000000000", "0.1", "-0.000125", "TRUE"], line: 4),
        Line(["2021-12-30", "12:00", "36:00"], line: 5), Line(["a", "b"], line: 1, table: 1),
        Line(["", "d", "e"], line: 2, table: 1), Line(["f", "g", "h"], line: 3, table: 1),
      ])
    #expect(read.document.tables == [.sheet("পরিকল্পনা"), .sheet("second"), .sheet("empty")])
    #expect(read.document.remarks.map(\.code) == [.passedOver])
    #expect(read.document.remarks.first?.message.contains("notes") == true)
  }

  @Test(arguments: [false, true])
  func datesAreRightInBothSystems(_ countsFrom1904: Bool) async throws {
    let days = ["1904-01-02", "1999-12-31", "2000-02-29", "2021-12-30", "2022-03-01", "2100-02-28", "9999-12-31"]
    let bytes = try await DocumentMaker.xlsx(
      sheets: [DocumentMaker.Sheet("d", days.map { [.date($0), .date($0, format: "[$-845]d mmmm yyyy;@")] })],
      countsFrom1904: countsFrom1904)
    #expect(try ReadDocument(bytes).rows == days.map { [$0, $0] })
  }

  @Test func aTableOfTextsIsReadBackWithRealValues() async throws {
    let table = [
      ["ক্রম", "সূচক", "মান", "১০০%"], ["১", "ক", "৫", "৩০/১২/২০২১"], ["", "খ", "৬", "৮০%"], ["২", "গ", "৪", "--"],
    ]
    let sheet = DocumentMaker.Sheet("p", table: table, mergingBlanksIn: 0..<1, isTyped: true)
    #expect(sheet.merges == ["A2:A3"])
    #expect(
      try ReadDocument(try await DocumentMaker.xlsx(sheets: [sheet])).rows == [
        ["ক্রম", "সূচক", "মান", "100%"], ["1", "ক", "5", "2021-12-30"], ["", "খ", "6", "80%"], ["2", "গ", "4", "--"],
      ])
  }

  @Test func aFormulaWithoutItsResultIsRemarked() async throws {
    let bytes = try await DocumentMaker.xlsx(sheets: [
      DocumentMaker.Sheet("s", [["a", .formula("=1+1")], [.formula("=B1"), "b"]])
    ])
    let remarks = try ReadDocument(bytes).document.remarks
    #expect(remarks.map(\.code) == [.passedOver])
    #expect(remarks.first?.line == 1)
    #expect(remarks.first?.message.contains("B1 of the sheet \"s\", and 1 more") == true)
  }

  @Test func aWorkbookWithoutAnyTextIsEmpty() async throws {
    #expect(ReadDocument.error(try await DocumentMaker.xlsx(sheets: [DocumentMaker.Sheet("s", [])]))?.code == .empty)
  }
}
