// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// One due stage of one indicator for one recipient, with the reason it is due.
package struct Notice: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// The stage falls on this day.
    case stageDue = "stage-due"
    /// The stage fell on an earlier day and was not told; it is the latest one due.
    case caughtUp = "caught-up"
    /// The plan or the recipient is new to the journal: the current cliff's latest due stage.
    case firstNotice = "first-notice"
    /// One tier or several closed with no completion on record.
    case tierLost = "tier-lost"
    /// The office is closed until the cliff has passed, and nothing was told lately.
    case lastChance = "last-chance"
  }

  package var plan: String
  package var standing: Standing
  package var stage: Stage
  package var reason: Reason
  /// The stage's own day.
  package var stageDay: CivilDate
  /// The tiers it tells as lost, largest percent first; empty unless the stage is `lost`.
  package var lostTiers: [TierStanding]
  /// Marks that the lost tiers cost.
  package var lostMarks: Decimal
  /// What it tells: one identity, or one for each lost tier.
  package var identities: [NoticeIdentity]
  /// Earlier stages of this cliff that came due and will never be sent.
  package var passedOver: [Stage]
  /// Calendar days from today to the act-by date, 0 on that day and after.
  package var daysLeft: Int
  /// Working days after today up to and including the act-by date, 0 on that day and after.
  package var workingDaysLeft: Int

  /// The act-by date of the tier that each identity is about.
  package var actByDates: [CivilDate] {
    stage == .lost ? lostTiers.map(\.actBy) : identities.map { _ in cliff?.actBy ?? stageDay }
  }

  /// The cliff that the reader still has to keep.
  package var cliff: Cliff? { standing.cliff }
}

/// Why nothing goes out about an indicator today.
package enum Silence: String, Sendable {
  /// Nothing is open that would pay more than what is proven, and no loss is left to tell.
  case nothingToKeep = "nothing-to-keep"
  case notYetDue = "not-yet-due"
  case alreadyTold = "already-told"
  case dayOff = "day-off"
  /// The row has an error.
  case unreadable
  /// The server refused this address for this notice before.
  case addressRejected = "address-rejected"
}

package enum Decision: Sendable, Equatable {
  case send(Notice)
  case silent(Silence)
}
