// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

import Documents

struct TextEncodingTests {
  /// Letters of one, two, three and four bytes.
  private let text = "id\tনাম\n1.1\té ৩০/১২/২০২১ 𝟙 😀\nx\ty\n"

  @Test(arguments: [
    (String.Encoding.utf8, [] as [UInt8]), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ])
  func anyUnicodeWithItsMarkGivesTheSameRows(_ encoding: String.Encoding, _ mark: [UInt8]) throws {
    let bytes = mark + Array(try #require(text.data(using: encoding)))
    let read = try ReadDocument(bytes)
    #expect(read.rows == [["id", "নাম"], ["1.1", "é ৩০/১২/২০২১ 𝟙 😀"], ["x", "y"]])
    #expect(read.lines.map(\.line) == [1, 2, 3])
  }

  @Test func anEncodingMarkAloneIsNoDocument() {
    for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], Array(" \r\n\t\n".utf8)] {
      #expect(ReadDocument.error(mark)?.code == .empty)
    }
  }

  /// Bytes, and the line on which they stop being text.
  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x0A], 2), ([0xE0, 0xA6], 1), ([0x61, 0x0A, 0x0A, 0xC0, 0x80], 3),
      ([0x61, 0x0D, 0x0A, 0xED, 0xA0, 0x80], 2), ([0x61, 0x0D, 0x62, 0x0D, 0x80], 3),
      ([0x61, 0x0A, 0x62, 0x00, 0x63], 2), ([0x61, 0x00, 0x0A, 0x00], 1),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x61, 0x00], 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC], 2), ([0xFF, 0xFE, 0x0A, 0x00, 0x62, 0x00, 0x00, 0xD8], 2),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x0A, 0x00], 2), ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x00], 1),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], 1),
    ] as [([UInt8], Int)])
  func bytesThatAreNoTextAreNamedWithTheirLine(_ bytes: [UInt8], _ line: Int) {
    let error = ReadDocument.error(bytes)
    #expect(error?.code == .encoding)
    #expect(error?.line == line)
    #expect(error?.hint.contains("UTF-8") == true)
  }

  @Test func theLineIsRightFarIntoALongText() {
    var bytes = Array(String(repeating: "অ\tআ\n", count: 50_000).utf8)
    bytes += [0xE0, 0x80, 0x80]
    #expect(ReadDocument.error(bytes)?.line == 50_001)
  }

  @Test func aSeparatorOfParagraphsIsNoLineEnd() throws {
    #expect(try ReadDocument("a\u{2028}b\tc\u{85}\nd\te").rows == [["a\u{2028}b", "c\u{85}"], ["d", "e"]])
  }
}
