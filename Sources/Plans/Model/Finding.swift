// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

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
  /// The sheet of a spreadsheet.
  package var sheet: String?
  /// The table of a Word document, from 1; the line is the row in it.
  package var table: Int?
  /// The row's indicator; nil when the finding belongs to no single row.
  package var indicator: IndicatorID?
  package var message: String
  package var hint: String
  /// The document's own words that it is about, so that every language can repeat them.
  package var quote: String?
  /// The day that was probably meant, where day and month seem to be swapped.
  package var meant: CivilDate?
  /// Which table of the document, for the order of findings.
  var tableIndex: Int?
  /// Which of the document's plans it is about, from 0.
  package var planIndex = 0

  package init(
    _ severity: Severity, _ code: Code, file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil,
    indicator: IndicatorID? = nil, message: String, hint: String
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
    self.indicator = indicator
    self.message = message
    self.hint = hint
  }

  package enum Code: String, Sendable, CaseIterable {
    case fileMissing = "file-missing"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case textNotUTF8 = "text-not-utf8"
    case formatUnsupported = "format-unsupported"
    case fileDamaged = "file-damaged"
    case fileTooLarge = "file-too-large"
    case passedOver = "passed-over"
    case legacyFont = "legacy-font"
    case notAPlan = "not-a-plan"
    case columnMissing = "column-missing"
    case columnUnknown = "column-unknown"
    case tierPercentsMissing = "tier-percents-missing"
    case fiscalYearMissing = "fiscal-year-missing"
    case fiscalYearsDiffer = "fiscal-years-differ"
    case formNotUnderstood = "form-not-understood"
    case rowNotUnderstood = "row-not-understood"
    case idMissing = "id-missing"
    case idTwice = "id-twice"
    case weightMissing = "weight-missing"
    case weightNotANumber = "weight-not-a-number"
    case weightImplausible = "weight-implausible"
    case dateImpossible = "date-impossible"
    case dateSwapped = "date-swapped"
    case datesSeveral = "dates-several"
    case dateRange = "date-range"
    case dateOutsideFiscalYear = "date-outside-fiscal-year"
    case targetNotUnderstood = "target-not-understood"
    case targetsMixed = "targets-mixed"
    case targetsMissing = "targets-missing"
    case percentImplausible = "percent-implausible"
    case tiersOutOfOrder = "tiers-out-of-order"
    case targetsNotDates = "targets-not-dates"
    case topTierBlank = "top-tier-blank"
    case unitUnknown = "unit-unknown"
    case methodUnknown = "method-unknown"
    case methodMismatch = "method-mismatch"
    case unitMismatch = "unit-mismatch"
    case areaWeight = "area-weight"
    case declaredTotal = "declared-total"
    case declaredObtained = "declared-obtained"
    case marksObtained = "marks-obtained"
    case progressProse = "progress-prose"
    case progressNotUnderstood = "progress-not-understood"
    case planTwice = "plan-twice"
    case ownerMissing = "owner-missing"
    case ownerUnused = "owner-unused"
    case remindersUnused = "reminders-unused"
    case remindersTierUnused = "reminders-tier-unused"
    case nobodyStandsIn = "nobody-stands-in"
    case escalationEmpty = "escalation-empty"
    case dutyWithoutWorkingDay = "duty-without-working-day"
    case dutyOutsideYear = "duty-outside-year"
    /// What a document reports counts only on a day far ahead.
    case knownOnFar = "known-on-far"
    case planYearOver = "plan-year-over"
    case targetDiffers = "target-differs"
    case targetsMoved = "targets-moved"
    case indicatorMissing = "indicator-missing"
    case planMissing = "plan-missing"
    case actByMoved = "act-by-moved"
    case calendarYearMissing = "calendar-year-missing"
    /// The calendar has no working day where one is needed.
    case calendarUnfit = "calendar-unfit"
  }

  /// `file:line:column`; in a spreadsheet `file:Sheet!B7`, in a Word document `file:table 2:row:column`.
  package var position: String {
    let inSheet = sheet.map { "\($0)!\(cell ?? line.map { "row \($0)" } ?? "")" }
    let parts: [String?] =
      inSheet.map { [file, $0] } ?? [
        file, table.map { "table \($0)" }, line.map { "\($0)" }, column.map { "\($0)" },
      ]
    return parts.compactMap { $0 }.joined(separator: ":")
  }

  /// `POSITION: severity: message [code]`, then the hint on a line of its own.
  package var text: String {
    "\(position): \(severity.rawValue): \(message) [\(code.rawValue)]\n  \(hint)"
  }
}
