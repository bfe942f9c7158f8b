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
