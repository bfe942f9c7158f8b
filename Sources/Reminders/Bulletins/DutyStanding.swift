// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A duty on a day: by when it is to be done, and whether it is.
package struct DutyStanding: Sendable, Equatable {
  package enum State: String, Sendable {
    /// It cannot be done yet.
    case notOpen = "not-open"
    case open
    case done
    case overdue
  }

  /// The plan's id.
  package var plan: String
  package var duty: Duty
  /// The due date under the office's rule for dates on days off.
  package var closes: CivilDate
  /// The last working day on or before it.
  package var actBy: CivilDate
  /// The day on which it was done, as the last record has it.
  package var done: CivilDate?

  package init(plan: String, duty: Duty, closes: CivilDate, actBy: CivilDate, done: CivilDate?) {
    self.plan = plan
    self.duty = duty
    self.closes = closes
    self.actBy = actBy
    self.done = done
  }

  /// Whether the office works on any day on which it can be done; otherwise the act-by date is before it opens.
  package var hasWorkingDay: Bool { duty.opens.map { actBy >= $0 } ?? true }

  package func state(on day: CivilDate) -> State {
    if done != nil { return .done }
    if day > closes { return .overdue }
    return duty.opens.map { day < $0 } ?? false ? .notOpen : .open
  }

  /// `PLAN/duty:ID/-/DUE`: how its identities begin, and what answers about it are known by.
  package var name: String { "\(plan)/\(duty.name)/-/\(duty.due)" }

  /// `plan/duty:ID/-/DUE/STEP`, with the date as the plan's settings write it.
  func identity(_ step: String) -> NoticeIdentity {
    NoticeIdentity(plan: plan, duty: duty.name, due: duty.due, word: step)
  }
}

extension Duty {
  /// How long before it is due a duty without an opening day can be done.
  private static var span: Int { 183 }

  /// The first day on which it can be done: `opens`, else half a year before it is due, so that last year's record of a duty
  /// that comes back every year does not count.
  package var earliest: CivilDate { opens ?? due.adding(days: -Self.span) }
}
