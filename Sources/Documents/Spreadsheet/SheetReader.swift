// SPDX-License-Identifier: Apache-2.0

/// Reads the rows of one sheet. Hidden rows and columns are read too, for what a plan says does not change with a filter.
struct SheetReader {
  let workbook: Workbook
  let name: String
  let table: Int
  private var row = 0
  private var column = 0
  /// The first formula without its result, and how many there are.
  private var unknown: (row: Int, column: Int, count: Int)?

  init(_ workbook: Workbook, sheet name: String, table: Int) {
    self.workbook = workbook
    self.name = name
    self.table = table
  }

  /// - Returns: What was passed over.
  mutating func read(_ part: [UInt8], part path: String, into writer: inout RowWriter) throws(DocumentError)
    -> DocumentError?
  {
    let first = writer.store.records.count
    do {
      let merged = try XMLReader.read(part, part: path) { (reader) throws(DocumentError) in
        try rows(reader, into: &writer)
      }
      try merged.apply(to: &writer, rows: first..<writer.store.records.count)
    } catch {
      var error = error.at(line: row > 0 ? row : nil, column: column > 0 ? column : nil, table: table)
      error.numbering = .sheet(name)
      throw error
    }
    return remark
  }

  private mutating func rows(_ reader: XMLReader, into writer: inout RowWriter) throws(DocumentError) -> MergedRanges {
    var merged = MergedRanges()
    while try reader.next() {
      switch (reader.node, reader.name) {
      case (.start, "row"):
        let number = reader.attribute("r").map { Int($0) ?? 0 } ?? row + 1
        guard number > row, number <= CellReference.lastRow else { throw outOfOrder("row \(number)") }
        (row, column) = (number, 0)
      case (.end, "row"):
        try writer.endRow(line: row, table: table)
        column = 0
      case (.start, "c") where row > 0: try cell(reader, into: &writer)
      case (.end, "sheetData"): (row, column) = (0, 0)
      case (.start, "mergeCell"): if let range = reader.attribute("ref") { try merged.add(range) }
      default: break
      }
    }
    return merged
  }

  private mutating func cell(_ reader: XMLReader, into writer: inout RowWriter) throws(DocumentError) {
    var place = column + 1
    if let text = reader.attribute("r") {
      guard let reference = CellReference(text), reference.row == row, reference.column > column else {
        throw outOfOrder("cell \(QuotedText.of(text, upTo: 20))")
      }
      place = reference.column
    }
    guard place <= Bounds.cellsPerRow else { throw .tooLarge("a row has more than \(Bounds.cellsPerRow) cells") }
    column = place
    let cell = try contents(reader)
    if cell.hasFormula, cell.value.isEmpty, cell.inline == nil, cell.type != "str" {
      unknown = (unknown?.row ?? row, unknown?.column ?? column, (unknown?.count ?? 0) + 1)
    }
    let text = try cell.text(workbook)
    // Blank cells, of which a sheet may have millions, leave room only before one with text.
    guard text.contains(where: { $0 > 0x20 }) else { return }
    try writer.addBlanks(column - 1 - writer.cellsInRow)
    try writer.add(text)
  }

  private func contents(_ reader: XMLReader) throws(DocumentError) -> SheetCell {
    var cell = SheetCell(
      type: reader.attribute("t") ?? "", style: reader.attribute("s").flatMap(Int.init) ?? 0)
    var isInValue = false
    while try reader.next() {
      switch (reader.node, reader.name) {
      case (.end, "c"): return cell
      case (.start, "f"): cell.hasFormula = true
      case (.start, "is"): cell.inline = try SharedStrings.text(reader, until: "is")
      case (.start, "v"): isInValue = true
      case (.end, "v"): isInValue = false
      case (.text, _): if isInValue { try reader.append(to: &cell.value) }
      default: break
      }
    }
    return cell
  }

  private func outOfOrder(_ what: String) -> DocumentError {
    DocumentError(
      .damaged, message: "\(what) of the sheet \"\(name)\" is not where it can be",
      hint: "Open the workbook in Excel and save it again.")
  }

  private var remark: DocumentError? {
    guard let unknown else { return nil }
    let others = unknown.count > 1 ? ", and \(unknown.count - 1) more" : ""
    let place = "\(CellReference.letters(unknown.column))\(unknown.row)"
    return DocumentError(
      .passedOver, line: unknown.row, column: unknown.column, table: table,
      message: "the formula in \(place) of the sheet \"\(name)\"\(others) has no result in the file",
      hint: "Open the workbook in Excel, which works it out, and save it.")
  }
}
