// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

extension DecidedMatter {
  /// The keys `stages`, `recipients` and `told`.
  var json: [String: JSONValue] {
    [
      "stages": .list(steps.map { json($0) }), "recipients": .list(readers.flatMap { json($0) }),
      "told": .list(readers.flatMap { told($0) }),
    ]
  }

  private func json(_ step: StageStep) -> JSONValue {
    .object([
      "stage": .text(step.name), "about": .text(step.topic.rawValue), "day": .optional(step.day) { .text($0.iso) },
      "state": .text(step.state(on: day).rawValue),
      "recipients": .list(
        step.fates.map { fate in
          .object([
            "recipient": .text(fate.route.recipient), "channel": .text(fate.route.channel),
            "state": .text(fate.state.rawValue), "sentOn": .optional(fate.told) { .text($0.day) },
            "message": .optional(fate.told) { .text($0.message) },
          ])
        }),
    ])
  }

  private func json(_ reader: Reader) -> [JSONValue] {
    reader.decisions.map { answer in
      var identities: [String] = []
      if case .send(let notice) = answer.decision { identities = notice.identities.map(\.text) }
      return .object([
        "recipient": .text(reader.route.recipient), "channel": .text(reader.route.channel),
        "role": .text(reader.role ?? "owner"), "about": .text(answer.topic.rawValue), "decision": .text(answer.word),
        "reason": .text(answer.reason), "words": .text(DecisionWords.of(answer)), "notices": .texts(identities),
      ])
    }
  }

  private func told(_ reader: Reader) -> [JSONValue] {
    reader.tellings.map { telling in
      .object([
        "recipient": .text(reader.route.recipient), "channel": .text(reader.route.channel), "day": .text(telling.day),
        "identity": .text(telling.identity), "message": .text(telling.message), "certain": .flag(telling.isCertain),
      ])
    }
  }
}
