// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct HostileFileTests {
  private static let sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>"

  @Test func aZipBombEndsInAnError() async throws {
    let blanks = String(repeating: " ", count: Bounds.ratioBytes + (1 << 20))
    let bytes = try await OfficeParts.workbook("<sheetData><row><c t='str'><v>\(blanks)</v></c></row></sheetData>")
    #expect(bytes.count < 64 << 10)
    let error = ReadDocument.error(bytes)
    #expect(error?.code == .tooLarge)
    #expect(error?.message.contains("times its size") == true)
  }

  @Test func manyPartsEndInAnError() async throws {
    let parts = (0...Bounds.zipEntries).map { ("p\($0)", [] as [UInt8]) }
    #expect(ReadDocument.error(ZipFile.stored(parts))?.code == .tooLarge)
  }

  @Test(arguments: [
    "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
    "<!DOCTYPE w SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE w [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE w>",
  ])
  func entitiesAndDocumentTypesAreRefused(_ prologue: String) async throws {
    let body = "<w:p><w:r><w:t>\(prologue.contains("ENTITY c") ? "&c;" : "x")</w:t></w:r></w:p>"
    #expect(ReadDocument.error(try await OfficeParts.word(body, prologue: prologue))?.code == .damaged)
  }

  @Test func nestingWithoutEndIsRefused() async throws {
    for depth in [Bounds.xmlDepth, 300, 100_000] {
      let body = String(repeating: "<w:p>", count: depth) + String(repeating: "</w:p>", count: depth)
      let code = ReadDocument.error(try await OfficeParts.word(body))?.code
      #expect(code == .tooLarge || code == .damaged)
    }
  }

  @Test func anElementWithEndlessAttributesIsRefusedAtOnce() async throws {
    let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
    #expect(ReadDocument.error(try await OfficeParts.word("<w:p\(attributes)/>"))?.code == .tooLarge)
    let bare = (0..<100_000).map { " a\($0)" }.joined()
    for attributes in [attributes, bare] {
      #expect(ReadDocument.error(Array("<html><p a='>'\(attributes)>x</p></html>".utf8))?.code == .tooLarge)
    }
  }

  @Test func rowsThatOthersCoverAreBounded() {
    let wide = String(repeating: "<td colspan=1000 rowspan=65534>", count: 16)
    let page = "<table><tr>\(wide)" + String(repeating: "<tr>", count: 50_000)
    #expect(ReadDocument.error(Array(page.utf8))?.code == .tooLarge)
  }

  @Test func aPartMayBeInUTF16AndInNothingElse() async throws {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><w:document xmlns:w='\(space)'><w:p><w:t>সভা</w:t></w:p></w:document>"
    let letters: [UInt8] = text.utf16.flatMap { (letter: UInt16) -> [UInt8] in
      [UInt8(letter >> 8), UInt8(letter & 0xFF)]
    }
    let wide = [0xFE, 0xFF] + letters
    #expect(try ReadDocument(ZipFile.stored([("word/document.xml", wide)])).paragraphs == ["সভা"])
    let narrow = text.replacing("UTF-16", with: "ISO-8859-1").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(ReadDocument.error(ZipFile.stored([("word/document.xml", narrow)]))?.code == .damaged)
  }

  @Test func aCellWithEndlessTextIsRefused() async throws {
    let text = (0...Bounds.cellBytes / 6).map { "\($0 % 7)abcde" }.joined()
    let error = ReadDocument.error(
      try await OfficeParts.workbook("<sheetData><row/><row><c t='str'><v>\(text)</v></c></row></sheetData>"))
    #expect(error?.code == .tooLarge)
    #expect(error?.line == 2)
  }

  @Test func anArchiveThatIsCutOffIsRefused() async throws {
    let bytes = try await OfficeParts.workbook(Self.sheet)
    _ = try ReadDocument(bytes)
    for share in 1..<20 {
      #expect(ReadDocument.error(Array(bytes[..<(bytes.count * share / 20)])) != nil)
    }
  }

  @Test func aWrongChecksumIsRefused() throws {
    let part = Array(
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:t>x</w:t></w:p></w:document>"
        .utf8)
    var bytes = ZipFile.stored([("word/document.xml", part)])
    #expect(try ReadDocument(bytes).paragraphs == ["x"])
    let place = try #require(bytes.firstRange(of: Array("<w:t>x".utf8)))
    bytes[place.upperBound - 1] = UInt8(ascii: "y")
    let error = ReadDocument.error(bytes)
    #expect(error?.code == .damaged)
    #expect(error?.message.contains("CRC") == true)
  }

  @Test func partsThatAreMissingAreNamed() async throws {
    let relationships = OfficeParts.relationships(["officeDocument": "xl/workbook.xml"])
    let book =
      "<workbook xmlns=\"\(OfficeParts.sheetSpace)\"><sheets><sheet name=\"a\" id=\"worksheet\"/></sheets></workbook>"
    let links = OfficeParts.relationships(["worksheet": "none.xml"])
    let bytes = try await DocumentMaker.zip([
      "_rels/.rels": Array(relationships.utf8), "xl/workbook.xml": Array(book.utf8),
      "xl/_rels/workbook.xml.rels": Array(links.utf8),
    ])
    let error = ReadDocument.error(bytes)
    #expect(error?.code == .damaged)
    #expect(error?.message.contains("xl/none.xml") == true)
  }
}
