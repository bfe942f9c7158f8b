// SPDX-License-Identifier: Apache-2.0
import Documents

/// Rows of a single cell among the rows of a table, held until it shows what they are: the foot of a page and the head of
/// the next one, or something of the plan that is not understood. Below a line that names a year, rows of a few cells are
/// held too: another plan's letterhead.
struct StrayRows {
  private var held: [(row: Row, cells: [HeaderCell])] = []
  private var holdsHeading = false

  var isEmpty: Bool { held.isEmpty }

  /// False when the row speaks for itself: sums, areas and activities, an indicator without its id; or when there are too
  /// many of them for a page's head and foot.
  mutating func hold(_ row: Row, _ cells: [HeaderCell], below header: TableHeader) -> Bool {
    guard held.count < 50, cells.count <= (holdsHeading ? 3 : 1), let first = cells.first else { return false }
    guard SummaryRow(label: first.text) == nil, !SummaryRow.isPart(first.text) else { return false }
    let isOfPlan = cells.contains { cell in
      let text = Array(cell.text.utf8)
      return cell.column == header.columns[.indicator] || NumberedTitle(text.span) != nil
    }
    guard !isOfPlan else { return false }
    held.append((row, cells))
    holdsHeading = holdsHeading || !HeadingText.naming(period: cells.map(\.text)).isEmpty
    return true
  }

  /// A header or the table's end follows.
  /// - Returns: the lines that stand over it, and the rows that belong to the plan all the same: values.
  mutating func endPage() -> (lines: [String], rows: [Row]) {
    defer { self = StrayRows() }
    let others = held.filter { !Self.numbersPage($0.cells) }
    return (
      others.filter { !Self.isValue($0.cells) }.flatMap(\.cells).map(\.text),
      others.filter { Self.isValue($0.cells) }.map(\.row)
    )
  }

  /// A row of the plan follows: everything but the numbers of pages belongs to it.
  mutating func goOn() -> [Row] {
    defer { self = StrayRows() }
    return held.filter { !Self.numbersPage($0.cells) }.map(\.row)
  }

  private static func numbersPage(_ cells: [HeaderCell]) -> Bool {
    guard cells.count == 1, let cell = cells.first else { return false }
    return HeadingText.numbersPage(cell.text) || (cell.column == 1 && HeadingText.isNumberOfPage(cell.text))
  }

  /// Digits without any words.
  private static func isValue(_ cells: [HeaderCell]) -> Bool {
    cells.contains { cell in cell.text.contains { $0.isNumber } && !cell.text.contains { $0.isLetter } }
  }
}
