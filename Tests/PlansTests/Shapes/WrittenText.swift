// SPDX-License-Identifier: Apache-2.0

/// Text forms of a table as other programs write them.
enum WrittenText {
  /// Cells with tabs between them, below the paragraphs.
  static func tabs(_ paragraphs: [String], _ table: [[String]], lineEnd: String = "\n") -> [UInt8] {
    Array(tabText(paragraphs, table, lineEnd: lineEnd).utf8)
  }

  static func tabText(_ paragraphs: [String], _ table: [[String]], lineEnd: String = "\n") -> String {
    (paragraphs + [""] + table.map { $0.joined(separator: "\t") }).map { $0 + lineEnd }.joined()
  }

  /// A table as GitHub shows it: the first row is its head, cells with a pipe are escaped.
  static func markdown(_ paragraphs: [String], _ table: [[String]]) -> [UInt8] {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    var lines = paragraphs.flatMap { [$0, ""] }
    for (index, row) in table.enumerated() {
      lines.append(line(row))
      if index == 0 { lines.append(line(row.map { _ in ":---:" })) }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// UTF-16 with its byte order mark, as Notepad calls "Unicode".
  static func utf16(_ text: String, lowByteFirst: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowByteFirst ? [low, high] : [high, low]
    }
  }
}
