// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// One step of a reminder policy, counted back from the act-by date (rule 3).
package enum Stage: Sendable, Hashable {
  /// Calendar days before, moved to the working day before when closed; `0d` is the act-by date itself.
  case days(Int)
  /// The n-th working day before.
  case workingDays(Int)
  /// The first working day after the closing date.
  case lost
  /// Sent on a day off when there is no later moment (rule 4).
  case lastChance
  /// The act-by date itself, after another one was told as the last day.
  case lastDayAgain(CivilDate)
  /// The act-by date moved to this day after another was told; the number tells apart moves back to it, from 1.
  case actByMoved(CivilDate, number: Int)
  /// So many stages were told and nobody acknowledged the cliff: for those whom an escalation names.
  case unacknowledged(Int)

  /// Reads `30d`, `3wd` or `0d`; nil for anything else, more than 366, or `0wd`.
  package init?(_ name: String) {
    let unit = name.hasSuffix("wd") ? "wd" : "d"
    guard name.hasSuffix(unit), let number = Int(name.dropLast(unit.count)), (0...366).contains(number),
      String(number) + unit == name
    else { return nil }
    if unit == "wd", number == 0 { return nil }
    self = unit == "wd" ? .workingDays(number) : .days(number)
  }

  /// As it stands in policies, identities and the journal.
  package var name: String {
    switch self {
    case .days(let number): "\(number)d"
    case .workingDays(let number): "\(number)wd"
    case .lost: "lost"
    case .lastChance: "last-chance"
    case .lastDayAgain(let date): "0d-\(date)"
    case .actByMoved(let date, let number): "act-by-\(date)" + (number == 1 ? "" : "-\(number)")
    case .unacknowledged(let count): "unacknowledged-\(count)"
    }
  }

  /// The day this stage falls on; nil for what has no day of its own.
  func day(actBy: CivilDate, closes: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) -> CivilDate? {
    switch self {
    case .days(let number): try calendar.lastWorkingDay(onOrBefore: actBy.adding(days: -number))
    case .workingDays(let number): try calendar.workingDay(number, before: actBy)
    case .lost: try calendar.workingDay(1, after: closes)
    case .lastDayAgain(let date): date
    case .lastChance, .actByMoved, .unacknowledged: nil
    }
  }

  /// Breaks ties of stages on one day: the smaller number is nearer, and of equals calendar days are.
  var nearness: Int {
    switch self {
    case .days(let number): number * 2
    case .workingDays(let number): number * 2 + 1
    case .lastDayAgain: 0
    case .lost, .lastChance, .actByMoved, .unacknowledged: -1
    }
  }
}
