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
