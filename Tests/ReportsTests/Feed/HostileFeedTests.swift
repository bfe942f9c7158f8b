// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Foundation
import Messages
import Plans
import Reports
import Testing
import WorkingDays

/// Titles that want to be more than titles.
struct HostileFeedTests {
  private static let joined = "👩‍👩‍👧‍👦🇧🇩"
  private static let title = "ন্যূনতম একটি সেবা ডিজিটাইজকৃত"

  @Test(arguments: [
    String(repeating: "ক্ষ্ম্যা", count: 100) + " শেষ", joined + "; , \\ :; " + joined, "a\\", "{title} {label} {id}",
    "BEGIN:VEVENT", String(repeating: "ক্", count: 250), "\u{FFFD}", "x=3D\"y\":z;VALUE=DATE",
  ])
  func aTitleArrivesAsItIsWritten(_ title: String) async throws {
    let feed = try MinistryFeed("bn")
    let entries = try feed.entries(on: "2021-12-23") { $0.replacing(Self.title, with: title) }
    let calendar = ICalendar(entries, in: feed.language)
    let meant = ReadCalendar(meant: calendar)
    try #require(meant.events.count == 38)
    let own = meant.events.filter { $0.uid.contains(".1.3.1.") }
    #expect(
      own.count == 3
        && own.allSatisfy { $0.summary.hasSuffix(title) && $0.alarms.allSatisfy { $0.description.hasSuffix(title) } })
    #expect(try ReadCalendar.libical(calendar.text) == meant)
    #expect(try await ReadCalendar.python(calendar.text) == meant)
    let lines = calendar.text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.last == "")
  }

  /// Only what a standing may hold: documents are cleaned of some of it before.
  @Test func whatHidesOrEndsALineFallsAway() async throws {
    let feed = try MinistryFeed()
    let hostile = "a\r\nEND:VEVENT\u{85}b\u{2028}c\u{0}d\u{202E}e\u{1B}[2Jf\u{2066}g\tUID:x"
    let clean = "a END:VEVENT b cde[2Jfg UID:x"
    var standing = try feed.standing(on: "2021-12-23")
    for index in standing.indicators.indices { standing.indicators[index].indicator.title = hostile }
    let entries = try DeadlineFeed(
      language: feed.language, calendar: .init(feed.holidays, knownOn: .latest), closedDayRule: .unadjusted,
      policy: feed.policy, day: .earliest, howToReport: hostile, moment: { _ in 0 }
    ).entries(of: standing, heading: hostile)
    let calendar = ICalendar(entries, in: feed.language)
    let meant = ReadCalendar(meant: calendar)
    #expect(meant.events.count == 38 && meant.events.allSatisfy { $0.summary.hasSuffix(clean) })
    #expect(meant.events.contains { $0.description.hasSuffix("\nPlan: \(clean)\n\(clean)") })
    #expect(try ReadCalendar.libical(calendar.text) == meant)
    #expect(try await ReadCalendar.python(calendar.text) == meant)
  }
}
