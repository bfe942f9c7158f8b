// SPDX-License-Identifier: Apache-2.0

/// The tables that are open at a place of a page or Word document. A table inside a cell is a table of its own, whose rows
/// come after those of the table around it: pages often put all they hold into the cell of a table without lines.
struct TableStack {
  private var writer = RowWriter()
  private var open: [TableGrid] = []
  private var waiting: [WaitingRow] = []
  /// Cells laid out so far, those of rows without text too: an element of a few bytes can stand for thousands.
  private var cells = 0
  private var waitingBytes = 0
  /// How many tables have begun.
  private(set) var count = 0

  private struct WaitingRow {
    var cells: [[UInt8]]
    var line: Int
    var table: Int
    var isParagraph: Bool
  }

  /// Whether a place is inside of a table.
  var isInTable: Bool { !open.isEmpty }

  mutating func beginTable() throws(DocumentError) {
    guard count < Bounds.tables else { throw .tooLarge("the document has more than \(Bounds.tables) tables") }
    open.append(TableGrid(index: count))
    count += 1
  }

  mutating func add(_ text: [UInt8], columns: Int = 1, rows: Int = 1, line: Int) throws(DocumentError) {
    guard let last = open.indices.last else { return }
    guard text.count <= Bounds.cellBytes else {
      throw .tooLarge("a cell has more than \(Bounds.cellBytes >> 20) MiB of text", line: line, table: open[last].index)
    }
    do {
      try open[last].add(text, columns: columns, rows: rows)
    } catch {
      throw error.at(line: line, table: open[last].index)
    }
  }

  mutating func endRow(line: Int) throws(DocumentError) {
    guard let last = open.indices.last else { return }
    let row = WaitingRow(cells: open[last].endRow(), line: line, table: open[last].index, isParagraph: false)
    cells += row.cells.count + 1
    guard cells <= Bounds.gridCells else {
      throw .tooLarge("the tables have more than \(Bounds.gridCells) cells", line: line, table: row.table)
    }
    if open.count == 1 { try write(row) } else { try wait(row) }
  }

  mutating func endGroup() {
    guard let last = open.indices.last else { return }
    open[last].endGroup()
  }

  mutating func endTable() throws(DocumentError) {
    guard open.popLast() != nil, open.isEmpty else { return }
    // Each table's rows wait in order; only the tables are mixed.
    let rows = waiting.enumerated().sorted { ($0.element.table, $0.offset) < ($1.element.table, $1.offset) }
    waiting.removeAll()
    waitingBytes = 0
    for row in rows { try write(row.element) }
  }

  /// A paragraph beside the tables, or a caption, which stands before the rows of its table.
  mutating func addParagraph(_ text: [UInt8], line: Int) throws(DocumentError) {
    let row = WaitingRow(cells: [text], line: line, table: open.last?.index ?? count, isParagraph: true)
    if open.count > 1 { try wait(row) } else { try write(row) }
  }

  private mutating func wait(_ row: WaitingRow) throws(DocumentError) {
    waitingBytes += row.cells.reduce(64) { $0 + $1.count + 16 }
    guard waitingBytes <= Bounds.totalCellBytes else {
      throw .tooLarge("tables inside of a table have more than \(Bounds.totalCellBytes >> 20) MiB", line: row.line)
    }
    waiting.append(row)
  }

  private mutating func write(_ row: WaitingRow) throws(DocumentError) {
    guard row.cells.contains(where: { !$0.isEmpty }) else { return }
    do {
      for cell in row.cells {
        if cell.isEmpty { try writer.addBlanks(1) } else { try writer.add(cell) }
      }
    } catch {
      throw error.at(line: row.line, table: row.table)
    }
    try writer.endRow(line: row.line, table: row.table, isParagraph: row.isParagraph)
  }

  consuming func finish() throws(DocumentError) -> RowStore {
    while isInTable { try endTable() }
    return try writer.finish(tables: count)
  }
}
