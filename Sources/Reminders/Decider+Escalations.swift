// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Plans
package import WorkingDays

/// Who hears of a deadline beside its owners: those whom the policy's `escalate` names, and those who had it before.
extension Decider {
  /// - Parameters:
  ///   - recipients: what `escalate` may call this reader.
  ///   - owners: what each focal point was told.
  package func decideEscalation(
    _ standing: Standing, to recipients: Set<Escalation.Recipient>, told: Told, owners: [Told],
    answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    if standing.indicator.hasErrors { return .silent(.unreadable) }
    guard try calendar.isWorking(day) else { return .silent(.dayOff) }
    let losses = try escalatedLosses(standing, recipients, told)
    if !losses.isEmpty {
      if losses.contains(where: { self.told(of: $0, in: standing, told).isOf(day) }) { return .silent(.alreadyTold) }
      var notice = try lossNotice(standing, losses, told)
      notice.reason = .escalated
      notice.passedOver = []
      notice.moved = nil
      return send(notice, told)
    }
    guard let cliff = standing.cliff else { return .silent(.nothingToKeep) }
    let triggers = policy(of: standing, cliff.percent).triggers(for: recipients)
    let known = self.told(of: cliff, in: standing, told)
    let due = [
      try dueStage(standing, cliff, triggers, told, known),
      try dueSilence(standing, cliff, triggers, told, known, owners),
    ].compactMap { $0 }
    guard let first = due.first else {
      return .silent(triggers.contains { known.has($0.stage) } ? .alreadyTold : .notYetDue)
    }
    if known.isOf(day) { return .silent(.alreadyTold) }
    if answers.acknowledged != nil { return .silent(.acknowledged) }
    if try answers.isSnoozed(on: day, actBy: cliff.actBy, calendar) { return .silent(.snoozed) }
    let left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    let count = due.compactMap { if case .unacknowledged(let count) = $0.stage { count } else { nil } }.first
    return send(
      DeadlineNotice(
        plan: plan.id, standing: standing, stage: first.stage,
        reason: first.stage.isSilence ? .unacknowledged : .escalated,
        stageDay: first.day, lostTiers: [], lostMarks: 0, identities: due.map { identity(standing, cliff, $0.stage) },
        passedOver: [], daysLeft: left.days, workingDaysLeft: left.workingDays, moved: nil,
        unacknowledged: count),
      told)
  }

  /// How it ended, for somebody who was reminded of a tier and owns it no more (rule 16).
  /// - Parameter since: the earliest day of a loss that is news.
  package func decideClosing(
    _ standing: Standing, told: Told, since: CivilDate
  ) throws(CalendarError) -> Decision {
    if standing.indicator.hasErrors { return .silent(.unreadable) }
    guard try calendar.isWorking(day) else { return .silent(.dayOff) }
    let losses = try untoldLosses(standing, told, since: since).filter {
      policy(of: standing, $0.tier.percent).lost && wasTold(of: $0, in: standing, told)
    }
    guard !losses.isEmpty else { return .silent(.nothingToKeep) }
    var notice = try lossNotice(standing, losses, told)
    notice.passedOver = []
    notice.moved = nil
    return send(notice, told)
  }

  /// Losses that an escalation names, and those of tiers that the reader was told of. Who is new hears of today's only.
  private func escalatedLosses(
    _ standing: Standing, _ recipients: Set<Escalation.Recipient>, _ told: Told
  ) throws(CalendarError) -> [TierStanding] {
    try untoldLosses(standing, told, since: told.knownSince ?? day).filter { tier in
      let policy = policy(of: standing, tier.tier.percent)
      return policy.triggers(for: recipients).contains(.stage(.lost))
        || policy.lost && wasTold(of: tier, in: standing, told)
    }
  }

  /// The latest stage of this reader that is due and was not told. Of what was due before the reader was there only the
  /// latest stage of the policy goes.
  private func dueStage(
    _ standing: Standing, _ cliff: Cliff, _ triggers: Set<Escalation.Trigger>, _ told: Told, _ known: ToldOfCliff
  ) throws(CalendarError) -> (stage: Stage, day: CivilDate)? {
    let own = triggers.map(\.stage).filter { !$0.isSilence && $0 != .lost }
    let ladder = try days(of: own, cliff)
    guard let latest = ladder.lastIndex(where: { $0.day <= day }),
      latest > ladder.lastIndex(where: { known.has($0.stage) }) ?? -1
    else { return nil }
    let met = told.knownSince ?? day
    if ladder[latest].day < met || told.knownSince == nil {
      let all = try days(of: Array(Set(own + policy(of: standing, cliff.percent).before)), cliff)
      guard all.last(where: { $0.day <= met })?.stage == ladder[latest].stage else { return nil }
    }
    return ladder[latest]
  }

  /// The working day after so many stages of the cliff were told to the focal points; of several numbers the largest.
  private func dueSilence(
    _ standing: Standing, _ cliff: Cliff, _ triggers: Set<Escalation.Trigger>, _ told: Told, _ known: ToldOfCliff,
    _ owners: [Told]
  ) throws(CalendarError) -> (stage: Stage, day: CivilDate)? {
    let counts = triggers.compactMap { if case .unacknowledged(let count) = $0 { count } else { nil } }.sorted()
    guard !counts.isEmpty else { return nil }
    var first: [String: CivilDate] = [:]
    for owner in owners {
      first.merge(self.told(of: cliff, in: standing, owner).stages) { min($0, $1) }
    }
    let days = first.values.sorted()
    for count in counts.reversed() where count <= days.count {
      if known.has(.unacknowledged(count)) { return nil }
      let due = try calendar.workingDay(1, after: days[count - 1])
      if due <= day { return due < told.knownSince ?? day ? nil : (.unacknowledged(count), due) }
    }
    return nil
  }

  /// Whether anything of the tier was told that was not its loss.
  private func wasTold(of tier: TierStanding, in standing: Standing, _ told: Told) -> Bool {
    let prefix = "\(plan.id)/\(standing.indicator.id)/\(tier.tier.percent)/"
    return told.tellings.contains {
      $0.isCertain && $0.identity.hasPrefix(prefix) && !$0.identity.hasSuffix("/\(Stage.lost.name)")
    }
  }
}

extension Policy {
  /// What makes an escalation reach somebody whom it may call by these names.
  fileprivate func triggers(for recipients: Set<Escalation.Recipient>) -> Set<Escalation.Trigger> {
    Set(escalations.filter { !recipients.isDisjoint(with: $0.to) }.map(\.trigger))
  }
}

extension Escalation.Trigger {
  fileprivate var stage: Stage {
    switch self {
    case .stage(let stage): stage
    case .unacknowledged(let count): .unacknowledged(count)
    }
  }
}

extension Stage {
  /// Whether it stands for the silence of those who were reminded.
  package var isSilence: Bool { if case .unacknowledged = self { true } else { false } }
}
