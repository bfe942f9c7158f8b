// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Testing

@testable import TagidKit

/// Messages leave in groups, so that answers come in any order; each is shown with its own intent, in the order of intents.
struct AttemptAssemblyTests {
  private static let route = Route(recipient: "officer", channel: "mail", kind: "smtp")

  private static func intent(_ id: String, run: String = "r1") -> JournalEntry {
    .intent(
      Intent(
        run: run, day: "2021-12-23", id: id, route: route, address: "io@example.gov.bd", notices: [], subject: "s",
        body: "b", isRepeat: false))
  }

  private static func outcome(_ id: String, _ result: Outcome.Result = .accepted, by: String? = nil) -> JournalEntry {
    .outcome(Outcome(id: id, attempt: 1, result: result, status: nil, detail: "", by: by))
  }

  private static let quarantine = JournalEntry.quarantine(
    Quarantine(state: .begun, channel: "team", kind: "slack", place: "https://a/…#1", detail: "gone"))

  /// `id result`, with `*` for an answer without an intent of its own, and the number of what is no message.
  private func shown(_ entries: [JournalEntry]) -> [String] {
    var lines: [String] = []
    var assembly = AttemptAssembly { item in
      switch item {
      case .attempt(let attempt):
        lines.append("\(attempt.intent.id) \(attempt.outcome?.result.rawValue ?? "-")\(attempt.isLater ? "*" : "")")
      case .other(let written): lines.append("\(written.record?.seq ?? 0)")
      }
    }
    for (index, entry) in entries.enumerated() {
      assembly.see(
        WrittenRecord(record: JournalRecord(seq: index + 1, at: "2021-12-23T03:00:02Z", entry: entry), line: []))
    }
    assembly.flush()
    return lines
  }

  @Test func answersInAnyOrderAreShownInTheOrderOfIntents() {
    let group = ["a", "b", "c"].map { Self.intent($0) }
    let answers = [Self.outcome("c"), Self.outcome("a", .rejected), Self.outcome("b", .unknown)]
    #expect(shown(group + answers) == ["a rejected", "b unknown", "c accepted"])
  }

  @Test func whatIsTriedAgainWhileAnotherIsOnItsWayHasEachAnswerApart() {
    let entries = [
      Self.intent("slow"), Self.intent("b"), Self.outcome("b", .deferred), Self.intent("b"), Self.outcome("b"),
      Self.outcome("slow"),
    ]
    #expect(shown(entries) == ["slow accepted", "b deferred", "b accepted"])
  }

  @Test func whatAnotherWayToldIsShownAsAnAnswerOfItsOwn() {
    let entries = [
      Self.intent("slow"), Self.intent("b"), Self.outcome("b", .deferred), Self.outcome("b", .superseded, by: "c"),
      Self.outcome("slow"),
    ]
    #expect(shown(entries) == ["slow accepted", "b deferred", "b superseded*"])
  }

  @Test func aQuarantineTakesNoAnswerAway() {
    let entries = [
      Self.intent("a"), Self.intent("b"), Self.outcome("b", .rejected), Self.quarantine, Self.outcome("a"),
    ]
    #expect(shown(entries) == ["4", "a accepted", "b rejected"])
  }

  @Test func aRunThatWasKilledLeavesItsMessagesWithoutAnswers() {
    let entries = [
      Self.intent("a"), Self.intent("b"), Self.outcome("b"), Self.intent("a", run: "r2"), Self.outcome("a"),
    ]
    #expect(shown(entries) == ["a -", "b accepted", "a accepted"])
  }
}
