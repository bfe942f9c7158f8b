// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
package import WorkingDays

/// Decides for one plan on one day what goes to a recipient: rules 2 to 5 and 9. Pure; the day is an argument.
package struct Decider {
  package let plan: Plan
  private let policies: PolicyBook
  let calendar: WorkingCalendar
  let day: CivilDate

  /// Losses further back than this are not told to who is new to the journal (rule 5).
  package static let lookBack = 14

  package init(plan: Plan, policies: PolicyBook, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.policies = policies
    self.calendar = calendar
    self.day = day
  }

  /// One policy for the whole plan.
  package init(plan: Plan, policy: Policy, calendar: WorkingCalendar, day: CivilDate) {
    self.init(plan: plan, policies: PolicyBook(policy), calendar: calendar, day: day)
  }

  /// The policy of one tier.
  package func policy(of standing: Standing, _ percent: Int) -> Policy {
    policies.policy(for: standing.indicator.id, percent: percent)
  }

  /// What goes to an owner, or to who stands in for one.
  /// - Parameter answers: what people said about the standing's cliff.
  package func decide(
    _ standing: Standing, told: Told, answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    if standing.indicator.hasErrors { return .silent(.unreadable) }
    guard try calendar.isWorking(day) else { return try decideOnDayOff(standing, told) }
    let losses = try untoldLosses(standing, told).filter { policy(of: standing, $0.tier.percent).lost }
    if !losses.isEmpty {
      // A closing date that moved into the past on the day on which something was told of it: one notice a day.
      if losses.contains(where: { self.told(of: $0, in: standing, told).isOf(day) }) { return .silent(.alreadyTold) }
      return send(try lossNotice(standing, losses, told), told)
    }
    guard let cliff = standing.cliff else { return .silent(.nothingToKeep) }
    return try decideStage(standing, cliff, told, answers)
  }

  /// How the act-by date of the standing's cliff differs from what this recipient knows of it; nil when it does not, when
  /// nothing was told, and when the clock was set back before the day on which it was.
  package func move(of standing: Standing, told: Told) throws(CalendarError) -> ActByMove? {
    guard !told.tellings.isEmpty, !standing.indicator.hasErrors, let cliff = standing.cliff else { return nil }
    return try move(
      of: self.told(of: cliff, in: standing, told), actBy: cliff.actBy, target: cliff.targetDate, closes: cliff.closes)
  }

  // MARK: Days off

  /// The one exception of rule 4: the cliff closes before the office opens again, and the recipient was told nothing of
  /// it within the last three working days, or an act-by date that was still to come and is not any more.
  private func decideOnDayOff(_ standing: Standing, _ told: Told) throws(CalendarError) -> Decision {
    guard let cliff = standing.cliff, try cliff.closes < calendar.workingDay(1, after: day) else {
      return .silent(.dayOff)
    }
    let known = self.told(of: cliff, in: standing, told)
    let recent = try calendar.workingDay(3, before: day)
    let heard = known.isHeard(since: recent, orOn: takenUp(standing, cliff, told), with: cliff.actBy)
    guard !heard, !known.has(.lastChance) else { return .silent(.dayOff) }
    let moved = try move(of: standing, told: told)
    return send(
      DeadlineNotice(
        plan: plan.id, standing: standing, stage: .lastChance, reason: .lastChance, stageDay: day, lostTiers: [],
        lostMarks: 0,
        identities: [.lastChance, known.stage(of: moved)].compactMap { $0 }.map { identity(standing, cliff, $0) },
        passedOver: [], daysLeft: 0, workingDaysLeft: 0, moved: moved),
      told)
  }

  // MARK: Shared

  func send(_ notice: DeadlineNotice, _ told: Told) -> Decision {
    notice.identities.allSatisfy { told.rejected.contains($0.text) }
      ? .silent(.addressRejected) : .send(.deadline(notice))
  }

  func move(
    of known: ToldOfCliff, actBy: CivilDate, target: CivilDate, closes: CivilDate
  ) throws(CalendarError) -> ActByMove? {
    try known.move(to: actBy, target: target, closes: closes, on: day, calendar)
  }

  func told(of cliff: Cliff, in standing: Standing, _ told: Told) -> ToldOfCliff {
    ToldOfCliff(
      told, plan: plan.id, indicator: standing.indicator.id, percent: cliff.percent, target: cliff.targetDate)
  }

  func told(of tier: TierStanding, in standing: Standing, _ told: Told) -> ToldOfCliff {
    ToldOfCliff(
      told, plan: plan.id, indicator: standing.indicator.id, percent: tier.tier.percent,
      target: tier.tier.targetDate(in: plan.fiscalYear))
  }

  func identity(_ standing: Standing, _ cliff: Cliff, _ stage: Stage) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: cliff.percent, target: cliff.targetDate, stage: stage)
  }

  func identity(_ standing: Standing, _ tier: TierStanding, _ stage: Stage) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: tier.tier.percent,
      target: tier.tier.targetDate(in: plan.fiscalYear), stage: stage)
  }
}
