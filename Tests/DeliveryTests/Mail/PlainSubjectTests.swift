// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

/// Subjects for servers that take less than the standards allow.
struct PlainSubjectTests {
  private func mail(_ message: Message, _ style: MailSender.Subject) async throws -> ParsedMail {
    let sender = try MailSender(from: MailAddress("tagid@example.gov.bd"), subject: style)
    return try await ParsedMail.parse(
      try MailComposer.compose(message, from: sender, to: MailAddress("io@example.gov.bd"), at: Samples.stamp))
  }

  @Test("A subject in ASCII is the English one, and else the message's own with what ASCII has of it")
  func aSubjectInASCIIIsTheEnglishOne() async throws {
    var message = Samples.bengali
    message.englishSubject = "Reminder: [1.3.1] 100% by 30/12/2021 — 1 mark"
    let english = try await mail(message, .init(isASCII: true))
    #expect(english.headers.first { $0.name == "Subject" }?.raw == "Reminder: [1.3.1] 100% by 30/12/2021 - 1 mark")
    message.englishSubject = nil
    let own = try await mail(message, .init(isASCII: true))
    #expect(own.headers.first { $0.name == "Subject" }?.raw == "?: 3? ? ? ? - ? ? 30 ? 2021")
    #expect(try await mail(message, .init()).subject == message.subject)
  }

  @Test("A subject that must not be folded stands whole on one line")
  func aSubjectThatMustNotBeFolded() async throws {
    let subject = try #require(
      try await mail(Samples.bengali, .init(folds: false)).headers.first { $0.name == "Subject" })
    #expect(!subject.raw.utf8.contains(0x0A) && subject.value == Samples.bengali.subject)
    let folded = try #require(try await mail(Samples.bengali, .init()).headers.first { $0.name == "Subject" })
    #expect(folded.raw.utf8.contains(0x0A) && folded.value == Samples.bengali.subject)
  }

  @Test(
    "What ASCII has nothing like becomes one question mark",
    arguments: [
      ("plain", "plain"), ("১.৩.১ — ১০০ %", "1.3.1 - 100 %"), ("Zoë Åström’s “café”…", "Zoe Astrom's 'cafe'..."),
      ("তাগিদ: x", "?: x"), ("提醒 7", "? 7"), ("👩‍👩‍👧‍👦!", "?!"), ("a\u{A0}b\u{2003}c", "a b c"), ("", ""), ("①½", "11?2"),
      ("a।b", "a.b"), ("٣٫١", "3?1"),
    ])
  func whatASCIIHasNothingLike(text: String, plain: String) {
    #expect(asciiText(text) == plain)
  }
}
