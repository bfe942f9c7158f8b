// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// One data row while it is read.
struct CellContext {
  let id: IndicatorID
  let row: Row
  let header: TableHeader
  let fiscalYear: FiscalYear
  let quarter: FiscalQuarter?

  func place(_ column: Int) -> Place { Place(line: row.line, column: column, table: row.table) }

  /// The content of a named column; nil when there is no such column, or nothing but blanks and dashes in it.
  func filled(_ name: ColumnName) -> (column: Int, range: Range<Int>)? {
    guard let column = header.columns[name], let range = filled(column) else { return nil }
    return (column, range)
  }

  func filled(_ column: Int) -> Range<Int>? {
    guard let range = row.content(column), !CellText.isBlank(row.bytes.span.extracting(range)) else { return nil }
    return range
  }
}

extension Row {
  /// Where the content of a column lies; nil when the row has no such column or nothing in it.
  func content(_ column: Int) -> Range<Int>? {
    guard cells.indices.contains(column - 1) else { return nil }
    let range = CellText.trimmed(bytes.span, cells[column - 1])
    return range.isEmpty ? nil : range
  }

  /// The first column that has something in it.
  var firstFilled: (column: Int, range: Range<Int>)? {
    for column in cells.indices { if let range = content(column + 1) { return (column + 1, range) } }
    return nil
  }

  func text(_ range: Range<Int>) -> String { CellText.string(bytes.span.extracting(range)) }
}
