// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// One office's action plan for one fiscal year, as its document states it.
package struct Plan: Sendable, Equatable {
  /// `[a-z0-9-]+`; the plan is its id, not its file.
  package var id: String
  /// The document's own title line.
  package var title: String
  package var fiscalYear: FiscalYear
  /// The quarter the document reports on; nil when it reports on none.
  package var quarter: FiscalQuarter?
  /// From the header row, largest first.
  package var tierPercents: [Int]
  /// Marks the document says the plan is worth.
  package var declaredTotal: Decimal?
  /// Marks the document says were obtained so far.
  package var declaredObtained: Decimal?
  package var areas: [PerformanceArea]
  package var activities: [Activity]
  package var indicators: [Indicator]
}

/// A performance area with the weight printed for it; the sum of its indicators may differ and is then a finding.
package struct PerformanceArea: Sendable, Equatable {
  package var id: String
  package var title: String
  package var weight: Decimal?
}

package struct Activity: Sendable, Equatable {
  package var id: String
  /// Nil when the document has no areas.
  package var area: String?
  package var title: String
}
