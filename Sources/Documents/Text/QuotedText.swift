// SPDX-License-Identifier: Apache-2.0

/// Text of a document as a message quotes it: on one line, cut, and without what moves a terminal's cursor or turns the
/// order of letters around.
package enum QuotedText {
  /// - Parameter limit: In letters as people count them.
  package static func of(_ text: some StringProtocol, upTo limit: Int = 60) -> String {
    var quoted = String.UnicodeScalarView()
    var letters = 0
    var scalars = 0
    for letter in text {
      // A letter with a thousand marks on it is cut too.
      scalars += letter.unicodeScalars.prefix(4 * limit + 1).count
      guard letters < limit, scalars <= 4 * limit else { return String(quoted) + "…" }
      for scalar in letter.unicodeScalars { quoted.append(isHarmless(scalar) ? scalar : "\u{FFFD}") }
      letters += 1
    }
    return String(quoted)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
