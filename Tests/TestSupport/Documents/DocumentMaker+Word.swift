// SPDX-License-Identifier: Apache-2.0

extension DocumentMaker {
  /// A table of a Word document.
  package struct WordTable: Encodable, Sendable {
    package struct Merge: Encodable, Sendable {
      var firstRow: Int
      var firstColumn: Int
      var lastRow: Int
      var lastColumn: Int

      /// Rows and columns from 0.
      package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        firstRow = rows.lowerBound
        lastRow = rows.upperBound
        firstColumn = columns.lowerBound
        lastColumn = columns.upperBound
      }
    }

    package var rows: [[String]]
    package var merges: [Merge]

    package init(_ rows: [[String]], merges: [Merge] = []) {
      self.rows = rows
      self.merges = merges
    }

    /// - Parameter columns: Where blank cells below one with text are merged with it, from 0.
    /// - Parameter rows: Which rows such merging looks at; all when nil.
    package init(_ table: [[String]], mergingBlanksIn columns: Range<Int>, rows: Range<Int>? = nil) {
      let merges = BlankMerge.all(in: table, columns: columns, rows: rows).map {
        Merge(rows: $0.rows, columns: $0.column...$0.column)
      }
      self.init(table, merges: merges)
    }
  }

  /// What stands one below the other in a Word document.
  package enum WordBlock: Encodable, Sendable {
    case paragraph(String)
    case table(WordTable)

    private enum CodingKeys: CodingKey { case paragraph, table }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .paragraph(let text):
        try container.encode(text, forKey: .paragraph)
        try container.encodeNil(forKey: .table)
      case .table(let table): try container.encode(table, forKey: .table)
      }
    }
  }

  /// A cell with text and the blank ones below it, which a document prints as one.
  struct BlankMerge {
    var column: Int
    var rows: ClosedRange<Int>

    static func all(in table: [[String]], columns: Range<Int>, rows: Range<Int>?) -> [BlankMerge] {
      let rows = rows ?? 0..<table.count
      return columns.flatMap { column in
        var merges: [BlankMerge] = []
        var first: Int?
        for row in rows.lowerBound...rows.upperBound {
          let isBlank = row < rows.upperBound && column < table[row].count && table[row][column].isEmpty
          if isBlank { continue }
          if let start = first, row - start > 1 { merges.append(BlankMerge(column: column, rows: start...row - 1)) }
          first = row
        }
        return merges
      }
    }

    /// Such as `B3:B7`; for the first 26 columns.
    var reference: String {
      let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column)))
      return "\(letter)\(rows.lowerBound + 1):\(letter)\(rows.upperBound + 1)"
    }
  }
}
