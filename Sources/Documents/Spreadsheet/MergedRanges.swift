// SPDX-License-Identifier: Apache-2.0

/// The merged ranges of a sheet. Only the first cell of one is shown; the others may hold values from before.
struct MergedRanges {
  private var ranges: [(first: CellReference, last: CellReference)] = []

  /// - Parameter text: Such as `A2:A7`.
  mutating func add(_ text: String) throws(DocumentError) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = CellReference(ends[0]), let last = CellReference(ends[ends.count - 1]), ends.count <= 2,
      first.row <= last.row, first.column <= last.column
    else {
      throw DocumentError(
        .damaged, message: "\"\(QuotedText.of(text, upTo: 40))\" is no range of cells that can be merged",
        hint: "Open the workbook in Excel and save it again.")
    }
    guard ranges.count < Bounds.rows else { throw .tooLarge("the sheet has too many merged cells") }
    ranges.append((first, last))
  }

  /// Blanks what the ranges cover.
  /// - Parameter rows: Which rows of the writer belong to the sheet, in order.
  func apply(to writer: inout RowWriter, rows: Range<Int>) throws(DocumentError) {
    var looked = 0
    for range in ranges {
      var row = firstRow(rows, notBefore: range.first.row, writer)
      while row < rows.upperBound, Int(writer.store.records[row].line) <= range.last.row {
        let isFirst = Int(writer.store.records[row].line) == range.first.row
        let from = range.first.column - (isFirst ? 0 : 1)
        looked += 1 + writer.blank(row: row, from: from, to: range.last.column - 1)
        row += 1
      }
      // Ranges of a sound workbook do not overlap.
      guard looked <= Bounds.cells else { throw .tooLarge("the sheet has too many merged cells") }
    }
  }

  private func firstRow(_ rows: Range<Int>, notBefore line: Int, _ writer: RowWriter) -> Int {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(writer.store.records[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
