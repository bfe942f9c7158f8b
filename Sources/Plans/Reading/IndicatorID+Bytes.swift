// SPDX-License-Identifier: Apache-2.0

extension IndicatorID {
  /// Nil unless the bytes are digits of any script separated by single dots; blanks beside the dots are passed over.
  init?(bytes: Span<UInt8>) {
    var segments: [Int] = []
    var number: Int?
    var isParted = false
    var index = 0
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      index += width
      if Glyphs.isDigit(glyph) {
        guard !isParted, number ?? 0 < 100_000_000 else { return nil }
        number = (number ?? 0) * 10 + Int(glyph - 0x30)
        continue
      }
      switch glyph {
      case 0x20: isParted = number != nil
      case Glyphs.nothing: break
      case 0x2E:
        guard let whole = number, segments.count < 8 else { return nil }
        if segments.isEmpty { segments.reserveCapacity(3) }
        segments.append(whole)
        number = nil
        isParted = false
      default: return nil
      }
    }
    guard let last = number else { return nil }
    segments.append(last)
    self.segments = segments
  }
}

/// A cell such as `[১.৩.১] title`: its number in square brackets and where its title begins.
struct NumberedTitle {
  let id: IndicatorID
  let title: Range<Int>

  /// Nil unless the cell begins with a number in brackets.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count > 2 else { return nil }
    let (open, start) = Glyphs.plain(bytes, 0)
    guard open == 0x5B else { return nil }
    var index = start
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      if glyph == 0x5D {
        guard let id = IndicatorID(bytes: bytes.extracting(start..<index)) else { return nil }
        self.id = id
        title = CellText.trimmed(bytes, index + width..<bytes.count)
        return
      }
      guard Glyphs.isDigit(glyph) || glyph == 0x2E || glyph == 0x20 || glyph == Glyphs.nothing else { return nil }
      index += width
    }
    return nil
  }
}
