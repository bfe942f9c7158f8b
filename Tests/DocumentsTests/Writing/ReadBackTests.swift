// SPDX-License-Identifier: Apache-2.0
import Documents
import Testing

/// What is written in any format is read again as the same cells and paragraphs.
struct ReadBackTests {
  static let nasty = [
    "plain", "সেবা সহজিকরণ", "a|b", "x\\", "\\|", "\"quoted\"", "\"", "50%", "<i>", "<br>", "</td>", "&amp;", "&",
    "*bold*",
    "**all bold**", "`code`", "=1+1", "+88", "-x", "- x", "-", "--", "-5", "@SUM(A1)", "'=2", "''=3", "'-4", "'quoted'",
    "a,b;c", "নং ৩/৪", "_under_", "[১.১] শিরোনাম", "é", "\u{301}", "<\u{301}b>", "#1", "--- |", ":-:", "~~x~~", "1. one",
    "https://example.org", "{{x}}", "২৫/০৮/২০২১", "a=b", "😀", "\u{200D}", "0",
  ]

  /// Every nasty cell stands in every column once, beside a blank one and a long one.
  static let table: PrintedTable = {
    let body = nasty.indices.map { [nasty[$0], nasty[(nasty.count - 1) - $0], "", nasty[($0 * 7) % nasty.count]] }
    return PrintedTable(
      before: ["First <b>paragraph</b> *1* of 2021-22", "# second | with = marks"],
      rows: [["Name", "Other", "Blank", "Last"], ["", "A", "", "B"], ["1", "2", "3", "4"]] + body + [
        ["Sum", "", "", "9"]
      ],
      after: ["The end; \"really\", 'truly'"], headings: 3, footings: 1,
      columns: [
        PrintedTable.Column(label: "n", kind: "name", isMerged: true), PrintedTable.Column(label: "o", kind: "other"),
      ])
  }()

  static let forms: [(name: String, text: String)] = [
    ("tab-separated", table.tabSeparated), ("CSV", table.csv), ("Markdown", table.markdown),
    ("HTML", table.html(language: "bn")),
  ]

  @Test(arguments: [
    ["\"quoted\"", "a", "'=1"], ["\"", "b", "c"], ["\"a\" and b", "say \"no\"", "'-x"], ["say \"no\"", "x\"", "-"],
    ["\"\"", "d", "\"e"],
  ])
  func quotesInTabSeparatedTextAreLettersOfTheCell(_ cells: [String]) throws {
    let text = PrintedTable(rows: [["A", "B", "C"], cells, ["1", "2", "3"]]).tabSeparated
    var rows: [[String]] = []
    try Document.open(Array(text.utf8)).forEachRow { row in
      rows.append(row.cells.map { String(decoding: row.bytes[$0], as: UTF8.self) })
      return true
    }
    #expect(rows == [["A", "B", "C"], cells, ["1", "2", "3"]], "\(text)")
  }

  @Test(arguments: 0..<4)
  func everyFormHasTheSameCells(_ form: Int) throws {
    let (name, text) = Self.forms[form]
    var rows: [[String]] = []
    try Document.open(Array(text.utf8)).forEachRow { row in
      let cells = row.cells.map { String(decoding: row.bytes[$0], as: UTF8.self) }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
      return true
    }
    // A page says its title twice: once for the window, once for the reader.
    if name == "HTML" { rows.removeFirst() }
    let expected = Self.table.before.map { [$0] } + Self.table.rows + Self.table.after.map { [$0] }
    let differing = zip(rows, expected).filter { $0.trimmed != $1.trimmed }
    #expect(rows.count == expected.count, "\(name) begins with \(rows.prefix(4))")
    #expect(differing.isEmpty, "\(name): \(differing.prefix(3))")
  }
}

extension [String] {
  /// Without blank cells at the end, which some formats add and others leave out.
  fileprivate var trimmed: [String] { Array(self[..<((lastIndex { !$0.isEmpty } ?? -1) + 1)]) }
}
