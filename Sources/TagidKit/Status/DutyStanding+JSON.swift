// SPDX-License-Identifier: Apache-2.0
import Reminders
import WorkingDays

extension DutyStanding {
  /// As `status` prints it.
  func json(on day: CivilDate, _ calendar: WorkingCalendar) -> JSONValue {
    let left = done == nil && hasWorkingDay ? try? DaysLeft(until: actBy, from: day, calendar) : nil
    return .object([
      "plan": .text(plan), "id": .text(duty.id), "title": .object(duty.titles.mapValues { .text($0) }),
      "state": .text(state(on: day).rawValue), "due": .text(duty.due.iso),
      "opens": .optional(duty.opens) { .text($0.iso) }, "closes": .text(closes.iso),
      "actBy": hasWorkingDay ? .text(actBy.iso) : .null,
      "done": .optional(done) { .text($0.iso) }, "daysLeft": .optional(left) { .whole($0.days) },
      "workingDaysLeft": .optional(left) { .whole($0.workingDays) }, "to": .texts(duty.to),
    ])
  }
}
