// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

/// A document that is missing is news once, and again when it was there in between.
@Suite struct AbsencesTests {
  private func number(after runs: [[String: [String]]], missing files: [String] = ["a.tsv"]) -> Int {
    var history = JournalHistory()
    for (index, missing) in runs.enumerated() {
      let run = RunRecord(
        run: "r", day: "2021-12-23", zone: "Asia/Dhaka", complete: true, plans: [:], routes: [:], missing: missing,
        exit: 0)
      history.apply(JournalRecord(seq: index + 1, at: "2021-12-23T03:00:00Z", entry: .run(run)))
    }
    return history.absence(of: "p", missing: files)
  }

  @Test func anAbsenceIsOneAsLongAsItLasts() {
    #expect(number(after: []) == 1)
    #expect(number(after: [[:]]) == 1)
    #expect(number(after: [["p": ["a.tsv"]], ["p": ["a.tsv"]]]) == 1)
    #expect(number(after: [["other": ["a.tsv"]]]) == 1)
  }

  @Test func afterTheDocumentWasThereItIsAnother() {
    #expect(number(after: [["p": ["a.tsv"]], [:]]) == 2)
    #expect(number(after: [["p": ["a.tsv"]], [:], ["p": ["a.tsv"]]]) == 2)
    #expect(number(after: [["p": ["a.tsv"]], [:], ["p": ["a.tsv"]], [:]]) == 3)
  }

  @Test func aSecondDocumentOfThePlanMakesAnotherAndItsReturnDoesNot() {
    #expect(number(after: [["p": ["a.tsv"]]], missing: ["a.tsv", "a-q2.tsv"]) == 2)
    #expect(number(after: [["p": ["a-q2.tsv", "a.tsv"]]], missing: ["a.tsv"]) == 1)
  }

  @Test func aNoticeAboutNoTierDoesNotMakeItsReaderKnowTheIndicator() {
    var history = JournalHistory()
    history.apply(
      JournalRecord(
        seq: 1, at: "2021-12-23T03:00:00Z", entry: Sample.intent(identities: ["p/1.3.1/-/abc/unreadable"])))
    #expect(history.knownSince(indicator: "p/1.3.1", route: Sample.mail) == nil)
    history.apply(
      JournalRecord(seq: 2, at: "2021-12-23T03:00:00Z", entry: Sample.outcome(.rejected)))
    #expect(history.rejected.map(\.id) == ["a1"])
    #expect(history.rejected(on: Sample.mail, at: "io@example.gov.bd") == ["p/1.3.1/-/abc/unreadable"])
  }
}
