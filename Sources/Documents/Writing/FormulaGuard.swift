// SPDX-License-Identifier: Apache-2.0

/// Cells that a spreadsheet would run as formulas: they are written with an apostrophe before them, which the reader of
/// CSV takes off again. A cell that looks as if it had one already gets one more, so that nothing is lost.
enum FormulaGuard {
  static func guarded(_ cell: String) -> String { isFormula(cell.utf8) || isGuarded(cell.utf8) ? "'" + cell : cell }

  /// Whether the first byte is an apostrophe to be taken off. Other programs put one before every minus.
  static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
    cell.first == apostrophe && cell.first { $0 != apostrophe }.map(isMark) ?? false
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// A minus is none where a number follows, or one more of the dashes that these documents write for nothing.
  private static func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    guard let first = cell.first, isMark(first) else { return false }
    guard first == UInt8(ascii: "-") else { return true }
    guard let next = cell.dropFirst().first else { return false }
    return next != first && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
