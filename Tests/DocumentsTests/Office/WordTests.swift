// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct WordTests {
  typealias Line = ReadDocument.Line

  @Test func aDocumentOfPythonDocxIsRead() async throws {
    let table = [
      ["ক্রম", "ক্ষেত্র", "সূচক", ""], ["1", "area", "a\tb\nc", "x"], ["", "", "d", "y"], ["", "", "e", "z"],
      ["2", "f", "", ""],
    ]
    let bytes = try await DocumentMaker.docx([
      .paragraph("Plan"), .paragraph(""), .paragraph("two\tparts"),
      .table(
        DocumentMaker.WordTable(
          table,
          merges: [
            .init(rows: 1...3, columns: 0...0), .init(rows: 1...3, columns: 1...1), .init(rows: 0...0, columns: 2...3),
          ])),
      .paragraph("between"), .table(DocumentMaker.WordTable([["k"]])), .paragraph("end"),
    ])
    let read = try ReadDocument(bytes)
    #expect(
      read.lines == [
        Line(["Plan"], line: 1, isParagraph: true), Line(["two parts"], line: 3, isParagraph: true),
        Line(["ক্রম", "ক্ষেত্র", "সূচক", ""], line: 1), Line(["1", "area", "a b c", "x"], line: 2),
        Line(["", "", "d", "y"], line: 3), Line(["", "", "e", "z"], line: 4), Line(["2", "f", "", ""], line: 5),
        Line(["between"], line: 4, table: 1, isParagraph: true), Line(["k"], line: 1, table: 1),
        Line(["end"], line: 5, table: 1, isParagraph: true),
      ])
    #expect(read.document.tables == [.table(1), .table(2)])
  }

  @Test func mergedBlanksOfATableAreReadBack() async throws {
    let table = [["a", "b"], ["1", "x"], ["", "y"], ["", "z"], ["2", ""], ["3", "w"]]
    let made = DocumentMaker.WordTable(table, mergingBlanksIn: 0..<1)
    #expect(made.merges.count == 1)
    #expect(try ReadDocument(try await DocumentMaker.docx(tables: [made])).rows == table)
  }

  @Test(arguments: [
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
    (
      "<w:r><w:t xml:space='preserve'>a </w:t></w:r><w:del><w:r><w:delText>no</w:delText><w:t>no</w:t></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins>",
      "a b"
    ),
    ("<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>yes</w:t></w:r></w:moveTo>", "yes"),
    (
      "<w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>",
      "1link"
    ),
    (
      "<w:r><mc:AlternateContent><mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>two</w:t></mc:Fallback></mc:AlternateContent></w:r>",
      "one"
    ),
    ("<w:r><w:t>2</w:t><w:noBreakHyphen/><w:t>3&amp;&#2437;</w:t></w:r>", "2-3&অ"),
    ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    ("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>kept</w:t></w:r>", "kept"),
  ])
  func runsGiveTheTextThatIsPrinted(_ runs: String, _ text: String) async throws {
    let bytes = try await OfficeParts.word(
      "<w:p>\(runs)</w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    #expect(try ReadDocument(bytes).paragraphs == [text, "x"])
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test func spansAndLeftOutColumnsAreLaidOut() async throws {
    let rows = [
      Self.cell("a", "<w:gridSpan w:val='2'/>") + Self.cell("b", "<w:vMerge w:val='restart'/>") + Self.cell("c"),
      Self.cell("d") + Self.cell("e") + Self.cell("stale", "<w:vMerge/>") + Self.cell("f"),
      "<w:trPr><w:gridBefore w:val='2'/></w:trPr>" + Self.cell("stale", "<w:vMerge w:val='continue'/>")
        + Self.cell("g"),
    ].map { "<w:tr>\($0)</w:tr>" }.joined()
    let bytes = try await OfficeParts.word(
      "<w:tbl>\(rows)</w:tbl>", space: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    #expect(try ReadDocument(bytes).rows == [["a", "", "b", "c"], ["d", "e", "", "f"], ["", "", "", "g"]])
  }

  @Test func aTableInsideACellComesAfterTheOneAroundIt() async throws {
    let inner = "<w:tbl><w:tr>\(Self.cell("1"))\(Self.cell("2"))</w:tr></w:tbl>"
    let outer =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>\(inner)<w:p><w:r><w:t>er</w:t></w:r></w:p></w:tc></w:tr><w:tr>\(Self.cell("end"))</w:tr></w:tbl>"
    let read = try ReadDocument(try await OfficeParts.word(outer + inner))
    #expect(
      read.lines == [
        Line(["out er"], line: 1), Line(["end"], line: 2), Line(["1", "2"], line: 1, table: 1),
        Line(["1", "2"], line: 1, table: 2),
      ])
    #expect(read.document.tables == [.table(1), .table(2), .table(3)])
  }

  @Test func aTextBoxIsAParagraphOfItsOwn() async throws {
    let box = "<w:r><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:r>"
    let bytes = try await OfficeParts.word("<w:p><w:r><w:t>a</w:t></w:r>\(box)<w:r><w:t>b</w:t></w:r></w:p>")
    #expect(try ReadDocument(bytes).paragraphs == ["box", "ab"])
  }
}
