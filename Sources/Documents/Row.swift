// SPDX-License-Identifier: Apache-2.0

/// One row of a table, or one paragraph beside the tables, as UTF-8 bytes. It is a buffer that is filled again for the next
/// row, so that a long document costs no memory per row: look at it, do not keep it.
package struct Row: Sendable {
  /// What the cells lie in; more than this row's bytes may lie in it.
  package var bytes: [UInt8]
  /// Where each cell lies in `bytes`, first column first. Merged cells have their text in the first and nothing in the others;
  /// blank cells at the end may be missing.
  package var cells: [Range<Int>]
  /// The line of a text file, or the number of the row in its sheet or Word table; from 1.
  package var line: Int
  /// Which of the document's tables it belongs to, or stands before; from 0. What comes after the last belongs to it.
  package var table: Int
  /// A paragraph beside the tables, with one cell. Plain text cannot tell and says false.
  package var isParagraph: Bool

  package init(bytes: [UInt8] = [], cells: [Range<Int>] = [], line: Int = 1, table: Int = 0, isParagraph: Bool = false)
  {
    self.bytes = bytes
    self.cells = cells
    self.line = line
    self.table = table
    self.isParagraph = isParagraph
  }
}
