// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import WorkingDays

extension Told {
  /// The earliest day of a loss that is news to this reader, who has the matter for their own.
  /// - Parameter wasReminded: of the deadline that is lost: then its loss is news also after the matter came to them anew,
  ///   for as long as a loss is to anybody.
  func lossHorizon(on day: CivilDate, wasReminded: Bool) -> CivilDate {
    guard let handOver else { return (knownSince ?? day).adding(days: -Decider.lookBack) }
    return wasReminded ? min(handOver.lossesSince, day.adding(days: -Decider.lookBack)) : handOver.lossesSince
  }
}

extension Decider {
  /// Tiers lost by now whose `lost` day has come, that were not told and lie within reach of the journal.
  func untoldLosses(_ standing: Standing, _ told: Told) throws(CalendarError) -> [TierStanding] {
    try untoldLosses(standing, told) { tier in
      told.lossHorizon(on: day, wasReminded: self.told(of: tier, in: standing, told).hasBeginning)
    }
  }

  /// - Parameter horizon: the earliest day of a loss that is news.
  func untoldLosses(
    _ standing: Standing, _ told: Told, since horizon: CivilDate
  ) throws(CalendarError) -> [TierStanding] { try untoldLosses(standing, told) { _ in horizon } }

  private func untoldLosses(
    _ standing: Standing, _ told: Told, since horizon: (TierStanding) -> CivilDate
  ) throws(CalendarError) -> [TierStanding] {
    // A completion on record ends the matter: what it came too late for is no news.
    if standing.indicator.unit == .date, standing.achieved != nil { return [] }
    var losses: [TierStanding] = []
    for tier in standing.tiers where tier.state == .lost && tier.closes < day {
      let lostDay = try calendar.workingDay(1, after: tier.closes)
      guard lostDay <= day, tier.tier.percent > standing.achieved ?? 0,
        case let loss = identity(standing, tier, .lost), told.day(loss) == nil, !told.rejected.contains(loss.text),
        case let horizon = horizon(tier),
        lostDay >= horizon || moved(tier, in: standing, told).map({ $0 >= horizon }) ?? false
      else { continue }
      losses.append(tier)
    }
    return losses
  }

  /// The day on which this reader heard that a tier's date became the one it has: today when that is still to be told. Nil
  /// when it is the date they heard of first. Nobody hears of a loss before they hear of its date.
  private func moved(_ tier: TierStanding, in standing: Standing, _ told: Told) -> CivilDate? {
    let moves = TargetMoveDecider(plan: plan, calendar: calendar, day: day).moves(of: standing, told: told)
    let isNew = moves.contains { $0.percent == tier.tier.percent && $0.to != nil }
    return isNew ? day : self.told(of: tier, in: standing, told).corrected
  }

  /// Only the loss goes, also when the date moved before it: then the notice says that too.
  func lossNotice(
    _ standing: Standing, _ losses: [TierStanding], _ told: Told
  ) throws(CalendarError) -> DeadlineNotice {
    let last = losses.map(\.closes).max() ?? day
    let before = losses.map(\.marks).max() ?? 0
    var passedOver: [Stage] = []
    var left: DaysLeft?
    if let cliff = standing.cliff {
      passedOver = try stages(of: cliff, in: standing).filter { $0.day <= day }.map(\.stage)
      left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    }
    var moved: ActByMove?
    if let tier = losses.last, losses.count == 1 {
      moved = try move(
        of: self.told(of: tier, in: standing, told), actBy: tier.actBy,
        target: tier.tier.targetDate(in: plan.fiscalYear),
        closes: tier.closes)
    }
    return DeadlineNotice(
      plan: plan.id, standing: standing, stage: .lost, reason: .tierLost,
      stageDay: try calendar.workingDay(1, after: last), lostTiers: losses, lostMarks: before - standing.ceiling,
      identities: losses.map { identity(standing, $0, .lost) }, passedOver: passedOver, daysLeft: left?.days ?? 0,
      workingDaysLeft: left?.workingDays ?? 0, moved: moved)
  }
}
