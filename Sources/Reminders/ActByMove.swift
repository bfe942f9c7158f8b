// SPDX-License-Identifier: Apache-2.0
import Plans
package import WorkingDays

/// The act-by date of a cliff is another one than its reader was told, and why.
package struct ActByMove: Sendable, Equatable {
  /// As it was told.
  package var from: CivilDate
  package var to: CivilDate
  /// The fact that moved it; nil when no fact explains it, so that the calendar was corrected.
  package var change: DayChange?
  /// Whether the closing date moved with it, because the office has a rule for dates on days off.
  package var isByRule: Bool

  package init(from: CivilDate, to: CivilDate, change: DayChange?, isByRule: Bool) {
    self.from = from
    self.to = to
    self.change = change
    self.isByRule = isByRule
  }

  /// Finds out why, by one day: both act-by dates are working days of their time, so either the old one is closed now, or
  /// the new one was closed then. This holds under every rule for dates on days off.
  /// - Parameter calendar: as known today.
  package init(
    from: CivilDate, to: CivilDate, target: CivilDate, closes: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) {
    let isOldOpen = try calendar.isWorking(from)
    self.init(
      from: from, to: to, change: try calendar.change(of: isOldOpen ? to : from),
      isByRule: closes != target || (isOldOpen && to < from))
  }
}
