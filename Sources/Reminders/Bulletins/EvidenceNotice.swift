// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// A record by a person that achieves an indicator and names no evidence.
package struct EvidenceNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  package var percent: Int
  /// The tier's date as the plan writes it.
  package var target: CivilDate
  /// The record without evidence.
  package var statement: Statement
  /// The day of the annual evaluation, when this is the word before it.
  package var evaluation: CivilDate?
  package var workingDaysLeft: Int

  package var identity: NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: standing.indicator.id, percent: percent, target: target,
      word: evaluation == nil ? TierIdentity.evidence : "\(TierIdentity.evidence)-final")
  }
}
