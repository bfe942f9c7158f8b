// SPDX-License-Identifier: Apache-2.0

/// One line of the document as cells; trailing columns may be missing.
struct Row {
  let line: Int
  let cells: [Cell]

  func cell(_ column: Int?) -> Cell? {
    guard let column, cells.indices.contains(column - 1) else { return nil }
    return cells[column - 1]
  }

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}
