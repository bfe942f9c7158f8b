// SPDX-License-Identifier: Apache-2.0

/// Turns the elements of a Word document into paragraphs and rows.
struct WordText {
  /// Text that was deleted or moved away under "track changes", properties as they were before a change, the second form of
  /// a drawing that already came, and readings printed above the letters.
  static let ignored: Set<String> = [
    "del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "?Fallback", "rt",
  ]

  private struct Cell {
    var text: [UInt8] = []
    var columns = 1
    /// Covered by the cell above or before it.
    var isCovered = false
  }

  private struct Table {
    var row = 0
    var cell: Cell?
  }

  private(set) var tables = TableStack()
  private var open: [Table] = []
  /// Paragraphs outside of tables: a text box lies inside of one, hence several.
  private var paragraphs: [[UInt8]] = []
  private var paragraph = 0
  private var isInText = false

  mutating func begin(_ reader: XMLReader) throws(DocumentError) {
    switch reader.name {
    case "p": beginParagraph()
    case "t": isInText = true
    case "tab", "br", "cr", "ptab": try add([0x20])
    case "noBreakHyphen": try add([UInt8(ascii: "-")])
    case "sym":
      // A letter of a font of pictures: it is not readable, but it is there.
      let scalar = reader.attribute("char").flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      try add(Array(String(Character(scalar ?? "\u{FFFD}")).utf8))
    case "tbl":
      try tables.beginTable()
      open.append(Table())
    case "tr" where !open.isEmpty: open[open.count - 1].row += 1
    case "gridBefore": try addBlanks(before: reader)
    case "tc" where !open.isEmpty: open[open.count - 1].cell = Cell()
    case "gridSpan": cell { $0.columns = Int(reader.attribute("val") ?? "") ?? 1 }
    case "vMerge", "hMerge":
      // Without a value it goes on.
      let goesOn = reader.attribute("val") != "restart"
      cell { $0.isCovered = $0.isCovered || goesOn }
    default: break
    }
  }

  mutating func end(_ name: String) throws(DocumentError) {
    switch name {
    case "t": isInText = false
    case "p":
      if open.isEmpty { try endParagraph() } else { try add([0x20]) }
    case "tc":
      guard let last = open.indices.last, let cell = open[last].cell else { return }
      open[last].cell = nil
      try tables.add(cell.isCovered ? [] : cell.text, columns: cell.columns, line: open[last].row)
    case "tr":
      guard let last = open.indices.last else { return }
      try tables.endRow(line: open[last].row)
    case "tbl":
      guard open.popLast() != nil else { return }
      try tables.endTable()
    default: break
    }
  }

  /// Adds the text that stands at the reader.
  mutating func add(_ reader: XMLReader) throws(DocumentError) {
    guard isInText else { return }
    var text: [UInt8] = []
    try reader.append(to: &text)
    try add(text)
  }

  consuming func finish() throws(DocumentError) -> RowStore {
    while !paragraphs.isEmpty { try endParagraph() }
    return try tables.finish()
  }

  private mutating func add(_ text: [UInt8]) throws(DocumentError) {
    if open.isEmpty {
      guard let last = paragraphs.indices.last else { return }
      paragraphs[last] += text
    } else {
      cell { $0.text += text }
    }
    let count = open.last?.cell?.text.count ?? paragraphs.last?.count ?? 0
    guard count <= Bounds.cellBytes else {
      throw .tooLarge("a cell or paragraph has more than \(Bounds.cellBytes >> 20) MiB of text")
    }
  }

  private mutating func cell(_ change: (inout Cell) -> Void) {
    guard let last = open.indices.last, var cell = open[last].cell else { return }
    open[last].cell = nil
    change(&cell)
    open[last].cell = cell
  }

  /// Columns that a row leaves out at its beginning.
  private mutating func addBlanks(before reader: XMLReader) throws(DocumentError) {
    guard let row = open.last?.row, let columns = Int(reader.attribute("val") ?? ""), columns > 0 else { return }
    try tables.add([], columns: columns, line: row)
  }

  private mutating func beginParagraph() {
    guard open.isEmpty else { return }
    paragraphs.append([])
  }

  private mutating func endParagraph() throws(DocumentError) {
    guard let text = paragraphs.popLast() else { return }
    paragraph += 1
    if text.contains(where: { $0 != 0x20 }) { try tables.addParagraph(text, line: paragraph) }
  }
}
