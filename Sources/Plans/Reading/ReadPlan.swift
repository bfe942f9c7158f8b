// SPDX-License-Identifier: Apache-2.0
import Documents

/// A plan with what is known of its rows beside it: what doubting it needs.
struct ReadPlan: Sendable {
  var plan: Plan
  /// One for each indicator.
  var marks: [RowMarks]
  /// One for each area: where its weight stands, else its title.
  var areaPlaces: [Place]
  var tables: [TableColumns]
  var totalPlace: Place?
  var obtainedPlace: Place?
  /// Areas to which not all rows were taken, or rows of another one, so that the sums of their weights say nothing; nil are
  /// the rows without area.
  var doubtfulAreas: Set<String?> = []
  /// Whether a row could not be taken.
  var hasLostRows = false

  /// Where a column of an indicator's row stands; the row itself when the table has no such column.
  func place(_ index: Int, _ name: ColumnName? = nil) -> Place? {
    guard marks.indices.contains(index) else { return nil }
    let mark = marks[index]
    let columns = table(of: mark)
    return Place(
      line: Int(mark.line), column: columns?.columns[name ?? .indicator] ?? columns?.columns[.indicator],
      table: Int(mark.table))
  }

  /// Where the target of a tier stands.
  func place(_ index: Int, tier percent: Int) -> Place? {
    guard marks.indices.contains(index) else { return nil }
    let mark = marks[index]
    let column = table(of: mark)?.tiers.first { $0.percent == percent }?.column
    return column.map { Place(line: Int(mark.line), column: $0, table: Int(mark.table)) } ?? place(index)
  }

  private func table(of mark: RowMarks) -> TableColumns? { tables.last { $0.table == Int(mark.table) } ?? tables.first }
}
