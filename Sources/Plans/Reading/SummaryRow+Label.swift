// SPDX-License-Identifier: Apache-2.0

extension SummaryRow {
  /// The row below a table that a label begins; offices word the two that they declare in several ways.
  init?(label: String) {
    let label = CellText.key(CellText.beginning(label))
    guard let row = Self.known.first(where: { entry in entry.words.contains { label.hasPrefix($0) } }) else {
      return nil
    }
    self = row.row
  }

  private static let known: [(row: SummaryRow, words: [String])] = allCases.map { row in
    let others: [String] =
      switch row {
      case .total: ["সর্বমোট নম্বর", "মোট মান", "total marks", "grand total", "total"]
      case .obtained: ["মোট প্রাপ্ত নম্বর", "অর্জিত নম্বর", "marks obtained", "obtained"]
      case .byTiers, .proRata, .byWords, .ceiling: []
      }
    return (row, (row.labels + others).map { CellText.key($0) })
  }
}
