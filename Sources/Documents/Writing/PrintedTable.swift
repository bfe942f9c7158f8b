// SPDX-License-Identifier: Apache-2.0

/// One table with the paragraphs around it, as text that any format can be written from; what the cells mean is the
/// business of whoever fills it.
package struct PrintedTable: Sendable, Equatable {
  package var before: [String]
  /// First the heading rows, then the body, then the footing rows; a row may be shorter than others.
  package var rows: [[String]]
  package var after: [String]
  /// How many rows at the top are headings.
  package var headings: Int
  /// How many rows at the end are sums and the like.
  package var footings: Int
  /// What is known of the columns; those beyond have no label and are not merged.
  package var columns: [Column]

  /// What a format with merged cells, colours or narrow screens can make use of.
  package struct Column: Sendable, Equatable {
    /// The heading in a few words, for a screen that shows each row as a card.
    package var label: String
    /// A word for style sheets.
    package var kind: String
    /// Whether a blank cell of the body belongs to the one above it.
    package var isMerged: Bool

    package init(label: String, kind: String, isMerged: Bool = false) {
      self.label = label
      self.kind = kind
      self.isMerged = isMerged
    }
  }

  package init(
    before: [String] = [], rows: [[String]], after: [String] = [], headings: Int = 1, footings: Int = 0,
    columns: [Column] = []
  ) {
    self.before = before
    self.rows = rows
    self.after = after
    self.headings = min(max(headings, 0), rows.count)
    self.footings = min(max(footings, 0), rows.count - self.headings)
    self.columns = columns
  }

  /// All rows with the cells of the longest one, blank ones added.
  var grid: [[String]] {
    let width = rows.map(\.count).max() ?? 0
    return rows.map { $0.count == width ? $0 : $0 + Array(repeating: "", count: width - $0.count) }
  }
}

/// The text on one line: each run of tabs, line ends and other controls becomes one blank. What would be a blank at
/// either end is left out, since no reader could tell it from the space around a cell.
func onOneLine(_ text: String) -> String {
  let isBreak: (Unicode.Scalar) -> Bool = { scalar in
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: isBreak) else { return text }
  let words = text.unicodeScalars.split(whereSeparator: isBreak)
  return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}
