// SPDX-License-Identifier: Apache-2.0
import Documents
import Testing

/// The same cells in every format, whatever stands in them.
struct PrintedTableTests {
  @Test func tabsAndLineEndsInsideACellBecomeBlanks() {
    let table = PrintedTable(before: ["a\nb"], rows: [["x\ty", "z\r\nz", "\u{2028}q"], ["1"]], after: ["end"])
    #expect(table.tabSeparated == "a b\n\nx y\tz z\tq\n1\t\t\n\nend\n")
    #expect(table.markdown == "a b\n\n| x y | z z | q |\n| --- | --- | --- |\n| 1 | | |\n\nend\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a;b", "\"a;b\""),
    ("two\nlines", "\"two\nlines\""), ("a\tb", "\"a\tb\""), (" edge", "\" edge\""),
    ("=1+1", "'=1+1"), ("+88", "'+88"), ("@SUM(A1)", "'@SUM(A1)"), ("-x", "'-x"), ("- x", "'- x"),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("'=1", "''=1"), ("'-5", "''-5"), ("'''@", "''''@"),
    ("=HYPERLINK(\"http://x\",1)", "\"'=HYPERLINK(\"\"http://x\"\",1)\""),
    ("-", "-"), ("--", "--"), ("-5", "-5"), ("'quoted'", "'quoted'"), ("১-২", "১-২"), ("a=b", "a=b"),
  ])
  func aFieldOfCSVIsQuotedAndNeverAFormula(_ cell: String, _ field: String) {
    #expect(PrintedTable(rows: [[cell, "."]]).csv == "\(field),.\n")
  }

  @Test func anEmptyRowOfOneCellIsNotABlankLineInCSV() {
    #expect(PrintedTable(rows: [["a"], [""]]).csv == "a\n\"\"\n")
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("back\\", "back\\\\"), ("a\\|b", "a\\\\\\|b"), ("<b>", "\\<b\\>"),
    ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("R&D", "R\\&D"), ("[১.৩.১] সেবা", "[১.৩.১] সেবা"),
  ])
  func whatMarkdownTakesForItsOwnHasABackslash(_ cell: String, _ written: String) {
    #expect(PrintedTable(rows: [[cell]]).markdown == "| \(written) |\n| --- |\n")
  }

  @Test func aRowOfDashesIsNotTheLineBelowTheHeading() {
    let table = PrintedTable(rows: [["a", "b"], ["-", "--"], ["--", ""]])
    #expect(table.markdown == "| a | b |\n| --- | --- |\n| \\- | \\-- |\n| -- | |\n")
  }

  @Test(arguments: ["# a", "- a", "> a", "--- a", "| a"])
  func aParagraphIsNeverAHeadingAListOrATable(_ text: String) {
    #expect(PrintedTable(before: [text], rows: []).markdown.hasPrefix("\\"))
  }

  @Test func htmlEscapesEverythingAndLoadsNothing() {
    let hostile = "</td><script>alert('x')</script>\"&\u{1}<\u{301}b>"
    let table = PrintedTable(
      before: [hostile], rows: [[hostile], [hostile]], after: [hostile],
      columns: [PrintedTable.Column(label: hostile, kind: hostile)])
    let html = table.html(language: "bn\" onload=\"x")
    #expect(!html.contains("<script") && !html.contains("onload=\"") && !html.unicodeScalars.contains("\u{1}"))
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("url(") && !html.contains(" src="))
    #expect(html.contains("<html lang=\"bn&quot; onload=&quot;x\">"))
    let escaped = "&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\u{FFFD}&lt;"
    #expect(html.utf8.contains(escaped.utf8))
    // An accent on `<` makes one character of the two for Swift, but not for a browser.
    #expect(!html.utf8.contains("<\u{301}".utf8))
  }

  @Test func headingsSpanTheBlankCellsBesideAndBelowThem() {
    let table = PrintedTable(
      rows: [["No", "Target", "", "Done"], ["", "100%", "80%", ""], ["1", "2", "3", "4"], ["a", "b", "c", "d"]],
      headings: 3)
    let lines = table.html(language: "en").split(separator: "\n")
    #expect(
      lines.contains(
        "<tr><th scope=\"col\" rowspan=\"2\">No</th><th scope=\"colgroup\" colspan=\"2\">Target</th>"
          + "<th scope=\"col\" rowspan=\"2\">Done</th></tr>"))
    #expect(lines.contains("<tr><th scope=\"col\">100%</th><th scope=\"col\">80%</th></tr>"))
    #expect(
      lines.contains(
        "<tr><th scope=\"col\">1</th><th scope=\"col\">2</th><th scope=\"col\">3</th><th scope=\"col\">4</th></tr>"))
  }

  @Test func mergedCellsEndWhereACellToTheLeftBeginsAnew() {
    let area = PrintedTable.Column(label: "Area", kind: "area", isMerged: true)
    let step = PrintedTable.Column(label: "Step", kind: "step", isMerged: true)
    let table = PrintedTable(
      rows: [
        ["Area", "Step", "Row"], ["A", "a", "1"], ["", "", "2"], ["", "b", "3"], ["B", "", "4"], ["Sum", "", "10"],
      ],
      footings: 1, columns: [area, step])
    let lines = table.html(language: "en").split(separator: "\n").filter { $0.hasPrefix("<tr><t") }
      .map { $0.replacing(#/ (class|data-label|scope)="[^"]*"/#, with: "") }
    #expect(
      lines == [
        "<tr><th>Area</th><th>Step</th><th>Row</th></tr>",
        "<tr><td rowspan=\"3\">A</td><td rowspan=\"2\">a</td><td>1</td></tr>", "<tr><td>2</td></tr>",
        "<tr><td>b</td><td>3</td></tr>", "<tr><td>B</td><td></td><td>4</td></tr>",
        "<tr><th colspan=\"2\">Sum</th><td>10</td></tr>",
      ])
  }
}
