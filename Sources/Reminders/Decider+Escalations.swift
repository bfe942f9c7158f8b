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
    let policy = policy(of: standing, cliff.percent)
    let known = self.told(of: cliff, in: standing, told)
    let steps = EscalationSteps(
      triggers: policy.triggers(for: recipients), known: known, knownSince: told.knownSince, day: day,
      calendar: calendar)
    let due = try steps.due(policy, owners: { owners.map { self.told(of: cliff, in: standing, $0) } }) {
      (stages) throws(CalendarError) in try days(of: stages, cliff)
    }
    guard let first = due.first else { return .silent(steps.silence) }
    if known.isOf(day) { return .silent(.alreadyTold) }
    if answers.acknowledged != nil { return .silent(.acknowledged) }
    if try answers.isSnoozed(on: day, actBy: cliff.actBy, calendar) { return .silent(.snoozed) }
    let left = try DaysLeft(until: cliff.actBy, from: day, calendar)
    return send(
      DeadlineNotice(
        plan: plan.id, standing: standing, stage: first.stage,
        reason: first.stage.isSilence ? .unacknowledged : .escalated,
        stageDay: first.day, lostTiers: [], lostMarks: 0, identities: due.map { identity(standing, cliff, $0.stage) },
        passedOver: [], daysLeft: left.days, workingDaysLeft: left.workingDays, moved: nil,
        unacknowledged: EscalationSteps.silence(in: due)),
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
    // That a date moved into the past was told today: one notice a day.
    if losses.contains(where: { self.told(of: $0, in: standing, told).isOf(day) }) { return .silent(.alreadyTold) }
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

  /// Whether anything of the tier was told that was not its loss.
  private func wasTold(of tier: TierStanding, in standing: Standing, _ told: Told) -> Bool {
    let prefix = "\(plan.id)/\(standing.indicator.id)/\(tier.tier.percent)/"
    return told.tellings.contains {
      $0.isCertain && $0.identity.hasPrefix(prefix) && !$0.identity.hasSuffix("/\(Stage.lost.name)")
    }
  }
}
