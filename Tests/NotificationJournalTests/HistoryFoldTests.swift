// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NotificationJournal

/// A journal folded line by line gives the history that its records give, one after the other.
struct HistoryFoldTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let routes = [
    Sample.mail, Sample.outbox, Route(recipient: "সচিব \"a\"", channel: "mail", kind: "smtp"),
    Route(recipient: "team", channel: "ict/cell", kind: "slack"),
  ]

  private static let identities = [
    "p/1.1.1/100/2021-12-30/7d", "p/1.1.1/100/2021-12-30/lost", "p/1.1.2/80/2022-01-13/7d",
    "p/duty:report/-/2022-01-15/7d",
    "p/-/-/unreadable/abc", "p/1.1.1/-/moved", "p", "p/1", "p\\/1/\u{7}\"/100/x", "", "/", "//", "a//b/c",
  ]

  /// So many records, in which nothing is as it should be: answers to nothing, many to one, repeats on other routes.
  private static func entries(_ count: Int, seed: UInt64) -> [JournalEntry] {
    var state = seed
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func id() -> String {
      let number = random(40)
      return number % 4 == 0 ? "m\(number)" : SHA256Digest.hex("\(number)".utf8)
    }
    return (0..<count).map { _ in
      let day = "2021-12-\(10 + random(20))"
      switch random(11) {
      case 10:
        return .quarantine(
          Quarantine(
            state: random(3) == 0 ? .lifted : .begun, channel: routes[random(4)].channel,
            kind: routes[random(4)].kind, place: ["https://a.example/…#1", "https://b.example/\"…"][random(2)],
            detail: "gone \(random(5))"))
      case 0: return Sample.run(day: day, routes: [identities[random(4)]: [routes[random(4)]]])
      case 1...4:
        let notices = (0..<random(3)).map { _ in
          IntentNotice(
            identity: identities[random(identities.count)], reason: "stage-due",
            actBy: [nil, "2021-12-30", "2022-01-13"][random(3)],
            passedOver: [[], ["14d"], ["30d", "1\"d"]][random(3)],
            next: [nil, .init(percent: 80, target: "2022-01-13", actBy: "2022-01-12")][random(2)],
            role: [nil, nil, "stand-in", "former"][random(4)])
        }
        return .intent(
          Intent(
            run: "r", day: day, id: id(), route: routes[random(4)],
            address: ["a@example.org", "b@example.org", "\\"][random(3)], notices: notices, subject: "তাগিদ", body: "b",
            isRepeat: random(3) == 0))
      default:
        let result = Outcome.Result.allCases[random(5)]
        return .outcome(
          Outcome(
            id: id(), attempt: 1, result: result, status: random(2) == 0 ? nil : 250,
            detail: ["", "2.0.0 \"ok\""][random(2)], notBefore: random(4) == 0 ? "\(day)T04:00:02Z" : nil,
            by: result == .superseded && random(2) == 0 ? id() : nil))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func theFoldIsThatOfTheRecords(seed: UInt64) throws {
    let entries = Self.entries(400, seed: seed)
    try scratch.write(entries)
    var expected = JournalHistory()
    for record in try scratch.records() { expected.apply(record) }
    let history = try JournalHistory(reading: scratch.folder)
    #expect(history == expected)
    #expect(history.messageCount > 30 && !history.inDoubt.isEmpty && !history.rejected.isEmpty)
    #expect(history.quarantines != Quarantines() && history.inDoubt.contains { $0.deferredSince != nil })
    for (index, entry) in entries.enumerated() {
      guard case .intent(let intent) = entry, let message = history.message(intent.id) else { continue }
      #expect(message.id == intent.id && message.firstSeq <= index + 1)
      if message.lastSeq == index + 1 {
        #expect(message.notices == intent.notices && message.route == intent.route && message.address == intent.address)
        #expect(message.day == intent.day)
      }
    }
  }

  /// What the history says about doubt and tellings, beside a reading that keeps every message as text.
  @Test(arguments: [11, 12, 13] as [UInt64]) func everyMessageIsWhatItsOwnRecordsSay(seed: UInt64) {
    var history = JournalHistory()
    var plain: [String: MessageHistory] = [:]
    for (index, entry) in Self.entries(600, seed: seed).enumerated() {
      let at = "2021-12-23T03:00:02Z \(index)"
      history.apply(JournalRecord(seq: index + 1, at: at, entry: entry))
      switch entry {
      case .intent(let intent):
        if plain[intent.id] == nil {
          plain[intent.id] = MessageHistory(intent, seq: index + 1)
        } else {
          plain[intent.id]?.apply(intent, seq: index + 1)
        }
      case .outcome(let outcome):
        if plain[outcome.id]?.state != .closed(.accepted) { plain[outcome.id]?.apply(outcome, at: at) }
      case .run, .recovered, .continued, .quarantine: break
      }
    }
    #expect(history.messageCount == plain.count)
    for (id, message) in plain { #expect(history.message(id) == message) }
    func ids(_ isSuch: (MessageHistory.State) -> Bool) -> [String] {
      plain.values.filter { isSuch($0.state) }.sorted { $0.firstSeq < $1.firstSeq }.map(\.id)
    }
    #expect(history.inDoubt.map(\.id) == ids { if case .inDoubt = $0 { true } else { false } })
    #expect(history.givenUp.map(\.id) == ids { $0 == .givenUp })
    #expect(history.rejected.map(\.id) == ids { $0 == .closed(.rejected) })
    #expect(history.routes(about: "") == Set(plain.values.filter { !$0.notices.isEmpty }.map(\.route)))
    #expect(history.message("nothing") == nil)
  }

  @Test func manyTextsAreFoundAgainByTheirNumbers() {
    var terms = Interned()
    let texts = (0..<5_000).map { "text \($0 * $0)" } + ["", "\"", "\\u0041", "তাগিদ"]
    for text in texts { #expect(Interned.withBytes(of: text) { terms.number(of: $0).isNew }) }
    for (number, text) in texts.enumerated() {
      let found = Interned.withBytes(of: text) { terms.number(of: $0) }
      #expect(found.number == number && !found.isNew && terms.text(of: number) == text)
      #expect(Interned.withBytes(of: text) { terms.find($0) } == number)
    }
    #expect(Interned.withBytes(of: "another") { terms.find($0) } == nil)
  }
}
