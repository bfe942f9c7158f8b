// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// A row that a plan had, of which the reader was reminded, and that is in its document no more although that was read
/// without errors (rule 8).
package struct WithdrawnRow: Sendable, Equatable {
  package var plan: String
  package var indicator: IndicatorID
  /// Nil when nobody remembers it.
  package var title: String?
  /// Of the tier that was told last, with its date.
  package var percent: Int
  package var target: CivilDate

  package var identity: NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: indicator, percent: percent, target: target, word: TierIdentity.withdrawn)
  }

  /// Nil when the reader was told nothing of it in this year, or the last word about it.
  package init?(plan: Plan, indicator: IndicatorID, title: String?, told: Told) {
    let own = told.certainOfTiers.filter { plan.fiscalYear.contains($0.target) && $0.word != TierIdentity.withdrawn }
    guard let last = own.last, last.isReminder || last.word.hasPrefix(TierIdentity.evidence) else { return nil }
    self.plan = plan.id
    self.indicator = indicator
    self.title = title
    percent = last.percent
    target = last.isOfPace ? plan.fiscalYear.last : last.target
  }
}
