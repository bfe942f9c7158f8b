// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NotificationJournal

/// What the journal knows of places that take nothing more, of servers that want peace, and of what another way told.
struct QuarantineHistoryTests {
  private static let place = "https://chat.example/…#1f2e"
  private static let chat = Route(recipient: "team", channel: "team", kind: "slack")

  private func history(_ entries: [JournalEntry]) -> JournalHistory {
    var history = JournalHistory()
    for (index, entry) in entries.enumerated() {
      history.apply(JournalRecord(seq: index + 1, at: "2021-12-23T03:00:0\(index)Z", entry: entry))
    }
    return history
  }

  private func quarantine(_ state: Quarantine.State, _ place: String = Self.place, kind: String = "slack")
    -> JournalEntry
  {
    .quarantine(Quarantine(state: state, channel: "team", kind: kind, place: place, detail: "no_service at \(place)"))
  }

  private func since(_ history: JournalHistory, _ place: String = Self.place) -> String? {
    history.quarantine(of: "team", kind: "slack", place: place)?.since
  }

  @Test func aPlaceIsInQuarantineUntilItIsLiftedAndNoOtherIs() {
    #expect(since(history([])) == nil)
    let begun = history([quarantine(.begun)])
    #expect(since(begun) == "2021-12-23T03:00:00Z" && since(begun, "https://other.example/…#1") == nil)
    #expect(begun.quarantine(of: "team", kind: "webhook", place: Self.place) == nil)
    #expect(since(history([quarantine(.begun), quarantine(.lifted, kind: "webhook")])) != nil)
    #expect(since(history([quarantine(.begun), quarantine(.lifted, "elsewhere")])) != nil)
    #expect(since(history([quarantine(.begun), quarantine(.lifted)])) == nil)
    #expect(since(history([quarantine(.begun), quarantine(.begun)])) == "2021-12-23T03:00:01Z")
  }

  @Test func whatWasRefusedMayBeSentAgainWhereMessagesAreTakenAgain() {
    let refused = [
      Sample.intent("m", route: Self.chat, address: Self.place), Sample.outcome(.rejected, "m"), quarantine(.begun),
    ]
    #expect(history(refused).rejected(on: Self.chat, at: Self.place) == [Sample.identity])
    let lifted = history(refused + [quarantine(.lifted)])
    #expect(lifted.rejected(on: Self.chat, at: Self.place) == [])
    #expect(lifted.version(of: Self.chat) > history(refused).version(of: Self.chat))
  }

  @Test func whatAnotherWayToldCountsAsToldOnItsOwnRoute() throws {
    let entries = [Sample.intent("m"), Sample.outcome(.deferred, "m")]
    let by = Outcome(id: "m", attempt: 1, result: .superseded, status: nil, detail: "told over sms", by: "other")
    let told = history(entries + [.outcome(by)])
    #expect(told.told(on: Sample.mail) == [Sample.identity: "2021-12-23"] && told.inDoubt.isEmpty)
    #expect(told.isTold(Sample.identity, on: Sample.mail))
    #expect(try #require(told.message("m")).outcome?.by == "other")
    #expect(history(entries + [Sample.outcome(.superseded, "m")]).told(on: Sample.mail) == [:])
  }

  @Test func aMessageIsPutOffSinceTheFirstTimeItWas() {
    let entries = [
      Sample.intent("m"), Sample.outcome(.deferred, "m"), Sample.intent("m"), Sample.outcome(.deferred, "m"),
      Sample.intent("m"), Sample.outcome(.unknown, "m"),
    ]
    #expect(history(Array(entries.prefix(5))).message("m")?.deferredSince == "2021-12-23T03:00:01Z")
    #expect(history(entries).message("m")?.deferredSince == nil)
    #expect(history(entries + [Sample.outcome(.deferred, "m")]).message("m")?.deferredSince == "2021-12-23T03:00:06Z")
  }

  @Test func aServerHasItsPeaceUntilItTakesAMessageAgain() {
    let until = "2021-12-23T04:00:02Z"
    let entries = [
      Sample.intent("m", route: Self.chat, address: Self.place),
      .outcome(Outcome(id: "m", attempt: 1, result: .deferred, status: 429, detail: "busy", notBefore: until)),
    ]
    let waiting = history(entries)
    #expect(waiting.wait(of: "team", kind: "slack") == until)
    #expect(waiting.wait(of: "team", kind: "slack", at: Self.place) == until)
    #expect(waiting.wait(of: "team", kind: "slack", at: "elsewhere") == nil)
    #expect(waiting.wait(of: "mail", kind: "smtp") == nil)
    #expect(history(entries + [Sample.outcome(.deferred, "m")]).wait(of: "team", kind: "slack") == until)
    #expect(history(entries + [Sample.outcome(.accepted, "m")]).wait(of: "team", kind: "slack") == nil)
  }

  @Test(arguments: [[false, true], [true, false], [true, true]])
  func aHiddenPlaceIsKnownAgainWhateverTheSettingIsLater(_ hashing: [Bool]) throws {
    let scratch = try Scratch()
    func write(_ entries: [JournalEntry], hashing: Bool) throws -> JournalHistory {
      let journal = try Journal.open(under: scratch.lock(), hashingAddresses: hashing, clock: { Sample.now })
      try journal.append(entries, durably: true)
      try journal.close()
      #expect(try JournalHistory(reading: scratch.folder) == journal.history)
      return journal.history
    }
    let phone = "+8801700000000"
    let busy = Outcome(
      id: "m", attempt: 1, result: .deferred, status: 429, detail: "busy", notBefore: "2021-12-23T04:00:02Z")
    let begun = try write(
      [
        Sample.intent("m", route: Self.chat, address: Self.place), .outcome(busy),
        Sample.intent("n", address: phone), Sample.outcome(.rejected, "n", detail: "not \(phone)"),
        .quarantine(
          Quarantine(
            state: .begun, channel: "team", kind: "slack", place: Self.place, detail: "not \(phone) at \(Self.place)")),
      ], hashing: hashing[0])
    let text = String(decoding: try scratch.bytes(), as: UTF8.self)
    #expect(text.contains("chat.example") != hashing[0] && text.contains(phone) != hashing[0])
    #expect(since(begun) == Sample.now && since(begun, "https://other.example/…#1") == nil)
    #expect(begun.wait(of: "team", kind: "slack", at: Self.place) == busy.notBefore)
    #expect(begun.wait(of: "team", kind: "slack", at: "elsewhere") == nil)
    let lifted = try write([quarantine(.lifted)], hashing: hashing[1])
    #expect(since(lifted) == nil)
  }
}
