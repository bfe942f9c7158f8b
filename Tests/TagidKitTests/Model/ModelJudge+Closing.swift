// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Whether somebody hears of each deadline before it closes.
extension ModelJudge {
  /// Looks at a run with what it told: deadlines wait from their first stage until something of them is tried, and may not
  /// close before.
  mutating func unheard(_ run: ModelRun) -> [Fault] {
    let office = run.office
    var faults: [Fault] = []
    for (start, deadline) in waiting {
      let fate = memory.tried.contains(start) ? .settled : fate(of: deadline, office)
      if fate != .open { waiting[start] = nil }
      if fate == .closed { faults.append(Fault(.beforeClosing, "\(start) closed, and nobody heard of it")) }
    }
    guard office.calendar.isWorking(run.day) else { return faults }
    let duties = run.world.duties.filter { !office.isDone($0) }.compactMap { office.deadline($0) }
    let cliffs = run.world.plan.indicators.compactMap { office.row($0.id).flatMap { office.cliff($0) } }
    for deadline in cliffs + duties.filter({ $0.closes >= run.day }) {
      guard deadline.closes < run.day.adding(days: 70), !memory.tried.contains(deadline.start) else { continue }
      // Until the date before it of the same tier closed, that one's notices spoke for both.
      let spoken = deadline.previous.flatMap { previous in
        var before = deadline
        before.target = previous.target
        return memory.tried.contains(before.start) ? previous.closes : nil
      }
      let isDue = deadline.ownLadder(office.calendar).contains { stage in
        stage.day <= run.day && spoken.map { stage.day > $0 } ?? true
      }
      if isDue, !office.isSnoozed(deadline) { waiting[deadline.start] = deadline }
    }
    return faults
  }

  private enum Fate {
    /// Also when nobody can say today.
    case open
    case closed
    /// Told, kept, moved or taken out.
    case settled
  }

  private func fate(of deadline: NaiveDeadline, _ office: NaiveOffice) -> Fate {
    if let percent = deadline.matter.percent {
      let indicator = office.world.plan.indicators.first { "\($0.id)" == deadline.matter.subject }
      guard office.isServed, !(indicator?.hasErrors ?? false) else { return .open }
      guard let row = indicator.flatMap({ office.row($0.id) }), row.dates(percent).contains(deadline.target),
        row.done == nil, row.achieved ?? 0 < percent
      else { return .settled }
    } else if let duty = office.world.duties.first(where: { $0.name == deadline.matter.subject }), office.isDone(duty) {
      return .settled
    }
    return office.calendar.closes(deadline.target) < office.day ? .closed : .open
  }
}
