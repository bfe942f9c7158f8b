// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// The progress cell of one row.
enum ProgressCell {
  static func read(
    _ cell: Cell, unit: Unit?, quarter: FiscalQuarter?, in fiscalYear: FiscalYear, of id: IndicatorID,
    _ findings: inout RowFindings
  ) -> ReportedProgress {
    func progress(_ content: ReportedProgress.Content) -> ReportedProgress {
      ReportedProgress(quarter: quarter, text: cell.text, content: content)
    }
    if cell.isBlank { return progress(.nothing) }
    switch DateCell(cell.bytes) {
    case .date(let date):
      if unit == .date, fiscalYear.contains(date) { return progress(.completed(date)) }
      if unit == .date {
        findings.add(
          .warning, .progressNotUnderstood, cell.place,
          "[\(id)] reports \"\(cell.text)\", which is not in the fiscal year \(fiscalYear.label)",
          "Correct the completion date; until then nothing counts as done.")
        return progress(.prose)
      }
      findings.add(
        .warning, .progressNotUnderstood, cell.place, "[\(id)] reports a date, but its targets are no dates",
        "Report the number reached so far.")
      return progress(.prose)
    case .impossible:
      findings.add(
        .warning, .progressNotUnderstood, cell.place,
        "[\(id)] reports \"\(cell.text)\", which is no day of any calendar",
        "Write the completion date as dd/mm/yyyy; until then nothing counts as done.")
      return progress(.prose)
    case .other: break
    }
    if let number = NumberCell(cell.bytes), unit != .date { return progress(value(number, unit, cell, id, &findings)) }
    findings.add(
      .warning, .progressProse, cell.place,
      "[\(id)] reports words where a \(unit == .date ? "date" : "number") is expected: "
        + "\"\(cell.text.prefix(60))\"",
      "Report a \(unit == .date ? "completion date" : "number"), or -- for nothing yet; words prove no tier.")
    return progress(.prose)
  }

  /// A number in the indicator's own unit; a percent of a count proves nothing.
  private static func value(
    _ number: NumberCell, _ unit: Unit?, _ cell: Cell, _ id: IndicatorID, _ findings: inout RowFindings
  ) -> ReportedProgress.Content {
    if number.isPercent, unit == .count {
      findings.add(
        .warning, .progressNotUnderstood, cell.place, "[\(id)] reports a percent, but its targets are numbers",
        "Report the number reached so far; until then nothing counts.")
      return .prose
    }
    if unit == .percent, number.value > 100 {
      findings.add(
        .warning, .progressNotUnderstood, cell.place, "[\(id)] reports \"\(cell.text)\", more than 100 percent",
        "Check the number; it counts as written.")
    }
    return .value(number.value)
  }
}
