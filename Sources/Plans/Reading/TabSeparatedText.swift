// SPDX-License-Identifier: Apache-2.0

/// A document as lines of tab-separated cells, read row by row so that a large one is never split as a whole.
struct TabSeparatedText: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    line += 1
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
    var cells: [Cell] = []
    var start = position
    while let tab = bytes[start..<end].firstIndex(of: 0x09) {
      cells.append(Cell(bytes[start..<tab], at: Place(line: line, column: cells.count + 1)))
      start = tab + 1
    }
    cells.append(Cell(bytes[start..<end], at: Place(line: line, column: cells.count + 1)))
    position = end + 1
    return Row(line: line, cells: cells)
  }
}
