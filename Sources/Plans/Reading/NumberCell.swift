// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A cell read as a number, with or without a percent sign.
struct NumberCell: Equatable {
  var value: Decimal
  var isPercent: Bool
  /// The digits without the point, and how many of them stand behind it: what can be compared at once, which decimals cannot.
  let digits: Int64
  let places: Int

  /// The value when it is whole.
  var whole: Int64? { places == 0 ? digits : nil }

  /// Nil unless the cell is nothing but a number of at most 15 digits, with an optional decimal point and thousands parted
  /// as 1,234,567 or as 12,34,567.
  init?(_ bytes: Span<UInt8>) {
    var digits: Int64 = 0
    var count = 0
    var fraction: Int?
    var groups = Groups()
    var isPercent = false
    var isParted = false
    var index = 0
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      index += width
      if Glyphs.isDigit(glyph) {
        // A blank inside a number may hide a digit that was lost.
        guard !isPercent, !isParted, count < 15 else { return nil }
        digits = digits * 10 + Int64(glyph - 0x30)
        count += 1
        if let places = fraction { fraction = places + 1 } else { groups.digit() }
        continue
      }
      switch glyph {
      case 0x20: isParted = count > 0
      case Glyphs.nothing: break
      case 0x2C:
        guard fraction == nil, count > 0, !isParted, !isPercent else { return nil }
        groups.comma()
      case 0x2E:
        guard fraction == nil, count > 0, !isParted, !isPercent else { return nil }
        fraction = 0
      case 0x25:
        guard count > 0, !isPercent else { return nil }
        isPercent = true
      default: return nil
      }
    }
    guard count > 0, fraction != 0, groups.areWhole else { return nil }
    if let places = fraction {
      value = Decimal(sign: .plus, exponent: -places, significand: Decimal(digits))
    } else {
      value = digits < 256 ? Self.small[Int(digits)] : Decimal(digits)
    }
    self.isPercent = isPercent
    self.digits = digits
    places = fraction ?? 0
  }

  /// Making a decimal takes longer than reading its digits, and most numbers of a plan are small.
  private static let small: [Decimal] = (0..<256).map { Decimal($0) }

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// The groups that commas make: all of three, or two and a last one of three.
  private struct Groups {
    private var current = 0
    private var isFirst = true
    private var isWrong = false
    private var sawTwo = false
    private var sawThree = false

    mutating func digit() { current += 1 }

    mutating func comma() {
      if isFirst {
        isWrong = isWrong || current > 3
      } else {
        sawTwo = sawTwo || current == 2
        sawThree = sawThree || current == 3
        isWrong = isWrong || !(2...3).contains(current)
      }
      isFirst = false
      current = 0
    }

    var areWhole: Bool { isFirst || (!isWrong && current == 3 && !(sawTwo && sawThree)) }
  }
}
