// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Reminders
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// Whether a deadline came to its reader from somebody else, as the journal tells it.
struct HandOversTests {
  /// What one run found new: `PERSON/CHANNEL/KIND` of the indicator's readers; a killed run leaves an intent alone.
  struct Run: CustomTestStringConvertible {
    var day: String
    var routes: [String] = []
    var role = ""
    var wasKilled = false
    var testDescription: String { "\(day) \(routes)\(role)" }
  }

  @Test(
    arguments: [
      ([], nil, nil),
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp"])], "2021-12-26", "2021-12-21"),
      // Known since then: it stays handed over, with the losses that were old then.
      (
        [Run(day: "2021-12-19", routes: ["b/mail/smtp"]), Run(day: "2021-12-22", routes: ["a/mail/smtp"])],
        "2021-12-22",
        "2021-12-20"
      ),
      // On the day of the other one it was new to both.
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp", "a/mail/smtp"])], nil, nil),
      // A second channel of the same reader is no hand-over, two new ones at once are.
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp", "a/sms/smtp"])], nil, nil),
      (
        [
          Run(day: "2021-12-19", routes: ["b/mail/smtp"]),
          Run(day: "2021-12-22", routes: ["a/mail/smtp", "a/sms/smtp"]),
        ], "2021-12-22", "2021-12-20"
      ),
      // Nothing was told in earnest.
      ([Run(day: "2021-12-20", routes: ["b/mail/outbox"])], nil, nil),
      ([Run(day: "2021-12-20", routes: ["b/mail/pilot", "a/mail/pilot"])], nil, nil),
      // A chat owns nothing; who reads of an escalation does not either, but who stood in does.
      ([Run(day: "2021-12-20", routes: ["mail/mail/slack"])], nil, nil),
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp"], role: "/escalation")], nil, nil),
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp"], role: "/stand-in")], "2021-12-26", "2021-12-21"),
      // The first run was killed after its first message: all are new to the second.
      ([Run(day: "2021-12-20", routes: ["b/mail/smtp"], wasKilled: true)], nil, nil),
    ] as [([Run], String?, String?)])
  func whatSomebodyElseWasTold(_ runs: [Run], _ day: String?, _ lossesSince: String?) throws {
    var history = JournalHistory()
    for (index, run) in runs.enumerated() {
      let routes = run.routes.compactMap { Route($0) }
      try #require(routes.count == run.routes.count)
      let entry: JournalEntry =
        run.wasKilled
        ? .intent(
          Intent(
            run: "r", day: run.day, id: "i", route: try #require(routes.first), address: "",
            notices: [IntentNotice(identity: "p/1/100/2021-12-30/7d", reason: "r", actBy: nil, passedOver: [])],
            subject: "", body: "", isRepeat: false))
        : .run(
          RunRecord(
            run: "r", day: run.day, zone: "Asia/Dhaka", complete: true, plans: [:], routes: ["p/1\(run.role)": routes],
            exit: 0))
      history.apply(JournalRecord(seq: index + 1, at: "2021-12-20T03:00:00Z", entry: entry))
    }
    let today = try #require(CivilDate(iso: "2021-12-26"))
    let book = AddressBook(try Desk().configuration, ChannelDesk([:]), on: today)
    let route = Route(recipient: "a", channel: "mail", kind: "smtp")
    let addressee = Addressee(
      route: route, recipient: .person(key: "a", name: "A", address: "a@example.org"), language: .english)
    let since = history.knownSince(indicator: "p/1", route: route).flatMap { CivilDate(iso: $0) }
    let found = HandOvers(history: history, book: book, day: today).handOver(
      of: "p/1", to: addressee, knownSince: since, absent: [])
    #expect(found?.day.iso == day)
    #expect(found?.lossesSince.iso == lossesSince)
  }
}
