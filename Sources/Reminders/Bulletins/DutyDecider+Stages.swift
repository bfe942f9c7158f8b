// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// The ladder of a duty, and where on it a reader is.
extension DutyDecider {
  package typealias Step = (step: DutyNotice.Step, day: CivilDate)

  /// In the order of their days. The opening day is a step of its own when the office works on it. What can be done on days
  /// off alone is reminded of on the last working day before.
  package func steps(of standing: DutyStanding) throws(CalendarError) -> [Step] {
    guard standing.hasWorkingDay else { return [(.stage(.days(0)), standing.actBy)] }
    var steps: [Step] = []
    if let opens = standing.duty.opens, try calendar.isWorking(opens) { steps.append((.opens, opens)) }
    steps += try days(of: policy.before, standing).map { (.stage($0.stage), $0.day) }
    return steps.sorted { $0.day != $1.day ? $0.day < $1.day : $0.step.nearness > $1.step.nearness }
  }

  /// Stages in the order of their days, the nearer last on equal days; without those before it opens.
  func days(
    of stages: [Stage], _ standing: DutyStanding
  ) throws(CalendarError) -> [(stage: Stage, day: CivilDate)] {
    var result: [(stage: Stage, day: CivilDate)] = []
    for stage in stages {
      guard let day = try stage.day(actBy: standing.actBy, closes: standing.closes, calendar) else { continue }
      let isOpen = standing.duty.opens.map { day >= $0 } ?? true
      if standing.hasWorkingDay ? isOpen : stage == .days(0) { result.append((stage, day)) }
    }
    return result.sorted { ($0.day, -$0.stage.nearness) < ($1.day, -$1.stage.nearness) }
  }

  /// The latest step that is due and that the act-by date moved, either or both in one notice.
  func decideStage(
    _ standing: DutyStanding, _ told: Told, _ answers: CliffAnswers
  ) throws(CalendarError) -> Decision {
    let known = ToldOfCliff(told, of: standing)
    let moved = try move(of: known, standing)
    // One notice a day, but tomorrow is too late to hear that today is the last day.
    if known.isOf(day), moved == nil || standing.actBy > day { return .silent(.alreadyTold) }
    let news = known.stage(of: moved).map { DutyNotice.Step.stage($0) }
    let (ladder, found) = try latest(standing, known)
    guard case .step(let due) = found, try !answers.isSnoozed(on: day, actBy: standing.actBy, calendar) else {
      guard let news else { return .silent(try silence(found, answers, standing)) }
      return send(try notice(standing, [news], .actByMoved, on: day, moved: moved), told)
    }
    let (step, stageDay) = ladder[due.place]
    let wasHeldBack = try answers.heldBack(stageDay, actBy: standing.actBy, calendar)
    return send(
      try notice(
        standing, [step, news].compactMap { $0 }, try reason(step, stageDay, moved, told, wasHeldBack), on: stageDay,
        passedOver: ladder[due.passedOver].compactMap(\.step.stage), moved: moved),
      told)
  }

  /// The last step due and not told; the last day is due again when it is later than the one that was told.
  private func latest(
    _ standing: DutyStanding, _ known: ToldOfCliff
  ) throws(CalendarError) -> (ladder: [Step], found: DueStep.Found) {
    var ladder = try steps(of: standing)
    var isAgain = false
    if let lastDay = known.lastDay, lastDay < standing.actBy, ladder.last?.step == .stage(.days(0)) {
      ladder[ladder.count - 1].step = .stage(.lastDayAgain(standing.actBy))
      isAgain = true
    }
    if !isAgain, known.has(.lost) || known.has(.lastChance) { return (ladder, .nothing(.alreadyTold)) }
    let last = ladder.count - 1
    let found = DueStep.latest(ladder.map(\.day), on: day) { place in
      known.has(ladder[place].step.name) || isAgain && place == last - 1
    }
    return (ladder, found)
  }

  private func silence(
    _ found: DueStep.Found, _ answers: CliffAnswers, _ standing: DutyStanding
  ) throws(CalendarError) -> Silence {
    if case .nothing(let silence) = found { silence } else { .snoozed }
  }

  /// A stage that the new act-by date put into the past is not late: nobody missed it.
  private func reason(
    _ step: DutyNotice.Step, _ stageDay: CivilDate, _ moved: ActByMove?, _ told: Told, _ wasHeldBack: Bool
  ) throws(CalendarError) -> Notice.Reason {
    if stageDay == day { return .stageDue }
    if let moved, let stage = step.stage,
      let planned = try stage.day(actBy: moved.from, closes: moved.from, calendar), planned >= day
    {
      return .actByMoved
    }
    if let handOver = told.handOver, stageDay < handOver.day { return .handedOver }
    if told.isNew(on: stageDay) { return .firstNotice }
    return wasHeldBack ? .snoozeEnded : .caughtUp
  }
}
