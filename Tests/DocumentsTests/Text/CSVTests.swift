// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct CSVTests {
  static let table = [
    ["Annual plan", "", "", "", ""], ["id", "title", "unit", "weight", "target"],
    ["1.1.1", "one \"new\" idea, piloted", "date", "5", "30/12/2021"],
    ["1.1.2", "two\nlines; really", "%", "6", "80%"],
    ["১.২.১", "সভা আয়োজিত", "সংখ্যা", "৪", "৩"],
  ]
  static let shown = table.map { $0.map { $0.split(separator: "\n").joined(separator: " ") } }

  @Test(arguments: [
    (",", "utf-8", "\r\n", false), (";", "utf-8", "\n", false), (",", "utf-8-sig", "\r\n", true),
    (";", "utf-16", "\r\n", true), (",", "utf-8", "\r", true), ("\t", "utf-16", "\r\n", false),
  ])
  func whatPythonWritesIsReadBack(_ separator: String, _ encoding: String, _ end: String, _ quotesAll: Bool)
    async throws
  {
    let bytes = try await DocumentMaker.csv(
      Self.table, separator: separator, encoding: encoding, lineEnd: end, quotesAll: quotesAll)
    let read = try ReadDocument(bytes)
    #expect(read.rows == Self.shown)
    #expect(read.lines.map(\.line) == [1, 2, 3, 4, 6])
    #expect(read.document.tables == [.lines])
  }

  @Test(arguments: [
    // A header and rows that leave out their last cells.
    ("a,b,c,d\n1,2\n3\n4,5,6\n", [["a", "b", "c", "d"], ["1", "2"], ["3"], ["4", "5", "6"]]),
    // Commas inside of cells are more than semicolons between them.
    (
      "id;title;x\n1;a, b, c, d;2\n2;e, f, g, h;3\n",
      [["id", "title", "x"], ["1", "a, b, c, d", "2"], ["2", "e, f, g, h", "3"]]
    ),
    (
      "id,note,x\n1,\"a;b;c;d;e\",2\n2,\"f;g;h;i;j\",3\n",
      [["id", "note", "x"], ["1", "a;b;c;d;e", "2"], ["2", "f;g;h;i;j", "3"]]
    ),
    ("sep=;\na;b\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("plan,indicator,date\n", [["plan", "indicator", "date"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a, b, c\n1, 2, 3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("x,y,z\n,,\n1,,\n", [["x", "y", "z"], ["1", "", ""]]),
    ("a,b,c\n '=1+1,'+880,'-\n'plain,'',''\n", [["a", "b", "c"], ["=1+1", "+880", "-"], ["'plain", "''", "''"]]),
    ("a,b,c\n\"x\" , \"y\",z", [["a", "b", "c"], ["x", "y", "z"]]),
    ("a,b,c\n\"\r\nx\r\n\r\ny\",2,3", [["a", "b", "c"], ["x y", "2", "3"]]),
  ])
  func theSeparatorIsFoundFromTheContent(_ text: String, _ rows: [[String]]) throws {
    #expect(try ReadDocument(text).rows == rows)
  }

  @Test(arguments: [
    "One sentence, with a comma.\nAnother, of the same kind.\n", "a\tb,c,d\ne\tf,g,h\n",
    "one; two\n\nthree, four, five\n",
  ])
  func proseAndTabsAreNotCSV(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      try ReadDocument(text).rows
        == lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) })
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n4,\"x,6\n7,8,9\n", 3, 2, "never closed"),
    ("a,b,c\n1,2,3\n\"x\" y,5,6\n", 3, 1, "after the closing quote"),
    ("a,b,c\n1,x \"y\" z,3\n", 2, 2, "inside a cell"),
    ("a,b,c\n1,\"2\n3\",4\n5,6,\"7\"8\n", 4, 3, "after the closing quote"),
    ("a,b,c\r\n\"1,2,3\r\n\"x\",5,6\r\n", 2, 1, "after the closing quote"),
  ])
  func brokenQuotesAreNamedWithTheirLine(_ text: String, _ line: Int, _ column: Int, _ words: String) {
    let error = ReadDocument.error(Array(text.utf8))
    #expect(error?.code == .damaged)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.contains(words) == true)
  }

  @Test func anEndlessQuotedCellIsRefused() {
    let text = "a,b,c\n1,2,3\n1,\"" + String(repeating: "x,y,z\n", count: Bounds.cellBytes / 6 + 1)
    let error = ReadDocument.error(Array(text.utf8))
    #expect(error?.code == .tooLarge)
    #expect(error?.line == 3)
  }
}
