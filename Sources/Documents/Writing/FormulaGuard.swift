// SPDX-License-Identifier: Apache-2.0

/// Cells that a spreadsheet would run as formulas: they are written with an apostrophe before them, which the reader of
/// CSV takes off again. An apostrophe of the cell's own before such a beginning gets one more, so that none is lost.
enum FormulaGuard {
  static func guarded(_ cell: String) -> String {
    isFormula(unquoted(cell.utf8[...])) ? "'" + cell : cell
  }

  /// Whether the first byte is an apostrophe that `guarded` put there.
  static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
    cell.first == apostrophe && isFormula(unquoted(cell))
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func unquoted(_ cell: some Collection<UInt8>) -> some Collection<UInt8> {
    cell.drop { $0 == apostrophe }
  }

  /// Begins with `=`, `+`, `@`, a tab or a line end, or with a minus that is neither a number nor the dashes that these
  /// documents write for nothing.
  private static func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    case UInt8(ascii: "-"): cell.dropFirst().first.map { !isDashOrDigit($0) } ?? false
    default: false
    }
  }

  private static func isDashOrDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
