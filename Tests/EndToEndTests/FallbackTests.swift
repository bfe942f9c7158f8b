// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// People with a second way, which is used when the first did not get through.
struct FallbackTests {
  private let first: SMTPServer
  private let second: SMTPServer
  private let office: Office

  init() throws {
    first = try SMTPServer()
    second = try SMTPServer()
    office = try Office(mail: Office.smtp(first.url), chat: Office.outbox)
    try configure(after: "24h")
  }

  private func configure(after: String) throws {
    try office.configure(mail: Office.smtp(first.url), chat: Office.outbox)
    let text = try office.folder.read("tagid.yaml")
      .replacing("via: [mail] }", with: "via: [mail], fallback: [other] }")
      .replacing("delivery: { retryFor: 0 }", with: "delivery: { retryFor: 0, fallbackAfter: \(after) }")
      .replacing("  ict-cell: {", with: "  other: \(Office.smtp(second.url))\n  ict-cell: {")
    _ = try office.folder.write(text, to: "tagid.yaml")
  }

  @Test func nobodyHearsTwiceWhenTheFirstWayWorks() async throws {
    #expect(try await office.check("2021-12-23").status == 0)
    #expect(first.messages.count == 2)
    #expect(second.messages.isEmpty)
  }

  @Test func whoseAddressIsRefusedIsReachedInTheSameRun() async throws {
    first.at(.rcpt, times: 2, do: .reply("550 5.1.1 nobody"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 0, "\(check)")
    #expect(Set(second.messages.flatMap(\.recipients)) == ["innovation@example.gov.bd", "planning@example.gov.bd"])
    let told = second.messages.count
    let again = try await office.check("2021-12-23")
    #expect(second.messages.count == told, "\(again)")
  }

  @Test func whatIsPutOffWaitsFirst() async throws {
    first.at(.rcpt, do: .reply("450 4.2.0 later"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 75, "\(check)")
    #expect(second.messages.isEmpty)
  }

  @Test func whatIsPutOffTooLongGoesTheOtherWayAndIsClosed() async throws {
    try configure(after: "0")
    first.at(.rcpt, do: .reply("450 4.2.0 later"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 0, "\(check)")
    #expect(second.messages.count == 2)
    let closed = try office.journal().of("outcome").filter { $0.result == "superseded" }
    #expect(closed.count == 2 && closed.allSatisfy { $0.detail == "told over other instead" })
    let again = try await office.check("2021-12-23")
    #expect(again.status == 0 && again.output.contains("nothing was due"), "\(again)")
    #expect(second.messages.count == 2)
  }

  @Test func onTheDayBeforeTheLastThereIsNoWaiting() async throws {
    first.at(.rcpt, do: .reply("450 4.2.0 later"))
    let check = try await office.check("2021-12-29")
    #expect(!second.messages.isEmpty, "\(check)")
  }

  @Test func aChannelInBothListsIsAMistake() async throws {
    let text = try office.folder.read("tagid.yaml").replacing("fallback: [other]", with: "fallback: [mail]")
    _ = try office.folder.write(text, to: "tagid.yaml")
    let check = try await office.check("2021-12-23")
    #expect(check.status == 78 && check.errors.contains("mail stands in `via` too"), "\(check)")
  }
}
