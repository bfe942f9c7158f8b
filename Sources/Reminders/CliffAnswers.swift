// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What people answered about one cliff up to a day: that it is in hand, or that it should wait.
package struct CliffAnswers: Sendable, Equatable {
  /// The day on which the cliff was acknowledged; nil when nobody did.
  package var acknowledged: CivilDate?
  /// The last snooze; nil when nobody asked for one.
  package var snooze: Snooze?

  /// Until a day nobody is told a stage of the cliff.
  package struct Snooze: Sendable, Equatable {
    /// The day on which the latest due stage goes.
    package var until: CivilDate
    package var recorded: CivilDate

    package init(until: CivilDate, recorded: CivilDate) {
      self.until = until
      self.recorded = recorded
    }
  }

  package init(acknowledged: CivilDate? = nil, snooze: Snooze? = nil) {
    self.acknowledged = acknowledged
    self.snooze = snooze
  }

  /// The last day until which a cliff can be put off: the working day before its act-by date.
  package static func latestSnooze(
    actBy: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> CivilDate { try calendar.workingDay(1, before: actBy) }

  /// The day on which the snooze ends, which an act-by date that moved may bring forward; nil without a snooze.
  package func snoozeEnds(actBy: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) -> CivilDate? {
    guard let snooze else { return nil }
    return min(snooze.until, try Self.latestSnooze(actBy: actBy, calendar))
  }

  /// Whether its stages wait on a day.
  package func isSnoozed(on day: CivilDate, actBy: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) -> Bool
  {
    guard let end = try snoozeEnds(actBy: actBy, calendar) else { return false }
    return day < end
  }

  /// Whether a stage of that day waited for the end of the snooze.
  func heldBack(_ stageDay: CivilDate, actBy: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) -> Bool {
    guard let snooze, let end = try snoozeEnds(actBy: actBy, calendar) else { return false }
    return stageDay < end && snooze.recorded < end
  }
}
