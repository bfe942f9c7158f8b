// SPDX-License-Identifier: Apache-2.0

/// A number of a workbook, which stores binary fractions as text with up to 17 digits. It is read as a decimal and shown
/// with the 15 digits that Excel shows, so that 0.80000000000000004 is 0.8 again.
struct DecimalText: Equatable {
  private var isNegative: Bool
  /// Without zeros at either end; empty for zero.
  private var digits: [UInt8]
  /// The value is 0.DIGITS times ten to this power.
  private var exponent: Int

  private static let shownDigits = 15
  /// Beyond what a binary fraction can hold.
  private static let exponents = -400...400

  init?(_ text: String) {
    var rest = text.utf8[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    rest.removeFirst(whole.count)
    var fraction: Substring.UTF8View.SubSequence = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix { (0x30...0x39).contains($0) }
      rest.removeFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty, whole.count + fraction.count <= 400 else { return nil }
    exponent = whole.count
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      guard let power = Int(String(Substring(rest.dropFirst()))), Self.exponents.contains(power) else { return nil }
      exponent += power
      rest = rest.suffix(0)
    }
    guard rest.isEmpty else { return nil }
    digits = whole.map { $0 - 0x30 } + fraction.map { $0 - 0x30 }
    round()
  }

  private mutating func round() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    if digits.count > Self.shownDigits {
      let isUp = digits[Self.shownDigits] >= 5
      digits.removeLast(digits.count - Self.shownDigits)
      if isUp {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.popLast() {
          digits.append(last + 1)
        } else {
          digits = [1]
          exponent += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// A hundred times as much.
  var timesHundred: DecimalText {
    var result = self
    if !digits.isEmpty { result.exponent += 2 }
    return result
  }

  /// Without an exponent and without zeros that say nothing.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let shown = digits.map { $0 + 0x30 }
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if exponent <= 0 {
      result += "0.".utf8
      result += Array(repeating: 0x30, count: -exponent)
      result += shown
    } else if exponent >= shown.count {
      result += shown
      result += Array(repeating: 0x30, count: exponent - shown.count)
    } else {
      result += shown[..<exponent]
      result.append(UInt8(ascii: "."))
      result += shown[exponent...]
    }
    return String(decoding: result, as: UTF8.self)
  }
}
