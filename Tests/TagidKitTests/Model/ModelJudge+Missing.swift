// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Whether what was due went.
extension ModelJudge {
  /// Looks at a run with what was told before it. On a day off nothing has to go.
  mutating func missing(_ run: ModelRun) -> [Fault] {
    guard run.office.calendar.isWorking(run.day) else { return [] }
    let office = run.office
    var faults: [Fault] = []
    for indicator in run.world.plan.indicators {
      guard let row = office.row(indicator.id) else { continue }
      for (tier, closes) in row.lost where tier.percent > row.achieved ?? 0 {
        if row.indicator.unit == .date, row.achieved != nil { continue }
        let lost = office.deadline(row, tier.percent, tier.targetDate(in: ModelWorld.year), closes: closes)
        if let lost { faults += losses(lost, run) }
      }
      if let cliff = office.cliff(row) { faults += stages(cliff, row, run) }
    }
    for duty in run.world.duties where !office.isDone(duty) {
      guard let deadline = office.deadline(duty) else { continue }
      faults += office.day > deadline.closes ? losses(deadline, run) : stages(deadline, nil, run)
    }
    return faults
  }

  // MARK: Stages

  private func stages(_ deadline: NaiveDeadline, _ row: NaiveRow?, _ run: ModelRun) -> [Fault] {
    let office = run.office
    // The earliest stage of any policy is 45 days before, and a feast may move it.
    guard deadline.closes < office.day.adding(days: 70), !office.isSnoozed(deadline) else { return [] }
    let ladder = deadline.ownLadder(office.calendar)
    guard let place = ladder.lastIndex(where: { $0.day <= office.day }) else { return [] }
    return office.ownerRoutes(deadline.matter).compactMap { route in
      if isTold(deadline, ladder[place...], row, route, run) { return nil }
      let words = "\(deadline.identity(ladder[place].stage)) of \(ladder[place].day) is not told to \(route)"
      return Fault(deadline.matter.isDuty ? .duties : .everyStage, words)
    }
  }

  /// The latest stage that is due was told, or one after it; or goes; or there is a reason.
  /// - Parameter stages: the latest that is due, and those after it.
  private func isTold(
    _ deadline: NaiveDeadline, _ stages: ArraySlice<(stage: String, day: CivilDate)>, _ row: NaiveRow?, _ route: Route,
    _ run: ModelRun
  ) -> Bool {
    guard let latest = stages.first else { return true }
    if run.isTried(deadline.matter.subject, on: route, [.deadline, .loss]) { return true }
    let words = stages.map(\.stage) + ["lost", "last-chance"]
    if words.contains(where: { memory.isTold(deadline.identity($0), on: route) }) { return true }
    if memory.isRefused(deadline.identity(latest.stage), on: route) { return true }
    if memory.heard(route, deadline.start).contains(where: { $0.isCertain && $0.day >= run.day }) { return true }
    guard let row, let start = takenUp(row, deadline, route) else { return false }
    return latest.day <= start
  }

  /// The day up to which the loss of the tier above, or the date before, spoke for this deadline.
  private func takenUp(_ row: NaiveRow, _ deadline: NaiveDeadline, _ route: Route) -> CivilDate? {
    var days: [CivilDate] = []
    let above = row.lost.map(\.tier).filter { $0.percent > deadline.matter.percent ?? 0 }
    if let next = above.min(by: { $0.percent < $1.percent }) {
      let target = next.targetDate(in: ModelWorld.year)
      let loss = "\(ModelWorld.id)/\(row.indicator.id)/\(next.percent)/\(target)/lost"
      if let day = memory.told[JudgeMemory.Line(route: route, identity: loss)] { days.append(day) }
    }
    if let previous = deadline.previous {
      var before = deadline
      before.target = previous.target
      if memory.heard(route, before.start).contains(where: \.isCertain) { days.append(previous.closes) }
    }
    return days.max()
  }

  // MARK: Losses

  /// Who was reminded of a deadline hears on the first working day after it that it is lost.
  private mutating func losses(_ deadline: NaiveDeadline, _ run: ModelRun) -> [Fault] {
    let office = run.office
    guard deadline.matter.policy.lost, deadline.closes < office.day,
      office.calendar.after(deadline.closes) <= office.day
    else { return [] }
    var faults: [Fault] = []
    let loss = deadline.identity("lost")
    for route in office.ownerRoutes(deadline.matter) {
      guard lossesSeen.insert(JudgeMemory.Line(route: route, identity: loss)).inserted else { continue }
      let known = memory.minded(route, deadline)
      // To whom the matter came anew a loss is news for as long as it is to anybody.
      let isNews = office.calendar.after(deadline.closes) >= office.day.adding(days: -14)
      guard isNews || memory.isOwn(route, deadline, known) else { continue }
      guard known.contains(where: { $0.day >= office.day.adding(days: -14) }) else { continue }
      let isTold =
        memory.isTold(loss, on: route) || memory.isRefused(loss, on: route)
        || run.isTried(deadline.matter.subject, on: route, [.loss]) || known.contains { $0.day >= office.day }
      if !isTold {
        faults.append(Fault(deadline.matter.isDuty ? .duties : .losses, "\(loss) is not told to \(route)"))
      }
    }
    return faults
  }
}
