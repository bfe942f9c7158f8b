// SPDX-License-Identifier: Apache-2.0

/// Bengali (U+09E6-U+09EF) and ASCII digits as the documents mix them, on bytes.
package enum Digits {
  /// The text with Bengali digits as ASCII; blanks, no-break spaces and zero-width characters left out.
  static func plain(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func next(_ offset: Int) -> UInt8? {
      guard let at = bytes.index(index, offsetBy: offset, limitedBy: bytes.endIndex), at < bytes.endIndex else {
        return nil
      }
      return bytes[at]
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      var width = 1
      switch byte {
      case 0x20, 0x09, 0x0D: break
      case 0xE0:
        width = 3
        if next(1) == 0xA7, let last = next(2), (0xA6...0xAF).contains(last) {
          result.append(last - 0xA6 + 0x30)
        } else {
          result.append(contentsOf: [byte, next(1) ?? 0, next(2) ?? 0])
        }
      case 0xC2 where next(1) == 0xA0: width = 2
      case 0xE2 where next(1) == 0x80 && (0x8B...0x8F).contains(next(2) ?? 0): width = 3
      case 0xE2 where next(1) == 0x81 && next(2) == 0xA0: width = 3
      case 0xEF where next(1) == 0xBB && next(2) == 0xBF: width = 3
      case 0xEF where next(1) == 0xBC && next(2) == 0x85:
        result.append(0x25)
        width = 3
      default: result.append(byte)
      }
      index = bytes.index(index, offsetBy: width, limitedBy: bytes.endIndex) ?? bytes.endIndex
    }
    return result
  }

  /// Whether blanks stand between two digits, so that one number could be two: `১ ৬`.
  static func areParted(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.contains(0x20) || bytes.contains(0xA0) else { return false }
    let words = bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0xA0 || $0 == 0xC2 }).map { plain($0) }
    let isDigit: (UInt8?) -> Bool = { $0.map { (0x30...0x39).contains($0) } ?? false }
    return zip(words, words.dropFirst()).contains { isDigit($0.last) && isDigit($1.first) }
  }

  /// A whole number of at most nine digits, nothing else around it.
  static func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
    let digits = plain(bytes)
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
