// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The same table with its cells written in other ways.
extension MinistryTable {
  /// Changes the cells of the rows with indicators.
  func changing(_ change: (String, Column) -> String) -> MinistryTable {
    var table = self
    table.rows = rows.map { row in zip(row, Column.allCases).map(change) }
    return table
  }

  /// Changes every cell and paragraph.
  func changingEverything(_ change: (String) -> String) -> MinistryTable {
    var table = self
    table.letterhead = letterhead.map(change)
    table.title = change(title)
    table.header = header.map { $0.map(change) }
    table.rows = rows.map { $0.map(change) }
    table.summary = summary.map { $0.map(change) }
    return table
  }

  /// Changes the dates among targets and progress.
  func writingDates(_ write: (_ day: Int, _ month: Int, _ year: Int) -> String) -> MinistryTable {
    changing { cell, column in
      guard column.isTarget || column == .progress, let date = Self.date(cell) else { return cell }
      return write(date.day, date.month, date.year)
    }
  }

  /// Numbers, dates and ids in ASCII digits; titles keep theirs.
  var inASCIIDigits: MinistryTable {
    var table = changing { cell, column in
      switch column {
      case .area, .activity, .indicator:
        guard let end = cell.firstIndex(of: "]") else { return cell }
        return Self.ascii(cell[..<end]) + cell[end...]
      case .unit: return cell
      case .progress: return cell.contains { $0.isLetter } ? cell : Self.ascii(cell)
      default: return Self.ascii(cell)
      }
    }
    table.header = header.map { $0.map(Self.ascii) }
    table.summary = summary.map { $0.map(Self.ascii) }
    return table
  }

  /// What is printed once, in every row that it holds for.
  var repeatingMergedCells: MinistryTable {
    var above = Array(repeating: "", count: Column.allCases.count)
    var table = self
    table.rows = rows.map { row in
      for column in Column.allCases where column.isMerged && !row[column.rawValue].isEmpty {
        above[column.rawValue] = row[column.rawValue]
      }
      return Column.allCases.map { $0.isMerged ? above[$0.rawValue] : row[$0.rawValue] }
    }
    return table
  }

  static func ascii(_ text: some StringProtocol) -> String {
    String(text.map { $0.wholeNumberValue.map { Character("\($0)") } ?? $0 })
  }

  static func bengali(_ text: some StringProtocol) -> String {
    let digits = Array("০১২৩৪৫৬৭৮৯")
    return String(text.map { letter in letter.isASCII ? letter.wholeNumberValue.map { digits[$0] } ?? letter : letter })
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func date(_ cell: String) -> (day: Int, month: Int, year: Int)? {
    let parts = ascii(cell).replacing(" ", with: "").split(separator: "/").map { Int($0) ?? 0 }
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }
}
