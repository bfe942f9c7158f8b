// SPDX-License-Identifier: Apache-2.0
import Documents
import TestSupport

extension BrokenDocument {
  static let files: [BrokenDocument] = [
    BrokenDocument(file: "an empty file", [], "error file-empty -", saying: "there is no text in it"),
    BrokenDocument(file: "blanks and nothing else", Array(" \n\t\r\n".utf8), "error file-empty -"),
    BrokenDocument(
      file: "bytes of no format", (0..<64).map { UInt8($0 * 37 % 251) | 0x80 }, "error text-not-utf8 1",
      saying: "CSV UTF-8"),
    BrokenDocument(
      file: "a letter that is cut off", SmallPlan().torn(after: 3), "error text-not-utf8 4", saying: "is not UTF-8"),
    BrokenDocument(
      file: "UTF-16 that is cut off", [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], "error text-not-utf8 2",
      saying: "in the middle of a character"),
    BrokenDocument(
      file: "half of a character in UTF-16", [0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x61], "error text-not-utf8 1",
      saying: "U+D800"),
    BrokenDocument(file: "UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "error text-not-utf8 1", saying: "UTF-32"),
    BrokenDocument(file: "a zero byte", Array("a\tb\nc\0\td\n".utf8), "error text-not-utf8 2", saying: "zero byte"),
    BrokenDocument(file: "a PDF", Array("%PDF-1.7\n".utf8), "error format-unsupported -", saying: "this is a PDF"),
    BrokenDocument(file: "an old Word file", oldOffice("WordDocument"), "error format-unsupported -", saying: ".docx"),
    BrokenDocument(file: "an old Excel file", oldOffice("Workbook"), "error format-unsupported -", saying: ".xlsx"),
    BrokenDocument(
      file: "a file with a password", oldOffice("EncryptedPackage"), "error format-unsupported -",
      saying: "protected with a password"),
    BrokenDocument(
      file: "an OpenDocument sheet",
      ZipFile.stored([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]),
      "error format-unsupported -", saying: ".ods"),
    BrokenDocument(file: "a zip archive of a text", ZipFile.stored([("a.txt", [0x61])]), "error format-unsupported -"),
    BrokenDocument(
      file: "XML of another kind", Array("<?xml version='1.0'?><plan/>".utf8), "error format-unsupported 1"),
    BrokenDocument(
      file: "a letter", Array("Dear colleague,\nplease find attached.\n".utf8), "error not-a-plan 1",
      saying: "no row names the columns"),
    BrokenDocument(
      file: "a whole document in a legacy font",
      Array("kÖg I Kg©ms¯'vb gš¿Yvjq\nµg\tKvh©µg\tm~PK\tGKK\tjÿ¨gvÎv\n1\tmfv\t[1.1] mfv\tmsL¨v\t4\n".utf8),
      "error legacy-font 1:1", saying: "this is not Unicode text"),
    BrokenDocument(
      file: "a quote that is never closed", Array("a,b,c\n1,\"2,3\n4,5,6\n7,8,9\n".utf8), "error file-damaged 2:2",
      saying: "never closed"),
    BrokenDocument(
      file: "text behind a quote", Array("a,b,c\n1,\"2\"3,4\n5,6,7\n".utf8), "error file-damaged 2:2",
      saying: "after the closing quote"),
    BrokenDocument(
      file: "an archive that is cut off", Array(ZipFile.stored([("word/document.xml", word("x"))]).prefix(200)),
      "error file-damaged -", saying: "damaged or cut off"),
    BrokenDocument(
      file: "a part that is no XML", ZipFile.stored([("word/document.xml", Array("<w:document".utf8))]),
      "error file-damaged -", saying: "word/document.xml"),
    BrokenDocument(
      file: "entities that unfold without end",
      ZipFile.stored([("word/document.xml", word("&c;", "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY c '&a;&a;&a;'>]>"))]),
      "error file-damaged -", saying: "entities of its own"),
    BrokenDocument("an archive that unpacks to a thousand times its size", ["error file-too-large -"], silences: nil) {
      try await DocumentMaker.zip(["word/document.xml": word(String(repeating: " ", count: Bounds.ratioBytes + 1000))])
    },
    BrokenDocument(
      file: "too many cells in a line", Array("a\tb\n".utf8) + Array(repeating: 0x09, count: Bounds.cellsPerRow),
      "error file-too-large 2", saying: "16384 cells"),
    BrokenDocument(
      file: "a cell without end", Array("a\tb\nc\t".utf8) + Array(repeating: 0x61, count: Bounds.cellBytes + 1),
      "error file-too-large 2", saying: "1 MiB"),
    BrokenDocument(
      file: "a quoted cell without end",
      Array("a,b\nc,\"".utf8) + Array(repeating: 0x61, count: Bounds.cellBytes + 1) + Array("\"\n".utf8),
      "error file-too-large 2", saying: "1 MiB"),
    BrokenDocument(
      file: "a page nested without end", Array(("<html>\n" + String(repeating: "<div>", count: 5000)).utf8),
      "error file-too-large 2", saying: "500 elements"),
  ]

  private static func word(_ text: String, _ prologue: String = "") -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Array(
      "\(prologue)<w:document xmlns:w='\(space)'><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
        .utf8)
  }

  /// The container of Office 97 to 2003 with one stream.
  private static func oldOffice(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 632)
      + stream.utf8.flatMap { [$0, 0] as [UInt8] } + [UInt8](repeating: 0, count: 256)
  }
}

extension SmallPlan {
  /// The first lines, and then two bytes of a Bengali letter's three.
  fileprivate func torn(after lines: Int) -> [UInt8] { Self.tabs(Array(rows.prefix(lines))) + [0xE0, 0xA6] }
}
