// SPDX-License-Identifier: Apache-2.0

import Foundation
import NotificationJournal
import Testing

/// Which act-by date a reader has in mind: everything that went out on a route, in the order in which it went.
struct TellingsTests {
  private func intent(
    _ id: String, _ identity: String, actBy: String?, day: String = "2025-12-29", route: Route = Sample.mail,
    next: IntentNotice.Next? = nil, isRepeat: Bool = false
  ) -> JournalEntry {
    .intent(
      Intent(
        run: "r1", day: day, id: id, route: route, address: "io@example.gov.bd",
        notices: [
          IntentNotice(identity: identity, reason: "stage-due", actBy: actBy, passedOver: [], next: next)
        ], subject: "s", body: "sha256:b0", isRepeat: isRepeat))
  }

  /// `identity act-by day`, with `?` for what may have arrived or not.
  private func lines(_ entries: [JournalEntry], on route: Route = Sample.mail) -> [String] {
    var history = JournalHistory()
    for (index, entry) in entries.enumerated() {
      history.apply(JournalRecord(seq: index + 1, at: "2025-12-29T03:00:00Z", entry: entry))
    }
    return history.tellings(on: route).map { telling in
      "\(telling.identity) \(telling.actBy ?? "-") \(telling.day)" + (telling.isCertain ? "" : " ?")
    }
  }

  @Test func theOrderIsThatOfTellingWhateverTheClockSaid() {
    let found = lines([
      intent("a", "p/1/7d", actBy: "2025-12-31", day: "2025-12-30"), Sample.outcome(.accepted, "a"),
      intent("b", "p/1/act", actBy: "2025-12-30", day: "2025-12-28"), Sample.outcome(.accepted, "b"),
    ])
    #expect(found == ["p/1/7d 2025-12-31 2025-12-30", "p/1/act 2025-12-30 2025-12-28"])
  }

  @Test func theActByDateOfTheIntentThatArrivedCounts() {
    let found = lines([
      intent("a", "p/1/7d", actBy: "2025-12-31"), Sample.outcome(.deferred, "a"),
      intent("a", "p/1/7d", actBy: "2025-12-30", day: "2025-12-30"), Sample.outcome(.accepted, "a"),
    ])
    #expect(found == ["p/1/7d 2025-12-30 2025-12-30"])
  }

  @Test(arguments: [
    (Outcome.Result.accepted, ["x 2025-12-31 2025-12-29"]), (.unknown, ["x 2025-12-31 2025-12-29 ?"]),
    (.deferred, []), (.rejected, []), (nil, ["x 2025-12-31 2025-12-29 ?"]),
  ])
  func onlyWhatArrivedOrMayHaveIsATelling(_ result: Outcome.Result?, _ expected: [String]) {
    let outcome = result.map { [Sample.outcome($0, "a")] } ?? []
    #expect(lines([intent("a", "x", actBy: "2025-12-31")] + outcome) == expected)
    #expect(lines([intent("a", "x", actBy: "2025-12-31")] + outcome, on: Sample.outbox) == [])
  }

  @Test func whatMayHaveArrivedStaysSoWhenItsMessageIsSupersededOrSentAnew() {
    let first = [intent("a", "x", actBy: "2025-12-31"), Sample.outcome(.unknown, "a")]
    #expect(lines(first + [Sample.outcome(.superseded, "a")]) == ["x 2025-12-31 2025-12-29 ?"])
    let killed = [intent("a", "x", actBy: "2025-12-31"), intent("a", "y", actBy: "2025-12-30", isRepeat: true)]
    #expect(lines(killed) == ["x 2025-12-31 2025-12-29 ?", "y 2025-12-30 2025-12-29 ?"])
    #expect(
      lines(killed + [Sample.outcome(.accepted, "a")]) == ["x 2025-12-31 2025-12-29 ?", "y 2025-12-30 2025-12-29"])
  }

  @Test func whatWasGivenUpCountsAsTold() {
    let entries = [
      intent("a", "x", actBy: "2025-12-31"), Sample.outcome(.unknown, "a"),
      intent("a", "x", actBy: "2025-12-31", isRepeat: true), Sample.outcome(.unknown, "a"),
      intent("a", "x", actBy: "2025-12-30", isRepeat: true), Sample.outcome(.unknown, "a"),
    ]
    #expect(lines(entries).last == "x 2025-12-30 2025-12-29")
  }

  @Test func theDeadlineAfterALossIsWrittenAndReadBack() throws {
    let next = IntentNotice.Next(percent: 80, target: "2026-01-13", actBy: "2026-01-12")
    let notice = IntentNotice(identity: "p/1/lost", reason: "tier-lost", actBy: nil, passedOver: [], next: next)
    let old = #"{"identity":"p/1/7d","reason":"stage-due","actBy":"2025-12-31","passedOver":[]}"#
    #expect(try JSONDecoder().decode(IntentNotice.self, from: Data(old.utf8)).next == nil)
    let line =
      #"{"identity":"p/1/lost","reason":"tier-lost","actBy":null,"passedOver":[],"next":{"percent":80,"target":"2026-01-13","actBy":"2026-01-12"}}"#
    #expect(try JSONDecoder().decode(IntentNotice.self, from: Data(line.utf8)) == notice)
  }
}
