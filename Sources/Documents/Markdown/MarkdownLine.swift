// SPDX-License-Identifier: Apache-2.0

/// What a line of Markdown is: a row of a pipe table, the alignment row below its header, or something else.
enum MarkdownLine {
  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// Without blanks, line ends and a byte order mark around it.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, first == 0x20 || first == 0x0A || first == 0x0D { line.removeFirst() }
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { line.removeLast() }
    return line
  }

  /// Whether pipes stand at both ends.
  static func isEnclosed(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 1 && line.first == pipe && line.last == pipe && !line.dropLast().hasSuffixBackslash
  }

  static func hasPipe(_ line: ArraySlice<UInt8>) -> Bool { cells(line).count > 1 || line.first == pipe }

  /// `|---|:--:|`, with as many cells as the header above it.
  static func isAlignment(_ line: ArraySlice<UInt8>, below header: ArraySlice<UInt8>) -> Bool {
    guard line.contains(pipe), header.contains(pipe), line.allSatisfy({ "|-: ".utf8.contains($0) }) else {
      return false
    }
    let cells = cells(line)
    return cells.count == self.cells(header).count && cells.allSatisfy(isAlignmentCell)
  }

  private static func isAlignmentCell(_ cell: ArraySlice<UInt8>) -> Bool {
    var cell = trimmed(cell)
    if cell.first == UInt8(ascii: ":") { cell.removeFirst() }
    if cell.last == UInt8(ascii: ":") { cell.removeLast() }
    return !cell.isEmpty && cell.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The cells between the pipes; those at the line's ends may be left out, and an escaped pipe parts nothing.
  static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var line = line
    if line.first == pipe { line.removeFirst() }
    if line.last == pipe, !line.dropLast().hasSuffixBackslash { line.removeLast() }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isEscaped = false
    for index in line.indices {
      if line[index] == pipe, !isEscaped {
        cells.append(line[start..<index])
        start = index + 1
      }
      isEscaped = line[index] == backslash && !isEscaped
    }
    cells.append(line[start...])
    return cells
  }

  /// The text of a heading without its marks; nil when the line is no heading.
  static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = UInt8(ascii: "#")
    let rest = line.drop { $0 == mark }
    let level = line.count - rest.count
    guard (1...6).contains(level), rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else { return nil }
    var text = trimmed(rest)
    let closing = text.reversed().prefix { $0 == mark }.count
    let before = text.dropLast(closing)
    if closing > 0, before.isEmpty || before.last == 0x20 { text = trimmed(before) }
    return text
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends in a backslash that is not itself escaped.
  fileprivate var hasSuffixBackslash: Bool {
    reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
