// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Decides on the stages of a duty: the policy's, counted back from its act-by date, none before it opens; one word when it
/// is overdue; silence when it is done.
package struct DutyDecider {
  private let policy: Policy
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(policy: Policy, calendar: WorkingCalendar, day: CivilDate) {
    self.policy = policy
    self.calendar = calendar
    self.day = day
  }

  package func decide(_ standing: DutyStanding, told: Told) throws(CalendarError) -> Decision {
    guard standing.done == nil else { return .silent(.nothingToKeep) }
    return day > standing.closes ? try decideOverdue(standing, told) : try decideStage(standing, told)
  }

  private func decideOverdue(_ standing: DutyStanding, _ told: Told) throws(CalendarError) -> Decision {
    let overdue = try calendar.workingDay(1, after: standing.closes)
    let horizon = (told.knownSince ?? day).adding(days: -Decider.lookBack)
    guard policy.lost, overdue >= horizon else { return .silent(.nothingToKeep) }
    guard overdue <= day else { return .silent(.notYetDue) }
    return try send(standing, .stage(.lost), .dutyOverdue, overdue, [], told)
  }

  private func decideStage(_ standing: DutyStanding, _ told: Told) throws(CalendarError) -> Decision {
    let ladder = try steps(of: standing)
    switch DueStep.latest(
      ladder.map(\.day), on: day, isTold: { told.day(standing.identity(ladder[$0].step.name)) != nil })
    {
    case .nothing(let silence): return .silent(silence)
    case .step(let due):
      let (step, stageDay) = ladder[due.place]
      let passedOver = due.passedOver.compactMap { place -> Stage? in
        if case .stage(let stage) = ladder[place].step { stage } else { nil }
      }
      return try send(standing, step, DueStep.reason(stageDay, on: day, told), stageDay, passedOver, told)
    }
  }

  /// In the order of their days. The opening day is a step of its own when the office works on it.
  package func steps(
    of standing: DutyStanding
  ) throws(CalendarError) -> [(step: DutyNotice.Step, day: CivilDate)] {
    var steps: [(step: DutyNotice.Step, day: CivilDate)] = []
    if let opens = standing.duty.opens, try calendar.isWorking(opens) { steps.append((.opens, opens)) }
    for stage in policy.before {
      guard let day = try stage.day(actBy: standing.actBy, closes: standing.closes, calendar) else { continue }
      if standing.duty.opens.map({ day >= $0 }) ?? true { steps.append((.stage(stage), day)) }
    }
    return steps.sorted { $0.day != $1.day ? $0.day < $1.day : $0.step.nearness > $1.step.nearness }
  }

  private func send(
    _ standing: DutyStanding, _ step: DutyNotice.Step, _ reason: Notice.Reason, _ stageDay: CivilDate,
    _ passedOver: [Stage], _ told: Told
  ) throws(CalendarError) -> Decision {
    let notice = DutyNotice(
      standing: standing, step: step, reason: reason, stageDay: stageDay,
      left: try DaysLeft(until: standing.actBy, from: day, calendar), passedOver: passedOver)
    return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.duty(notice)), told: told)
  }
}
