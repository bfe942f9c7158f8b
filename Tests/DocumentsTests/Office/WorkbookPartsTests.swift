// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct WorkbookPartsTests {
  private static let styles = """
    <numFmts><numFmt numFmtId="170" formatCode="[$-845]dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="0&quot;% done&quot;"/>
    <numFmt numFmtId="172" formatCode="0.00\\%;0%"/><numFmt numFmtId="173" formatCode="mmm-yy"/>
    <numFmt numFmtId="174" formatCode="[Red]#,##0.00 &quot;days&quot;"/><numFmt numFmtId="175" formatCode="d/m/yy h:mm AM/PM"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/>
    <xf numFmtId="173"/><xf numFmtId="174"/><xf numFmtId="175"/><xf numFmtId="20"/><xf numFmtId="58"/><xf numFmtId="46"/></cellXfs>
    """

  /// What stands in a cell of the second column of row 7, and what it shows.
  @Test func cellsOfEveryKindShowTheirText() async throws {
    let cases = [
      ("<c><v>44560</v></c>", "44560"), ("<c s='1'><v>44560</v></c>", "2021-12-30"),
      ("<c s='1'><v>44560.75</v></c>", "2021-12-30"), ("<c s='8'><v>44560.75</v></c>", "2021-12-30 18:00"),
      ("<c s='8'><v>44560</v></c>", "2021-12-30"), ("<c s='3'><v>1</v></c>", "1900-01-01"),
      ("<c s='3'><v>59</v></c>", "1900-02-28"), ("<c s='3'><v>60</v></c>", "1900-02-29"),
      ("<c s='3'><v>61</v></c>", "1900-03-01"), ("<c s='3'><v>0</v></c>", "0"), ("<c s='3'><v>-1</v></c>", "-1"),
      ("<c s='3'><v>2958465</v></c>", "9999-12-31"), ("<c s='3'><v>2958466</v></c>", "2958466"),
      ("<c s='2'><v>0.80000000000000004</v></c>", "80%"), ("<c s='2'><v>1</v></c>", "100%"),
      ("<c s='2'><v>0.66666666666666663</v></c>", "66.6666666666667%"), ("<c s='4'><v>80</v></c>", "80"),
      ("<c s='5'><v>0.5</v></c>", "0.5"), ("<c s='6'><v>44531</v></c>", "2021-12"),
      ("<c s='6'><v>44560</v></c>", "2021-12-30"),
      ("<c s='7'><v>3</v></c>", "3"), ("<c s='9'><v>0.25</v></c>", "06:00"),
      ("<c s='10'><v>44560</v></c>", "2021-12-30"),
      ("<c s='11'><v>1.25</v></c>", "30:00"), ("<c s='99'><v>5.0</v></c>", "5"),
      ("<c><v>1.1000000000000001</v></c>", "1.1"), ("<c><v>9.9999999999999999E+2</v></c>", "1000"),
      ("<c><v>1E-3</v></c>", "0.001"), ("<c t='n'><v>123456789012345678</v></c>", "123456789012346000"),
      ("<c t='s'><v>0</v></c>", "rich text"), ("<c t='s'><v>1</v></c>", "東京"), ("<c t='s'><v>2</v></c>", "a b_x000D_c"),
      ("<c t='inlineStr'><is><t> in </t><r><t>line</t></r></is></c>", "in line"),
      ("<c t='str'><f>A1</f><v>text_x0041_</v></c>", "textA"), ("<c t='b'><v>1</v></c>", "TRUE"),
      ("<c t='b'><v>0</v></c>", "FALSE"), ("<c t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
      ("<c><f>1+1</f><v>2</v></c>", "2"), ("<c t='d'><v>2021-12-30T00:00:00</v></c>", "2021-12-30"),
      ("<c t='d'><v>2021-12-30T09:15:00.000</v></c>", "2021-12-30 09:15:00"), ("<c t='n'><v>NaN</v></c>", "NaN"),
      ("<c><v>1e999999999999</v></c>", "1e999999999999"),
    ]
    let strings = """
      <si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r></si>
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000A_b_x005F_x000D_c</t></si>
      """
    let rows = cases.map { "<row><c t='inlineStr'><is><t>x</t></is></c>\($0.0)</row>" }.joined()
    let bytes = try await OfficeParts.workbook(
      "<sheetData>\(rows)</sheetData>", strings: strings, styles: Self.styles)
    let read = try ReadDocument(bytes)
    #expect(read.lines.count == cases.count)
    for (row, wanted) in zip(read.lines, cases) { #expect(row.cells == ["x", wanted.1], "\(wanted.0)") }
  }

  @Test func placesAreKeptWhereRowsAndCellsAreMissing() async throws {
    let bytes = try await OfficeParts.workbook(
      """
      <sheetData><row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="F3"><v>3</v></c><c r="XFD3" s="1"/></row>
      <row><c><v>4</v></c></row><row r="1048576"><c r="AB1048576"><v>5</v></c></row></sheetData>
      """)
    let read = try ReadDocument(bytes)
    #expect(read.rows.map(\.count) == [6, 1, 28])
    #expect(read.rows.first == ["", "1", "2", "", "", "3"])
    #expect(read.lines.map(\.line) == [3, 4, 1_048_576])
  }

  @Test func staleValuesUnderAMergedCellAreBlank() async throws {
    let row = { (n: Int) in "<row r='\(n)'>" + "ABCD".map { "<c r='\($0)\(n)'><v>\(n)</v></c>" }.joined() + "</row>" }
    let sheet =
      "<sheetData>\((1...4).map(row).joined())</sheetData><mergeCells><mergeCell ref='B2:C3'/><mergeCell ref='D4'/></mergeCells>"
    let read = try ReadDocument(try await OfficeParts.workbook(sheet))
    #expect(read.rows == [["1", "1", "1", "1"], ["2", "2", "", "2"], ["3", "", "", "3"], ["4", "4", "4", "4"]])
  }

  @Test func theStrictEditionAndTheMacintoshsDatesAreRead() async throws {
    let bytes = try await OfficeParts.workbook(
      "<sheetData><row><c s='1'><v>43098</v></c></row></sheetData>", styles: Self.styles,
      properties: "<workbookPr date1904='1'/>", space: "http://purl.oclc.org/ooxml/spreadsheetml/main",
      base: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(try ReadDocument(bytes).rows == [["2021-12-30"]])
  }

  @Test(
    arguments: [
      ("<row r='2'/><row r='2'/>", 2), ("<row r='0'/>", nil), ("<row r='x'/>", nil), ("<row r='1048577'/>", nil),
      ("<row r='5'><c r='A4'/></row>", 5), ("<row r='5'><c r='B5'/><c r='A5'/></row>", 5),
      ("<row><c r='XFE1'/></row>", 1), ("<row><c t='s'><v>7</v></c></row>", 1),
      ("<row><c t='s'><v>-1</v></c></row>", 1),
      ("</sheetData><mergeCells><mergeCell ref='B2:A1'/></mergeCells><sheetData>", nil), ("<row><c><v>1</row>", nil),
    ] as [(String, Int?)])
  func aSheetThatContradictsItselfIsRefused(_ rows: String, _ line: Int?) async throws {
    let error = ReadDocument.error(try await OfficeParts.workbook("<sheetData>\(rows)</sheetData>"))
    #expect(error?.code == .damaged)
    #expect(line == nil || error?.line == line)
    #expect(error?.table == 0)
  }
}
