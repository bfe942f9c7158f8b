// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
package import WorkingDays

extension Decider {
  /// A stage that is due, with the earlier ones that will never be sent.
  private struct DueStage {
    var stage: Stage
    var day: CivilDate
    var passedOver: [Stage]
  }

  private enum Due {
    case stage(DueStage)
    case nothing(Silence)
  }

  /// The latest stage that is due and that the act-by date moved, either or both in one notice.
  func decideStage(
    _ standing: Standing, _ cliff: Cliff, _ told: Told, _ answers: CliffAnswers
  ) throws(CalendarError) -> Decision {
    let known = self.told(of: cliff, in: standing, told)
    let moved = try move(of: standing, told: told)
    // One notice a day, but tomorrow is too late to hear that today is the last day.
    let isTooLateTomorrow = moved != nil && cliff.actBy <= day
    if known.isOf(day), !isTooLateTomorrow { return .silent(.alreadyTold) }
    let news = known.stage(of: moved)
    let left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    func notice(_ stage: Stage, _ due: DueStage?, _ reason: Notice.Reason) -> Decision {
      send(
        DeadlineNotice(
          plan: plan.id, standing: standing, stage: stage, reason: reason, stageDay: due?.day ?? day, lostTiers: [],
          lostMarks: 0, identities: [due?.stage, news].compactMap { $0 }.map { identity(standing, cliff, $0) },
          passedOver: due?.passedOver ?? [], daysLeft: left.days, workingDaysLeft: left.workingDays, moved: moved),
        told)
    }
    var next = try dueStage(standing, cliff, told, known)
    if case .stage = next, try answers.isSnoozed(on: day, actBy: cliff.actBy, calendar) { next = .nothing(.snoozed) }
    switch next {
    case .stage(let due):
      let wasHeldBack = try answers.heldBack(due.day, actBy: cliff.actBy, calendar)
      let isFirst = try isFirstWord(due.day, standing, cliff, told, known)
      return notice(
        due.stage, due, try reason(of: due, moved, told, known, isFirst: isFirst, wasHeldBack: wasHeldBack))
    case .nothing(let silence): return news.map { notice($0, nil, .actByMoved) } ?? .silent(silence)
    }
  }

  /// A stage that a new date put into the past is not late: nobody missed it.
  private func reason(
    of due: DueStage, _ moved: ActByMove?, _ told: Told, _ known: ToldOfCliff, isFirst: Bool, wasHeldBack: Bool
  ) throws(CalendarError) -> Notice.Reason {
    if due.day == day { return .stageDue }
    if let moved, let planned = try due.stage.day(actBy: moved.from, closes: moved.from, calendar), planned >= day {
      return .actByMoved
    }
    if let handOver = told.handOver, due.day < handOver.day { return .handedOver }
    if isFirst { return .firstNotice }
    if wasHeldBack { return .snoozeEnded }
    return known.corrected.map { due.day <= $0 } ?? false ? .targetDateMoved : .caughtUp
  }

  /// Whether a stage is the first word about a cliff that nobody could say on the stage's day: before the reader was there,
  /// or before the tier above was lost, when no loss was told that would have been the first word.
  private func isFirstWord(
    _ stageDay: CivilDate, _ standing: Standing, _ cliff: Cliff, _ told: Told, _ known: ToldOfCliff
  ) throws(CalendarError) -> Bool {
    if told.isNew(on: stageDay) { return true }
    guard known.isEmpty, let above = above(cliff, in: standing) else { return false }
    return try stageDay <= calendar.workingDay(1, after: above.closes)
  }

  /// The last stage due and not told. None that comes before one already told; the last day is due again when it is later
  /// than the one that was told.
  private func dueStage(
    _ standing: Standing, _ cliff: Cliff, _ told: Told, _ known: ToldOfCliff
  ) throws(CalendarError) -> Due {
    var ladder = try stages(of: cliff, in: standing)
    var lastTold = ladder.lastIndex { known.has($0.stage) } ?? -1
    var isAgain = false
    if let lastDay = known.lastDay, lastDay < cliff.actBy, ladder.last?.stage == .days(0) {
      ladder[ladder.count - 1].stage = .lastDayAgain(cliff.actBy)
      lastTold = ladder.count - 2
      isAgain = true
    }
    guard let latest = ladder.lastIndex(where: { $0.day <= day }) else { return .nothing(.notYetDue) }
    let (stage, stageDay) = ladder[latest]
    guard lastTold < latest, isAgain || !(known.has(.lost) || known.has(.lastChance)) else {
      return .nothing(.alreadyTold)
    }
    let start = [takenUp(standing, cliff, told), followed(standing, cliff, told)].compactMap { $0 }.max()
    guard start.map({ stageDay > $0 }) ?? true else { return .nothing(.notYetDue) }
    let missed = ladder[(lastTold + 1)..<latest].filter { entry in start.map { entry.day > $0 } ?? true }
    return .stage(DueStage(stage: stage, day: stageDay, passedOver: missed.map(\.stage)))
  }

  /// The policy's stages of a cliff in the order of their days, the nearer last on equal days.
  package func stages(
    of cliff: Cliff, in standing: Standing
  ) throws(CalendarError) -> [(stage: Stage, day: CivilDate)] {
    try days(of: policy(of: standing, cliff.percent).before, cliff)
  }

  /// The stages in the order of their days, the nearer last on equal days.
  func days(of stages: [Stage], _ cliff: Cliff) throws(CalendarError) -> [(stage: Stage, day: CivilDate)] {
    var result: [(stage: Stage, day: CivilDate)] = []
    for stage in stages {
      guard let day = try stage.day(actBy: cliff.actBy, closes: cliff.closes, calendar) else { continue }
      result.append((stage, day))
    }
    return result.sorted { ($0.day, -$0.stage.nearness) < ($1.day, -$1.stage.nearness) }
  }

  /// The day on which `lost` was told for the tier above: that notice was also this cliff's first, so stages due on or
  /// before it are passed over. The losses before it told of other cliffs. Nil when no loss was told: then the latest due
  /// stage is the first word about this cliff.
  func takenUp(_ standing: Standing, _ cliff: Cliff, _ told: Told) -> CivilDate? {
    above(cliff, in: standing).flatMap { told.day(identity(standing, $0, .lost)) }
  }

  /// The lost tier right above a cliff.
  private func above(_ cliff: Cliff, in standing: Standing) -> TierStanding? {
    standing.tiers.filter { $0.state == .lost && $0.tier.percent > cliff.percent }
      .min { $0.tier.percent < $1.tier.percent }
  }

  /// The closing date of the target's date before this one, when something was told of that one: until then its notices
  /// spoke for both, so this date's stages due on or before it were not missed and are passed over.
  private func followed(_ standing: Standing, _ cliff: Cliff, _ told: Told) -> CivilDate? {
    guard let previous = cliff.series?.previous else { return nil }
    let wasTold = (policy(of: standing, cliff.percent).before + [.lastChance]).contains { stage in
      told.day(
        NoticeIdentity(
          plan: plan.id, indicator: standing.indicator.id, percent: cliff.percent, target: previous.date, stage: stage))
        != nil
    }
    return wasTold ? previous.closes : nil
  }
}
