// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

struct MailCalendarTests {
  @Test("A calendar stands beside the texts as a file, byte for byte")
  func aCalendarStandsBesideTheTexts() async throws {
    var message = Samples.bengali
    let text = "BEGIN:VCALENDAR\r\nX:\(String(repeating: "ক", count: 300))\r\nEND:VCALENDAR\r\n"
    message.calendar = MessageCalendar(fileName: "deadline-1.3.1.ics", method: "PUBLISH", text: text)
    let bytes = try MailComposer.compose(
      message, from: Samples.sender(), to: MailAddress("io@example.gov.bd"), at: Samples.stamp)
    let mail = try await ParsedMail.parse(bytes)
    #expect(mail.structure == "multipart/mixed(multipart/alternative(text/plain, text/html), text/calendar)")
    let part = try #require(mail.part("text/calendar"))
    #expect(part.content == Data(text.utf8))
    #expect(part.parameters["method"] == "PUBLISH" && part.charset == "utf-8")
    #expect(part.disposition == "attachment" && part.filename == "deadline-1.3.1.ics")
    #expect(part.transferEncoding == "base64")
    #expect(mail.part("text/html")?.disposition == nil)
    #expect(mail.defects.isEmpty && mail.isSevenBit && mail.hasOnlyCRLF)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.filter { $0.utf8.count > 78 } == ["Message-ID: <\(Samples.id)@example.gov.bd>"])
  }
}
