// SPDX-License-Identifier: Apache-2.0
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

extension NaiveOffice {
  /// Whether a record says that a duty is done; one about last year's does not.
  func isDone(_ duty: Duty) -> Bool {
    let first = duty.opens ?? duty.due.adding(days: -183)
    let said = world.dutyStatements["\(ModelWorld.id)/\(duty.name)"] ?? []
    return said.contains { $0.recorded <= day && $0.about <= day && $0.about >= first }
  }

  func deadline(_ duty: Duty) -> NaiveDeadline? {
    let closes = calendar.closes(duty.due)
    return matter(duty.name, nil).map {
      NaiveDeadline(
        matter: $0, target: duty.due, closes: closes, actBy: calendar.onOrBefore(closes), opens: duty.opens)
    }
  }
}
