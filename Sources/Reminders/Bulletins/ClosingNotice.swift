// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// The last word about an indicator that is done for good, to who was reminded of it.
package struct ClosingNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  /// The tier that is achieved.
  package var tier: TierStanding
  /// Its date as the plan writes it.
  package var target: CivilDate
  /// Whether it, or one that pays less, was told as lost, so that this takes it back.
  package var isRegained: Bool
  /// Tells apart the same last word said again after the record was taken back and the reader reminded anew, from 1.
  package var number = 1

  package var identity: NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: standing.indicator.id, percent: tier.tier.percent, target: target,
      word: TierIdentity.closing(isRegained: isRegained, number: number))
  }
}
