// SPDX-License-Identifier: Apache-2.0

extension PrintedTable {
  /// A Markdown pipe table. Markdown has one heading row: the other headings follow as the first rows of the body, which
  /// the reader of plans knows from other documents.
  package var markdown: String {
    var lines = before.flatMap { [Self.paragraph($0), ""] }
    let lead = headings > 0 ? 1 : 0
    let grid = grid
    let width = max(grid.first?.count ?? 0, 1)
    lines += grid.prefix(lead).map(Self.row)
    if lead == 0 { lines.append(Self.row(Array(repeating: "", count: width))) }
    lines.append("|" + String(repeating: " --- |", count: width))
    lines += grid.dropFirst(lead).map(Self.row)
    lines += after.flatMap { ["", Self.paragraph($0)] }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    let cells = cells.map(onOneLine)
    // A row of nothing but dashes would be the line below a heading row.
    let isRule = cells.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy("-: ".utf8.contains) }
    return "|" + cells.map { $0.isEmpty ? " |" : " \(isRule ? "\\" : "")\(escaped($0)) |" }.joined()
  }

  /// What would be a heading, a list, a quotation or a rule at the start of a line gets a backslash.
  private static func paragraph(_ text: String) -> String {
    let text = escaped(onOneLine(text))
    guard let first = text.utf8.first, "#-+=~:".utf8.contains(first) else { return text }
    return "\\" + text
  }

  /// Characters that mean something inside a line of Markdown, with a backslash before each.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if #"\|`*_<>&"#.utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
