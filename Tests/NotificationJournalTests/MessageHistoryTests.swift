// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

@Suite struct MessageHistoryTests {
  enum Step: Sendable {
    case sent, again
    case got(Outcome.Result)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var steps: [Step]
    var state: MessageHistory.State
    var repeats = 0
    var unknowns = 0
    var told = false
    var testDescription: String { "\(steps)" }
  }

  static let cases = [
    Case(steps: [.sent], state: .inDoubt(lastOutcome: nil)),
    Case(steps: [.sent, .got(.accepted)], state: .closed(.accepted), told: true),
    Case(steps: [.sent, .got(.rejected)], state: .closed(.rejected)),
    Case(steps: [.sent, .got(.superseded)], state: .closed(.superseded)),
    Case(steps: [.sent, .got(.deferred)], state: .inDoubt(lastOutcome: .deferred)),
    Case(steps: [.sent, .got(.unknown)], state: .inDoubt(lastOutcome: .unknown), unknowns: 1),
    Case(steps: [.sent, .got(.deferred), .got(.accepted)], state: .closed(.accepted), told: true),
    Case(steps: [.sent, .got(.unknown), .got(.superseded)], state: .closed(.superseded), unknowns: 1),
    // Tried for ever without a repeat, since what is deferred did not arrive.
    Case(
      steps: [.sent, .got(.deferred), .sent, .got(.deferred), .sent, .got(.deferred), .sent, .got(.deferred)],
      state: .inDoubt(lastOutcome: .deferred)),
    Case(steps: [.sent, .got(.deferred), .sent], state: .inDoubt(lastOutcome: nil)),
    // Killed before every outcome: nobody knows whether anything was tried, so it is never given up.
    Case(steps: [.sent, .again], state: .inDoubt(lastOutcome: nil), repeats: 1),
    Case(steps: [.sent, .again, .again, .again], state: .inDoubt(lastOutcome: nil), repeats: 3),
    Case(
      steps: [.sent, .got(.unknown), .again], state: .inDoubt(lastOutcome: nil), repeats: 1, unknowns: 1),
    Case(
      steps: [.sent, .got(.unknown), .again, .got(.unknown)], state: .inDoubt(lastOutcome: .unknown), repeats: 1,
      unknowns: 2),
    Case(
      steps: [.sent, .got(.unknown), .again, .got(.unknown), .again, .got(.unknown)], state: .givenUp, repeats: 2,
      unknowns: 3, told: true),
    Case(
      steps: [.sent, .got(.unknown), .again, .got(.unknown), .again, .got(.accepted)], state: .closed(.accepted),
      repeats: 2, unknowns: 2, told: true),
    Case(
      steps: [.sent, .got(.unknown), .again, .got(.unknown), .again, .got(.rejected)], state: .closed(.rejected),
      repeats: 2, unknowns: 2),
    // Deferred after two repeats is tried again.
    Case(
      steps: [.sent, .again, .again, .got(.deferred)], state: .inDoubt(lastOutcome: .deferred), repeats: 2),
    Case(
      steps: [.sent, .again, .again, .got(.deferred), .sent], state: .inDoubt(lastOutcome: nil), repeats: 2),
    Case(
      steps: [.sent, .again, .got(.deferred), .sent, .got(.unknown), .again, .got(.unknown), .again, .got(.unknown)],
      state: .givenUp, repeats: 3, unknowns: 3, told: true),
    // A later word about what was accepted changes nothing.
    Case(steps: [.sent, .got(.accepted), .got(.rejected)], state: .closed(.accepted), told: true),
  ]

  @Test(arguments: cases)
  func theLastRecordsDecideWhatAMessageIs(expected: Case) throws {
    var history = JournalHistory()
    for (index, step) in expected.steps.enumerated() {
      let entry =
        switch step {
        case .sent: Sample.intent(day: "2021-12-0\(index + 1)")
        case .again: Sample.intent(day: "2021-12-0\(index + 1)", isRepeat: true)
        case .got(let result): Sample.outcome(result)
        }
      history.apply(JournalRecord(seq: index + 1, at: Sample.now, entry: entry))
    }
    let message = try #require(history.message("a1"))
    #expect(message.state == expected.state)
    #expect(message.repeats == expected.repeats)
    #expect(message.unknowns == expected.unknowns)
    #expect(history.told(on: Sample.mail) == (expected.told ? [Sample.identity: message.day] : [:]))
    #expect(history.inDoubt.isEmpty == (expected.state == .givenUp || message.isClosed))
    #expect(history.givenUp.isEmpty == (expected.state != .givenUp))
  }

  @Test func aMessageRemembersWhereItsLatestIntentWent() throws {
    var history = JournalHistory()
    history.apply(JournalRecord(seq: 7, at: Sample.now, entry: Sample.intent()))
    let next = Sample.intent(day: "2021-12-24", route: Sample.outbox, address: "elsewhere", identities: ["p/9"])
    history.apply(JournalRecord(seq: 8, at: Sample.now, entry: next))
    let message = try #require(history.message("a1"))
    #expect(message.firstSeq == 7)
    #expect([message.channel, message.kind, message.recipient] == ["mail", "outbox", "innovation-officer"])
    #expect([message.address, message.day] == ["elsewhere", "2021-12-24"])
    #expect(message.notices == [Sample.notice("p/9")])
  }
}

extension MessageHistory {
  fileprivate var isClosed: Bool { if case .closed = state { true } else { false } }
}
