// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

extension Row {
  /// Whether a cell begins with a number in brackets, which neither a header nor a summary has.
  var hasID: Bool {
    let bytes = self.bytes.span
    for range in cells {
      var index = range.lowerBound
      while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
      guard index < range.upperBound else { continue }
      // A bracket, or the first byte of a fullwidth one.
      guard bytes[index] == 0x5B || bytes[index] == 0xEF else { continue }
      if NumberedTitle(bytes.extracting(CellText.trimmed(bytes, range))) != nil { return true }
    }
    return false
  }
}

extension Row {
  /// Whether a cell has the letters of an indicator's column, without which no row is a header; seen on bytes, since in some
  /// documents every row is asked.
  var mayBeHeader: Bool {
    let bytes = self.bytes.span
    guard let first = cells.first, let last = cells.last else { return false }
    var index = first.lowerBound
    let end = last.upperBound
    while index + 2 < end {
      switch bytes[index] {
      // "সূ", as in সূচক; and "nd" of "indicator" in any case.
      case 0xE0:
        if index + 5 < end, bytes[index + 1] == 0xA6, bytes[index + 2] == 0xB8, bytes[index + 4] == 0xA7,
          bytes[index + 5] == 0x82
        {
          return true
        }
      case 0x6E, 0x4E:
        if bytes[index + 1] | 0x20 == 0x64, bytes[index + 2] | 0x20 == 0x69 { return true }
      // A character that does not show may stand between the letters.
      case 0xE2: if bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  /// How many cells have something in them; at most four are counted.
  var filledCount: Int {
    var count = 0
    for column in cells.indices where content(column + 1) != nil {
      count += 1
      if count == 4 { break }
    }
    return count
  }
}

extension Document {
  /// A line anywhere in the document that names the fiscal year.
  /// - Parameter year: the one that a header names already; then only a line of its own can be the title.
  func titleLine(of year: FiscalYear?) -> String? {
    var found: String?
    forEachRow { row in
      guard !row.hasID else { return true }
      let cells = HeaderCell.cells(of: row).map(\.text)
      guard year == nil || cells.count == 1 else { return true }
      found = cells.first { text in PeriodText.fiscalYear(in: text).map { year == nil || $0 == year } ?? false }
      return found == nil
    }
    return found
  }
}
