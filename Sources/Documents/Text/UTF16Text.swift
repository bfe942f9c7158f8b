// SPDX-License-Identifier: Apache-2.0

/// UTF-16, which Excel writes as "Unicode Text".
enum UTF16Text {
  /// - Parameter bytes: Begins with a byte order mark, which is left out of the result.
  static func utf8(_ bytes: [UInt8], lowByteFirst: Bool) throws(DocumentError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 * 3 / 2)
    let low = lowByteFirst ? 0 : 1
    var index = 2
    func unit(_ at: Int) -> UInt32 { UInt32(bytes[at + low]) | UInt32(bytes[at + 1 - low]) << 8 }
    while index + 1 < bytes.count {
      var scalar = unit(index)
      index += 2
      if scalar & 0xF800 == 0xD800 {
        guard scalar < 0xDC00, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 else {
          throw wrong("half of a character (U+\(String(scalar, radix: 16, uppercase: true))) stands alone", after: text)
        }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(index) & 0x3FF
        index += 2
      }
      append(scalar, to: &text)
    }
    guard index == bytes.count else { throw wrong("the UTF-16 text ends in the middle of a character", after: text) }
    return text
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: text.append(UInt8(scalar))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    default:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static func wrong(_ message: String, after text: [UInt8]) -> DocumentError {
    DocumentError(
      .encoding, line: LineEnds.line(of: text.count, in: text + [0x20]), message: message, hint: TextEncoding.saveAsUTF8
    )
  }
}
