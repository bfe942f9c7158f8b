// SPDX-License-Identifier: Apache-2.0

/// Why a document cannot be read, or what of it was passed over, with what to do about it.
package struct DocumentError: Error, Sendable, Equatable {
  package enum Code: String, Sendable {
    /// No bytes but blanks.
    case empty
    /// Bytes that are no text in the encoding the file seems to have.
    case encoding
    /// A format that is recognised and not read: PDF, the old Word and Excel files, pictures.
    case format
    /// A zip, XML or CSV file that is damaged or contradicts itself.
    case damaged
    /// More than one of the bounds in `Bounds`.
    case tooLarge
    /// Something that was passed over, such as a hidden sheet; only among `Document.remarks`.
    case passedOver
  }

  package var code: Code
  /// The line of the file, or the row of the sheet or table, when there is one.
  package var line: Int?
  package var column: Int?
  /// Which of the document's tables, from 0.
  package var table: Int?
  /// How the places of that table are told to people, when the document's tables are not known.
  package var numbering: Document.Numbering?
  package var message: String
  package var hint: String

  package init(_ code: Code, line: Int? = nil, column: Int? = nil, table: Int? = nil, message: String, hint: String) {
    self.code = code
    self.line = line
    self.column = column
    self.table = table
    self.message = message
    self.hint = hint
  }
}
