// SPDX-License-Identifier: Apache-2.0

extension SummaryRow {
  /// The row below a table that a label begins; offices word the two that they declare in several ways.
  init?(label: String) {
    let label = CellText.key(CellText.beginning(label))
    let begun = Self.known.flatMap { entry in entry.words.filter { label.hasPrefix($0) }.map { (entry.row, $0.count) } }
    // "Total marks obtained" begins like "Total marks" too.
    if let longest = begun.max(by: { $0.1 < $1.1 }) {
      self = longest.0
    } else if Self.sums.contains(where: {
      label.hasPrefix($0) && !label.dropFirst($0.count).contains(where: \.isLetter)
    }) {
      self = .total
    } else {
      return nil
    }
  }

  /// Whether a label begins a row that sums up some of the rows above it, which the areas' weights say better.
  static func isPart(_ label: String) -> Bool {
    let label = CellText.key(label)
    return ["উপমোট", "উপ-মোট", "উপ মোট", "sub-total", "sub total", "subtotal"].contains { label.hasPrefix($0) }
  }

  private static let known: [(row: SummaryRow, words: [String])] = allCases.map { row in
    let others: [String] =
      switch row {
      case .total: ["সর্বমোট নম্বর", "মোট মান", "সর্বমোট মান", "total marks", "grand total", "total"]
      case .obtained:
        [
          "মোট প্রাপ্ত", "সর্বমোট প্রাপ্ত", "অর্জিত নম্বর", "মোট অর্জিত", "marks obtained", "obtained", "total obtained",
          "total marks obtained", "total marks achieved",
        ]
      case .byTiers, .proRata, .byWords, .ceiling: []
      }
    return (row, (row.labels + others).map { CellText.key($0) })
  }

  /// Words that are a label only where no others follow.
  private static let sums = ["মোট", "সর্বমোট", "sum"]
}
