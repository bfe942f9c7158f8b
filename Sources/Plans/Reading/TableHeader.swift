// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation

/// One cell of a header row as text.
struct HeaderCell {
  var text: String
  /// From 1.
  var column: Int

  static func cells(of row: Row) -> [HeaderCell] {
    let bytes = row.bytes.span
    return row.cells.indices.compactMap { index in
      let range = CellText.trimmed(bytes, row.cells[index])
      return range.isEmpty ? nil : HeaderCell(text: CellText.string(bytes.extracting(range)), column: index + 1)
    }
  }
}

/// Where the columns of a table stand, gathered from its header rows; numbers are table columns, from 1.
struct TableHeader {
  let line: Int
  let table: Int
  private(set) var columns = ColumnMap()
  /// The columns under the target heading, with the percent that the header prints for each.
  private(set) var tierColumns: [(column: Int, percent: Int)] = []
  /// The columns of progress with the quarter that the header names for each.
  private(set) var progressColumns: [(column: Int, quarter: Int?)] = []
  /// Header cells that name no column we know.
  private(set) var unknown: [HeaderCell] = []
  /// Cells in the row of percents that are no percent of their own: a column of targets that would be lost.
  private(set) var unreadablePercents: [(line: Int, cell: HeaderCell)] = []
  /// Everything the header says, for the fiscal year and the quarter that may stand only here.
  private(set) var texts: [String]
  private var targetSpan = 0..<0
  private var progressSpan = 0..<0

  /// Nil unless the row names at least an indicator and two other columns: then it is no header.
  init?(_ row: Row, _ cells: [HeaderCell]) {
    line = row.line
    table = row.table
    texts = cells.map(\.text)
    var found: Set<ColumnName> = []
    var starts: [Int] = []
    for cell in cells {
      guard let word = HeaderWord(cell.text, after: found), take(word, cell) else {
        unknown.append(cell)
        continue
      }
      found.insert(word.name)
      starts.append(cell.column)
    }
    guard columns[.indicator] != nil, found.count >= 3 else { return nil }
    let end = max(row.cells.count, cells.last?.column ?? 0) + 1
    func span(from first: Int?) -> Range<Int> {
      guard let first else { return 0..<0 }
      return first..<(cells.first { $0.column > first }?.column ?? end)
    }
    if tierColumns.isEmpty { targetSpan = span(from: columns[.targets]) } else { doubtTargetsWithoutPercent(cells) }
    if let only = progressColumns.first, progressColumns.count == 1, only.quarter == nil {
      progressSpan = span(from: only.column)
    }
  }

  /// A heading of targets without percent, left of one that has its own, would lose its column; one after the last can be
  /// another year's and is unknown.
  private mutating func doubtTargetsWithoutPercent(_ cells: [HeaderCell]) {
    let last = tierColumns.map(\.column).max() ?? 0
    let lost = cells.filter { cell in
      cell.column < last && !tierColumns.contains { $0.column == cell.column }
        && !unreadablePercents.contains { $0.cell.column == cell.column }
        && HeaderWord(cell.text, after: [])?.name == .targets
    }
    unreadablePercents += lost.map { (line, $0) }
    unknown.removeAll { cell in lost.contains { $0.column == cell.column } }
  }

  /// False when the column was named already.
  private mutating func take(_ word: HeaderWord, _ cell: HeaderCell) -> Bool {
    switch word.name {
    case .progress:
      let isKnown = progressColumns.contains { $0.quarter == word.quarter }
      guard !isKnown else { return false }
      progressColumns.append((cell.column, word.quarter))
    case .targets where word.percent != nil:
      guard let percent = word.percent, !tierColumns.contains(where: { $0.percent == percent }) else {
        unreadablePercents.append((line, cell))
        return true
      }
      tierColumns.append((cell.column, percent))
    default: guard columns[word.name] == nil else { return false }
    }
    columns[word.name] = columns[word.name] ?? cell.column
    return true
  }

  /// Takes in a row below the first one when it still belongs to the header: tier names, percents, quarters, or column
  /// numbers.
  mutating func absorb(_ row: Row, _ cells: [HeaderCell]) -> Bool {
    guard !cells.isEmpty else { return false }
    let isNumbering =
      cells.count >= 3 && cells.allSatisfy { NumberCell(Self.withoutBrackets($0.text))?.value == .init($0.column) }
    if isNumbering { return true }
    guard cells.allSatisfy({ targetSpan.contains($0.column) || progressSpan.contains($0.column) }) else { return false }
    let quarters = cells.filter { progressSpan.contains($0.column) }.map { ($0, PeriodText.quarter(in: $0.text)) }
    if quarters.contains(where: { $0.1 != nil }) {
      progressColumns = quarters.compactMap { cell, quarter in quarter.map { (cell.column, $0) } }
      unknown += quarters.filter { $0.1 == nil }.map(\.0)
      progressSpan = 0..<0
    } else if !quarters.isEmpty, !cells.contains(where: { targetSpan.contains($0.column) }) {
      return false
    }
    texts += cells.map(\.text)
    let targets = cells.filter { targetSpan.contains($0.column) }
    // The row of percents: one cell with a percent sign is enough to tell it from the tiers' names.
    guard targets.contains(where: { HeaderPercent.inside($0.text) != nil }) else { return true }
    for cell in targets {
      guard let percent = HeaderPercent.inside(cell.text), !tierColumns.contains(where: { $0.percent == percent })
      else {
        unreadablePercents.append((row.line, cell))
        continue
      }
      tierColumns.append((cell.column, percent))
    }
    return true
  }

  /// One column of targets without any percent can only be the whole weight.
  mutating func takeSingleTarget() -> Bool {
    guard tierColumns.isEmpty, unreadablePercents.isEmpty, targetSpan.count == 1, let column = columns[.targets] else {
      return false
    }
    tierColumns = [(column, 100)]
    return true
  }

  var tierPercents: [Int] { tierColumns.map(\.percent).sorted(by: >) }

  private static func withoutBrackets(_ text: String) -> String {
    text.filter { !"()[]".contains($0) }
  }
}
