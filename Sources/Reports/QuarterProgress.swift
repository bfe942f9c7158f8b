// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
import WorkingDays

/// What was reported about one indicator for one quarter.
package struct QuarterProgress: Sendable, Equatable {
  /// The cell of the quarter's document.
  package var reported: ReportedProgress?
  /// What somebody stated beside the documents, when it counts in the cell's place.
  package var stated: Statement?

  /// - Parameter statements: as known on the day.
  static func all(
    of plan: Plan, in quarter: FiscalQuarter, documents: [Plan], statements: [Statement],
    on day: CivilDate
  ) -> [IndicatorID: QuarterProgress] {
    var result: [IndicatorID: QuarterProgress] = [:]
    for document in documents {
      for indicator in document.indicators {
        for progress in indicator.progress {
          let own = progress.quarter ?? document.quarter ?? document.fiscalYear.quarter(1)
          guard own == quarter else { continue }
          // Of two documents the later one counts, unless it says nothing.
          if progress.content == .nothing, result[indicator.id] != nil { continue }
          result[indicator.id] = QuarterProgress(reported: progress, stated: nil)
        }
      }
    }
    let own = statements.filter { $0.isFor(quarter) }
    for statement in Statement.currentOnes(of: own, in: plan, on: day) where statement.sequence != nil {
      result[statement.indicator, default: QuarterProgress(reported: nil, stated: nil)].stated = statement
    }
    return result
  }

  /// What it amounts to.
  package var content: ReportedProgress.Content {
    switch stated?.content {
    case .completed(let date): .completed(date)
    case .value(let value): .value(value)
    case nil: reported?.content ?? .nothing
    }
  }
}

extension Statement {
  /// Its own quarter, else the one its day lies in.
  fileprivate func isFor(_ quarter: FiscalQuarter) -> Bool { period.map { $0 == quarter } ?? quarter.contains(about) }
}
