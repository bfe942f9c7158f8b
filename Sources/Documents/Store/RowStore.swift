// SPDX-License-Identifier: Apache-2.0

/// All rows of a document that cannot be read where it lies: the cells' bytes one after another, and where each begins.
struct RowStore: Sendable {
  /// Where a cell lies in `bytes`; `Bounds` keep it within 32 bits.
  struct Place: Sendable {
    var start: UInt32
    var end: UInt32
  }

  struct Record: Sendable {
    /// Its last cell in `cells`, plus one; its first is where the record before it ends.
    var endOfCells: UInt32
    var line: Int32
    var table: Int32
    var isParagraph: Bool
  }

  var bytes: [UInt8] = []
  var cells: [Place] = []
  var records: [Record] = []

  /// Goes through the rows from the first until `body` says false.
  func forEachRow<Failure: Error>(_ body: (Row) throws(Failure) -> Bool) throws(Failure) {
    var row = Row(bytes: bytes)
    var next = 0
    for record in records {
      row.cells.removeAll(keepingCapacity: true)
      for cell in cells[next..<Int(record.endOfCells)] { row.cells.append(Int(cell.start)..<Int(cell.end)) }
      next = Int(record.endOfCells)
      row.line = Int(record.line)
      row.table = Int(record.table)
      row.isParagraph = record.isParagraph
      guard try body(row) else { return }
    }
  }
}
