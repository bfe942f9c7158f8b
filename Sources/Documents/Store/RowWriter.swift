// SPDX-License-Identifier: Apache-2.0

/// Fills a row store cell by cell within the bounds. What would break a line inside a cell becomes a blank; blanks at a
/// cell's ends and rows without any text are dropped.
struct RowWriter {
  private(set) var store = RowStore()
  /// Cells of the row that is being written.
  private var row: [RowStore.Place] = []
  private var isFilled = false

  /// Adds a cell to the row.
  mutating func add(_ text: some Sequence<UInt8>) throws(DocumentError) {
    let start = store.bytes.count
    var last: UInt8 = 0x20
    for byte in text {
      // CR LF is one blank; DEL is a control character too.
      if byte < 0x20 || byte == 0x7F {
        if last != 0x20 { store.bytes.append(0x20) }
        last = 0x20
      } else if byte != 0x20 || store.bytes.count > start {
        store.bytes.append(byte)
        last = byte
      }
    }
    while store.bytes.count > start, store.bytes.last == 0x20 { store.bytes.removeLast() }
    guard store.bytes.count - start <= Bounds.cellBytes else {
      throw .tooLarge("a cell has more than \(Bounds.cellBytes >> 20) MiB of text")
    }
    guard store.bytes.count <= Bounds.totalCellBytes else {
      throw .tooLarge("the cells have more than \(Bounds.totalCellBytes >> 20) MiB of text")
    }
    try append(RowStore.Place(start: UInt32(start), end: UInt32(store.bytes.count)))
  }

  /// Adds cells without text, such as those that a merged cell covers.
  mutating func addBlanks(_ count: Int) throws(DocumentError) {
    guard row.count + count <= Bounds.cellsPerRow else { throw tooWide }
    let end = UInt32(store.bytes.count)
    for _ in 0..<max(0, count) { row.append(RowStore.Place(start: end, end: end)) }
  }

  private mutating func append(_ place: RowStore.Place) throws(DocumentError) {
    guard row.count < Bounds.cellsPerRow else { throw tooWide }
    row.append(place)
    if place.end > place.start { isFilled = true }
  }

  private var tooWide: DocumentError { .tooLarge("a row has more than \(Bounds.cellsPerRow) cells") }

  var cellsInRow: Int { row.count }

  /// Ends the row; one without any text leaves no trace.
  mutating func endRow(line: Int, table: Int, isParagraph: Bool = false) throws(DocumentError) {
    defer {
      row.removeAll(keepingCapacity: true)
      isFilled = false
    }
    guard isFilled else { return }
    guard store.records.count < Bounds.rows else {
      throw .tooLarge("the document has more than \(Bounds.rows) rows", line: line, table: table)
    }
    guard store.cells.count + row.count <= Bounds.cells else {
      throw .tooLarge("the document has more than \(Bounds.cells) cells", line: line, table: table)
    }
    store.cells.append(contentsOf: row)
    store.records.append(
      RowStore.Record(
        endOfCells: UInt32(store.cells.count), line: Int32(clamping: line), table: Int32(clamping: table),
        isParagraph: isParagraph))
  }

  /// A row with one cell, such as a paragraph.
  mutating func addParagraph(_ text: some Sequence<UInt8>, line: Int, table: Int) throws(DocumentError) {
    do {
      try add(text)
    } catch {
      throw error.at(line: line, table: table)
    }
    try endRow(line: line, table: table, isParagraph: true)
  }

  /// Blanks cells that were written, such as stale values under a merged range.
  mutating func blank(row: Int, from first: Int, to last: Int) -> Int {
    let start = row == 0 ? 0 : Int(store.records[row - 1].endOfCells)
    let end = Int(store.records[row].endOfCells)
    guard first <= last, start + first < end else { return 0 }
    let range = (start + first)..<min(end, start + last + 1)
    for index in range { store.cells[index].end = store.cells[index].start }
    return range.count
  }

  /// The store, with paragraphs after the last table counted to it.
  consuming func finish(tables: Int) throws(DocumentError) -> RowStore {
    guard !store.records.isEmpty else { throw .empty }
    var index = store.records.count - 1
    while index >= 0, store.records[index].table >= max(1, tables) {
      store.records[index].table = Int32(max(0, tables - 1))
      index -= 1
    }
    return store
  }
}

extension DocumentError {
  static let empty = DocumentError(
    .empty, message: "there is no text in it", hint: "Check that it is the right file, and that it was saved.")

  /// The same error with its place, where it has none yet.
  func at(line: Int?, column: Int? = nil, table: Int? = nil) -> DocumentError {
    var error = self
    error.line = error.line ?? line
    error.column = error.column ?? column
    error.table = error.table ?? table
    return error
  }
}
