// SPDX-License-Identifier: Apache-2.0

/// How much of a document is read. Every bound is far above what an office's plan needs and far below what hurts the
/// machine; beyond one of them a document ends in an error, never in part of its rows.
package enum Bounds {
  /// Bytes of the document itself: 256 MiB.
  package static let documentBytes = 256 << 20
  /// Bytes of a plan in Tagid's own YAML form, which is in memory many times over while it is read: 16 MiB.
  package static let ownForm = 16 << 20
  /// Bytes of an iCalendar file: 16 MiB. A country's holidays of ten years are far below one.
  package static let calendarBytes = 16 << 20
  /// Components within components of an iCalendar file, in which alarms lie three deep.
  package static let calendarDepth = 16
  /// Findings of one code that are told one by one; more of them are counted.
  package static let findingsOfOneKind = 1000

  /// Parts in a zip archive. A workbook has a few for each sheet and picture.
  package static let zipEntries = 10_000
  /// Bytes that one part of a zip archive may unpack to: 256 MiB. Counted while unpacking, whatever the archive declares.
  package static let zipEntryBytes = 256 << 20
  /// Bytes that all parts of a zip archive that are read may unpack to: 512 MiB.
  package static let zipTotalBytes = 512 << 20
  /// How many times its packed size a part may unpack to. Dull sheets reach 100, zip bombs 1,000.
  package static let compressionRatio = 300
  /// From how many unpacked bytes on the ratio is looked at, for something small does no harm: 8 MiB.
  package static let ratioBytes = 8 << 20

  /// Elements within elements in an Office part. libxml2 itself stops at 256. Entities need no bound: a part with a document
  /// type, where they would be defined, is refused.
  package static let xmlDepth = 200
  /// Elements within elements of a web page, where unclosed ones pile up.
  package static let htmlDepth = 500
  /// How many pairs of attributes of one element there may be in a page or part, all elements taken together. An ordinary
  /// file of the largest size stays below a tenth of it.
  package static let attributeComparisons = 1_000_000_000

  /// Columns of a table; Excel has as many.
  package static let cellsPerRow = 16_384
  /// Rows and paragraphs of a whole document.
  package static let rows = 2_000_000
  /// Cells of a whole document, blank ones between others counted.
  package static let cells = 20_000_000
  /// Cells of all tables of a page or Word document, those that others cover counted too: 5 million.
  package static let gridCells = 5_000_000
  /// Bytes of one cell: 1 MiB. Excel ends at 32,767 characters.
  package static let cellBytes = 1 << 20
  /// Bytes of all cells together: 256 MiB.
  package static let totalCellBytes = 256 << 20
  /// Tables, sheets and tables within tables of a document.
  package static let tables = 10_000
  /// What `colspan` and `gridSpan` may say; larger numbers count as this one, as web browsers do it.
  package static let columnSpan = 1_000
  /// What `rowspan` may say; larger numbers count as this one, as web browsers do it.
  package static let rowSpan = 65_534
}

extension DocumentError {
  /// More than one of the bounds.
  static func tooLarge(_ what: String, line: Int? = nil, table: Int? = nil) -> DocumentError {
    DocumentError(
      .tooLarge, line: line, table: table, message: what,
      hint: "Check that it is the right file; if it is, keep only the plan in it.")
  }

  /// The same of an iCalendar file.
  static func calendarTooLarge(_ what: String, line: Int? = nil) -> DocumentError {
    DocumentError(
      .tooLarge, line: line, message: what,
      hint: "Check that it is the right file; if it is, keep only the holidays of the years you need in it.")
  }
}
