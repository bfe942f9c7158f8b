// SPDX-License-Identifier: Apache-2.0
package import Reminders
package import WorkingDays

extension Wording {
  /// The columns of a table of duties: duty, state, due date, act-by date, working days left, title.
  package var dutyTitles: [String] { language.bulletin.duty.titles }

  package func state(of standing: DutyStanding, on day: CivilDate) -> String {
    let words = language.bulletin.duty
    return switch standing.state(on: day) {
    case .notOpen: words.notOpen
    case .open: words.open
    case .done: fill(words.done, ["date": standing.done.map { shortDate($0) } ?? ""])
    case .overdue: words.overdue
    }
  }
}
