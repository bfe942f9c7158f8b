// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

import Documents
import TestSupport

struct HTMLTests {
  typealias Line = ReadDocument.Line

  @Test func aPageGivesItsTextAndTablesInOrder() throws {
    let read = try ReadDocument(
      """
      <!DOCTYPE html>
      <html><head><title>কর্ম পরিকল্পনা</title><style>p { x }</style><script>if (a < b) document.write("<p>no</p>")</script></head>
      <body><!-- no -->
      <h1>Plan &amp; report</h1>
      <p>First
         line<br>second</p>
      <table>
      <caption>Table  1</caption>
      <thead><tr><th>id</th><th colspan=2>targets</th></tr></thead>
      <tr><td rowspan="2">১.১</td><td>a<br/>b</td><td><p>x</p><p>y</p></td></tr>
      <tr><td>c</td><td style="display:none"><b>d</b>&nbsp;e</td></tr>
      </table>
      The end
      </body></html>
      """)
    #expect(
      read.lines == [
        Line(["কর্ম পরিকল্পনা"], line: 2, isParagraph: true), Line(["Plan & report"], line: 4, isParagraph: true),
        Line(["First line"], line: 5, isParagraph: true), Line(["second"], line: 6, isParagraph: true),
        Line(["Table 1"], line: 8, isParagraph: true), Line(["id", "targets", ""], line: 9),
        Line(["১.১", "a b", "x y"], line: 10), Line(["", "c", "d\u{A0}e"], line: 11),
        Line(["The end"], line: 13, isParagraph: true),
      ])
    #expect(read.document.tables == [.lines])
  }

  @Test(arguments: [
    // A cell over two rows and two columns pushes those of the next row to the right.
    ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c", [["a", "", "b"], ["", "", "c"]]),
    ("<tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f", [["a", "b", "c"], ["d", "", "e"], ["f", ""]]),
    // Zero rows are all that are left; no other span goes over the end of a group.
    (
      "<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e", [["a", "b"], ["", "c"], ["", "d"], ["e"]]
    ),
    ("<tr><td colspan=x>a<td colspan=-3>b<td colspan=''>c", [["a", "b", "c"]]),
    ("<td>no row<td>at all", [["no row", "at all"]]),
    ("<tr><td>a</tr><tr></tr><tr><td> </td></tr><tr><td>b</tr>", [["a"], ["b"]]),
    ("<TR><TH>A<TD>&#2437;&ndash;&unknown;", [["A", "অ–&unknown;"]]),
  ])
  func cellsAreLaidOutOnTheGrid(_ inside: String, _ rows: [[String]]) throws {
    #expect(try ReadDocument("<table>\(inside)</table>").rows == rows)
  }

  @Test func spansAreBounded() throws {
    let read = try ReadDocument("<table><tr><td colspan=99999999999999999999 rowspan=99999999>a<tr><td>b</table>")
    #expect(read.rows.map(\.count) == [Bounds.columnSpan, Bounds.columnSpan + 1])
    let row = "<tr>" + String(repeating: "<td colspan=1000>x", count: 17)
    #expect(ReadDocument.error(Array("<table>\n\(row)</table>".utf8))?.code == .tooLarge)
  }

  @Test func aTableInsideACellComesAfterTheOneAroundIt() throws {
    let read = try ReadDocument(
      """
      <table><tr><td>Office
      <table><tr><td>id</td><td>x</td></tr>
      <tr><td>1.1</td><td>y</td></tr></table>
      footer</td></tr>
      <tr><td>last</td></tr></table>
      """)
    #expect(
      read.lines == [
        Line(["Office footer"], line: 1), Line(["last"], line: 5), Line(["id", "x"], line: 2, table: 1),
        Line(["1.1", "y"], line: 3, table: 1),
      ])
    #expect(read.document.tables.count == 2)
  }

  @Test(arguments: [
    ("<html><meta charset=windows-1252><p>caf\u{E9} \u{96}</p></html>", "café –"),
    ("<html><meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\"><p>\u{E9}</p></html>", "é"),
  ])
  func anotherEncodingIsReadWhenThePageNamesIt(_ page: String, _ text: String) throws {
    let bytes = page.unicodeScalars.map { UInt8($0.value) }
    #expect(try ReadDocument(bytes).paragraphs == [text])
  }

  @Test(arguments: ["", "<meta charset=utf-8>", "<meta charset=x-nobody-knows>", "<meta charset=shift_jis>"])
  func bytesThatNoEncodingExplainsAreRefused(_ meta: String) {
    let page = Array("<html>\(meta)\n<p>".utf8) + [0xFF, 0xFF] + Array("</p></html>".utf8)
    let error = ReadDocument.error(page)
    #expect(error?.code == .encoding)
    #expect(meta.contains("nobody") || error?.line == 2)
  }

  @Test func aPageInUTF16IsReadAsSuchWhateverItSays() throws {
    let page = "<html><head><meta charset='utf-16'></head><table><tr><td>সভা</td></tr></table></html>"
    let bytes = [0xFF, 0xFE] + Array(try #require(page.data(using: .utf16LittleEndian)))
    #expect(try ReadDocument(bytes).rows == [["সভা"]])
    let utf8 = page.replacing("utf-16", with: "windows-1252")
    #expect(try ReadDocument(utf8).rows == [["সভা"]])
  }

  @Test(arguments: [
    "\u{FEFF}\r\n<!doctype HTML><p>x",
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>", "<!-- a -->\n<TABLE><tr><td>x",
    "  <body>x",
  ])
  func pagesAreKnownByTheirBeginning(_ page: String) throws {
    #expect(try ReadDocument(page).lines.map(\.cells) == [["x"]])
  }

  @Test func otherXMLIsRefused() {
    #expect(ReadDocument.error(Array("<?xml version='1.0'?><Workbook/>".utf8))?.code == .format)
  }

  @Test func linesAreRightBeyondSixteenBits() throws {
    let page = "<table>" + String(repeating: "<tr>\n<td>x</td></tr>\n", count: 40_000) + "</table>"
    let read = try ReadDocument(page)
    #expect(read.lines.count == 40_000)
    #expect(read.lines.last?.line == 79_999)
  }

  @Test func nestingWithoutEndIsRefusedAtOnce() {
    let page = "<html>" + String(repeating: "<i>", count: 300_000) + String(repeating: "</b>", count: 300_000)
    #expect(ReadDocument.error(Array(page.utf8))?.code == .tooLarge)
  }

  @Test func theMakersPageIsReadBack() throws {
    let table = [["id", "a<b"], ["1", "x"], ["", "y"], ["", "z & w"], ["2", ""]]
    let read = try ReadDocument(
      DocumentMaker.html(title: "t", paragraphs: ["p"], tables: [table, table], mergingBlanksIn: 0..<1))
    #expect(read.rows == table + table)
    #expect(read.paragraphs == ["t", "p"])
  }
}
