// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// What one indicator has earned on a day, in one of the three heaps of interim marks (rule 6).
package struct Earnings: Sendable, Equatable {
  package enum Heap: String, Sendable, CaseIterable {
    /// Proven by a tier, under the plan's rule; under `proportional` any share of the target is proven.
    case tier
    /// A count on its way: the share of the best target, where the rule pays nothing yet.
    case proRata
    /// Words where a value is expected and nothing was ever reported in numbers: claimed, not proven.
    case prose
  }

  package var indicator: IndicatorID
  /// Nil when nothing is earned.
  package var heap: Heap?
  /// Percent of the weight.
  package var percent: Decimal
  package var marks: Decimal

  /// - Parameter isClaimed: whether a document reports it in words. A number or date on record speaks for itself, whatever
  ///   quarter the words are from: words claim only where nothing else was ever stated.
  package init(_ standing: Standing, isClaimed: Bool) {
    let share = Self.share(standing)
    if standing.earned > 0 {
      (heap, percent) = (.tier, standing.earned)
    } else if share > 0 {
      (heap, percent) = (.proRata, share)
    } else if isClaimed, standing.current == nil, standing.completed == nil {
      (heap, percent) = (.prose, 100)
    } else {
      (heap, percent) = (nil, 0)
    }
    indicator = standing.indicator.id
    marks = standing.indicator.marks(percent)
  }

  /// Only a count that adds up is under way to its target. A percent, a mean and a number that shall be small are levels:
  /// half of the level is not half of the work. A row with an error has no target to be under way to.
  private static func share(_ standing: Standing) -> Decimal {
    let indicator = standing.indicator
    guard let value = standing.current, indicator.unit == .count, indicator.method != .average,
      !indicator.fewerIsBetter, !indicator.hasErrors
    else { return 0 }
    return PayScale(indicator, .standard).share(of: value)
  }
}
