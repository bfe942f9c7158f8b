// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

extension DutyDecider {
  /// Every step that a duty has under the policy, with its day, and that it is overdue when that is told.
  package func ladder(of standing: DutyStanding) throws(CalendarError) -> [LadderStep] {
    try steps(of: standing).map { LadderStep(standing.identity($0.step.name), $0.day) }
      + overdue(standing, isTold: policy.lost)
  }

  /// The steps by which the policy reaches somebody whom it calls by one of these names.
  /// - Parameter owners: what each of those whom the duty names was told.
  package func escalationLadder(
    of standing: DutyStanding, to recipients: Set<Escalation.Recipient>, told: Told, owners: [Told]
  ) throws(CalendarError) -> [LadderStep] {
    let triggers = policy.triggers(for: recipients)
    let steps = EscalationSteps(
      triggers: triggers, known: ToldOfCliff(told, of: standing), knownSince: told.knownSince, day: day,
      calendar: calendar)
    let ladder = try steps.ladder(owners: { owners.map { ToldOfCliff($0, of: standing) } }) {
      (stages) throws(CalendarError) in try days(of: stages, standing)
    }
    return try ladder.map { LadderStep(standing.identity($0.stage.name), $0.day) }
      + overdue(standing, isTold: triggers.contains(.stage(.lost)))
  }

  private func overdue(_ standing: DutyStanding, isTold: Bool) throws(CalendarError) -> [LadderStep] {
    isTold
      ? [LadderStep(standing.identity(Stage.lost.name), try calendar.workingDay(1, after: standing.closes))] : []
  }
}
