// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// What somebody reports about an indicator; the day it is about decides when it counts (rule 13).
package struct Statement: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case completed(CivilDate)
    case value(Decimal)
  }

  package var indicator: IndicatorID
  package var content: Content
  /// The day it is about: the completion date, or the last day of the quarter a value is for.
  package var about: CivilDate
  /// The day it became known: the office's day of the record, or the document's `knownOn`, else `about`.
  package var recorded: CivilDate
  /// The quarter a value is for; nil for a completion date, or when nobody said.
  package var period: FiscalQuarter?
  package var evidence: String?
  /// Who says so: a document's name, or a person.
  package var source: String
  /// Its record in progress.jsonl; nil for what a document says.
  package var sequence: Int?

  package init(
    indicator: IndicatorID, content: Content, about: CivilDate, recorded: CivilDate? = nil,
    period: FiscalQuarter? = nil, evidence: String? = nil, source: String, sequence: Int? = nil
  ) {
    self.indicator = indicator
    self.content = content
    self.about = about
    self.recorded = recorded ?? about
    self.period = period
    self.evidence = evidence
    self.source = source
    self.sequence = sequence
  }

  /// The statements that a plan's own document makes; prose and blanks state nothing. A value is about the last day of its
  /// quarter, or about the day on which the document was known, when that was earlier.
  package static func inDocument(_ plan: Plan, source: String, knownOn: CivilDate? = nil) -> [Statement] {
    plan.indicators.flatMap { indicator in
      indicator.progress.compactMap { progress in
        switch progress.content {
        case .completed(let date):
          Statement(
            indicator: indicator.id, content: .completed(date), about: date, recorded: knownOn,
            period: progress.quarter, source: source)
        case .value(let value):
          Statement(
            indicator: indicator.id, content: .value(value), about: plan.day(of: progress, knownOn: knownOn),
            recorded: knownOn, period: progress.quarter ?? plan.quarter, source: source)
        case .nothing, .prose: nil
        }
      }
    }
  }
}

extension Plan {
  /// The day that a document's value or words are about: the last day of their quarter, when that was not yet over on the
  /// day the document was known, that day.
  func day(of progress: ReportedProgress, knownOn: CivilDate?) -> CivilDate {
    guard let quarter = progress.quarter ?? quarter else { return fiscalYear.first }
    return knownOn.map { quarter.contains($0) ? $0 : quarter.last } ?? quarter.last
  }
}
