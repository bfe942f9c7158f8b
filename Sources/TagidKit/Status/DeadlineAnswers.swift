// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What people answered about a deadline and what is in force of it on a day.
struct DeadlineAnswers {
  let acknowledged: Acknowledgements.Entry?
  /// A snooze that lasts.
  let snoozed: Acknowledgements.Entry?

  /// - Parameters:
  ///   - deadline: what answers about it are known by.
  ///   - actBy: its last working day, which may end a snooze early.
  init(about deadline: String, actBy: CivilDate, _ morning: Morning) {
    let (known, day) = (morning.acknowledgements, morning.day)
    acknowledged = known.acknowledgement(of: deadline, on: day)
    let isSnoozed = try? known.answers(about: deadline, on: day).isSnoozed(on: day, actBy: actBy, morning.calendar)
    snoozed = isSnoozed == true ? known.snooze(of: deadline, on: day) : nil
  }

  var acknowledgedJSON: JSONValue {
    .optional(acknowledged) { .object(["on": .text($0.recorded.iso), "by": .text($0.answer.by)]) }
  }

  /// - Parameter held: what the snooze holds back.
  func snoozedJSON(_ held: HeldBack?) -> JSONValue {
    .optional(snoozed) {
      .object([
        "until": .optional($0.until) { .text($0.iso) }, "by": .text($0.answer.by),
        "holdsBack": held?.json ?? .list([]),
      ])
    }
  }
}
