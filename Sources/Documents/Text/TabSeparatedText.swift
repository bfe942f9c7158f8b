// SPDX-License-Identifier: Apache-2.0

/// Lines of tab-separated cells, read where they lie: nothing is copied, and one buffer serves all rows.
struct TabSeparatedText {
  private(set) var row: Row
  private var position: Int
  private var line = 0

  /// - Parameter bytes: UTF-8 text; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    row = Row(bytes: bytes)
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
      if byte == 0x0A { break }
      if byte == 0x09 {
        row.cells.append(start..<index)
        start = index + 1
      }
      index += 1
    }
    row.cells.append(start..<index)
    position = index + 1
    return true
  }
}
