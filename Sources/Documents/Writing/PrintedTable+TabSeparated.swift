// SPDX-License-Identifier: Apache-2.0

extension PrintedTable {
  /// Lines of cells that tabs part, as the ministry's own document has them; every row has all its cells.
  package var tabSeparated: String {
    var lines = before.map(onOneLine)
    if !before.isEmpty { lines.append("") }
    lines += grid.map { $0.map(onOneLine).joined(separator: "\t") }
    if !after.isEmpty { lines.append("") }
    lines += after.map(onOneLine)
    return lines.map { $0 + "\n" }.joined()
  }
}
