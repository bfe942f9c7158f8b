// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The marks of a plan on a day in the three heaps of rule 6, beside what its document declares.
package struct PlanEarnings: Sendable, Equatable {
  package var scoring: Scoring
  /// Marks the document says were obtained; nil when it does not say.
  package var declared: Decimal?
  /// One for each indicator, in the plan's order.
  package var indicators: [Earnings]

  /// Proven by tiers.
  package var tier: Decimal { sum(.tier) }
  /// Counts that are on their way.
  package var proRata: Decimal { sum(.proRata) }
  /// Claimed in words.
  package var prose: Decimal { sum(.prose) }
  /// All three heaps, as if words were proof.
  package var withProse: Decimal { withoutProse + prose }
  /// Without what rests on words alone.
  package var withoutProse: Decimal { tier + proRata }
  /// The marks obtained as the plan's setting `proseCounts` reads them.
  package var obtained: Decimal { scoring.proseCounts ? withProse : withoutProse }

  private func sum(_ heap: Earnings.Heap) -> Decimal {
    indicators.reduce(0) { $0 + ($1.heap == heap ? $1.marks : 0) }
  }
}
