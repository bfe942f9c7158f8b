// SPDX-License-Identifier: Apache-2.0

/// How many columns a text takes on a terminal, near enough to line up a table of Bengali and English words.
enum TerminalWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// Marks that sit on the letter before them, and signs without width, take no column.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: 1
    }
  }
}
