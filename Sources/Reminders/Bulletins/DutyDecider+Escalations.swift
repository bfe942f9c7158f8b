// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Who hears of a duty beside those whom it names.
extension DutyDecider {
  /// - Parameters:
  ///   - recipients: what `escalate` may call this reader.
  ///   - owners: what each of those whom the duty names was told.
  package func decideEscalation(
    _ standing: DutyStanding, to recipients: Set<Escalation.Recipient>, told: Told, owners: [Told],
    answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    try tellingMove(standing, told, escalate(standing, recipients, told, owners, answers))
  }

  private func escalate(
    _ standing: DutyStanding, _ recipients: Set<Escalation.Recipient>, _ told: Told, _ owners: [Told],
    _ answers: CliffAnswers
  ) throws(CalendarError) -> Decision {
    guard standing.done == nil else { return .silent(.nothingToKeep) }
    guard try calendar.isWorking(day) else { return .silent(.dayOff) }
    let triggers = policy.triggers(for: recipients)
    let known = ToldOfCliff(told, of: standing)
    if day > standing.closes {
      guard triggers.contains(.stage(.lost)) || policy.lost && known.hasBeginning else {
        return .silent(.nothingToKeep)
      }
      return try escalateOverdue(standing, told)
    }
    let steps = EscalationSteps(
      triggers: triggers, known: known, knownSince: told.knownSince, day: day, calendar: calendar)
    let due = try steps.due(policy, owners: { owners.map { ToldOfCliff($0, of: standing) } }) {
      (stages) throws(CalendarError) in try days(of: stages, standing)
    }
    guard let first = due.first else { return .silent(steps.silence) }
    if known.isOf(day) { return .silent(.alreadyTold) }
    if answers.acknowledged != nil { return .silent(.acknowledged) }
    if try answers.isSnoozed(on: day, actBy: standing.actBy, calendar) { return .silent(.snoozed) }
    var notice = try notice(
      standing, due.map { .stage($0.stage) }, first.stage.isSilence ? .unacknowledged : .escalated, on: first.day)
    notice.unacknowledged = EscalationSteps.silence(in: due)
    return send(notice, told)
  }

  /// Who is new hears of what became overdue today only.
  private func escalateOverdue(_ standing: DutyStanding, _ told: Told) throws(CalendarError) -> Decision {
    let decision = try decideOverdue(standing, told, since: told.knownSince ?? day)
    guard case .send(.bulletin(.duty(var notice)))? = decision else { return decision ?? .silent(.nothingToKeep) }
    notice.reason = .escalated
    notice.moved = nil
    return .send(.bulletin(.duty(notice)))
  }
}
