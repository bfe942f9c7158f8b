// SPDX-License-Identifier: Apache-2.0

/// A Word document: its paragraphs and tables as they stand in the text. Headers, footers and notes are not read.
enum WordDocument {
  static func open(main: String, _ part: [UInt8]) throws(DocumentError) -> Document {
    try XMLReader.read(part, part: main) { (reader) throws(DocumentError) in
      var text = WordText()
      while try reader.next() {
        switch reader.node {
        case .start:
          if WordText.ignored.contains(reader.name) { try reader.skip() } else { try text.begin(reader) }
        case .end: try text.end(reader.name)
        case .text: try text.add(reader)
        }
      }
      let tables = (0..<text.tables.count).map { Document.Numbering.table($0 + 1) }
      return Document(tables: tables.isEmpty ? [.table(1)] : tables, rows: .stored(try text.finish()))
    }
  }
}
