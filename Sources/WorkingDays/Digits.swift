// SPDX-License-Identifier: Apache-2.0

/// ASCII digits to numbers and back; digits of other scripts are the business of whoever reads documents.
enum Digits {
  static func value(of byte: UInt8) -> Int? {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// The number that exactly so many digits write, or nil.
  static func number(in text: some StringProtocol, count: Int) -> Int? {
    var number = 0
    guard text.utf8.count == count else { return nil }
    for byte in text.utf8 {
      guard let digit = value(of: byte) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Writes the last digits of a number that is not negative into so many places, with zeros in front.
  static func write(_ number: Int, into bytes: inout [UInt8], places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  static func text(of number: Int, count: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    write(number, into: &bytes, places: 0..<count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
