// SPDX-License-Identifier: Apache-2.0
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

/// A duty on a day, worked out on paper.
struct NaiveDuty {
  let isDone: Bool
  let closes: CivilDate
  /// The first working day after it.
  let overdue: CivilDate
  let ladder: [(stage: String, day: CivilDate)]
  /// The last step that has come.
  let latest: (stage: String, day: CivilDate)?
  let readers: Set<String>

  init(_ duty: Duty, _ office: NaiveOffice) {
    let calendar = office.calendar
    let first = duty.opens ?? duty.due.adding(days: -183)
    let said = office.world.dutyStatements["\(ModelWorld.id)/\(duty.name)"] ?? []
    isDone = said.contains { $0.recorded <= office.day && $0.about <= office.day && $0.about >= first }
    closes = calendar.closes(duty.due)
    overdue = calendar.after(closes)
    var ladder = calendar.ladder(office.world.policy.before.map(\.name), closes: closes)
    if let opens = duty.opens {
      ladder.removeAll { $0.day < opens }
      if calendar.isWorking(opens) { ladder.insert(("opens", opens), at: 0) }
    }
    self.ladder = ladder
    latest = ladder.last { $0.day <= office.day }
    readers = Set(duty.to.flatMap { office.readers(for: $0, []) })
  }
}
