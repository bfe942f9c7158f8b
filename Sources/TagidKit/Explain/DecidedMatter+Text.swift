// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Reminders
import WorkingDays

extension DecidedMatter {
  /// Each step with its day and what became of it.
  var stageLines: [String] {
    guard !steps.isEmpty else { return [] }
    return ["Stages"]
      + steps.flatMap { step in
        let day = step.day.map { " on \(DayWords.short($0))" } ?? ""
        return ["  \(step.name)\(day): \(step.state(on: self.day).rawValue)"]
          + step.fates.map { "    \(Self.shown($0.route)): \(Self.words($0))" }
      }
  }

  private static func words(_ fate: StageStep.Fate) -> String {
    guard let told = fate.told else { return fate.state.rawValue }
    return "\(fate.state.rawValue) on \(told.day), message \(told.message.prefix(8))"
  }

  /// A line for each decision, with what it is about.
  var decisionLines: [String] {
    let rows = readers.flatMap { reader -> [String] in
      guard !reader.decisions.isEmpty else { return ["  \(Self.shown(reader.route)): no recipient any more"] }
      return reader.decisions.map { answer in
        var notices = ""
        if case .send(let notice) = answer.decision {
          notices = " [\(notice.identities.map(\.stage).joined(separator: ", "))]"
        }
        let role = reader.role.map { " (\($0))" } ?? ""
        return "  \(Self.shown(reader.route))\(role), \(answer.topic.rawValue): \(answer.word)\(notices), "
          + "\(answer.reason): \(DecisionWords.of(answer))"
      }
    }
    return ["Decisions"] + (rows.isEmpty ? ["  nobody is to hear of it"] : rows)
  }

  var toldLines: [String] {
    let rows = readers.flatMap { reader in
      reader.tellings.map { telling in
        "  \(telling.day) \(Self.shown(reader.route)): \(telling.identity)"
          + (telling.isCertain ? "" : " (nobody knows whether it arrived)") + ", message \(telling.message.prefix(8))"
      }
    }
    return rows.isEmpty ? [] : ["Told so far"] + rows
  }

  private static func shown(_ route: Route) -> String {
    "\(PlainText.harmless(route.recipient)) on \(PlainText.harmless(route.channel))"
  }
}

extension NoticeIdentity {
  /// Its last part, such as `7d`.
  fileprivate var stage: String { text.split(separator: "/").last.map(String.init) ?? text }
}
