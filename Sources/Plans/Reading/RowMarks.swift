// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What was seen of a row beside its indicator: where it stands, and what was said of it already.
struct RowMarks: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let hasErrors = Flags(rawValue: 1)
    /// Something was said about the weight already.
    static let weightDoubted = Flags(rawValue: 2)
    /// Something was said about the targets already, so their kind and order say nothing.
    static let targetsDoubted = Flags(rawValue: 4)
    /// A spreadsheet's own date whose day could be a month.
    static let ownDate = Flags(rawValue: 8)
    /// A date written as text whose day can be no month.
    static let writtenDate = Flags(rawValue: 16)
    /// The targets are within the year and in order, and the weight is from 1 to 100: there is nothing to doubt.
    static let plain = Flags(rawValue: 32)
  }

  var line: Int32 = 0
  var table: Int16 = 0
  var flags: Flags = []
  /// The weight when it is a whole number up to 100; sums of such are made without decimals.
  var wholeWeight: Int16?
  /// The marks that the row itself says were obtained, with their column.
  var obtained: (value: Decimal, column: Int)?

  init(line: Int32 = 0, table: Int16 = 0) {
    self.line = line
    self.table = table
  }

  func contains(_ flag: Flags) -> Bool { flags.contains(flag) }
  mutating func insert(_ flags: Flags) { self.flags.formUnion(flags) }
}

/// Where the columns of a table stand, for findings about rows that were read.
struct TableColumns: Sendable {
  var table: Int
  var columns: ColumnMap
  var tiers: [(column: Int, percent: Int)]

  init(_ header: TableHeader) {
    table = header.table
    columns = header.columns
    tiers = header.tierColumns
  }
}
