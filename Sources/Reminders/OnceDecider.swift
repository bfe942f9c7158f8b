// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Decides on notices that are told once and have no stages: what cannot be read, what moved, what did not arrive. Pure.
package struct OnceDecider {
  private let isWorkingDay: Bool

  package init(calendar: WorkingCalendar, day: CivilDate) throws(CalendarError) {
    isWorkingDay = try calendar.isWorking(day)
  }

  /// On a day off nothing goes (rule 4); it is still due on the next working day.
  package func decide(_ notice: Notice, told: Told) -> Decision {
    if notice.identities.allSatisfy({ told.day($0) != nil }) { return .silent(.alreadyTold) }
    if !isWorkingDay { return .silent(.dayOff) }
    if notice.identities.allSatisfy({ told.rejected.contains($0.text) }) { return .silent(.addressRejected) }
    return .send(notice)
  }
}
