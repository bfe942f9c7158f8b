// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A cell's bytes as people meant them.
enum CellText {
  /// Where the cell's content lies: without blanks and zero-width characters at its ends, and without `<b>` marks around it.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = withoutBlanks(bytes, range)
    while let inner = withoutMark(bytes, range) { range = withoutBlanks(bytes, inner) }
    return range
  }

  /// `-`, `--`, dashes of other lengths, or nothing: the document says that there is no value.
  static func isBlank(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      guard glyph == 0x2D || glyph == 0x20 || glyph == Glyphs.nothing else { return false }
      index += width
    }
    return true
  }

  /// The text in NFC, runs of blanks as one space, zero-width characters only where Bengali spelling needs them.
  static func string(_ bytes: Span<UInt8>) -> String {
    // Looked at as bytes: going through the characters of every title costs more than all other reading.
    bytes.withUnsafeBufferPointer { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return needsCare(bytes) ? cleaned(text) : text
    }
  }

  /// How many bytes of a text words are looked for in: no heading, title or date is longer, and a cell may have a million.
  static let wordBytes = 4096

  /// What of a text words are looked for in.
  static func beginning(_ text: String) -> String {
    text.utf8.count <= wordBytes ? text : String(decoding: text.utf8.prefix(wordBytes), as: UTF8.self)
  }

  /// The text as lower-case key for comparing words: without marks that do not show and without punctuation at its end.
  static func key(_ text: String) -> String {
    guard text.utf8.count <= wordBytes else { return text }
    let kept = text.lowercased().unicodeScalars.filter { !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF }
    var key = String(String.UnicodeScalarView(kept))[...]
    while let last = key.last, last.isWhitespace || ".:।*".contains(last) { key.removeLast() }
    return String(key)
  }

  private static func cleaned(_ text: String) -> String {
    let isDropped: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.value {
      // The joiners U+200C and U+200D stay: they change how Bengali letters join.
      case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xAD: true
      default: false
      }
    }
    var scalars = String.UnicodeScalarView()
    var isBlankPending = false
    for scalar in text.unicodeScalars where !isDropped(scalar) {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        isBlankPending = !scalars.isEmpty
      } else {
        if isBlankPending { scalars.append(" ") }
        isBlankPending = false
        scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// Whether the bytes hold anything but plain ASCII with single blanks and Bengali letters that are in NFC already.
  private static func needsCare(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // The last two bytes of the letter before, or the character itself.
    var before: UInt16 = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F || (byte == 0x20 && before == 0x20) { return true }
        before = UInt16(byte)
        index += 1
        continue
      }
      guard byte == 0xE0, index + 2 < count else { return true }
      let letter = UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index + 2])
      switch letter {
      // The letters that NFC writes as two, the second halves of vowel signs, and a dot below that is out of order.
      case 0xA79C, 0xA79D, 0xA79F: return true
      case 0xA6BE, 0xA797: if before == 0xA787 { return true }
      case 0xA6BC: if before == 0xA78D { return true }
      // All of Bengali, and the danda, which it shares with Devanagari.
      case 0xA680...0xA7BF, 0xA5A4, 0xA5A5: break
      default: return true
      }
      before = letter
      index += 3
    }
    return false
  }

  private static func withoutBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let (glyph, width) = Glyphs.plain(bytes, start)
      guard glyph == 0x20 || glyph == Glyphs.nothing, start + width <= end else { break }
      start += width
    }
    while start < end {
      let last = bytes[end - 1]
      if last <= 0x20 {
        end -= 1
        continue
      }
      guard last >= 0x80 else { break }
      var lead = end - 1
      while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      let (glyph, width) = Glyphs.plain(bytes, lead)
      guard glyph == 0x20 || glyph == Glyphs.nothing, lead + width == end else { break }
      end = lead
    }
    return start..<end
  }

  private static func withoutMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard end - start >= 3 else { return nil }
    // <b>
    if bytes[start] == 0x3C, bytes[start + 1] | 0x20 == 0x62, bytes[start + 2] == 0x3E { return start + 3..<end }
    // </b>
    if end - start >= 4, bytes[end - 1] == 0x3E, bytes[end - 2] | 0x20 == 0x62, bytes[end - 3] == 0x2F,
      bytes[end - 4] == 0x3C
    {
      return start..<end - 4
    }
    return nil
  }
}
