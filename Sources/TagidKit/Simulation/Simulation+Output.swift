// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

extension Simulation {
  /// Each day with its messages and their notices, and the totals below.
  package var text: String {
    let days = Dictionary(grouping: messages, by: \.day).sorted { $0.key < $1.key }
    let blocks = days.map { day, messages in
      ([DayWords.long(day)] + messages.flatMap(\.lines)).joined(separator: "\n")
    }
    let head = "\(self.days.lowerBound) to \(self.days.upperBound): nothing is sent or recorded"
    return ([head] + blocks + [SimulationTotals(messages).lines.joined(separator: "\n")]).joined(separator: "\n\n")
  }

  /// One JSON object a line, one line a message.
  package var jsonLines: String { messages.map(\.json.line).joined(separator: "\n") }

  package var csv: String { messages.csv }
}

extension [SimulatedMessage] {
  /// A row for each notice, below a heading.
  var csv: String {
    let titles = ["day", "weekday", "recipient", "channel", "subject", "identity", "stage", "reason"]
    return PrintedTable(rows: [titles] + flatMap(\.rows)).csv
  }
}

extension SimulatedMessage {
  fileprivate var lines: [String] {
    ["  \(PlainText.harmless(recipient)) on \(PlainText.harmless(channel)): \(PlainText.harmless(subject))"]
      + notices.map { "    \($0.identity) (\($0.reason))" }
  }

  var json: JSONValue {
    .object([
      "day": .text(day.iso), "channel": .text(channel), "recipient": .text(recipient), "subject": .text(subject),
      "notices": .list(notices.map(\.json)),
    ])
  }

  fileprivate var rows: [[String]] {
    notices.map {
      [
        day.iso, DayWords.name(day.weekday), recipient, channel, subject, $0.identity, $0.stage, $0.reason,
      ]
    }
  }
}

extension SimulatedMessage.Told {
  var json: JSONValue {
    .object(["identity": .text(identity), "stage": .text(stage), "reason": .text(reason)])
  }
}
