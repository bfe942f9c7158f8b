// SPDX-License-Identifier: Apache-2.0

/// A document as what it prints, whatever its format: paragraphs and tables' rows, in order, as UTF-8.
package struct Document: Sendable {
  /// How the places of a table are told to people.
  package enum Numbering: Sendable, Equatable {
    /// A row's `line` is a line of the file.
    case lines
    /// A spreadsheet: a row's `line` is the row of this sheet.
    case sheet(String)
    /// A Word document: a row's `line` is the row of this table, from 1.
    case table(Int)
  }

  /// By `Row.table`.
  package var tables: [Numbering]
  /// What was passed over, such as a hidden sheet.
  package var remarks: [DocumentError]
  let rows: Rows

  enum Rows: Sendable {
    /// Text whose cells tabs part, read where it lies.
    case tabSeparated([UInt8])
  }

  /// Recognises the format from the content.
  package static func open(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    Document(tables: [.lines], remarks: [], rows: .tabSeparated(bytes))
  }

  /// Goes through the rows from the first until `body` says false; can be called again.
  package func forEachRow<Failure: Error>(_ body: (Row) throws(Failure) -> Bool) throws(Failure) {
    switch rows {
    case .tabSeparated(let bytes):
      var text = TabSeparatedText(bytes)
      while text.advance() { guard try body(text.row) else { return } }
    }
  }
}
