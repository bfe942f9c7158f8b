// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// One due stage of one indicator for one recipient, with the reason it is due.
package struct DeadlineNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  package var stage: Stage
  package var reason: Notice.Reason
  /// The stage's own day.
  package var stageDay: CivilDate
  /// The tiers it tells as lost, largest percent first; empty unless the stage is `lost`.
  package var lostTiers: [TierStanding]
  /// Marks that the lost tiers cost.
  package var lostMarks: Decimal
  /// What it tells: one identity or one for each lost tier, and one more when the act-by date moved.
  package var identities: [NoticeIdentity]
  /// Earlier stages of this cliff that came due and will never be sent.
  package var passedOver: [Stage]
  /// Calendar days from today to the act-by date, 0 on that day and after.
  package var daysLeft: Int
  /// Working days after today up to and including the act-by date, 0 on that day and after.
  package var workingDaysLeft: Int
  /// How the act-by date differs from what the reader was told; nil when it does not, or nothing was told.
  package var moved: ActByMove?
  /// Target dates that are other than the reader was told; their identities stand last.
  package var targetMoves: [TargetMove] = []

  /// The act-by date of the tier that each identity is about; nil for a tier that is gone.
  package var actByDates: [CivilDate?] {
    let own = identities.dropLast(targetMoves.count).map { _ in cliff?.actBy ?? stageDay }
    return (stage == .lost ? lostTiers.map(\.actBy) : own) + targetMoves.map(\.actBy)
  }

  /// How many reminders nobody acknowledged, when it tells so.
  package var unacknowledged: Int?

  /// Why each identity goes: that the date moved is a reason of its own.
  package var reasons: [Notice.Reason] {
    identities.dropLast(targetMoves.count).map { $0.tellsMove ? .actByMoved : reason } + targetMoves.map(\.reason)
  }

  /// The cliff that the reader still has to keep.
  package var cliff: Cliff? { standing.cliff }
}
