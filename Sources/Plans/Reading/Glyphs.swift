// SPDX-License-Identifier: Apache-2.0

/// Bytes of UTF-8 text seen as the plain character that an office meant: digits of any script these documents use as ASCII
/// digits, all dashes as `-`, fullwidth forms as their ASCII ones, every blank as a space.
enum Glyphs {
  /// What a zero-width character is seen as: nothing.
  static let nothing: UInt8 = 0
  /// What every other character outside ASCII is seen as.
  static let other: UInt8 = 0xFF

  /// The plain character at an index and how many bytes it takes.
  @inline(__always)
  static func plain(_ bytes: Span<UInt8>, _ index: Int) -> (glyph: UInt8, width: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (byte < 0x20 ? 0x20 : byte, 1) }
    return beyondASCII(bytes, index, byte)
  }

  static func isDigit(_ glyph: UInt8) -> Bool { glyph &- 0x30 < 10 }

  private static func beyondASCII(_ bytes: Span<UInt8>, _ index: Int, _ lead: UInt8) -> (glyph: UInt8, width: Int) {
    let width = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, bytes.count - index)
    if width == 2 { return (lead == 0xC2 && bytes[index + 1] == 0xA0 ? 0x20 : other, 2) }
    guard width == 3 else { return (other, width) }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch (lead, second) {
    case (0xE0, 0xA7) where third >= 0xA6 && third <= 0xAF: return (third - 0xA6 + 0x30, 3)
    case (0xE2, 0x80): return (punctuation(third), 3)
    case (0xE2, 0x81) where third == 0xA0: return (nothing, 3)
    case (0xE2, 0x88) where third == 0x92: return (0x2D, 3)
    case (0xE3, 0x80) where third == 0x80: return (0x20, 3)
    case (0xEF, 0xBB) where third == 0xBF: return (nothing, 3)
    // Fullwidth forms U+FF01 to U+FF5E stand in the order of ASCII.
    case (0xEF, 0xBC) where third >= 0x81: return (third - 0x81 + 0x21, 3)
    case (0xEF, 0xBD) where third <= 0x9E: return (third - 0x80 + 0x60, 3)
    default: return (other, 3)
    }
  }

  /// U+2000 to U+203F: spaces, zero-width characters and dashes.
  private static func punctuation(_ third: UInt8) -> UInt8 {
    switch third {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: 0x20
    case 0x8B...0x8F, 0xAA...0xAE: nothing
    case 0x90...0x95: 0x2D
    default: other
    }
  }
}
