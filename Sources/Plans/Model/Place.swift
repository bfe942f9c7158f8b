// SPDX-License-Identifier: Apache-2.0

/// Where in a document something stands; everything counts from 1. Places are kept beside a plan, not in it, so that the
/// same plan from two documents is equal.
package struct Place: Sendable, Hashable {
  /// The line of the file, or the row of the sheet or Word table.
  package var line: Int
  /// A table column.
  package var column: Int?
  /// Which of the document's tables, from 0.
  package var table: Int

  package init(line: Int, column: Int? = nil, table: Int = 0) {
    self.line = line
    self.column = column
    self.table = table
  }
}
