// SPDX-License-Identifier: Apache-2.0

/// Markdown with pipe tables; every other line that has text is a paragraph.
enum MarkdownText {
  static func open(_ text: [UInt8], _ ends: LineEnds) throws(DocumentError) -> Document {
    let lines = Array(Lines(text, ends))
    var writer = RowWriter()
    var tables = 0
    var isInTable = false
    for (index, range) in lines.enumerated() {
      guard range.count <= Bounds.cellsPerRow || text[range].count(where: { $0 == 0x7C }) <= Bounds.cellsPerRow else {
        throw .tooLarge("a line has more than \(Bounds.cellsPerRow) cells", line: index + 1)
      }
      let line = MarkdownLine.trimmed(text[range])
      let below = index + 1 < lines.count ? MarkdownLine.trimmed(text[lines[index + 1]]) : []
      let above = index > 0 ? MarkdownLine.trimmed(text[lines[index - 1]]) : []
      let isRow =
        MarkdownLine.isEnclosed(line)
        || (MarkdownLine.hasPipe(line) && (isInTable || MarkdownLine.isAlignment(below, below: line)))
      guard isRow else {
        isInTable = false
        try writer.addParagraph(
          MarkdownCell.text(MarkdownLine.heading(line) ?? line), line: index + 1, table: tables)
        continue
      }
      if !isInTable { tables += 1 }
      isInTable = true
      guard tables <= Bounds.tables else { throw .tooLarge("the document has more than \(Bounds.tables) tables") }
      // The alignment row itself says nothing.
      if MarkdownLine.isAlignment(line, below: above) { continue }
      do {
        for cell in MarkdownLine.cells(line) { try writer.add(MarkdownCell.text(cell)) }
      } catch {
        throw error.at(line: index + 1, table: tables - 1)
      }
      try writer.endRow(line: index + 1, table: tables - 1)
    }
    let store = try writer.finish(tables: tables)
    return Document(tables: Array(repeating: .lines, count: tables), rows: .stored(store))
  }
}
