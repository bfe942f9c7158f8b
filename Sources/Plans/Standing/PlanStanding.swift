// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A plan on one day: its indicators' standings and the heaps its marks lie in.
package struct PlanStanding: Sendable {
  package var plan: Plan
  package var indicators: [Standing]
  /// The rules that the marks follow; they are printed wherever the marks are.
  package var scoring: Scoring

  package init(plan: Plan, indicators: [Standing], scoring: Scoring = .standard) {
    self.plan = plan
    self.indicators = indicators
    self.scoring = scoring
  }

  /// All marks of the plan.
  package var total: Decimal { sum { $0.indicator.weight ?? 0 } }
  /// The most marks the plan can still earn.
  package var ceiling: Decimal { sum(\.ceiling) }
  /// Proven, and cannot be lost again.
  package var secured: Decimal { sum { $0.canFall ? 0 : $0.proven } }
  /// Met by values that can still be lost again until the year ends.
  package var met: Decimal { sum { $0.canFall ? $0.proven : 0 } }
  /// Out of reach for good.
  package var lost: Decimal { total - ceiling }

  private func sum(_ marks: (Standing) -> Decimal) -> Decimal {
    indicators.reduce(0) { $0 + marks($1) }
  }
}
