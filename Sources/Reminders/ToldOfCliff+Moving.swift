// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// How today's act-by date differs from the one in a reader's mind.
extension ToldOfCliff {
  /// Nil when it does not, when nothing was told, and when the clock was set back before the day on which it was.
  func move(
    to actBy: CivilDate, target: CivilDate, closes: CivilDate, on day: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> ActByMove? {
    guard !isAhead(of: day), let from = believed(otherThan: actBy) else { return nil }
    return try ActByMove(from: from, to: actBy, target: target, closes: closes, calendar)
  }

  /// The identity of a move. One back to a date that was told before is news again, under the next number that was not
  /// used.
  func stage(of moved: ActByMove?) -> Stage? {
    guard let moved else { return nil }
    var number = 1
    while has(.actByMoved(moved.to, number: number)) { number += 1 }
    return .actByMoved(moved.to, number: number)
  }
}
