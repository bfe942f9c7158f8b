// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where the columns of a table stand, gathered from its header rows; numbers are table columns, from 1.
struct TableHeader {
  let line: Int
  private(set) var columns: [ColumnName: Int] = [:]
  /// The columns under the target heading, with the percent that the header prints for each.
  private(set) var tierColumns: [(column: Int, percent: Int)] = []
  /// Header cells that name no column we know.
  private(set) var unknown: [Cell] = []
  /// Cells in the row of percents that are no percent of their own: a column of targets that would be lost.
  private(set) var unreadablePercents: [Cell] = []
  /// Everything the header says, for the fiscal year and the quarter that may stand only here.
  private(set) var texts: [String]
  private var targetSpan = 0..<0

  /// Nil unless the row names at least an indicator and two other columns: then it is no header.
  init?(_ row: Row) {
    var found: [ColumnName] = []
    line = row.line
    texts = row.cells.filter { !$0.isEmpty }.map(\.text)
    for cell in row.cells where !cell.isEmpty {
      guard let column = cell.place.column else { continue }
      guard let name = ColumnName(header: cell, after: found), columns[name] == nil else {
        unknown.append(cell)
        continue
      }
      found.append(name)
      columns[name] = column
    }
    guard columns[.indicator] != nil, found.count >= 3 else { return nil }
    if let first = columns[.targets] {
      let taken = row.cells.first { !$0.isEmpty && ($0.place.column ?? 0) > first }?.place.column
      targetSpan = first..<(taken ?? row.cells.count + 1)
    }
  }

  /// Takes in a row below the first one when it still belongs to the header: tier names, percents, or column numbers.
  mutating func absorb(_ row: Row) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return false }
    let isNumbering =
      filled.count >= 3 && filled.allSatisfy { NumberCell($0.bytes)?.value == $0.place.column.map { .init($0) } }
    if isNumbering { return true }
    guard filled.allSatisfy({ targetSpan.contains($0.place.column ?? 0) }) else { return false }
    texts += filled.map(\.text)
    // The row of percents: one cell with a percent sign is enough to tell it from the tiers' names.
    guard filled.contains(where: { NumberCell($0.bytes)?.isPercent == true }) else { return true }
    for cell in filled {
      guard let number = NumberCell(cell.bytes), number.isPercent, let column = cell.place.column,
        let percent = Int("\(number.value)"), (1...100).contains(percent),
        !tierColumns.contains(where: { $0.percent == percent })
      else {
        unreadablePercents.append(cell)
        continue
      }
      tierColumns.append((column, percent))
    }
    return true
  }

  var tierPercents: [Int] { tierColumns.map(\.percent).sorted(by: >) }
}
