// SPDX-License-Identifier: Apache-2.0

extension CivilDate {
  /// Reads strictly `YYYY-MM-DD` in ASCII digits; anything else, and a day that does not exist, is nil.
  package init?(iso text: some StringProtocol) {
    var numbers = (year: 0, month: 0, day: 0)
    var position = 0
    guard text.utf8.count == 10 else { return nil }
    for byte in String(text).utf8 {  // a generic view is slow to walk from another module
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = Digits.value(of: byte) else { return nil }
        switch position {
        case ..<4: numbers.year = numbers.year * 10 + digit
        case ..<7: numbers.month = numbers.month * 10 + digit
        default: numbers.day = numbers.day * 10 + digit
        }
      }
      position += 1
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let parts = Gregorian.components(of: Int(dayNumber))
    var bytes = [UInt8](repeating: UInt8(ascii: "-"), count: 10)
    Digits.write(parts.year, into: &bytes, places: 0..<4)
    Digits.write(parts.month, into: &bytes, places: 5..<7)
    Digits.write(parts.day, into: &bytes, places: 8..<10)
    return String(decoding: bytes, as: UTF8.self)
  }
}
