// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// `journal: { hashAddresses: true }`.
struct HashedAddressTests {
  private let smtp: SMTPServer
  private let office: Office

  init() throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    try hashAddresses()
  }

  private func hashAddresses(innovationOfficer: String = "innovation@example.gov.bd") throws {
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox, innovationOfficer: innovationOfficer)
    _ = try office.folder.write(
      try office.folder.read("tagid.yaml") + "\njournal: { hashAddresses: true }\n", to: "tagid.yaml")
  }

  @Test func theJournalHasNoAddressAndARefusedOneIsTriedAgainOnlyWhenItChanges() async throws {
    smtp.at(.rcpt, times: 1, do: .reply("550 5.1.1 <innovation@example.gov.bd>: no such user"))
    let first = try await office.check("2021-12-23")
    #expect(
      first.errors.contains("<innovation@example.gov.bd> was refused") || first.errors.contains("5.1.1"), "\(first)")
    let journal = try office.folder.read("state/journal.jsonl")
    #expect(!journal.contains("innovation@") && !journal.contains("planning@"), "\(journal)")
    #expect(journal.contains("hmac-sha256:"))
    let sent = smtp.messages.count
    _ = try await office.check("2021-12-23")
    #expect(smtp.messages.count == sent)
    try hashAddresses(innovationOfficer: "io@example.gov.bd")
    _ = try await office.check("2021-12-23")
    #expect(smtp.messages.last?.recipients == ["io@example.gov.bd"])
    let shown = try await office.tagid("journal", "show")
    #expect(shown.status == 0 && !shown.output.contains("hmac") && !shown.output.contains("innovation@"), "\(shown)")
  }

  @Test(arguments: [("yes please", "hashAddresses"), ("1", "hashAddresses")])
  func aWrongSettingIsRefused(_ value: String, _ words: String) async throws {
    _ = try office.folder.write(
      try office.folder.read("tagid.yaml").replacing("hashAddresses: true", with: "hashAddresses: \(value)"),
      to: "tagid.yaml")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 78 && run.errors.contains(words), "\(run)")
  }
}
