// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A cell read as a number, with or without a percent sign.
struct NumberCell: Equatable {
  var value: Decimal
  var isPercent: Bool

  /// Nil unless the cell is nothing but a number of at most 15 digits with an optional decimal point.
  init?(_ bytes: some Collection<UInt8>) {
    var plain = Digits.plain(bytes)[...]
    isPercent = plain.last == 0x25
    if isPercent { plain.removeLast() }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    let parts = plain.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard !Digits.areParted(bytes), (1...2).contains(parts.count), plain.count <= 16,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      let value = Decimal(string: String(decoding: plain, as: UTF8.self), locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    self.value = value
  }
}
