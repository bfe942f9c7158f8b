// SPDX-License-Identifier: Apache-2.0

/// Lines of tab-separated cells, read where they lie: nothing is copied, and one buffer serves all rows.
struct TabSeparatedText {
  private(set) var row: Row
  private var position: Int
  private var line = 0
  private let ends: LineEnds

  /// - Parameter bytes: UTF-8 text; a byte order mark is passed over.
  init(_ bytes: [UInt8], _ ends: LineEnds) {
    row = Row(bytes: bytes)
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.ends = ends
  }

  /// The document of such a text. Excel puts cells with quotes, commas or line ends into quotes; only a text with such
  /// cells is unpacked into a store.
  static func open(_ bytes: [UInt8], _ ends: LineEnds) throws(DocumentError) -> Document {
    if hasQuotedCells(bytes), let unquoted = CSVText.quotedTabs(bytes, ends) { return unquoted }
    var lines = Lines(bytes, ends)
    while let range = lines.next() {
      guard range.count >= Bounds.cellsPerRow else { continue }
      guard bytes[range].count(where: { $0 == 0x09 }) < Bounds.cellsPerRow else {
        throw .tooLarge("a line has more than \(Bounds.cellsPerRow) cells", line: lines.number, table: 0)
      }
      guard
        range.count <= Bounds.cellBytes
          || bytes[range].split(separator: 0x09).allSatisfy({ $0.count <= Bounds.cellBytes })
      else {
        throw .tooLarge("a cell has more than \(Bounds.cellBytes >> 20) MiB of text", line: lines.number, table: 0)
      }
    }
    return Document(tables: [.lines], rows: .tabSeparated(bytes, ends))
  }

  private static func hasQuotedCells(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while let quote = bytes.firstOffset(of: 0x22, from: position) {
      // At the beginning, behind a byte order mark, or behind a tab or line end.
      if quote == 0 || [0x09, 0x0A, 0x0D].contains(bytes[quote - 1]) { return true }
      if quote == 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
      position = quote + 1
    }
    return false
  }

  /// Fills `row` with the next line; false at the end.
  mutating func advance() -> Bool {
    let count = row.bytes.count
    guard position < count else { return false }
    line += 1
    row.line = line
    row.cells.removeAll(keepingCapacity: true)
    let text = row.bytes
    let bytes = text.span
    var start = position
    var index = position
    while index < count {
      let byte = bytes[index]
      if byte <= 0x0D {
        if byte == 0x0A || (byte == 0x0D && ends == .carriageReturnsToo) { break }
        if byte == 0x09 {
          row.cells.append(Self.trimmed(start..<index, bytes))
          start = index + 1
        }
      }
      index += 1
    }
    row.cells.append(Self.trimmed(start..<index, bytes))
    position = index + 1
    // CR LF in a text of the old Macintosh is one end, not two.
    if index + 1 < count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { position += 1 }
    return true
  }

  /// A carriage return at a cell's end belongs to the line's end.
  private static func trimmed(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var end = cell.upperBound
    while end > cell.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return cell.lowerBound..<end
  }
}
