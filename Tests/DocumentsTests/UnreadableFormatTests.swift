// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents
import TestSupport

struct UnreadableFormatTests {
  private static func oldOffice(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 632)
      + stream.utf8.flatMap { [$0, 0] as [UInt8] } + [UInt8](repeating: 0, count: 256)
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF"), (Array("\n %PDF-1.4".utf8), "PDF"), (Array("{\\rtf1\\ansi".utf8), ".rtf"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      ([0x1F, 0x8B, 0x08], "gzip"),
      (oldOffice("Workbook"), ".xls"), (oldOffice("Book"), ".xls"), (oldOffice("WordDocument"), ".doc"),
      (oldOffice("EncryptedPackage"), "password"), (oldOffice("Other"), "old Office"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Office"), (Array("MIME-Version: 1.0\n".utf8), ".mht"),
    ] as [([UInt8], String)])
  func aFormatThatIsNotReadIsNamed(_ bytes: [UInt8], _ name: String) {
    let error = ReadDocument.error(bytes)
    #expect(error?.code == .format)
    #expect(error?.message.contains(name) == true)
    #expect(error?.hint.isEmpty == false)
  }

  @Test(arguments: [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    ("mimetype", "application/vnd.oasis.opendocument.text", ".odt"), ("Index/Document.iwa", "x", "Numbers"),
    ("report.txt", "x", "zip archive"), ("xl/workbook.bin", "x", "zip archive"),
  ])
  func anotherZipIsNamed(_ part: String, _ text: String, _ name: String) async throws {
    let error = ReadDocument.error(try await DocumentMaker.zip([part: Array(text.utf8)]))
    #expect(error?.code == .format)
    #expect(error?.message.contains(name) == true)
  }

  @Test func theBinaryWorkbookIsNamed() async throws {
    let relationships = OfficeParts.relationships(["officeDocument": "xl/workbook.bin"])
    let bytes = try await DocumentMaker.zip(["_rels/.rels": Array(relationships.utf8), "xl/workbook.bin": [1, 2, 3]])
    #expect(ReadDocument.error(bytes)?.message.contains(".xlsb") == true)
  }
}
