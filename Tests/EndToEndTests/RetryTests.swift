// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

/// What is tried again within one run.
struct RetryTests {
  private let smtp: SMTPServer
  private let office: Office

  init() throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox, retryFor: "30s")
  }

  @Test func aMailThatIsPutOffOnceArrivesInTheSameRun() async throws {
    smtp.at(.rcpt, times: 1, do: .reply("450 4.2.0 greylisted"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 0, "\(check.errors)")
    #expect(smtp.messages.count == 2)
    let outcomes = try office.journal().filter { $0.type == "outcome" && $0.channel != "ict-cell" }
    #expect(outcomes.contains { $0.result == "deferred" })
    #expect(outcomes.contains { $0.attempt == 2 && $0.result == "accepted" })
  }

  @Test func aServerThatIsBusyForAMomentGetsEverything() async throws {
    smtp.at(.banner, times: 2, do: .reply("421 4.3.2 too busy"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 0, "\(check.errors)")
    #expect(smtp.messages.count == 2)
  }

  @Test func aWrongPasswordIsNotTriedAgain() async throws {
    smtp.at(.mail, do: .reply("530 5.7.0 authentication required"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 75)
    #expect(smtp.messages.isEmpty)
    let tries = try office.journal().filter { $0.type == "outcome" && $0.result == "deferred" }
    #expect(tries.allSatisfy { $0.attempt == 1 })
  }
}
