// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// One indicator on one day: what is open, what is lost, what is proven, and what the next loss would cost.
package struct Standing: Sendable, Equatable {
  package enum State: String, Sendable {
    /// A better tier can still be reached.
    case open
    /// The best tier is met by a value that can still be lost again before the year's end.
    case met
    /// Nothing better can come, and marks are proven.
    case achieved
    /// Every tier is lost.
    case lost
    /// The row has an error, so nothing is said about its deadlines.
    case unreadable
  }

  package var indicator: Indicator
  package var state: State
  package var tiers: [TierStanding]
  /// Percent of the largest tier proven so far.
  package var achieved: Int?
  /// Percent of the weight that is proven so far under the plan's rule; between two tiers under `linear`.
  package var earned: Decimal
  /// Whether what is proven can be lost again: a percent, a mean, or a count of which fewer is better, before the year's
  /// end.
  package var canFall: Bool
  /// Percent of the best open tier.
  package var best: Int?
  /// The deadline to keep now; nil when nothing is open that would pay more than what is proven.
  package var cliff: Cliff?
  /// The completion date on record.
  package var completed: CivilDate?
  /// The value reported so far, by the indicator's calculation method; for counts and percents.
  package var current: Decimal?
  /// The most marks the indicator can still earn; under `linear` what finishing on the day pays.
  package var ceiling: Decimal

  /// Marks proven so far.
  package var proven: Decimal { indicator.marks(earned) }
  /// Marks that passing the cliff costs; 0 without a cliff.
  package var atStake: Decimal { cliff?.atStake ?? 0 }
}

package struct TierStanding: Sendable, Equatable {
  package enum State: String, Sendable { case open, lost, achieved }

  package var tier: Tier
  /// The last day on which the tier is open.
  package var closes: CivilDate
  /// The last working day on or before the closing date.
  package var actBy: CivilDate
  package var state: State
  /// Marks that just meeting the tier pays.
  package var marks: Decimal
}

/// The closing of the best open tier, which costs marks when it is passed, or a date that the tier names before it.
package struct Cliff: Sendable, Equatable {
  package var percent: Int
  /// The date as the plan writes it; the fiscal year's last day for a value. Of several dates the first that is not past.
  package var targetDate: CivilDate
  /// The closing date of this date.
  package var closes: CivilDate
  /// The last working day on or before the closing date.
  package var actBy: CivilDate
  /// What can be earned today less what is left on the day after the tier's closing date.
  package var atStake: Decimal
  /// The tier that is taken up when this one is lost; nil when nothing is left but what is proven.
  package var next: TierStanding?
  /// Which of several dates this is; nil when the target names one date.
  package var series: DateSeries?

  /// Whether a later date of the same tier follows, so that passing this one loses nothing yet.
  package var isMilestone: Bool { series.map { $0.number < $0.count } ?? false }
}

/// The place of a date among those that one target names.
package struct DateSeries: Sendable, Equatable {
  /// From 1.
  package var number: Int
  package var count: Int
  /// The tier's own closing date, that of its last date.
  package var tierCloses: CivilDate
  /// The date before this one: as the plan writes it, and its closing date. Nil for the first.
  package var previous: Previous?

  package struct Previous: Sendable, Equatable {
    package var date: CivilDate
    package var closes: CivilDate
  }
}
