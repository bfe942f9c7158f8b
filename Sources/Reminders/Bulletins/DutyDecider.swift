// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Decides on the stages of a duty: the policy's, counted back from its act-by date, none before it opens; one word when it
/// is overdue; silence when it is done. What holds for the dates of deadlines holds here: an act-by date that moved is told,
/// and on a day off nothing goes but the last chance.
package struct DutyDecider {
  package let policy: Policy
  let calendar: WorkingCalendar
  let day: CivilDate

  package init(policy: Policy, calendar: WorkingCalendar, day: CivilDate) {
    self.policy = policy
    self.calendar = calendar
    self.day = day
  }

  /// What goes to whom the duty names, or to who stands in for them.
  /// - Parameter answers: what people said about the duty.
  package func decide(
    _ standing: DutyStanding, told: Told, answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    try tellingMove(standing, told, decideOwn(standing, told, answers))
  }

  private func decideOwn(
    _ standing: DutyStanding, _ told: Told, _ answers: CliffAnswers
  ) throws(CalendarError) -> Decision {
    guard standing.done == nil else { return .silent(.nothingToKeep) }
    guard try calendar.isWorking(day) else { return try decideOnDayOff(standing, told) }
    if day <= standing.closes { return try decideStage(standing, told, answers) }
    guard policy.lost else { return .silent(.nothingToKeep) }
    let since = told.handOver?.lossesSince ?? (told.knownSince ?? day).adding(days: -Decider.lookBack)
    return try decideOverdue(standing, told, since: since) ?? .silent(.nothingToKeep)
  }

  /// That it is overdue or has another date, for somebody who was reminded of it and whose it is no more (rule 16).
  /// - Parameter since: the earliest day on which that is news.
  package func decideClosing(
    _ standing: DutyStanding, told: Told, since: CivilDate
  ) throws(CalendarError) -> Decision {
    try tellingMove(standing, told, decideEnd(standing, told, since))
  }

  private func decideEnd(
    _ standing: DutyStanding, _ told: Told, _ since: CivilDate
  ) throws(CalendarError) -> Decision {
    guard standing.done == nil, day > standing.closes, policy.lost, ToldOfCliff(told, of: standing).hasBeginning else {
      return .silent(.nothingToKeep)
    }
    guard try calendar.isWorking(day) else { return .silent(.dayOff) }
    return try decideOverdue(standing, told, since: since) ?? .silent(.nothingToKeep)
  }

  /// How the act-by date differs from what this recipient knows of it; nil as for `Decider.move`, and when it is done.
  package func move(of standing: DutyStanding, told: Told) throws(CalendarError) -> ActByMove? {
    guard standing.done == nil, day <= standing.closes else { return nil }
    return try move(of: ToldOfCliff(told, of: standing), standing)
  }

  func move(of known: ToldOfCliff, _ standing: DutyStanding) throws(CalendarError) -> ActByMove? {
    try known.move(to: standing.actBy, target: standing.duty.due, closes: standing.closes, on: day, calendar)
  }

  /// Once, on the first working day after the closing date or later; nil when that day was before `since`.
  func decideOverdue(
    _ standing: DutyStanding, _ told: Told, since: CivilDate
  ) throws(CalendarError) -> Decision? {
    let overdue = try calendar.workingDay(1, after: standing.closes)
    guard overdue >= since else { return nil }
    let known = ToldOfCliff(told, of: standing)
    // A closing date that moved into the past on the day on which something was told of it: one notice a day.
    guard !known.has(.lost), !known.isOf(day) else { return .silent(.alreadyTold) }
    return send(
      try notice(standing, [.stage(.lost)], .dutyOverdue, on: overdue, moved: move(of: known, standing)), told)
  }

  /// The one exception of rule 4: it is due before the office opens again, and the recipient was told nothing of it within
  /// the last three working days, or an act-by date that was still to come and is not any more.
  private func decideOnDayOff(_ standing: DutyStanding, _ told: Told) throws(CalendarError) -> Decision {
    guard day <= standing.closes, standing.duty.opens.map({ $0 <= day }) ?? true,
      try standing.closes < calendar.workingDay(1, after: day)
    else { return .silent(.dayOff) }
    let known = ToldOfCliff(told, of: standing)
    let heard = known.isHeard(since: try calendar.workingDay(3, before: day), orOn: nil, with: standing.actBy)
    guard !heard, !known.has(.lastChance) else { return .silent(.dayOff) }
    let moved = try move(of: known, standing)
    let steps = [.lastChance, known.stage(of: moved)].compactMap { $0 }.map { DutyNotice.Step.stage($0) }
    return send(try notice(standing, steps, .lastChance, on: day, moved: moved), told)
  }

  /// - Parameter steps: what it tells, the first of them before the others.
  func notice(
    _ standing: DutyStanding, _ steps: [DutyNotice.Step], _ reason: Notice.Reason, on stageDay: CivilDate,
    passedOver: [Stage] = [], moved: ActByMove? = nil
  ) throws(CalendarError) -> DutyNotice {
    DutyNotice(
      standing: standing, step: steps.first ?? .stage(.lost), also: Array(steps.dropFirst()), reason: reason,
      stageDay: stageDay, left: try DaysLeft(until: standing.actBy, from: day, calendar), passedOver: passedOver,
      moved: moved)
  }

  func send(_ notice: DutyNotice, _ told: Told) -> Decision {
    notice.identities.allSatisfy { told.rejected.contains($0.text) }
      ? .silent(.addressRejected) : .send(.bulletin(.duty(notice)))
  }
}
