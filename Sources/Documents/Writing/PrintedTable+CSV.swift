// SPDX-License-Identifier: Apache-2.0

extension PrintedTable {
  /// Comma-separated values with the quoting of RFC 4180 and LF line ends; paragraphs are rows of one cell. A cell that a
  /// spreadsheet would run as a formula has an apostrophe before it.
  package var csv: String {
    var lines = before.map { Self.field($0, alone: true) }
    if !before.isEmpty { lines.append("") }
    lines += grid.map { row in row.map { Self.field($0, alone: row.count == 1) }.joined(separator: ",") }
    if !after.isEmpty { lines.append("") }
    lines += after.map { Self.field($0, alone: true) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// - Parameter alone: whether nothing stands beside the field; unquoted and empty it would be a blank line.
  private static func field(_ cell: String, alone: Bool) -> String {
    let cell = FormulaGuard.guarded(cell)
    let isAmbiguous = cell.utf8.contains {
      $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
    }
    let hasEdge = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard isAmbiguous || hasEdge || (alone && cell.isEmpty) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
