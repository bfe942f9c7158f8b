// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

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
  /// The year that the heading of the targets names.
  private(set) var targetYear: FiscalYear?
  /// By column, the headings of progress that name a year.
  private var yearlyProgress: [Int: (year: FiscalYear, cell: HeaderCell)] = [:]
  private var targetSpan = 0..<0
  /// The last column that anything above the data was seen in.
  private var lastTarget = 0
  private var progressSpan = 0..<0
  /// Headings that name no column but a quarter, with the columns below them: what stands there the next row says.
  private var quarterSpans: [(span: Range<Int>, quarter: Int)] = []
  /// The columns below headings that are not understood.
  private var unknownSpans: [Range<Int>] = []

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
    if let targetYear { keepProgress(in: targetYear) }
    // Blank cells at a row's end are not kept, so what stands below the last heading may reach further than its row.
    func span(from first: Int?) -> Range<Int> {
      guard let first else { return 0..<0 }
      return first..<(cells.first { $0.column > first }?.column ?? Int.max)
    }
    lastTarget = max(row.cells.count, columns[.targets] ?? 0)
    if tierColumns.isEmpty { targetSpan = span(from: columns[.targets]) } else { doubtTargetsWithoutPercent(cells) }
    if let only = progressColumns.first, progressColumns.count == 1, only.quarter == nil {
      progressSpan = span(from: only.column)
    }
    // Beside columns for quarters, one without a quarter is their sum, which follows from them.
    if progressColumns.contains(where: { $0.quarter != nil }) {
      let sums = progressColumns.filter { $0.quarter == nil }.map(\.column)
      progressColumns.removeAll { sums.contains($0.column) }
      unknown += cells.filter { sums.contains($0.column) }
    }
    for cell in unknown {
      unknownSpans.append(span(from: cell.column))
      if let quarter = PeriodText.quarter(in: cell.text) { quarterSpans.append((span(from: cell.column), quarter)) }
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
      let year = PeriodText.fiscalYear(in: cell.text)
      let isKnown = progressColumns.contains {
        $0.quarter == word.quarter && yearlyProgress[$0.column]?.year == year
      }
      guard !isKnown else { return false }
      progressColumns.append((cell.column, word.quarter))
      yearlyProgress[cell.column] = year.map { ($0, cell) }
    case .targets where word.percent != nil:
      nameTargetYear(in: cell)
      guard let percent = word.percent, !tierColumns.contains(where: { $0.percent == percent }) else {
        unreadablePercents.append((line, cell))
        return true
      }
      tierColumns.append((cell.column, percent))
    default:
      guard columns[word.name] == nil else { return false }
      if word.name == .targets { nameTargetYear(in: cell) }
    }
    columns[word.name] = columns[word.name] ?? cell.column
    return true
  }

  private mutating func nameTargetYear(in cell: HeaderCell) {
    targetYear = targetYear ?? PeriodText.fiscalYear(in: cell.text)
  }

  /// Leaves out what was achieved in other years, which an agreement prints beside its targets.
  mutating func keepProgress(in year: FiscalYear) {
    for (column, other) in yearlyProgress where other.year != year {
      progressColumns.removeAll { $0.column == column }
      unknown.append(other.cell)
      yearlyProgress[column] = nil
    }
    columns[.progress] = progressColumns.first?.column
  }

  /// Takes in a row below the first one when it still belongs to the header: tier names, percents, quarters, or column
  /// numbers.
  mutating func absorb(_ row: Row, _ cells: [HeaderCell]) -> Bool {
    guard !cells.isEmpty else { return false }
    if Self.numbersColumns(cells) { return true }
    guard
      cells.allSatisfy({ cell in
        targetSpan.contains(cell.column) || progressSpan.contains(cell.column)
          || unknownSpans.contains { $0.contains(cell.column) }
      })
    else { return false }
    absorbUnderQuarters(cells)
    absorbYears(cells)
    let quarters = cells.filter { progressSpan.contains($0.column) }.map { ($0, PeriodText.quarter(in: $0.text)) }
    if quarters.contains(where: { $0.1 != nil }) {
      progressColumns = quarters.compactMap { cell, quarter in quarter.map { (cell.column, $0) } }
      unknown += quarters.filter { $0.1 == nil }.map(\.0)
      progressSpan = 0..<0
    } else if !quarters.isEmpty, !progressSpan.isEmpty, cells.allSatisfy({ progressSpan.contains($0.column) }) {
      return false
    }
    texts += cells.map(\.text)
    let targets = cells.filter { targetSpan.contains($0.column) }
    lastTarget = max(lastTarget, targets.last?.column ?? 0)
    // The row of percents: one cell with a percent sign is enough to tell it from the tiers' names.
    guard targets.contains(where: { HeaderPercent.inside($0.text) != nil }) else { return true }
    for cell in targets {
      // A quarter's share beside the whole year's target is no tier.
      guard !PeriodText.isQuarter(cell.text) || cell.text.contains("%") else {
        unknown.append(cell)
        continue
      }
      guard let percent = HeaderPercent.inside(cell.text), !tierColumns.contains(where: { $0.percent == percent })
      else {
        unreadablePercents.append((row.line, cell))
        continue
      }
      tierColumns.append((cell.column, percent))
    }
    return true
  }

  /// Below a quarter's heading, what is called progress is that quarter's; a quarter's own target is no tier.
  private mutating func absorbUnderQuarters(_ cells: [HeaderCell]) {
    for cell in cells {
      guard let (_, quarter) = quarterSpans.first(where: { $0.span.contains(cell.column) }) else { continue }
      if HeaderWord(cell.text, after: [])?.name == .progress,
        !progressColumns.contains(where: { $0.quarter == quarter })
      {
        progressColumns.append((cell.column, quarter))
        unknown.removeAll { $0.column == cell.column }
        columns[.progress] = columns[.progress] ?? cell.column
      } else {
        unknown.append(HeaderCell(text: cell.text, column: cell.column))
      }
    }
  }

  /// A heading of progress over columns that name fiscal years: each is of its year.
  private mutating func absorbYears(_ cells: [HeaderCell]) {
    let years = cells.filter { progressSpan.contains($0.column) }.compactMap { cell in
      PeriodText.fiscalYear(in: cell.text).map { (cell: cell, year: $0) }
    }
    guard !years.isEmpty else { return }
    progressColumns = years.map { ($0.cell.column, nil) }
    for (cell, year) in years { yearlyProgress[cell.column] = (year, cell) }
    if let targetYear { keepProgress(in: targetYear) }
    progressSpan = 0..<0
  }

  /// One column of targets without any percent can only be the whole weight.
  mutating func takeSingleTarget() -> Bool {
    guard tierColumns.isEmpty, unreadablePercents.isEmpty, let column = columns[.targets],
      min(targetSpan.upperBound, lastTarget + 1) == column + 1
    else { return false }
    tierColumns = [(column, 100)]
    return true
  }

  var tierPercents: [Int] { tierColumns.map(\.percent).sorted(by: >) }

  /// Whether the cells count the columns from 1, wherever the table begins; a merged cell may leave numbers out.
  static func numbersColumns(_ cells: [HeaderCell]) -> Bool {
    let numbers = cells.compactMap { NumberCell(withoutBrackets($0.text))?.value }
    return cells.count >= 3 && numbers.count == cells.count && numbers.first == 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.filter { !"()[]".contains($0) }
  }
}
