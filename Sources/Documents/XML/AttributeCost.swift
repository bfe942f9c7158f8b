// SPDX-License-Identifier: Apache-2.0

/// libxml2 compares every attribute of an element with all before it, so that a file with a million of them in one tag
/// would keep it busy for hours. What that comes to is counted before it gets the text.
enum AttributeCost {
  /// Checks XML, in whose attributes no `<` may stand: there are at most as many as `="` between one `<` and the next.
  static func check(xml text: [UInt8], part: String) throws(DocumentError) {
    var cost = 0
    var attributes = 0
    var before: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "<") {
        attributes = 0
      } else if byte == 0x22 || byte == 0x27, before == UInt8(ascii: "=") {
        attributes += 1
        cost += attributes
      }
      if !isBlank(byte) { before = byte }
    }
    guard cost <= Bounds.attributeComparisons else { throw .tooLarge("\(part) has too many attributes in an element") }
  }

  /// Checks a page, whose attributes need neither quotes nor values.
  static func check(html text: [UInt8]) throws(DocumentError) {
    var cost = 0
    var index = 0
    while let open = text.firstOffset(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < text.count, isLetter(text[index]) else { continue }
      var attributes = -1
      while index < text.count, text[index] != UInt8(ascii: ">") {
        attributes += 1
        cost += max(0, attributes)
        index = endOfAttribute(text, index)
      }
      guard cost <= Bounds.attributeComparisons else {
        throw .tooLarge(
          "an element of the page has too many attributes", line: LineEnds.line(of: open, in: text))
      }
    }
  }

  /// The first byte behind a name, its value and the blanks after them; the tag's own name counts as one without value.
  private static func endOfAttribute(_ text: [UInt8], _ start: Int) -> Int {
    let close = UInt8(ascii: ">")
    var index = start
    func skip(_ condition: (UInt8) -> Bool) { while index < text.count, condition(text[index]) { index += 1 } }
    skip { !isBlank($0) && $0 != UInt8(ascii: "=") && $0 != close }
    skip(isBlank)
    guard index < text.count, text[index] == UInt8(ascii: "=") else { return index }
    index += 1
    skip(isBlank)
    if index < text.count, text[index] == 0x22 || text[index] == 0x27 {
      index = (text.firstOffset(of: text[index], from: index + 1) ?? text.count - 1) + 1
    } else {
      skip { !isBlank($0) && $0 != close }
    }
    skip(isBlank)
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
