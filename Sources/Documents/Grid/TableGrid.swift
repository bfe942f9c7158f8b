// SPDX-License-Identifier: Apache-2.0

/// One table while it is read: lays out cells that go over several rows and columns, the text in the first of them.
struct TableGrid {
  /// Which of the document's tables it is.
  let index: Int
  /// The row that is being read: its cells so far, blanks for those that others cover.
  private(set) var cells: [[UInt8]] = []
  /// By column, over how many more rows a cell above goes.
  private var covered: [Int] = []
  /// Spans that begin in this row.
  private var beginning: [(columns: Range<Int>, rows: Int)] = []

  init(index: Int) { self.index = index }

  /// Adds a cell at the next place that none above covers.
  mutating func add(_ text: [UInt8], columns: Int = 1, rows: Int = 1) throws(DocumentError) {
    addCovered()
    let first = cells.count
    let last = first + min(max(1, columns), Bounds.columnSpan)
    guard last <= Bounds.cellsPerRow else { throw .tooLarge("a row has more than \(Bounds.cellsPerRow) cells") }
    cells.append(text)
    cells.append(contentsOf: repeatElement([], count: last - first - 1))
    if rows > 1 { beginning.append((first..<last, min(rows, Bounds.rowSpan) - 1)) }
  }

  private mutating func addCovered() {
    let columns = covered.dropFirst(cells.count).prefix { $0 > 0 }
    cells.append(contentsOf: repeatElement([], count: columns.count))
  }

  /// Ends the row and gives its cells.
  mutating func endRow() -> [[UInt8]] {
    addCovered()
    for column in covered.indices where covered[column] > 0 { covered[column] -= 1 }
    for span in beginning {
      while covered.count < span.columns.upperBound { covered.append(0) }
      for column in span.columns { covered[column] = max(covered[column], span.rows) }
    }
    beginning.removeAll(keepingCapacity: true)
    defer { cells.removeAll(keepingCapacity: true) }
    return cells
  }

  /// Ends all spans, as the end of a group of rows does.
  mutating func endGroup() { covered.removeAll(keepingCapacity: true) }
}
