// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

extension Decider {
  /// Every stage that a cliff has under the policy, with its day: those before it, and the loss when that is told.
  package func ladder(
    of cliff: Cliff, in standing: Standing
  ) throws(CalendarError) -> [LadderStep] {
    let policy = policy(of: standing, cliff.percent)
    return try stages(of: cliff, in: standing).map { LadderStep(identity(standing, cliff, $0.stage), $0.day) }
      + loss(of: cliff, in: standing, isTold: policy.lost)
  }

  /// The steps by which the policy reaches somebody whom it calls by one of these names.
  /// - Parameter owners: what each focal point was told.
  package func escalationLadder(
    of cliff: Cliff, in standing: Standing, to recipients: Set<Escalation.Recipient>, told: Told, owners: [Told]
  ) throws(CalendarError) -> [LadderStep] {
    let triggers = policy(of: standing, cliff.percent).triggers(for: recipients)
    let steps = EscalationSteps(
      triggers: triggers, known: self.told(of: cliff, in: standing, told), knownSince: told.knownSince, day: day,
      calendar: calendar)
    let ladder = try steps.ladder(owners: { owners.map { self.told(of: cliff, in: standing, $0) } }) {
      (stages) throws(CalendarError) in try days(of: stages, cliff)
    }
    return try ladder.map { LadderStep(identity(standing, cliff, $0.stage), $0.day) }
      + loss(of: cliff, in: standing, isTold: triggers.contains(.stage(.lost)))
  }

  private func loss(
    of cliff: Cliff, in standing: Standing, isTold: Bool
  ) throws(CalendarError) -> [LadderStep] {
    // A date that others of the same tier follow is no loss.
    guard isTold, !cliff.isMilestone else { return [] }
    return [LadderStep(identity(standing, cliff, .lost), try calendar.workingDay(1, after: cliff.closes))]
  }
}
