// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

import Documents
import TestSupport

struct TabSeparatedTextTests {
  @Test func theMinistrysReportIsReadWhereItLies() throws {
    let bytes = Array(try Data(contentsOf: ProjectFiles.plan))
    let document = try Document.open(bytes)
    var lines = 0
    var widest = 0
    document.forEachRow { row in
      lines += 1
      widest = max(widest, row.cells.count)
      #expect(row.line == lines)
      #expect(row.bytes.count == bytes.count)
      return true
    }
    #expect(document.tables == [.lines])
    #expect(widest == 11)
    #expect(
      lines == bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count - (bytes.last == 0x0A ? 1 : 0))
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func anyLineEndGivesTheSameRows(_ end: String) throws {
    let text = ["a\tb", "", "c\td", "e\t"].joined(separator: end) + end
    let read = try ReadDocument(text)
    #expect(read.rows == [["a", "b"], [""], ["c", "d"], ["e", ""]])
    #expect(read.lines.map(\.line) == [1, 2, 3, 4])
  }

  @Test func aCarriageReturnInsideALineEndsNoLine() throws {
    #expect(try ReadDocument("a\rb\tc\r\td\ne\tf\ng\th").rows == [["a\rb", "c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test func aTextWithoutATableIsReadLineByLine() throws {
    #expect(try ReadDocument("Dear Sir, thank you.\nYours\n").rows == [["Dear Sir, thank you."], ["Yours"]])
  }

  @Test func goingThroughTheRowsStopsWhenToldAndCanBeginAgain() throws {
    let document = try Document.open(Array("a\tb\nc\td\n".utf8))
    for _ in 0..<2 {
      var seen = 0
      document.forEachRow { _ in
        seen += 1
        return false
      }
      #expect(seen == 1)
    }
  }

  /// What Excel writes as "Unicode Text".
  @Test func cellsThatExcelPutIntoQuotesAreTakenOut() throws {
    let text = "id\ttitle\tdate\r\n1.1\t\"one \"\"new\"\" idea,\r\nand more\"\t30/12/2021\r\n1.2\ttwo\t\r\n"
    let read = try ReadDocument([0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian))))
    #expect(
      read.rows == [
        ["id", "title", "date"], ["1.1", "one \"new\" idea, and more", "30/12/2021"], ["1.2", "two", ""],
      ])
    #expect(read.lines.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    "id\t\"new\" ideas\tx\n1\ty\tz\n", "a\t\"\t\"\tb\nc\td\te\tf\n", "a\t\"never closed\tb\nc\td\te\n",
  ])
  func quotesOfAnotherKindStay(_ text: String) throws {
    #expect(try ReadDocument(text).rows == text.split(separator: "\n").map { $0.components(separatedBy: "\t") })
  }

  @Test func boldMarksMakeNoWebPage() throws {
    #expect(
      try ReadDocument("<b>total</b>\t5\n<b>obtained</b>\t3\n").rows == [
        ["<b>total</b>", "5"], ["<b>obtained</b>", "3"],
      ])
  }

  @Test func aLineWithEndlessCellsIsRefused() {
    let error = ReadDocument.error(Array(("a\tb\n" + String(repeating: "\t", count: Bounds.cellsPerRow)).utf8))
    #expect(error?.code == .tooLarge)
    #expect(error?.line == 2)
  }
}
