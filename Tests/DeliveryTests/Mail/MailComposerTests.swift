// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Our bytes read back by Python's `email` library.
struct MailComposerTests {
  static let subjects = [
    "তাগিদ: ৩টি সূচকের সময়সীমা আসন্ন — সবচেয়ে কাছেরটি ৩০ ডিসেম্বর ২০২১",
    "ক্ষ্ম ন্যূনতম একটি সেবা ডিজিটাইজকৃত, শ্রম ও কর্মসংস্থান মন্ত্রণালয়ের ই-গভর্নেন্স ও উদ্ভাবন কর্মপরিকল্পনা",
    "تذكير: الموعد النهائي للمؤشر ١٫٣٫١ هو ٣٠ ديسمبر ٢٠٢١ ولم يتبق سوى خمسة أيام عمل",
    "提醒：指标 1.3.1 将于 2021 年 12 月 30 日截止，还剩五个工作日，请尽快提交完成证明",
    "👩‍👩‍👧‍👦 👩🏽‍💻 🇧🇩 family " + String(repeating: "👨‍👩‍👧‍👦", count: 12),
    String(repeating: "ক", count: 500), String(repeating: "x", count: 500), String(repeating: "x", count: 2000),
    String(repeating: "long ascii words ", count: 30) + "end", "=?UTF-8?Q?not_encoded?= by us", "a", "=", "é",
  ]

  private func compose(_ message: Message, name: String = "Officer") throws -> [UInt8] {
    try MailComposer.compose(
      message, from: Samples.sender(), to: MailAddress(name: name, address: "io@example.gov.bd"), at: Samples.stamp)
  }

  @Test("Python reads every subject back as it was, without a defect")
  func pythonReadsEverySubjectBack() async throws {
    let mails = try Self.subjects.map { subject in
      var message = Samples.english
      message.subject = subject
      return try compose(message)
    }
    let parsed = try await ParsedMail.parse(all: mails)
    for (mail, subject) in zip(parsed, Self.subjects) {
      #expect(mail.subject == subject)
      #expect(mail.defects.isEmpty)
      #expect(mail.longestLine <= 998)
      #expect(mail.hasOnlyCRLF && mail.isSevenBit)
    }
  }

