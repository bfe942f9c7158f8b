// SPDX-License-Identifier: Apache-2.0

/// A document as what it prints, whatever its format: paragraphs and tables' rows, in order, as UTF-8.
package struct Document: Sendable {
  /// How the places of a table are told to people.
  package enum Numbering: Sendable, Equatable {
    /// A row's `line` is a line of the file.
    case lines
    /// A spreadsheet: a row's `line` is the row of this sheet.
    case sheet(String)
    /// A Word document: a row's `line` is the row of this table, from 1; a paragraph's is the number of the paragraph.
    case table(Int)
  }

  /// By `Row.table`; never empty.
  package var tables: [Numbering]
  /// What was passed over, such as a hidden sheet.
  package var remarks: [DocumentError]
  let rows: Rows

  enum Rows: Sendable {
    /// Text whose cells tabs part, read where it lies.
    case tabSeparated([UInt8], LineEnds)
    case stored(RowStore)
  }

  init(tables: [Numbering], remarks: [DocumentError] = [], rows: Rows) {
    self.tables = tables.isEmpty ? [.lines] : tables
    self.remarks = remarks
    self.rows = rows
  }

  /// Recognises the format from the content and reads all of it, so that everything wrong in it is found here.
  package static func open(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard bytes.count <= Bounds.documentBytes else {
      throw .tooLarge("the document has more than \(Bounds.documentBytes >> 20) MiB")
    }
    if let refusal = UnreadableFormat.recognise(bytes) { throw refusal.error }
    if ZipArchive.isOne(bytes) { return try OfficeDocument.open(bytes) }
    let text = try TextEncoding.utf8(bytes)
    switch try TextFormat.recognise(text) {
    case .tabSeparated(let ends): return try TabSeparatedText.open(text, ends)
    case .separated(let separator, let ends): return try CSVText.open(text, separator: separator, ends)
    case .markdown(let ends): return try MarkdownText.open(text, ends)
    case .html: return try HTMLText.open(text)
    }
  }

  /// About how many rows there are, for whoever makes room for them; never more than the document has bytes.
  package var likelyRows: Int {
    switch rows {
    case .tabSeparated(let bytes, _): bytes.count / 256
    case .stored(let store): store.records.count
    }
  }

  /// Goes through the rows from the first until `body` says false; can be called again.
  package func forEachRow<Failure: Error>(_ body: (Row) throws(Failure) -> Bool) throws(Failure) {
    switch rows {
    case .tabSeparated(let bytes, let ends):
      var text = TabSeparatedText(bytes, ends)
      while text.advance() { guard try body(text.row) else { return } }
    case .stored(let store): try store.forEachRow(body)
    }
  }
}
