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
  /// Whether the tier was told as lost, so that this takes it back.
  package var isRegained: Bool

  package var identity: NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: standing.indicator.id, percent: tier.tier.percent, target: target,
      word: isRegained ? TierIdentity.regained : TierIdentity.secured)
  }
}

/// Decides on the last word: once, and only to who was reminded.
package struct ClosingDecider {
  private let plan: Plan
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(plan: Plan, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.calendar = calendar
    self.day = day
  }

  package func decide(_ standing: Standing, told: Told) throws(CalendarError) -> Decision {
    guard standing.state == .achieved, !standing.canFall,
      let tier = standing.tiers.first(where: { $0.tier.percent == standing.achieved }),
      told.certainOfTiers.contains(where: \.isReminder)
    else { return .silent(.nothingToKeep) }
    let target = tier.tier.targetDate(in: plan.fiscalYear)
    let lost = NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: tier.tier.percent, target: target, stage: .lost)
    let isRegained = told.day(lost) != nil
    // At the year's end the loss of a better tier says what stays as proven.
    let isTold = standing.indicator.unit != .date && standing.tiers.contains { $0.state == .lost }
    if isTold, !isRegained { return .silent(.nothingToKeep) }
    let notice = ClosingNotice(
      plan: plan.id, standing: standing, tier: tier, target: target, isRegained: isRegained)
    return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.closing(notice)), told: told)
  }
}
