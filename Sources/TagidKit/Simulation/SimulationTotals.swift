// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// How much a period would send, and to whom.
struct SimulationTotals {
  struct Count: Equatable {
    var messages = 0
    var notices = 0

    static func + (count: Count, message: SimulatedMessage) -> Count {
      Count(messages: count.messages + 1, notices: count.notices + message.notices.count)
    }
  }

  private(set) var all = Count()
  /// By recipient, people and chats alike.
  private(set) var byRecipient: [(recipient: String, count: Count)] = []
  /// Such as `2021-11`, in order, without months in which nothing goes.
  private(set) var byMonth: [(month: String, count: Count)] = []
  /// The day with the most messages, of equals the one with the most notices, then the first; nil when nothing goes.
  private(set) var busiest: (day: CivilDate, count: Count)?

  init(_ messages: [SimulatedMessage]) {
    var recipients: [String: Count] = [:]
    var months: [String: Count] = [:]
    var days: [CivilDate: Count] = [:]
    for message in messages {
      all = all + message
      recipients[message.recipient] = recipients[message.recipient, default: Count()] + message
      let month = String(message.day.iso.prefix(7))
      months[month] = months[month, default: Count()] + message
      days[message.day] = days[message.day, default: Count()] + message
    }
    byRecipient = recipients.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    byMonth = months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    busiest = days.min { a, b in
      (-a.value.messages, -a.value.notices, a.key) < (-b.value.messages, -b.value.notices, b.key)
    }.map { ($0.key, $0.value) }
  }
}

extension SimulationTotals.Count {
  /// `3 messages with 5 notices`.
  var words: String {
    "\(messages) \(messages == 1 ? "message" : "messages") with \(notices) \(notices == 1 ? "notice" : "notices")"
  }

  var json: JSONValue { .object(["messages": .whole(messages), "notices": .whole(notices)]) }
}

extension SimulationTotals {
  var json: JSONValue {
    .object([
      "messages": .whole(all.messages), "notices": .whole(all.notices),
      "byRecipient": .object(Dictionary(uniqueKeysWithValues: byRecipient.map { ($0.recipient, $0.count.json) })),
      "byMonth": .object(Dictionary(uniqueKeysWithValues: byMonth.map { ($0.month, $0.count.json) })),
      "busiest": .optional(busiest) {
        .object([
          "day": .text($0.day.iso), "messages": .whole($0.count.messages), "notices": .whole($0.count.notices),
        ])
      },
    ])
  }

  /// Lines for people.
  var lines: [String] {
    guard let busiest else { return ["nothing would be sent"] }
    return ["in all: \(all.words)", "per recipient:"]
      + byRecipient.map { "  \(PlainText.harmless($0.recipient)): \($0.count.words)" }
      + ["per month:"] + byMonth.map { "  \($0.month): \($0.count.words)" }
      + ["busiest day: \(DayWords.long(busiest.day)): \(busiest.count.words)"]
  }
}
