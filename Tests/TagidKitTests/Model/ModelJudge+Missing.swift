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
    var faults = duties(run)
    for indicator in run.world.plan.indicators {
      guard let row = run.office.row(indicator.id) else { continue }
      for route in run.office.ownerRoutes(indicator.id) {
        faults += losses(row, route, run)
        if let cliff = row.cliff, let fault = stage(row, cliff, route, run) { faults.append(fault) }
      }
    }
    return faults
  }

  private static func name(_ row: NaiveRow, _ percent: Int, _ target: CivilDate, _ word: String) -> String {
    "\(ModelWorld.id)/\(row.indicator.id)/\(percent)/\(target)/\(word)"
  }

  // MARK: Stages

  /// The latest stage that is due was told, or one after it; or goes; or there is a reason.
  private func stage(_ row: NaiveRow, _ cliff: NaiveRow.Cliff, _ route: Route, _ run: ModelRun) -> Fault? {
    let (office, indicator) = (run.office, row.indicator.id)
    let stages = office.policy(indicator, cliff.percent).before.map(\.name)
    // The earliest stage of any policy is 45 days before, and a feast may move it.
    guard cliff.closes < office.day.adding(days: 70) else { return nil }
    let ladder = office.calendar.ladder(stages, closes: cliff.closes)
    guard let place = ladder.lastIndex(where: { $0.day <= office.day }) else { return nil }
    if run.isTried(indicator, on: route, [.deadline, .loss]) || office.isSnoozed(indicator, cliff) { return nil }
    let own = { Self.name(row, cliff.percent, cliff.target, $0) }
    let later = ladder[place...].map(\.stage) + ["lost", "last-chance"]
    if later.contains(where: { memory.isTold(own($0), on: route) }) { return nil }
    if memory.isRefused(own(ladder[place].stage), on: route) { return nil }
    let known = memory.heard(route, indicator, cliff)
    if known.contains(where: { $0.isCertain && $0.day >= office.day }) { return nil }
    if let start = takenUp(row, cliff, route), ladder[place].day <= start { return nil }
    return Fault(.everyStage, "\(own(ladder[place].stage)) of \(ladder[place].day) is not told to \(route)")
  }

  /// The day up to which the loss of the tier above, or the date before, spoke for this deadline.
  private func takenUp(_ row: NaiveRow, _ cliff: NaiveRow.Cliff, _ route: Route) -> CivilDate? {
    var days: [CivilDate] = []
    if let (above, _) = row.lost.filter({ $0.tier.percent > cliff.percent }).min(by: {
      $0.tier.percent < $1.tier.percent
    }) {
      let loss = Self.name(row, above.percent, above.targetDate(in: ModelWorld.year), "lost")
      if let day = memory.told[JudgeMemory.Line(route: route, identity: loss)] { days.append(day) }
    }
    if let previous = cliff.previous {
      var before = cliff
      before.target = previous.target
      if memory.heard(route, row.indicator.id, before).contains(where: \.isCertain) { days.append(previous.closes) }
    }
    return days.max()
  }

  // MARK: Losses

  /// Who was reminded of a tier hears on the first working day after it that it is lost.
  private mutating func losses(_ row: NaiveRow, _ route: Route, _ run: ModelRun) -> [Fault] {
    let (office, indicator) = (run.office, row.indicator.id)
    if row.indicator.unit == .date, row.achieved != nil { return [] }
    var faults: [Fault] = []
    for (tier, closes) in row.lost where tier.percent > row.achieved ?? 0 && closes < office.day {
      let target = tier.targetDate(in: ModelWorld.year)
      let loss = Self.name(row, tier.percent, target, "lost")
      let line = JudgeMemory.Line(route: route, identity: loss)
      guard office.policy(indicator, tier.percent).lost, office.calendar.after(closes) <= office.day,
        lossesSeen.insert(line).inserted
      else { continue }
      let cliff = NaiveRow.Cliff(percent: tier.percent, target: target, closes: closes, actBy: closes)
      let known = memory.heard(route, indicator, cliff).filter(\.isCertain)
      guard known.contains(where: { $0.day >= office.day.adding(days: -14) }) else { continue }
      let isTold =
        memory.isTold(loss, on: route) || memory.isRefused(loss, on: route)
        || run.isTried(indicator, on: route, [.loss]) || known.contains { $0.day >= office.day }
      if !isTold { faults.append(Fault(.losses, "\(loss) is not told to \(route)")) }
    }
    return faults
  }

  // MARK: Duties

  private func duties(_ run: ModelRun) -> [Fault] {
    let office = run.office
    return run.world.duties.flatMap { duty -> [Fault] in
      let state = NaiveDuty(duty, office)
      guard !state.isDone else { return [] }
      let steps: [String]
      if office.day <= state.closes {
        guard let place = state.ladder.lastIndex(where: { $0.day <= office.day }) else { return [] }
        steps = state.ladder[place...].map(\.stage)
      } else {
        let isFresh = state.overdue <= office.day && state.overdue > office.day.adding(days: -14)
        guard office.world.policy.lost, isFresh else { return [] }
        steps = ["lost"]
      }
      let names = steps.map { "\(ModelWorld.id)/\(duty.name)/-/\(duty.due)/\($0)" }
      return state.readers.flatMap { office.routes(of: $0) }.compactMap { route in
        let isTold = names.contains { memory.isTold($0, on: route) || memory.isRefused($0, on: route) }
        let isTried = run.messages.contains { message in
          message.route == route && message.lines.contains { names.contains($0.text) }
        }
        return isTold || isTried ? nil : Fault(.duties, "\(names) is not told to \(route)")
      }
    }
  }

  // MARK: Before closing

  /// A deadline whose first stage came, of which nothing was tried yet.
  struct Waiting: Hashable {
    var indicator: IndicatorID
    var percent: Int
    var target: CivilDate

    var name: String { JudgeMemory.name(indicator, percent, target) }
  }

  /// Looks at a run with what it told: deadlines wait from their first stage until something of them is tried, and may not
  /// close before.
  mutating func unheard(_ run: ModelRun) -> [Fault] {
    let office = run.office
    var faults: [Fault] = []
    for deadline in waiting {
      guard let row = office.row(deadline.indicator) else { continue }
      let isOpen = office.calendar.closes(deadline.target) >= run.day
      let isThere = row.dates(deadline.percent).contains(deadline.target)
      if isThere, isOpen, !memory.tried.contains(deadline.name) { continue }
      waiting.remove(deadline)
      let isKept = row.done != nil || row.achieved ?? 0 >= deadline.percent
      if isThere, !isKept, !memory.tried.contains(deadline.name) {
        faults.append(Fault(.beforeClosing, "\(deadline.name) closed, and nobody heard of it"))
      }
    }
    guard office.calendar.isWorking(run.day) else { return faults }
    for indicator in run.world.plan.indicators {
      guard let cliff = office.row(indicator.id)?.cliff, cliff.closes < run.day.adding(days: 70) else { continue }
      let deadline = Waiting(indicator: indicator.id, percent: cliff.percent, target: cliff.target)
      let stages = office.policy(indicator.id, cliff.percent).before.map(\.name)
      // Until the date before it of the same tier closed, that one's notices spoke for both.
      let spoken = cliff.previous.flatMap { previous in
        memory.tried.contains(JudgeMemory.name(indicator.id, cliff.percent, previous.target)) ? previous.closes : nil
      }
      let isDue = office.calendar.ladder(stages, closes: cliff.closes).contains { stage in
        stage.day <= run.day && spoken.map { stage.day > $0 } ?? true
      }
      if isDue, !office.isSnoozed(indicator.id, cliff), !memory.tried.contains(deadline.name) {
        waiting.insert(deadline)
      }
    }
    return faults
  }
}
