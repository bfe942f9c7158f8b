// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
package import WorkingDays

/// Decides for one plan on one day what goes to a recipient: rules 2 to 5. Pure; the day is an argument.
package struct Decider {
  private let plan: Plan
  private let policy: Policy
  private let calendar: WorkingCalendar
  private let day: CivilDate

  /// Losses further back than this are not told to who is new to the journal (rule 5).
  static let lookBack = 14

  package init(plan: Plan, policy: Policy, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.policy = policy
    self.calendar = calendar
    self.day = day
  }

  package func decide(_ standing: Standing, told: Told) throws(CalendarError) -> Decision {
    if standing.indicator.hasErrors { return .silent(.unreadable) }
    guard try calendar.isWorking(day) else { return try decideOnDayOff(standing, told) }
    let losses = try untoldLosses(standing, told)
    if policy.lost, !losses.isEmpty { return send(try lossNotice(standing, losses), told) }
    guard let cliff = standing.cliff else { return .silent(.nothingToKeep) }
    return try decideStage(standing, cliff, told)
  }

  // MARK: Stages before the cliff

  private func decideStage(_ standing: Standing, _ cliff: Cliff, _ told: Told) throws(CalendarError) -> Decision {
    let ladder = try stages(of: cliff)
    guard let latest = ladder.lastIndex(where: { $0.day <= day }) else { return .silent(.notYetDue) }
    let (stage, stageDay) = ladder[latest]
    let lastTold = ladder.lastIndex { told.day(identity(standing, cliff, $0.stage)) != nil } ?? -1
    let closing: [Stage] = [.lost, .lastChance]
    guard lastTold < latest, !closing.contains(where: { told.day(identity(standing, cliff, $0)) != nil }) else {
      return .silent(.alreadyTold)
    }
    let start = [takenUp(standing, cliff, told), followed(standing, cliff, told)].compactMap { $0 }.max()
    guard start.map({ stageDay > $0 }) ?? true else { return .silent(.notYetDue) }
    let missed = ladder[(lastTold + 1)..<latest].filter { entry in start.map { entry.day > $0 } ?? true }
    let reason: Notice.Reason =
      stageDay == day ? .stageDue : told.knownSince == nil ? .firstNotice : .caughtUp
    let left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    return send(
      DeadlineNotice(
        plan: plan.id, standing: standing, stage: stage, reason: reason, stageDay: stageDay, lostTiers: [],
        lostMarks: 0, identities: [identity(standing, cliff, stage)],
        passedOver: missed.map(\.stage), daysLeft: left.days, workingDaysLeft: left.workingDays),
      told)
  }

  /// The policy's stages of a cliff in the order of their days, the nearer last on equal days.
  package func stages(of cliff: Cliff) throws(CalendarError) -> [(stage: Stage, day: CivilDate)] {
    var result: [(stage: Stage, day: CivilDate)] = []
    for stage in policy.before {
      guard let day = try stage.day(actBy: cliff.actBy, closes: cliff.closes, calendar) else { continue }
      result.append((stage, day))
    }
    return result.sorted { ($0.day, -$0.stage.nearness) < ($1.day, -$1.stage.nearness) }
  }

  /// The day on which `lost` was told for the tiers above: that notice was also this cliff's first, so stages due on or
  /// before it are passed over. Nil when no loss was told: then the latest due stage is the first word about this cliff.
  private func takenUp(_ standing: Standing, _ cliff: Cliff, _ told: Told) -> CivilDate? {
    let lost = standing.tiers.filter { $0.state == .lost && $0.tier.percent > cliff.percent }
    return lost.compactMap { told.day(identity(standing, $0, .lost)) }.max()
  }

  /// The closing date of the target's date before this one, when something was told of that one: until then its notices
  /// spoke for both, so this date's stages due on or before it were not missed and are passed over.
  private func followed(_ standing: Standing, _ cliff: Cliff, _ told: Told) -> CivilDate? {
    guard let previous = cliff.series?.previous else { return nil }
    let wasTold = (policy.before + [.lastChance]).contains { stage in
      told.day(
        NoticeIdentity(
          plan: plan.id, indicator: standing.indicator.id, percent: cliff.percent, target: previous.date, stage: stage))
        != nil
    }
    return wasTold ? previous.closes : nil
  }

  // MARK: Losses

  /// Tiers lost by now whose `lost` day has come, that were not told and lie within reach of the journal.
  private func untoldLosses(_ standing: Standing, _ told: Told) throws(CalendarError) -> [TierStanding] {
    // A completion on record ends the matter: what it came too late for is no news.
    if standing.indicator.unit == .date, standing.achieved != nil { return [] }
    let horizon = (told.knownSince ?? day).adding(days: -Self.lookBack)
    var losses: [TierStanding] = []
    for tier in standing.tiers where tier.state == .lost && tier.closes < day {
      let lostDay = try calendar.workingDay(1, after: tier.closes)
      guard lostDay <= day, lostDay >= horizon, tier.tier.percent > standing.achieved ?? 0,
        told.day(identity(standing, tier, .lost)) == nil,
        !told.rejected.contains(identity(standing, tier, .lost).text)
      else { continue }
      losses.append(tier)
    }
    return losses
  }

  private func lossNotice(_ standing: Standing, _ losses: [TierStanding]) throws(CalendarError) -> DeadlineNotice {
    let last = losses.map(\.closes).max() ?? day
    let before = losses.map(\.marks).max() ?? 0
    var passedOver: [Stage] = []
    var left: DaysLeft?
    if let cliff = standing.cliff {
      passedOver = try stages(of: cliff).filter { $0.day <= day }.map(\.stage)
      left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    }
    return DeadlineNotice(
      plan: plan.id, standing: standing, stage: .lost, reason: .tierLost,
      stageDay: try calendar.workingDay(1, after: last), lostTiers: losses, lostMarks: before - standing.ceiling,
      identities: losses.map { identity(standing, $0, .lost) }, passedOver: passedOver, daysLeft: left?.days ?? 0,
      workingDaysLeft: left?.workingDays ?? 0)
  }

  // MARK: Days off

  /// The one exception of rule 4: the cliff closes before the office opens again, and the recipient was told nothing of
  /// it within the last three working days.
  private func decideOnDayOff(_ standing: Standing, _ told: Told) throws(CalendarError) -> Decision {
    guard let cliff = standing.cliff, try cliff.closes < calendar.workingDay(1, after: day) else {
      return .silent(.dayOff)
    }
    let recent = try calendar.workingDay(3, before: day)
    let stages = policy.before + [.lastChance]
    let heard =
      stages.compactMap { told.day(identity(standing, cliff, $0)) } + [takenUp(standing, cliff, told)].compactMap { $0 }
    guard !heard.contains(where: { $0 >= recent }) else { return .silent(.dayOff) }
    return send(
      DeadlineNotice(
        plan: plan.id, standing: standing, stage: .lastChance, reason: .lastChance, stageDay: day, lostTiers: [],
        lostMarks: 0, identities: [identity(standing, cliff, .lastChance)], passedOver: [], daysLeft: 0,
        workingDaysLeft: 0),
      told)
  }

  // MARK: Shared

  private func send(_ notice: DeadlineNotice, _ told: Told) -> Decision {
    notice.identities.allSatisfy { told.rejected.contains($0.text) }
      ? .silent(.addressRejected) : .send(.deadline(notice))
  }

  private func identity(_ standing: Standing, _ cliff: Cliff, _ stage: Stage) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: cliff.percent, target: cliff.targetDate, stage: stage)
  }

  private func identity(_ standing: Standing, _ tier: TierStanding, _ stage: Stage) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: tier.tier.percent,
      target: tier.tier.targetDate(in: plan.fiscalYear), stage: stage)
  }
}
