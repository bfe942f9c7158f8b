// SPDX-License-Identifier: Apache-2.0

/// A notice for programs. Dates are ISO 8601, marks decimal numbers as text (`"1"`, `"0.6"`); what a kind of notice does
/// not have is nil.
package struct NoticeFacts: Sendable, Equatable {
  package var identity: String
  package var reason: String
  package var plan: String?
  package var indicator: String?
  package var title: String
  package var stage: String?
  /// The tier, as a percent.
  package var percent: Int?
  package var target: String?
  package var closes: String?
  /// The last day on which acting still helps; nil without one.
  package var actBy: String?
  package var daysLeft: Int?
  package var workingDaysLeft: Int?
  package var atStake: String?
  package var weight: String?
  /// The tier that a loss goes on to; nil when nothing is left to earn, and for other notices.
  package var next: NextDeadline?
  /// When the tier closes whose date this is, when the plan names later dates for it; nil otherwise.
  package var tierCloses: String?
  /// The act-by date that was told before, when it is another one now; nil otherwise.
  package var movedFrom: String?
  /// The share of a count that is due by the end of a quarter, as decimal text; only when a count is paced.
  package var share: String?
  /// The value on record, as decimal text; only for counts that are paced and percents that are looked at.
  package var value: String?
  /// The day the value is about; only for percents that are looked at.
  package var valueAsOf: String?
  /// The target date that was told before; only when the plan has another one now.
  package var targetBefore: String?
  /// What is wrong in a document; nil for notices about none.
  package var findings: [FindingFacts]?
  /// The targets of a row that cannot be read, as an earlier version had them; nil when none is known.
  package var lastKnown: [TargetFacts]?

  package init(
    identity: String, reason: String, plan: String?, indicator: String?, title: String, stage: String? = nil,
    percent: Int? = nil, target: String? = nil, closes: String? = nil, actBy: String? = nil, daysLeft: Int? = nil,
    workingDaysLeft: Int? = nil, atStake: String? = nil, weight: String? = nil, next: NextDeadline? = nil,
    tierCloses: String? = nil, movedFrom: String? = nil, findings: [FindingFacts]? = nil,
    lastKnown: [TargetFacts]? = nil
  ) {
    self.identity = identity
    self.reason = reason
    self.plan = plan
    self.indicator = indicator
    self.title = title
    self.stage = stage
    self.percent = percent
    self.target = target
    self.closes = closes
    self.actBy = actBy
    self.daysLeft = daysLeft
    self.workingDaysLeft = workingDaysLeft
    self.atStake = atStake
    self.weight = weight
    self.next = next
    self.tierCloses = tierCloses
    self.movedFrom = movedFrom
    self.findings = findings
    self.lastKnown = lastKnown
  }
}

/// The tier still open after a loss, for programs; forms as in `NoticeFacts`.
package struct NextDeadline: Sendable, Equatable {
  /// The tier, as a percent.
  package var percent: Int
  package var closes: String
  package var actBy: String
  package var atStake: String
  /// As in `NoticeFacts`.
  package var tierCloses: String?

  package init(percent: Int, closes: String, actBy: String, atStake: String, tierCloses: String? = nil) {
    self.percent = percent
    self.closes = closes
    self.tierCloses = tierCloses
    self.actBy = actBy
    self.atStake = atStake
  }
}

/// Something wrong in a document, for programs; everything counts from 1.
package struct FindingFacts: Sendable, Equatable {
  package var code: String
  package var file: String
  package var line: Int?
  package var column: Int?
  /// The cell in a spreadsheet, such as `B7`.
  package var cell: String?
  /// The sheet of a spreadsheet.
  package var sheet: String?
  /// The table of a Word document, whose rows the lines then are.
  package var table: Int?
  package var indicator: String?
  package var message: String
  package var hint: String

  package init(
    code: String, file: String, line: Int?, column: Int?, cell: String?, sheet: String? = nil, table: Int? = nil,
    indicator: String? = nil, message: String, hint: String
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
    self.sheet = sheet
    self.table = table
    self.indicator = indicator
    self.message = message
    self.hint = hint
  }
}

/// The target of a tier, for programs: a date, or a value as decimal text, and earlier dates of the same target.
package struct TargetFacts: Sendable, Equatable {
  package var percent: Int
  package var date: String?
  package var value: String?
  package var before: [String]

  package init(percent: Int, date: String?, value: String?, before: [String] = []) {
    self.percent = percent
    self.date = date
    self.value = value
    self.before = before
  }
}
