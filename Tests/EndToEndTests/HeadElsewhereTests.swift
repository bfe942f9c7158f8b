// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The journal's head leaves the machine, so that somebody who changed all of it would be found out.
struct HeadElsewhereTests {
  private struct Shown: Decodable {
    struct Journal: Decodable { var seq: Int, hash: String, bytes: Int }
    var journal: Journal?
  }

  private func head(_ office: Office) throws -> Shown.Journal {
    try JSONDecoder().decode(Shown.Journal.self, from: Data(office.folder.bytes(of: "state/journal.head")))
  }

  @Test func aRunPrintsItsHeadAndTheNextTellsTheAdministratorsAlone() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let first = try await office.check("2021-12-23")
    let found = try head(office)
    #expect(first.output.hasSuffix("journal: \(found.seq) records, the last with SHA-256 \(found.hash)\n"), "\(first)")
    #expect(found.bytes == (try office.folder.bytes(of: "state/journal.jsonl").count))
    let before = smtp.messages.count
    let second = try await office.check("2022-01-10", "--format", "json")
    let shown = try JSONDecoder().decode(Shown.self, from: Data(second.outputBytes)).journal
    let left = try head(office)
    #expect(shown?.seq == left.seq && shown?.hash == left.hash && shown?.bytes == left.bytes && left.seq > found.seq)
    let mails = Array(smtp.messages.dropFirst(before))
    let recipients = mails.map(\.recipients)
    #expect(recipients.contains(["innovation@example.gov.bd"]) && recipients.contains(["planning@example.gov.bd"]))
    for (mail, recipients) in zip(try await ParsedMail.parse(all: mails.map(\.bytes)), recipients) {
      // Beside them is the calendar of the reader's dates.
      let words = mail.parts.filter { ["text/plain", "text/html"].contains($0.contentType) }
      #expect(words.count == 2)
      let tells = words.allSatisfy { $0.text?.contains(found.hash) == true }
      #expect(tells == (recipients == ["innovation@example.gov.bd"]))
      #expect(words.allSatisfy { ($0.text?.contains("SHA-256") ?? false) == tells })
    }
  }

  @Test func aDryRunHasNoHeadOfItsOwn() async throws {
    let office = try Office()
    let run = try await office.check("2021-12-23", "--dry-run", "--format", "json")
    #expect(run.status == 0 && run.output.contains("\"journal\" : null"), "\(run)")
  }
}
