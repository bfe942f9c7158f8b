// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The same morning through a real mail server that delivers into mailboxes.
struct PostfixTests {
  @Test(.enabled(if: PostfixServer.unavailableReason == nil, "\(PostfixServer.unavailableReason ?? "")"))
  func aRealMailServerDeliversTheDigestIntoTheFocalPointsMailbox() async throws {
    let postfix = try await PostfixServer.start()
    defer { postfix.stop() }
    let office = try Office(mail: Office.smtp(postfix.url), chat: Office.outbox)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)\n\(postfix.log)")
    let delivered = try await postfix.waitForMail(to: "innovation@example.gov.bd", count: 1)
    let mail = try await ParsedMail.parse(try #require(delivered.first))
    #expect(mail.subject == "তাগিদ: [১.৩.১] ১০০% — শেষ তারিখ ৩০/১২/২০২১ (বৃহস্পতিবার), বাকি ৫ কর্মদিবস (আরও ৪টি)")
    #expect(mail.parts.map(\.contentType) == ["text/plain", "text/html", "text/calendar"])
    #expect(mail.defects.isEmpty)
    let sent = try #require(try office.journal().of("intent").first { $0.kind == "smtp" })
    let outcome = try #require(try office.journal().of("outcome").first { $0.id == sent.id })
    #expect(outcome.detail?.contains("queued as") == true)

    let again = try await office.check("2021-12-23")
    #expect(again.output.contains("nothing was due"))
    #expect(postfix.mail(to: "innovation@example.gov.bd").count == 1)
  }

  @Test(.enabled(if: PostfixServer.unavailableReason == nil, "\(PostfixServer.unavailableReason ?? "")"))
  func aServerThatComesUpLaterGetsTheMailOnTheNextRun() async throws {
    let office = try Office(mail: Office.smtp("smtp://127.0.0.1:1"), chat: Office.outbox)
    let down = try await office.check("2021-12-23")
    #expect(down.status == 75, "\(down)")
    let postfix = try await PostfixServer.start()
    defer { postfix.stop() }
    try office.configure(mail: Office.smtp(postfix.url), chat: Office.outbox)
    let up = try await office.check("2021-12-23")
    #expect(up.status == 0, "\(up)")
    #expect(try await postfix.waitForMail(to: "innovation@example.gov.bd", count: 1).count == 1)
    #expect(try await postfix.waitForMail(to: "planning@example.gov.bd", count: 1).count == 1)
  }
}
