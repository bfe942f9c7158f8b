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
  /// Who says so: a document's name.
  package var source: String

  package init(indicator: IndicatorID, content: Content, about: CivilDate, source: String) {
    self.indicator = indicator
    self.content = content
    self.about = about
    self.source = source
  }

  /// The statements that a plan's own document makes; prose and blanks state nothing.
  package static func inDocument(_ plan: Plan, source: String) -> [Statement] {
    plan.indicators.flatMap { indicator in
      indicator.progress.compactMap { progress in
        switch progress.content {
        case .completed(let date):
          Statement(indicator: indicator.id, content: .completed(date), about: date, source: source)
        case .value(let value):
          Statement(
            indicator: indicator.id, content: .value(value),
            about: (progress.quarter ?? plan.quarter)?.last ?? plan.fiscalYear.first, source: source)
        case .nothing, .prose: nil
        }
      }
    }
  }
}
