// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import WorkingDays

/// What came of an answer about a deadline, for people and for programs.
package struct AcknowledgementReceipt {
  private let open: OpenDeadline
  private let entry: Acknowledgements.Entry?
  private let isNew: Bool
  /// What a snooze holds back; nil for an acknowledgement.
  private let held: HeldBack?

  /// - Parameter entry: as it stands in the file.
  init(_ open: OpenDeadline, _ entry: Acknowledgements.Entry?, _ held: HeldBack?, isNew: Bool) {
    self.open = open
    self.entry = entry
    self.held = held
    self.isNew = isNew
  }

  package var text: String {
    guard let entry else { return "" }
    let what = "\(open.shown)"
    guard isNew else {
      return
        "already recorded as \(entry.seq) on \(entry.recorded) by \(entry.answer.by): \(what); nothing was written"
    }
    let effect =
      held.map { ($0.lines + ["that it is \(open.percent == nil ? "overdue" : "lost") is told all the same"]) }
      ?? [
        "its escalations end here; \(open.percent == nil ? "those it names" : "its focal points") are reminded as before"
      ]
    return (["recorded as \(entry.seq): \(what)"] + effect).joined(separator: "\n  ")
  }

  package var json: JSONValue {
    .object([
      "acknowledgement": .optional(entry) { entry in
        .object([
          "seq": .whole(entry.seq), "type": .text(entry.until == nil ? "acknowledge" : "snooze"),
          "plan": .text(entry.answer.plan), "indicator": .text(entry.answer.indicator),
          "percent": .optional(entry.answer.percent) { .whole($0) }, "target": .text(entry.answer.target),
          "until": .optional(entry.until) { .text($0.iso) }, "by": .text(entry.answer.by),
          "note": .optional(entry.answer.note) { .text($0) }, "recorded": .text(entry.recorded.iso),
          "holdsBack": .optional(held) { $0.json }, "new": .flag(isNew),
        ])
      }
    ])
  }
}
