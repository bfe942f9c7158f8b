// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What people answered about a deadline or a duty, and what a snooze holds back of it on a day.
struct ExplainedAnswers {
  private let answers: DeadlineAnswers
  private let held: HeldBack

  init(about deadline: String, actBy: CivilDate, _ held: HeldBack, _ morning: Morning) {
    answers = DeadlineAnswers(about: deadline, actBy: actBy, morning)
    self.held = held
  }

  var lines: [String] {
    var lines: [String] = []
    if let entry = answers.acknowledged {
      lines.append("acknowledged on \(entry.recorded) by \(PlainText.harmless(entry.answer.by))")
    }
    if let entry = answers.snoozed {
      lines.append(
        "put off on \(entry.recorded) by \(PlainText.harmless(entry.answer.by)): "
          + held.lines.joined(separator: "; "))
    }
    return lines
  }

  var json: [String: JSONValue] {
    ["acknowledged": answers.acknowledgedJSON, "snoozed": answers.snoozedJSON(held)]
  }
}
