// SPDX-License-Identifier: Apache-2.0
import Messages
import Reminders
import WorkingDays

extension DutyExplanation {
  package var text: String {
    let sections = [head, deadline, decided.stageLines, people.lines, decided.decisionLines, decided.toldLines]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var head: [String] {
    let done = standing.done.map { " on \(DayWords.long($0))" } ?? ""
    return [
      "\(standing.plan)/\(standing.duty.name) on \(DayWords.long(day)): \(standing.state(on: day).rawValue)\(done)",
      PlainText.harmless(standing.duty.title(in: .english)),
    ]
  }

  private var deadline: [String] {
    let opens = standing.duty.opens.map { "opens on \(DayWords.long($0)); " } ?? ""
    let closes =
      standing.closes == standing.duty.due ? "" : ", open until \(DayWords.long(standing.closes))"
    let left = try? DaysLeft(until: standing.actBy, from: day, calendar)
    let working = left.map { ", \(Wording(.english).workingDays($0.workingDays)) left" } ?? ""
    let actBy =
      standing.hasWorkingDay
      ? "act by \(DayWords.long(standing.actBy))\(standing.done == nil ? working : "")"
      : "the office works on none of its days; the last working day before is \(DayWords.long(standing.actBy))"
    return ["Deadline", "  \(opens)due on \(DayWords.long(standing.duty.due))\(closes); \(actBy)"]
      + (because.map(\.words) + moves + answers.lines).map { "  \($0)" }
  }

  package var json: JSONValue {
    var keys: [String: JSONValue] = [
      "plan": .text(standing.plan), "indicator": .text(standing.duty.name),
      "title": .text(standing.duty.title(in: .english)), "asOf": .text(day.iso),
      "state": .text(standing.state(on: day).rawValue), "achieved": .null, "cliff": .null,
      "actBy": standing.hasWorkingDay ? .text(standing.actBy.iso) : .null, "because": .list(because.map(\.json)),
      "tiers": .list([]), "pace": .null, "look": .null,
      "duty": .object([
        "opens": .optional(standing.duty.opens) { .text($0.iso) }, "due": .text(standing.duty.due.iso),
        "closes": .text(standing.closes.iso), "done": .optional(standing.done) { .text($0.iso) },
      ]),
      "owners": people.json, "escalations": people.escalationsJSON, "moves": .texts(moves),
      "findings": .list(findings.map(\.json)),
    ]
    keys.merge(decided.json) { $1 }
    keys.merge(answers.json) { $1 }
    return .object(keys)
  }
}
