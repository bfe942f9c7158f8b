// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

/// What the journal keeps of those who read of what is another's.
@Suite struct RoleHistoryTests {
  private static let plan = "mole-egov-2021-22/1.3.1"

  private func fold(_ entries: [JournalEntry]) -> JournalHistory {
    var history = JournalHistory()
    for (index, entry) in entries.enumerated() {
      history.apply(JournalRecord(seq: index + 1, at: "2021-12-23T03:00:02Z", entry: entry))
    }
    return history
  }

  private func intent(_ role: String?) -> JournalEntry {
    .intent(
      Intent(
        run: "r", day: "2021-12-23", id: "a1", route: Sample.mail, address: "a",
        notices: [IntentNotice(identity: Sample.identity, reason: "r", actBy: nil, passedOver: [], role: role)],
        subject: "", body: "", isRepeat: false))
  }

  @Test(arguments: [
    (nil, [Self.plan]), ("stand-in", ["\(Self.plan)/stand-in"]), ("escalation", ["\(Self.plan)/escalation"]),
    ("former", []),
  ])
  func aRunThatWasKilledIsKnownByTheRoleOfWhoWasTold(_ role: String?, _ keys: [String]) {
    let history = fold([intent(role)])
    let all = ["", "/stand-in", "/escalation", "/former"].map { Self.plan + $0 }
    #expect(all.filter { history.knownSince(indicator: $0, route: Sample.mail) != nil } == keys)
    #expect(all.filter { history.routes(of: $0) == [Sample.mail: "2021-12-23"] } == keys)
  }

  @Test func theRunBeforeADayIsTheLatestOfThoseThatCameToTheirEnd() {
    let history = fold(["2021-12-20", "2021-12-26", "2021-12-22"].map { Sample.run(day: $0) })
    #expect(history.lastRunDay(before: "2021-12-26") == "2021-12-22")
    #expect(history.lastRunDay(before: "2021-12-20") == nil)
    #expect(JournalHistory().lastRunDay(before: "2022-01-01") == nil)
  }
}
