// SPDX-License-Identifier: Apache-2.0
import Documents

/// Rows of a single cell among the rows of a table, held until it shows what they are: the foot of a page and the head of
/// the next one, or something of the plan that is not understood.
struct StrayRows {
  private var held: [(row: Row, cell: HeaderCell)] = []

  var isEmpty: Bool { held.isEmpty }

  /// False when the row speaks for itself: sums, areas and activities, an indicator without its id; or when there are too
  /// many of them for a page's head and foot.
  mutating func hold(_ row: Row, _ cell: HeaderCell, below header: TableHeader) -> Bool {
    guard held.count < 50, cell.column != header.columns[.indicator], SummaryRow(label: cell.text) == nil,
      !SummaryRow.isPart(cell.text)
    else { return false }
    let text = Array(cell.text.utf8)
    guard NumberedTitle(text.span) == nil else { return false }
    held.append((row, cell))
    return true
  }

  /// A header or the table's end follows.
  /// - Returns: the lines that stand over it, and the rows that belong to the plan all the same: values.
  mutating func endPage() -> (lines: [String], rows: [Row]) {
    defer { held = [] }
    let others = held.filter { !Self.numbersPage($0.cell) }
    return (
      others.filter { !Self.isValue($0.cell) }.map(\.cell.text), others.filter { Self.isValue($0.cell) }.map(\.row)
    )
  }

  /// A row of the plan follows: everything but the numbers of pages belongs to it.
  mutating func goOn() -> [Row] {
    defer { held = [] }
    return held.filter { !Self.numbersPage($0.cell) }.map(\.row)
  }

  private static func numbersPage(_ cell: HeaderCell) -> Bool {
    HeadingText.numbersPage(cell.text) || (cell.column == 1 && HeadingText.isNumberOfPage(cell.text))
  }

  /// Digits without any words.
  private static func isValue(_ cell: HeaderCell) -> Bool {
    cell.text.contains { $0.isNumber } && !cell.text.contains { $0.isLetter }
  }
}
