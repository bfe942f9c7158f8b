// SPDX-License-Identifier: Apache-2.0

/// The percent of a tier in the words over its column: `১০০%`, `অসাধারণ (১০০%)`, `Target 80 %`.
enum HeaderPercent {
  /// The one percent in the text; nil when there is none, several, or one outside 1...100.
  static func inside(_ text: String) -> Int? {
    let numbers = percents(text)
    guard numbers.count == 1, let number = numbers.first, (1...100).contains(number) else { return nil }
    return number
  }

  /// Whether the text is a percent and nothing else.
  static func isAlone(_ text: String) -> Bool { NumberCell(text)?.isPercent == true }

  private static func percents(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var found: [Int] = []
    var number: Int?
    var isParted = false
    var index = 0
    while index < span.count {
      let (glyph, width) = Glyphs.plain(span, index)
      index += width
      if Glyphs.isDigit(glyph) {
        // A blank parts a year from the percent behind it.
        number = min((isParted ? 0 : number ?? 0) * 10 + Int(glyph - 0x30), 1000)
        isParted = false
      } else if glyph == 0x25 {
        found.append(number ?? 0)
        number = nil
      } else if glyph == 0x20 {
        isParted = true
      } else if glyph != Glyphs.nothing {
        number = nil
      }
    }
    return found
  }
}

/// The names that tiers go by; they tell a tier's column, never its percent (চলতি মান is 60 % in one form and 70 % in another).
enum TierWord {
  static func isIn(_ word: String) -> Bool { words.contains { word.contains($0) } }

  private static let words = [
    "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতিমান", "excellent", "outstanding", "very good", "good", "fair", "poor",
    "extraordinary",
  ]
}
