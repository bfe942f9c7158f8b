// SPDX-License-Identifier: Apache-2.0
import TestSupport

/// Office files written part by part, for what openpyxl and python-docx cannot write.
enum OfficeParts {
  static let transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A part with relationships; their ids are their types.
  static func relationships(_ targets: KeyValuePairs<String, String>, base: String = transitional) -> String {
    let all = targets.map { "<Relationship Id=\"\($0.key)\" Type=\"\(base)/\($0.key)\" Target=\"\($0.value)\"/>" }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + all.joined() + "</Relationships>"
  }

  /// A workbook with one sheet.
  /// - Parameter sheet: What stands inside of `worksheet`.
  static func workbook(
    _ sheet: String, strings: String = "", styles: String = "", properties: String = "", space: String = sheetSpace,
    base: String = transitional
  ) async throws -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    let parts = [
      relationships(["officeDocument": "/xl/workbook.xml"], base: base),
      head + "<workbook xmlns=\"\(space)\" xmlns:r=\"\(base)\">\(properties)"
        + "<sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>",
      relationships(
        ["worksheet": "worksheets/../worksheets/sheet1.xml", "sharedStrings": "strings.xml", "styles": "styles.xml"],
        base: base), head + "<worksheet xmlns=\"\(space)\">\(sheet)</worksheet>",
      head + "<sst xmlns=\"\(space)\">\(strings)</sst>", head + "<styleSheet xmlns=\"\(space)\">\(styles)</styleSheet>",
    ].map { Array($0.utf8) }
    return try await DocumentMaker.zip([
      "_rels/.rels": parts[0], "xl/workbook.xml": parts[1], "xl/_rels/workbook.xml.rels": parts[2],
      "xl/worksheets/sheet1.xml": parts[3], "xl/strings.xml": parts[4], "xl/styles.xml": parts[5],
    ])
  }

  /// A part with something of everything in it.
  static func sample(_ kind: String) -> [UInt8] {
    let cell = { (text: String) in
      "<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p><w:t>\(text)</w:t></w:p></w:tc>"
    }
    let row = "<w:tr><w:tc><w:p><w:t>x</w:t></w:p></w:tc>\(cell("a"))</w:tr>"
    let document =
      "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:p><w:t>t</w:t></w:p>"
      + "<w:tbl>\(row)\(row)<w:tr><w:tc><w:tbl>\(row)</w:tbl></w:tc></w:tr>\(row)</w:tbl></w:document>"
    let number = "<c s='1'><v>44560.5</v></c><c t='s'><v>0</v></c><c t='inlineStr'><is><t>i_x000A_</t></is></c>"
    let sheet =
      "<worksheet xmlns='\(sheetSpace)'><sheetData>" + String(repeating: "<row>\(number)</row>", count: 4)
      + "<row r='9'><c r='D9' t='b'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"
    return Array((kind == "docx part" ? document : sheet).utf8)
  }

  /// A workbook with a given sheet, without compression.
  static func workbook(_ sheet: [UInt8]) -> [UInt8] {
    let book = "<workbook xmlns='\(sheetSpace)'><sheets><sheet name='p' id='worksheet'/></sheets></workbook>"
    let parts = [
      ("xl/workbook.xml", book), ("xl/strings.xml", "<sst xmlns='\(sheetSpace)'><si><t>shared</t></si></sst>"),
      (
        "xl/styles.xml",
        "<styleSheet xmlns='\(sheetSpace)'><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(["worksheet": "sheet.xml", "sharedStrings": "strings.xml", "styles": "styles.xml"])
      ),
    ]
    return ZipFile.stored(parts.map { ($0.0, Array($0.1.utf8)) } + [("xl/sheet.xml", sheet)])
  }

  /// A Word document.
  /// - Parameter body: What stands inside of `w:body`.
  static func word(
    _ body: String, space: String = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    prologue: String = ""
  ) async throws -> [UInt8] {
    let document =
      prologue
      + "<w:document xmlns:w=\"\(space)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
      + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>\(body)</w:body></w:document>"
    return try await DocumentMaker.zip([
      "_rels/.rels": Array(relationships(["officeDocument": "word/document.xml"]).utf8),
      "word/document.xml": Array(document.utf8),
    ])
  }
}
