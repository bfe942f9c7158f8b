// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

/// What people and documents write never becomes a header field, a part or an address.
struct HostileHeaderTests {
  static let fields = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "Content-Language", "MIME-Version", "Content-Type",
  ]

  static let texts = [
    "Officer\r\nBcc: spy@example.org", "Officer\nBcc: spy@example.org\n\n<h1>body", "a\u{0}b", "\r",
    "a\rBcc: x@y.example",
    "=?UTF-8?B?DQpCY2M6IHNweUBleGFtcGxlLm9yZw==?=", "a <spy@example.org>, b", "\" <spy@example.org>", "a\\", "\\\" x",
    "--=_5e884898da28047151d0e56f8dc62927", "--=_mixed_5e884898da28047151d0e56f8dc62927--", "(comment) <x@y>, z;:",
    "a\u{85}Bcc: x@y.example", "a\u{2028}Bcc: x@y.example", "কর্মকর্তা\r\nBcc: x@y.example", "\u{202E}gpj.exe",
    String(repeating: "a\r\n ", count: 300),
  ]

  private func sender(_ name: String) throws -> MailSender {
    let address = try MailAddress(name: name, address: "tagid@example.gov.bd")
    return try MailSender(
      from: address, replyTo: address, listUnsubscribe: MailAddress("leave+me?now@example.gov.bd"))
  }

  @Test(
    "Whatever a person or an office is called, and whatever a plan says, the fields are the same and go to one reader")
  func theFieldsAreTheSame() async throws {
    var mails: [[UInt8]] = []
    for text in Self.texts {
      var message = Samples.english
      message.summary = text
      message.subject = shown(text).isEmpty ? "subject" : shown(text)
      message.footer = [text]
      message.alert = text
      message.sections[0].heading = text
      message.sections[0].items[0].title = text
      message.sections[0].items[0].rungs[0].until = text
      message.sections[0].items[0].today = text
      message.calendar = MessageCalendar(fileName: "d.ics", method: "PUBLISH", text: text)
      mails.append(
        try MailComposer.compose(
          message, from: sender(text), to: MailAddress(name: text, address: "io@example.gov.bd"), at: Samples.stamp))
    }
    for (mail, text) in zip(try await ParsedMail.parse(all: mails), Self.texts) {
      #expect(mail.headers.map(\.name) == Self.fields, "\(text.debugDescription)")
      #expect(mail.from.map(\.address) == ["tagid@example.gov.bd"], "\(text.debugDescription)")
      #expect(mail.to.map(\.address) == ["io@example.gov.bd"], "\(text.debugDescription)")
      #expect(mail.structure == "multipart/mixed(multipart/alternative(text/plain, text/html), text/calendar)")
      #expect(mail.hasOnlyCRLF && mail.isSevenBit && mail.longestLine <= 998)
      #expect(mail.header("List-Unsubscribe") == "<mailto:leave+me%3Fnow@example.gov.bd>")
    }
  }

  @Test("A subject with a line end in it is refused, whatever the server can take", arguments: [true, false])
  func aSubjectWithALineEndIsRefused(folds: Bool) throws {
    var message = Samples.english
    message.subject = "a\r\nBcc: x@y.example"
    let sender = try MailSender(from: MailAddress("a@b.example"), subject: .init(folds: folds))
    #expect(throws: DeliveryError.self) {
      try MailComposer.compose(message, from: sender, to: MailAddress("c@d.example"), at: Samples.stamp)
    }
  }

  @Test(
    "A calendar's file name or method with anything but letters, digits, dots and hyphens is refused",
    arguments: [
      "a\"; x=\"y.ics", "a\r\nb.ics", "../a.ics", "", ".ics", "ক.ics", "a b.ics", String(repeating: "a", count: 129),
    ])
  func aFileNameIsRefused(name: String) throws {
    var message = Samples.english
    message.calendar = MessageCalendar(fileName: name, method: "PUBLISH", text: "")
    #expect(throws: DeliveryError.self) {
      try MailComposer.compose(message, from: Samples.sender(), to: MailAddress("c@d.example"), at: Samples.stamp)
    }
    message.calendar = MessageCalendar(fileName: "a.ics", method: name, text: "")
    #expect(throws: DeliveryError.self) {
      try MailComposer.compose(message, from: Samples.sender(), to: MailAddress("c@d.example"), at: Samples.stamp)
    }
  }
}
