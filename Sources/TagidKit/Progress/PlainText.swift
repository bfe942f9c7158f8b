// SPDX-License-Identifier: Apache-2.0

/// Text that people typed or pasted, as one line.
enum PlainText {
  /// Without marks that do not show, without blanks at its ends, and with each run of blanks as one; nil when nothing is
  /// left. The joiners that Bengali spelling needs stay.
  static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let kept = text.unicodeScalars.filter { !isHidden($0) }
    let words = String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Like `line`, and nil for dashes too, with which tables say that there is nothing.
  static func cell(_ text: String?) -> String? {
    line(text).flatMap { $0.unicodeScalars.allSatisfy(isDash) ? nil : $0 }
  }

  /// In quotes, for messages: no more than the beginning of it, and nothing that could harm a terminal.
  static func quoted(_ text: String) -> String {
    // More than enough to show, however long the text is.
    let whole = line(String(text.unicodeScalars.prefix(4_000))) ?? ""
    let start = beginning(of: whole)
    return "\"\(harmless(start))\(start.utf8.count < whole.utf8.count ? "…" : "")\""
  }

  /// At most 60 characters and 240 bytes, cut between characters; of one that is longer itself, between its marks.
  private static func beginning(of text: String) -> String {
    var start = ""
    var bytes = 0
    for character in text.prefix(60) {
      bytes += character.utf8.count
      guard bytes <= 240 else { break }
      start.append(character)
    }
    guard start.isEmpty else { return start }
    var scalars = String.UnicodeScalarView()
    bytes = 0
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      guard bytes <= 240 else { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// With a mark in place of each control character and each end of a line.
  static func harmless(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { isControl($0) || isLineEnd($0) ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isControl)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { (0x2028...0x2029).contains(scalar.value) }

  /// Zero-width spaces, soft hyphens and the marks that turn the order of letters around.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
