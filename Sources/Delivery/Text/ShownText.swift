// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
  /// C0 and C1 controls, DEL and the line and paragraph separators: never part of a line of text.
  package var isControl: Bool {
    // Most text lies here, and is passed by one look.
    if (0x20...0x7E).contains(value) || (0xA0...0x2027).contains(value) { return false }
    return switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Invisible characters that reorder or hide text: the bidi controls of Unicode annex 9, zero-width spaces, tags.
  /// The joiners U+200C and U+200D stay, for Bengali and for emoji.
  package var isDeceptive: Bool {
    if value < 0x061C || (0x061D...0x200A).contains(value) { return false }
    return switch value {
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// White space at which a line may break; the no-break spaces U+00A0 and U+202F are kept as they are.
  var isBreakingSpace: Bool {
    if (0x21...0x84).contains(value) || (0x86...0x167F).contains(value) { return false }
    return switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// Text as people may see it: one line, each run of white space one space, nothing that hides, reorders or controls.
package func shown(_ text: String) -> String {
  if isShownAsItIs(text) { return text }
  var result = String.UnicodeScalarView()
  var space = false
  for scalar in text.unicodeScalars where !scalar.isDeceptive {
    if scalar.isBreakingSpace {
      space = !result.isEmpty
      continue
    }
    if scalar.isControl { continue }
    if space { result.append(" ") }
    space = false
    result.append(scalar)
  }
  return String(result)
}

/// Whether nothing of it has to go, as in most text: visible ASCII, and single spaces within.
private func isShownAsItIs(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    var before = UInt8(ascii: " ")
    for byte in bytes {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || bytes.isEmpty
  } ?? false
}

/// ASCII letters and digits.
func isAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "a")...UInt8(ascii: "z"): true
  default: false
  }
}
