// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A plan on one day: its indicators' standings and the heaps its marks lie in.
package struct PlanStanding: Sendable {
  package var plan: Plan
  package var indicators: [Standing]

  package init(plan: Plan, indicators: [Standing]) {
    self.plan = plan
    self.indicators = indicators
  }

  /// All marks of the plan.
  package var total: Decimal { sum { $0.indicator.weight ?? 0 } }
  /// The most marks the plan can still earn.
  package var ceiling: Decimal { sum(\.ceiling) }
  /// Proven, and cannot be lost again.
  package var secured: Decimal {
    sum { standing in
      guard let achieved = standing.achieved, standing.indicator.unit != .percent || standing.state == .achieved else {
        return 0
      }
      return standing.indicator.marks(achieved)
    }
  }
  /// Met by percents, which can fall until the year ends.
  package var met: Decimal {
    sum { standing in
      guard let achieved = standing.achieved, standing.indicator.unit == .percent, standing.state != .achieved else {
        return 0
      }
      return standing.indicator.marks(achieved)
    }
  }
  /// Out of reach for good.
  package var lost: Decimal { total - ceiling }

  private func sum(_ marks: (Standing) -> Decimal) -> Decimal {
    indicators.reduce(0) { $0 + marks($1) }
  }
}