  @Test("Every length around the word limit is read back, in characters of 1 to 4 octets and in clusters")
  func everyLengthAroundTheLimitIsReadBack() async throws {
    var message = Samples.english
    message.sections = []
    let subjects = ["x", "é", "ক", "😀", "ক্ষ", "👩‍👩‍👧‍👦"].flatMap { unit in
      (1...64).map { String(repeating: unit, count: $0) }
    }
    let mails = try subjects.map { subject in
      message.subject = subject
      return try compose(message)
    }
    let parsed = try await ParsedMail.parse(all: mails)
    #expect(parsed.map(\.subject) == subjects)
    for mail in parsed { #expect(mail.defects.isEmpty) }
  }

  @Test("A long name breaks at its blanks, where readers that show the seam between two words do no harm")
  func aLongNameBreaksAtItsBlanks() async throws {
    let names = [
      "অতিরিক্ত সচিব, উন্নয়ন ও পরিকল্পনা অনুবিভাগ, শ্রম ও কর্মসংস্থান মন্ত্রণালয়",
      "উদ্ভাবন কর্মকর্তা, ই-সেবা শাখা, ঢাকা", String(repeating: "কর্মকর্তা ", count: 20) + "ক",
    ]
    let mails = try await ParsedMail.parse(all: names.map { try compose(Samples.english, name: $0) })
    for (mail, name) in zip(mails, names) {
      #expect(mail.to.first.map { shown($0.name) } == name)
      #expect(mail.defects.isEmpty)
    }
  }

  @Test("Header and parts are those of the convention")
  func headerAndPartsAreThoseOfTheConvention() async throws {
    let mail = try await ParsedMail.parse(try compose(Samples.bengali, name: "উদ্ভাবন"))
    #expect(mail.from == [ParsedMail.Address(name: "Tagid", address: "tagid@example.gov.bd")])
    #expect(mail.to == [ParsedMail.Address(name: "উদ্ভাবন", address: "io@example.gov.bd")])
    #expect(mail.header("Reply-To") == "io@example.gov.bd")
    #expect(mail.messageID == "<\(Samples.id)@example.gov.bd>")
    #expect(mail.header("In-Reply-To") == "<\(Samples.thread).thread@example.gov.bd>")
    #expect(mail.header("References") == mail.header("In-Reply-To"))
    #expect(mail.header("Auto-Submitted") == "auto-generated")
    #expect(mail.header("X-Auto-Response-Suppress") == "All")
    #expect(mail.header("List-Id") == "<tagid.example.gov.bd>")
    #expect(mail.header("Content-Language") == "bn")
    #expect(mail.date == Date(timeIntervalSince1970: 1_640_228_402) && mail.dateOffset == 21_600)
    #expect(mail.structure == "multipart/alternative(text/plain, text/html)")
    #expect(mail.parts.map(\.transferEncoding) == ["base64", "base64"])
    #expect(mail.parts.map(\.charset) == ["utf-8", "utf-8"])
    #expect(mail.defects.isEmpty)
    let lines = String(decoding: try compose(Samples.bengali), as: UTF8.self).components(separatedBy: "\r\n")
    let long = lines.filter { $0.utf8.count > 78 }
    #expect(long == ["Message-ID: <\(Samples.id)@example.gov.bd>"], "only what cannot be folded is longer than 78")
  }

  @Test("The parts hold the bodies with CRLF line ends, byte for byte")
  func thePartsHoldTheBodies() async throws {
    let mail = try await ParsedMail.parse(try compose(Samples.bengali))
    let plain = PlainTextBody.render(Samples.bengali).components(separatedBy: "\n").joined(separator: "\r\n")
    let html = try HTMLBody.render(Samples.bengali).components(separatedBy: "\n").joined(separator: "\r\n")
    #expect(mail.part("text/plain")?.content == Data(plain.utf8))
    #expect(mail.part("text/html")?.content == Data(html.utf8))
  }

  @Test("The whole message is as it was when last looked at", arguments: [Samples.bengali, Samples.english])
  func theWholeMessageIsAsLastSeen(sample: Message) async throws {
    var message = sample
    message.calendar = MessageCalendar(
      fileName: "deadline-1.3.1.ics", method: "PUBLISH", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    let sender = try MailSender(
      from: MailAddress("তাগিদ <tagid@example.gov.bd>"), replyTo: MailAddress("io@example.gov.bd"),
      listUnsubscribe: MailAddress("leave@example.gov.bd"))
    let bytes = try MailComposer.compose(
      message, from: sender, to: MailAddress(name: "উদ্ভাবন কর্মকর্তা", address: "io@example.gov.bd"), at: Samples.stamp)
    #expect(Golden.difference(String(decoding: bytes, as: UTF8.self), "message-\(message.language).eml") == nil)
    let mail = try await ParsedMail.parse(bytes)
    #expect(mail.defects.isEmpty && mail.subject == message.subject)
    #expect(mail.header("List-Unsubscribe") == "<mailto:leave@example.gov.bd>")
  }

  @Test("The same arguments give the same bytes")
  func theSameArgumentsGiveTheSameBytes() throws {
    #expect(try compose(Samples.bengali) == compose(Samples.bengali))
  }

  @Test(
    "A line end in a subject, id, thread or language is refused",
    arguments: ["a\r\nBcc: x@y.example", "a b\n", "<"])
  func aLineEndIsRefused(text: String) {
    let changes: [(inout Message) -> Void] = [
      { $0.subject = text + "\r" }, { $0.id = text }, { $0.thread = text }, { $0.language = text },
    ]
    for change in changes {
      var message = Samples.english
      change(&message)
      #expect(throws: DeliveryError.self) { try compose(message) }
    }
  }

  @Test("A list id must be a dotted name", arguments: ["a b", "tagid", ".a.b", "a..b", "a.b\r\n", "<a.b>", "ক.খ"])
  func aListIDMustBeADottedName(listID: String) throws {
    #expect(throws: DeliveryError.self) { try MailSender(from: MailAddress("a@b.example"), listID: listID) }
  }
}
