// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal
import Reminders
import Testing
import WorkingDays

@testable import TagidKit

/// Who can be told how something ended, beside those whose it is.
struct EverybodyTests {
  @Test(
    arguments: [
      ("2022-01-01", ["a", "b"]), ("2022-01-02", ["b"]), ("2022-01-09", ["b"]), ("2022-01-10", ["a", "b"]),
    ] as [(day: String, readers: [String])])
  func whoIsAwayHearsItOnComingBack(_ day: String, _ readers: [String]) throws {
    let first = try #require(CivilDate(iso: "2022-01-02"))
    let last = try #require(CivilDate(iso: "2022-01-09"))
    let from = try MailAddress("Tagid <tagid@example.org>")
    let people = ["a", "b"].map { key in
      Person(
        key: key, name: LocalizedText(texts: ["": key]), email: "\(key)@example.org", language: "en", via: ["mail"],
        away: key == "a" ? [first...last] : [], replacedBy: key == "a" ? "b" : nil)
    }
    let mail = ChannelSettings(name: "mail", way: .outbox(folder: "/nowhere", from: from), language: "en")
    let configuration = Configuration(
      file: "tagid.yaml", office: LocalizedText(texts: ["": "Office"]), timeZone: .gmt, language: .english,
      administrators: ["b"], plans: [], calendarFiles: [], closedDayRule: .unadjusted, alarmsAt: .standard,
      state: "/nowhere", people: Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) }),
      channels: ["mail": mail], policy: .standard, maxMessages: 200, pilot: nil, howToReport: nil)
    let book = AddressBook(
      configuration, ChannelDesk(configuration.channels), on: try #require(CivilDate(iso: day)))
    #expect(book.everybody.map(\.route.recipient) == readers)
  }
}
