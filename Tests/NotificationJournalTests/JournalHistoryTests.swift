// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

@Suite struct JournalHistoryTests {
  private func fold(_ entries: [JournalEntry]) -> JournalHistory {
    var history = JournalHistory()
    for (index, entry) in entries.enumerated() {
      history.apply(JournalRecord(seq: index + 1, at: "2021-12-23T03:00:0\(index % 10)Z", entry: entry))
    }
    return history
  }

  @Test func nothingIsToldOnAnotherRouteOrKindOfChannel() {
    let history = fold([Sample.intent(route: Sample.outbox), Sample.outcome(.accepted)])
    #expect(history.told(on: Sample.outbox) == [Sample.identity: "2021-12-23"])
    #expect(history.told(on: Sample.mail) == [:])
    #expect(history.told(on: Route(recipient: "ict-officer", channel: "mail", kind: "outbox")) == [:])
  }

  @Test func onlyTheLastIntentBeforeTheOutcomeIsTold() {
    let history = fold([
      Sample.intent(day: "2021-12-20", identities: ["p/1/7d", "p/2/7d"]), Sample.outcome(.unknown),
      Sample.intent(day: "2021-12-21", identities: ["p/2/7d"], isRepeat: true), Sample.outcome(.accepted),
      Sample.intent("b", day: "2021-12-22", identities: ["p/3/7d"]),
    ])
    #expect(history.told(on: Sample.mail) == ["p/2/7d": "2021-12-21"])
    #expect(history.message("a1")?.notices.map(\.identity) == ["p/2/7d"])
    #expect(history.inDoubt.map(\.id) == ["b"])
  }

  @Test func theLatestDayOfTellingCounts() {
    for days in [["2021-12-20", "2021-12-21"], ["2021-12-21", "2021-12-20"]] {
      let history = fold([
        Sample.intent("a", day: days[0]), Sample.outcome(.accepted, "a"),
        Sample.intent("b", day: days[1]), Sample.outcome(.accepted, "b"),
      ])
      #expect(history.told(on: Sample.mail) == [Sample.identity: "2021-12-21"])
    }
  }

  @Test func whatWasRejectedIsRejectedAtThatAddressOnly() {
    let history = fold([
      Sample.intent(address: "old@example.org"), Sample.outcome(.rejected, status: 550, detail: "no such user"),
    ])
    #expect(history.rejected(on: Sample.mail, at: "old@example.org") == [Sample.identity])
    #expect(history.rejected(on: Sample.mail, at: "new@example.org") == [])
    #expect(history.rejected(on: Sample.outbox, at: "old@example.org") == [])
    #expect(history.told(on: Sample.mail) == [:])
    #expect(history.message("a1")?.outcome?.detail == "no such user")
  }

  @Test func aMessageIsToldAtANewAddressAfterItWasRejectedAtTheOld() {
    let history = fold([
      Sample.intent("a", address: "old@example.org"), Sample.outcome(.rejected, "a"),
      Sample.intent("b", day: "2021-12-24", address: "new@example.org"), Sample.outcome(.accepted, "b"),
    ])
    #expect(history.told(on: Sample.mail) == [Sample.identity: "2021-12-24"])
    #expect(history.rejected(on: Sample.mail, at: "old@example.org") == [Sample.identity])
  }

  @Test func aGivenUpMessageIsToldUntilALaterOutcomeSaysOtherwise() {
    let givenUp = [
      Sample.intent(), Sample.outcome(.unknown), Sample.intent(isRepeat: true), Sample.outcome(.unknown),
      Sample.intent(day: "2021-12-25", isRepeat: true), Sample.outcome(.unknown),
    ]
    #expect(fold(givenUp).told(on: Sample.mail) == [Sample.identity: "2021-12-25"])
    #expect(fold(givenUp).givenUp.map(\.id) == ["a1"])
    let deferred = fold(givenUp + [Sample.outcome(.deferred)])
    #expect(deferred.told(on: Sample.mail) == [:])
    #expect(deferred.givenUp == [])
    #expect(deferred.inDoubt.map(\.id) == ["a1"])
  }

  @Test func messagesAreListedInTheOrderOfTheirFirstIntent() {
    let history = fold([
      Sample.intent("z"), Sample.intent("m"), Sample.intent("a"), Sample.outcome(.unknown, "z"),
      Sample.intent("z", isRepeat: true),
    ])
    #expect(history.inDoubt.map(\.id) == ["z", "m", "a"])
    #expect(history.inDoubt.map(\.firstSeq) == [1, 2, 3])
  }

  @Test func aRouteIsKnownFromTheFirstDayOnWhichARunLookedAtIt() {
    let late = Route(recipient: "new-officer", channel: "mail", kind: "smtp")
    let history = fold([
      Sample.run(day: "2021-12-23"), Sample.run(day: "2021-12-22", routes: ["p": [Sample.mail]]),
      Sample.run(day: "2021-12-20", routes: ["mole-egov-2021-22": [Sample.mail, late]]),
      Sample.run(day: "2021-12-26", complete: false, routes: ["p": [Sample.mail, late]], exit: 75),
    ])
    #expect(history.knownSince(indicator: "mole-egov-2021-22", route: Sample.mail) == "2021-12-20")
    #expect(history.knownSince(indicator: "p", route: Sample.mail) == "2021-12-22")
    #expect(history.knownSince(indicator: "p", route: late) == "2021-12-26")
    #expect(history.knownSince(indicator: "p", route: Sample.outbox) == nil)
    #expect(history.knownSince(indicator: "q", route: Sample.mail) == nil)
    #expect(history.lastRun?.day == "2021-12-26")
    #expect(history.lastRun?.exit == 75)
    #expect(history.lastRunAt == "2021-12-23T03:00:03Z")
  }

  @Test func anOutcomeWithoutItsIntentTellsNobody() {
    #expect(fold([Sample.outcome(.accepted)]) == JournalHistory())
  }
}
