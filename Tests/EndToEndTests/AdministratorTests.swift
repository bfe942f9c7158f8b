// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What administrators hear of messages that did not arrive (rule 12).
struct AdministratorTests {
  private let smtp: SMTPServer
  private let office: Office

  /// The administrator owns nothing.
  init() throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let text = try office.folder.read("tagid.yaml")
      .replacing("administrator: [innovation-officer]", with: "administrator: [ict-officer]")
      .replacing(
        "channels:",
        with: "  ict-officer: { name: ICT, email: ict@example.gov.bd, language: en, via: [mail] }\nchannels:")
    _ = try office.folder.write(text, to: "tagid.yaml")
  }

  private func intents(to recipient: String) throws -> [JournalLine] {
    try office.journal().of("intent").filter { $0.recipient == recipient }
  }

  @Test func aRefusedAddressIsToldToTheAdministratorInTheSameRunAndOnce() async throws {
    smtp.at(.rcpt, for: "innovation@example.gov.bd", do: .reply("550 5.1.1 no such user"))
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    let refused = try #require(try intents(to: "innovation-officer").first?.id)
    #expect(
      try intents(to: "ict-officer").map { $0.notices?.map(\.identity) } == [["-/-/-/\(refused.prefix(12))/rejected"]])
    let bytes = try #require(smtp.messages.first { $0.recipients == ["ict@example.gov.bd"] }?.bytes)
    let mail = try await ParsedMail.parse(bytes)
    #expect(mail.subject == "Address refused: innovation-officer <innovation@example.gov.bd>")
    #expect(mail.part("text/html")?.text?.contains("no such user") == true)
    #expect(run.errors.contains("rejected: mail to innovation-officer"))
    _ = try await office.check("2021-12-23")
    #expect(try intents(to: "ict-officer").count == 1)
  }

  @Test func whenEveryReaderIsRefusedTheRunSaysSoAlthoughTheAdministratorWasTold() async throws {
    let text = try office.folder.read("mole-egov-2021-22.plan.yaml").replacing("chat: [ict-cell]", with: "")
    _ = try office.folder.write(text, to: "mole-egov-2021-22.plan.yaml")
    for person in ["innovation", "planning"] {
      smtp.at(.rcpt, for: "\(person)@example.gov.bd", do: .reply("550 5.1.1 no such user"))
    }
    let run = try await office.check("2021-12-23")
    #expect(run.status == 69, "\(run)")
    #expect(try intents(to: "ict-officer").first?.notices?.count == 2)
  }

  @Test func anAdministratorsOwnRefusedMailMakesNoFurtherNotice() async throws {
    smtp.at(.rcpt, do: .reply("550 5.1.1 no such user"))
    for _ in 1...3 { _ = try await office.check("2021-12-23") }
    #expect(try intents(to: "ict-officer").count == 1)
    #expect(try intents(to: "innovation-officer").count == 1)
    #expect(try intents(to: "planning-officer").count == 1)
  }

  @Test func aMessageThatWasGivenUpIsToldOnce() async throws {
    smtp.at(.endOfData, for: "innovation@example.gov.bd", do: .drop)
    for _ in 1...4 { _ = try await office.check("2021-12-23") }
    let lost = try #require(try intents(to: "innovation-officer").first?.id)
    #expect(
      try intents(to: "ict-officer").map { $0.notices?.map(\.identity) } == [["-/-/-/\(lost.prefix(12))/given-up"]])
  }

  @Test func aRunKilledBeforeItsSecondRoundLeavesItToTheNext() async throws {
    smtp.at(.rcpt, for: "innovation@example.gov.bd", do: .reply("550 5.1.1 no such user"))
    let striker = Striker(SIGKILL)
    smtp.at(.data, for: "planning@example.gov.bd", times: 1, do: .strike(striker))
    let killed = try office.command(["check", "--as-of", "2021-12-23"]).start()
    striker.aim(at: killed)
    _ = try await killed.wait()
    #expect(try intents(to: "ict-officer").isEmpty)
    _ = try await office.check("2021-12-26")
    #expect(try intents(to: "ict-officer").compactMap { $0.notices?.map(\.reason) } == [["address-refused"]])
  }
}
