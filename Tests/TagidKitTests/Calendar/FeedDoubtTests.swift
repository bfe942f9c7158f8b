// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// What a feed says half, twice, in another program's way or without end.
struct FeedDoubtTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let plain = FeedOptions(
    years: nil, certainty: .reported, announced: nil, effect: .closed, language: "en", calendar: nil)

  private func feed(_ events: [[String]], _ options: FeedOptions = plain) throws -> FeedImport {
    let lines = events.flatMap { lines in
      ["BEGIN:VEVENT"] + (lines.contains { $0.hasPrefix("SUMMARY") } ? [] : ["SUMMARY:Day"]) + lines + ["END:VEVENT"]
    }
    let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\r\n")
    return try FeedImport(file: try folder.write(text, to: "feed.ics"), options)
  }

  private func facts(_ feed: FeedImport) throws -> [HolidayFact] {
    try CalendarFile.ownFacts(Array((feed.document ?? "{\"facts\":[]}").utf8), shown: "own.json")
  }

  @Test(arguments: [
    ("Eid", "Tentative date", true), ("Eid*", "Public holiday\\n* subject to the sighting of the moon", true),
    ("Eid", "Public holiday\\n\\nThe date may vary", true), ("Eid", "Date to be confirmed.", true),
    ("Eid", "Public holiday (TBC)", true), ("ঈদ", "সাধারণ ছুটি\\nচাঁদ দেখা সাপেক্ষে", true),
    ("Eid*", "Public holiday", false), ("Poya", "Full moon day", false), ("Day", "Unestimated joy", false),
  ])
  func aDescriptionMaySayThatTheDayIsNotCertain(_ name: String, _ text: String, _ isTentative: Bool) throws {
    let feed = try feed([["SUMMARY:\(name)", "DESCRIPTION:\(text)", "DTSTART:20240411"]])
    #expect(try facts(feed).map(\.certainty) == [isTentative ? .estimated : .reported])
    #expect(
      feed.complaints.contains { $0.contains("estimated and closes nothing") } == isTentative, "\(feed.complaints)")
    #expect(feed.exit == .success)
  }

  @Test(arguments: [
    ["SUMMARY:Special non-working day"], ["SUMMARY:Eid (make-up holiday)"], ["SUMMARY:Labour Day"],
    ["SUMMARY:Eid", "DESCRIPTION:Day off; Saturday 13 April is a make-up working day"],
  ])
  func aDayOffThatSpeaksOfWorkIsOneAllTheSame(_ lines: [String]) throws {
    #expect(try facts(try feed([lines + ["DTSTART:20240411"]])).map(\.effect) == [.closed])
  }

  @Test(arguments: [
    (["LAST-MODIFIED:20240101T000000Z"], ["LAST-MODIFIED:20240102T000000Z"], "2024-03-02"),
    (["LAST-MODIFIED:20240103T000000Z"], ["LAST-MODIFIED:20240102T000000Z"], "2024-03-01"),
    (["DTSTAMP:20240101T000000Z"], ["DTSTAMP:20240101T000001Z"], "2024-03-02"),
    (
      ["DTSTAMP:20240105T000000Z", "LAST-MODIFIED:20240101T000000Z"],
      ["DTSTAMP:20240104T000000Z", "LAST-MODIFIED:20240102T000000Z"], "2024-03-02"
    ),
    (["DTSTAMP:20240105T000000Z", "LAST-MODIFIED:20240101T000000Z"], ["DTSTAMP:20240104T000000Z"], "2024-03-01"),
    (["SEQUENCE:1"], ["DTSTAMP:20240104T000000Z"], "2024-03-01"),
  ])
  func ofTwoVersionsWithoutANumberTheLaterCounts(_ first: [String], _ second: [String], _ day: String) throws {
    let feed = try feed([["UID:e", "DTSTART:20240301"] + first, ["UID:e", "DTSTART:20240302"] + second])
    #expect(try facts(feed).map(\.date.iso) == [day], "\(feed.complaints)")
    #expect(feed.complaints.count { $0.contains("has a later version of it") } == 1 && feed.exit == .dataError)
    let isByMoment = !first.contains("SEQUENCE:1")
    #expect(feed.complaints.contains { $0.contains("taken in place of") } == isByMoment, "\(feed.complaints)")
  }

  @Test(arguments: [
    ([], []), (["DTSTAMP:20240105T000000Z"], ["DTSTAMP:20240105T000000Z"]), (["DTSTAMP:20240105T000000Z"], []),
    (["LAST-MODIFIED:yesterday"], ["LAST-MODIFIED:20240105T000000Z"]),
  ])
  func ofTwoVersionsOfWhichNothingTellsTheLaterNoneCounts(_ first: [String], _ second: [String]) throws {
    let feed = try feed([["UID:e", "DTSTART:20240301"] + first, ["UID:e", "DTSTART:20240302"] + second])
    #expect(feed.document == nil && feed.complaints.count == 2, "\(feed.complaints)")
    #expect(feed.complaints.allSatisfy { $0.contains("nothing says which is later") })
    // The same day said twice is no contradiction.
    let same = try self.feed([["UID:e", "DTSTART:20240301"], ["UID:e", "DTSTART:20240301", "DTEND:20240302"]])
    #expect(try facts(same).count == 1)
  }

  @Test func outlooksMidnightsAreWholeDays() throws {
    let flag = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    let outlook = try feed([
      [flag, "DTSTART:20260607T000000", "DTEND:20260609T000000"],
      ["SUMMARY:Zone", "DTSTART;TZID=Asia/Dhaka:20260701T000000", "DTEND;TZID=Asia/Dhaka:20260702T000000", flag],
    ])
    #expect(try facts(outlook).map(\.date.iso) == ["2026-06-07", "2026-06-08", "2026-07-01"])
    for lines in [
      ["X-MICROSOFT-CDO-ALLDAYEVENT:FALSE", "DTSTART:20260607T000000"], [flag, "DTSTART:20260607T090000"],
      [flag, "DTSTART:20260607T000000Z"], [flag, "DTSTART:20260607T000000", "DTEND:20260607T120000"],
      ["DTSTART:20260607T000000"],
    ] {
      let timed = try feed([lines])
      #expect(timed.document == nil && timed.complaints.allSatisfy { $0.contains("has a time of day") }, "\(lines)")
    }
  }

  @Test func aFeedWithoutEndEndsSoon() throws {
    var options = Self.plain
    options.years = 1900...2200
    let endless = (0..<5_000).map { ["SUMMARY:D\($0)", "DTSTART:19000101", "DURATION:P31D", "RRULE:FREQ=YEARLY"] }
    let start = ContinuousClock.now
    let feed = try feed(endless, options)
    let took = ContinuousClock.now - start
    #expect(feed.complaints.count == 4_998 && took < .seconds(30), "\(took)")
  }

  @Test func anEventOfEndlessLinesIsNotTaken() throws {
    let lines = (0..<100_000).map { "CATEGORIES:Holiday,\($0)" }
    let start = ContinuousClock.now
    let feed = try feed([lines + ["DTSTART:20240101"]])
    let took = ContinuousClock.now - start
    #expect(feed.complaints.map { $0.contains("it has 100002 lines; at most 1000") } == [true], "\(feed.complaints)")
    #expect(took < .seconds(30), "\(took)")
  }

  @Test(arguments: [
    ("short", "\"short\""), (String(repeating: "a", count: 60), "\"\(String(repeating: "a", count: 60))\""),
    (String(repeating: "a", count: 61), "\"\(String(repeating: "a", count: 60))…\""),
    (String(repeating: "ক্ষ", count: 60), "\"\(String(repeating: "ক্ষ", count: 26))…\""),
    ("e" + String(repeating: "\u{301}", count: 400_000), "\"e\(String(repeating: "\u{301}", count: 119))…\""),
  ])
  func whatIsQuotedIsShort(_ text: String, _ quoted: String) {
    #expect(PlainText.quoted(text) == quoted)
  }
}
