// SPDX-License-Identifier: Apache-2.0

/// Workbooks write letters that XML has no place for as `_x000D_`, and the underscore of such a word as `_x005F_`.
enum StringEscapes {
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard text.firstOffset(of: UInt8(ascii: "_")) != nil else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let scalar = escape(text[index...]) {
        result += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Half of a pair is no letter: it stays as it is written.
  private static func escape(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let word = text.prefix(7)
    guard word.count == 7, word.starts(with: "_x".utf8), word.last == UInt8(ascii: "_") else { return nil }
    let digits = word.dropFirst(2).dropLast()
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value > 0
    else { return nil }
    return Unicode.Scalar(value)
  }
}
