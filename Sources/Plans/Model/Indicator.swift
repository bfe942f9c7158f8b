// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// What is measured: an id such as `1.3.1`, a unit, a weight in marks and its tiers.
package struct Indicator: Sendable, Equatable {
  package var id: IndicatorID
  /// The activity's id; nil when the document has no such column.
  package var activity: String?
  /// The area's id; nil when the document has no such column.
  package var area: String?
  package var title: String
  /// Inferred from the targets (rule 7), nil when no target can be read.
  package var unit: Unit?
  /// What the unit column says; nil when its word is not known.
  package var declaredUnit: Unit?
  /// In marks; nil when it is missing or unreadable, which is an error of the row.
  package var weight: Decimal?
  /// Largest percent first; tiers that the document leaves out are absent.
  package var tiers: [Tier]
  /// How the values of the quarters make one; nil when the document does not say.
  package var method: CalculationMethod?
  /// Who is responsible, as the document words it; who is written to stands in the configuration.
  package var owner: String?
  /// What the document names as proof.
  package var evidence: String?
  package var remarks: String?
  package var progress: [ReportedProgress]
  /// True when a finding of severity error stands on this row: it then makes no deadline notice.
  package var hasErrors: Bool
}

/// How values reported for the quarters make the year's value (newer forms have a column for it).
package enum CalculationMethod: String, Sendable, CaseIterable {
  /// The quarters' values added up.
  case sum
  /// The mean of the quarters that have a value.
  case average
  /// Each value already holds the quarters before it; the latest counts.
  case cumulative
  /// A completion date.
  case date
}

package enum Unit: String, Sendable, CaseIterable {
  case date, count, percent
}

/// One achievement level: reaching the target pays `percent` of the indicator's weight.
package struct Tier: Sendable, Equatable {
  package var percent: Int
  package var target: Target
  /// Earlier days that the target names too, such as one for each quarter, in order; the target itself is the last. Each is
  /// reminded of, the tier stays open until the last.
  package var milestones: [CivilDate]

  package init(percent: Int, target: Target, milestones: [CivilDate] = []) {
    self.percent = percent
    self.target = target
    self.milestones = milestones
  }
}

package enum Target: Sendable, Equatable {
  /// Done by this day.
  case date(CivilDate)
  /// This number, or this many percent, by the fiscal year's last day.
  case value(Decimal)
}

/// What a document reports for one quarter.
package struct ReportedProgress: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// `--` or an empty cell.
    case nothing
    case completed(CivilDate)
    case value(Decimal)
    /// Words where a value is expected: claimed, not proven.
    case prose
  }

  /// Nil when the document does not say which quarter it reports on.
  package var quarter: FiscalQuarter?
  /// The cell as written.
  package var text: String
  package var content: Content
}
