// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// The share of a count's target that is due by each quarter's end. Only the 100 % tier of a count of which more is better
/// is paced; a mean is no sum of quarters, so it is not.
package struct Pacing: Sendable, Equatable {
  package let target: Decimal
  private let fiscalYear: FiscalYear
  private static let quarter = Decimal(sign: .plus, exponent: -2, significand: 25)

  /// Nil for what is not paced.
  package init?(_ indicator: Indicator, in fiscalYear: FiscalYear) {
    guard indicator.unit == .count, indicator.method != .average, !indicator.hasErrors, !indicator.fewerIsBetter,
      let best = indicator.tiers.first, best.percent == 100, case .value(let target) = best.target
    else { return nil }
    self.target = target
    self.fiscalYear = fiscalYear
  }

  /// Target x quarter / 4, rounded up to a whole number; the last quarter's is the target itself.
  package func share(by quarter: FiscalQuarter) -> Decimal {
    guard quarter.number < 4 else { return target }
    // A quarter is 0.25 exactly, and multiplying is much the cheaper.
    var exact = target * Decimal(quarter.number) * Self.quarter
    var whole = Decimal()
    NSDecimalRound(&whole, &exact, 0, .up)
    return min(whole, target)
  }

  /// The share that is due by the end of the quarter of a day; nil outside the plan's year.
  package func share(on day: CivilDate) -> Decimal? {
    fiscalYear.quarters.first { $0.contains(day) }.map(share)
  }
}
