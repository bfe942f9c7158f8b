// SPDX-License-Identifier: Apache-2.0

extension PrintedTable {
  /// Lines of cells that tabs part, as the ministry's own document has them; every row has all its cells. Quotes are letters
  /// like others, unless a cell begins with one: then all of them are written as Excel does, for the reader would take such
  /// a text for Excel's.
  package var tabSeparated: String {
    var lines = before.map { [onOneLine($0)] }
    if !before.isEmpty { lines.append([""]) }
    lines += grid.map { $0.map(onOneLine) }
    if !after.isEmpty { lines.append([""]) }
    lines += after.map { [onOneLine($0)] }
    let asExcel = lines.contains { $0.contains { $0.utf8.first == 0x22 } }
    return lines.map { line in
      (asExcel ? line.map(Self.quoted) : line).joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(0x22) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
