// SPDX-License-Identifier: Apache-2.0

/// Text with quoted cells between commas, semicolons or tabs.
enum CSVText {
  static func open(_ text: [UInt8], separator: UInt8, _ ends: LineEnds) throws(DocumentError) -> Document {
    let parser = try CSVParser(separator: separator, ends)
    let hasSeparatorLine = SeparatorLine.separator(text, ends) != nil
    var lines = Lines(text, ends)
    while let line = lines.next() {
      if lines.number == 1, hasSeparatorLine { continue }
      try parser.feed(text, line, number: lines.number)
    }
    let store = try parser.finish()
    return Document(tables: [.lines], rows: .stored(store))
  }

  /// Tab-separated text as Excel writes it. Nil when its quotes are ordinary letters: when a quoted cell would go over a tab,
  /// which Excel does not let anybody type, or when a quote is never closed.
  static func quotedTabs(_ text: [UInt8], _ ends: LineEnds) -> Document? {
    try? open(text, separator: 0x09, ends)
  }
}
