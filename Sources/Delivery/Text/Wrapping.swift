// SPDX-License-Identifier: Apache-2.0

/// The columns a line of text takes in a terminal or a mail reader with a fixed pitch.
package func columns(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columns($1) }
}

/// 0 for marks that sit on a letter and for joiners, 2 for East Asian wide and emoji, else 1.
private func columns(_ scalar: Unicode.Scalar) -> Int {
  guard scalar.value >= 0x300 else { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Lines of at most `width` columns, broken only at spaces, so that no character is ever torn; a longer word stands
/// alone on its line. The first line begins with `first`, the others with as many spaces.
func wrapped(_ text: String, width: Int = 76, first: String = "") -> [String] {
  let indent = String(repeating: " ", count: columns(first))
  var lines: [String] = []
  var line = first
  var used = indent.count
  var isEmpty = true
  for word in text.split(separator: " ") {
    let length = columns(word)
    if !isEmpty, used + 1 + length > width {
      lines.append(line)
      line = indent
      used = indent.count
      isEmpty = true
    }
    line += isEmpty ? String(word) : " \(word)"
    used += length + (isEmpty ? 0 : 1)
    isEmpty = false
  }
  return isEmpty ? lines : lines + [line]
}
