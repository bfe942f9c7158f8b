// SPDX-License-Identifier: Apache-2.0

/// Something doubtful or wrong in an input, with its place and what to do about it.
package struct Finding: Sendable, Equatable {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// Stable, for scripts.
  package var code: Code
  package var file: String
  package var line: Int?
  /// A table column, counted from 1.
  package var column: Int?
  /// The cell in a spreadsheet, such as `B7`.
  package var cell: String?
  package var message: String
  package var hint: String
  /// The indicator whose row it stands on; nil when it belongs to no row.
  package var indicator: IndicatorID? = nil

  package init(
    _ severity: Severity, _ code: Code, file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil,
    message: String, hint: String
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
    self.message = message
    self.hint = hint
  }

  package enum Code: String, Sendable, CaseIterable {
    case fileMissing = "file-missing"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case textNotUTF8 = "text-not-utf8"
    case notAPlan = "not-a-plan"
    case columnMissing = "column-missing"
    case columnUnknown = "column-unknown"
    case tierPercentsMissing = "tier-percents-missing"
    case fiscalYearMissing = "fiscal-year-missing"
    case rowNotUnderstood = "row-not-understood"
    case idMissing = "id-missing"
    case idTwice = "id-twice"
    case weightMissing = "weight-missing"
    case weightNotANumber = "weight-not-a-number"
    case dateImpossible = "date-impossible"
    case dateOutsideFiscalYear = "date-outside-fiscal-year"
    case targetNotUnderstood = "target-not-understood"
    case targetsMixed = "targets-mixed"
    case targetsMissing = "targets-missing"
    case tiersOutOfOrder = "tiers-out-of-order"
    case unitUnknown = "unit-unknown"
    case unitMismatch = "unit-mismatch"
    case areaWeight = "area-weight"
    case declaredTotal = "declared-total"
    case progressProse = "progress-prose"
    case progressNotUnderstood = "progress-not-understood"
    case planTwice = "plan-twice"
    case ownerMissing = "owner-missing"
    case ownerUnused = "owner-unused"
    case planYearOver = "plan-year-over"
    case targetDiffers = "target-differs"
    case targetsMoved = "targets-moved"
    case calendarYearMissing = "calendar-year-missing"
  }

  /// `file:line:column: severity: message [code]`, then the hint on a line of its own.
  package var text: String {
    let position = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(position): \(severity.rawValue): \(message) [\(code.rawValue)]\n  \(hint)"
  }
}
