// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Testing

@testable import TagidKit

/// A copy of the journal that is given away tells nobody's address.
struct RecordRedactionTests {
  private static let phone = "+8801700000000"

  private func redacted(_ entries: [JournalEntry]) -> [String] {
    var redaction = RecordRedaction()
    return entries.enumerated().map { index, entry in
      let record = JournalRecord(seq: index + 1, at: "2021-12-23T03:00:02Z", entry: entry)
      return String(decoding: redaction.redact(WrittenRecord(record: record, line: [0x7B])).line, as: UTF8.self)
    }
  }

  private func outcome(_ result: Outcome.Result, _ detail: String) -> JournalEntry {
    .outcome(Outcome(id: "a", attempt: 1, result: result, status: 400, detail: detail))
  }

  @Test func whatAServerRepeatedIsTakenOutToo() {
    let lines = redacted([
      .intent(
        Intent(
          run: "r", day: "2021-12-23", id: "a", route: Route(recipient: "officer", channel: "sms", kind: "template"),
          address: Self.phone, notices: [], subject: "s", body: "b", isRepeat: false)),
      outcome(.deferred, "later, \(Self.phone)"), outcome(.rejected, "never, \(Self.phone)"),
      .quarantine(
        Quarantine(
          state: .begun, channel: "sms", kind: "template", place: "https://sms.example/…#1f2e",
          detail: "no \(Self.phone)")),
    ])
    for line in lines { #expect(!line.contains(Self.phone) && !line.contains("sms.example"), "\(line)") }
    #expect(lines[1].contains("later, redacted") && lines[2].contains("never, redacted"))
    #expect(lines[3].contains(#""state":"begun""#) && lines[3].contains(#""channel":"sms""#))
  }
}
