// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// What becomes of single events of a feed.
struct FeedImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let plain = FeedOptions(
    years: nil, certainty: .reported, announced: nil, effect: .closed, language: "en", calendar: nil)

  /// Events stand from line 2 on, each with a name unless its lines have one.
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
    (["DTSTART;VALUE=DATE:20240414", "DTEND;VALUE=DATE:20240415"], ["2024-04-14"]),
    (["DTSTART:20240414"], ["2024-04-14"]),
    (["DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240302"], ["2024-02-28", "2024-02-29", "2024-03-01"]),
    (["DTSTART;VALUE=DATE:20240414", "DTEND;VALUE=DATE:20240414"], ["2024-04-14"]),
    (["DTSTART;VALUE=DATE:20240414", "DURATION:P2D"], ["2024-04-14", "2024-04-15"]),
    (["DTSTART;VALUE=DATE:20240414", "DURATION:+P1D", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT"], ["2024-04-14"]),
  ])
  func aDayOffIsTakenDayByDay(_ lines: [String], _ days: [String]) throws {
    let feed = try feed([lines])
    #expect(try facts(feed).map(\.date.iso) == days)
    #expect(feed.exit == .success && feed.summary(writtenTo: nil).hasPrefix("taken 1 of 1 event"))
  }

  @Test func theLongestSpanIsAMonth() throws {
    #expect(try facts(try feed([["DTSTART:20240101", "DURATION:P31D"]])).count == 31)
    #expect(try feed([["DTSTART:20240101", "DURATION:P32D"]]).exit == .dataError)
  }

  @Test(arguments: [
    (["DTSTART:20240101T090000Z"], 4, "has a time of day"),
    (["DTSTART;TZID=Asia/Dhaka:20240101T000000"], 4, "has a time of day"),
    (["DTSTART;VALUE=DATE-TIME:20240101"], 4, "has a time of day"),
    (["DTSTART;VALUE=DATE:20240101", "DURATION:PT24H"], 5, "has hours"),
    (["DTSTART;VALUE=DATE:20240231"], 4, "\"20240231\" is a day that does not exist"),
    (["DTSTART;VALUE=DATE:20241301"], 4, "does not exist"), (["DTSTART;VALUE=DATE:20230229"], 4, "does not exist"),
    (["DTSTART;VALUE=DATE:2024-01-01"], 4, "is no date as 20240131"), (["DTSTART:"], 4, "is no date"),
    (["DTSTART;VALUE=PERIOD:20240101"], 4, "is no date"), (["DTSTART:18991231"], 2, "in no year of a calendar"),
    (["DTEND:20240101"], 2, "there is no DTSTART"), (["DTSTART:20240101", "DTSTART:20240102"], 5, "has DTSTART twice"),
    (["DTSTART:20240102", "DTEND:20240101"], 5, "it ends before it begins"),
    (["DTSTART:20240102", "DURATION:-P1D"], 5, "it ends before it begins"),
    (["DTSTART:20240101", "DTEND:20240301"], 5, "it lasts 60 days; at most 31"),
    (["DTSTART:20240101", "DTEND:20240231"], 5, "does not exist"),
    (["DTSTART:20240101", "DTEND:20240102", "DURATION:P1D"], 6, "both DTEND and DURATION"),
    (["DTSTART:20240101", "DURATION:P1M"], 5, "is not a number of days"),
    (["DTSTART:20240101", "STATUS:CANCELLED"], 2, "it is cancelled"),
    (["DTSTART:20240101", "STATUS:MAYBE"], 5, "STATUS is \"MAYBE\""),
    (["SUMMARY:", "DTSTART:20240101"], 2, "it has no name"),
    (["SUMMARY: \u{200B}", "DTSTART:20240101"], 2, "it has no name"),
    (["SUMMARY:a\u{7}b", "DTSTART:20240101"], 3, "SUMMARY is no name"),
    (["SUMMARY;LANGUAGE=12:x", "DTSTART:20240101"], 3, "LANGUAGE is no language tag"),
    (["SUMMARY:x", "SUMMARY:y", "DTSTART:20240101"], 4, "two names in one language"),
    (["DTSTART:20240101", "RRULE:FREQ=WEEKLY"], 5, "recurs by \"FREQ=WEEKLY\""),
    (["DTSTART:20240101", "RRULE:FREQ=YEARLY"], 5, "say for which with --years"),
    (["DTSTART:20240101", "RDATE;VALUE=DATE:20240102"], 5, "it has RDATE"),
    (["DTSTART:20240101", "EXDATE;VALUE=DATE:20240101"], 2, "EXDATE leaves none"),
    (["SUMMARY:e" + String(repeating: "\u{301}", count: 400_000), "DTSTART:20240101"], 3, "much too long"),
    (["SUMMARY:" + String(repeating: "\u{995}", count: 201), "DTSTART:20240101"], 3, "much too long"),
    (["SUMMARY:Working Saturday", "DTSTART:20240106"], 2, "`tagid calendar add 2024-01-06 --open`"),
    (["SUMMARY:Eid (make-up day)", "DTSTART:20240106"], 2, "--open"),
    (["DESCRIPTION:Special working day for Eid", "DTSTART:20240106"], 2, "--open"),
    (["CATEGORIES:Working day", "DTSTART:20240106"], 2, "--open"),
    (["DTSTART:20240101", "garbage"], 5, "there is no colon after GARBAGE"),
  ])
  func everythingElseIsNamedWithItsLineAndWhy(_ lines: [String], _ line: Int, _ words: String) throws {
    let refused = try feed([lines])
    #expect(refused.document == nil && refused.exit == .dataError)
    #expect(refused.complaints.count == 1)
    let complaint = try #require(refused.complaints.first)
    #expect(
      complaint.hasPrefix("\(folder.path("feed.ics")):\(line): not taken: ") && complaint.contains(words),
      "\(complaint)")
    // What could be taken is taken beside it.
    let both = try feed([lines, ["SUMMARY:Other", "DTSTART:20240704"]])
    #expect(try facts(both).map(\.date.iso) == ["2024-07-04"] && both.exit == .dataError)
    #expect(both.summary(writtenTo: nil) == "taken 1 of 2 events: 1 fact")
  }

  @Test(arguments: [
    ("RRULE:FREQ=YEARLY", ["2024-12-25", "2025-12-25", "2026-12-25"]),
    ("RRULE:FREQ=YEARLY;INTERVAL=2", ["2024-12-25", "2026-12-25"]),
    ("RRULE:FREQ=YEARLY;COUNT=5", ["2024-12-25"]), ("RRULE:FREQ=YEARLY;UNTIL=20251225", ["2024-12-25", "2025-12-25"]),
    ("RRULE:FREQ=YEARLY;UNTIL=20251224T235959Z", ["2024-12-25"]),
    ("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;WKST=MO;COUNT=6", ["2024-12-25", "2025-12-25"]),
    ("RRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20241225,20251225", ["2026-12-25"]),
    ("RRULE:FREQ=YEARLY;BYDAY=1MO", []), ("RRULE:FREQ=YEARLY;BYMONTH=11", []), ("RRULE:FREQ=YEARLY;BYMONTHDAY=25", []),
    ("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26", []), ("RRULE:FREQ=YEARLY;INTERVAL=0", []), ("RRULE:", []),
    ("RRULE:FREQ=YEARLY;FREQ=YEARLY", []), ("RRULE:FREQ=YEARLY;COUNT=99999999999999999999", []),
    ("RRULE:FREQ=YEARLY;UNTIL=20250231", []), ("RRULE:FREQ=YEARLY\r\nRRULE:FREQ=DAILY", []),
  ])
  func aDayThatComesBackEveryYearIsTakenForTheYearsAskedFor(_ rule: String, _ days: [String]) throws {
    var options = Self.plain
    options.years = 2024...2026
    let feed = try feed([["DTSTART:20201225", rule]], options)
    #expect(try facts(feed).map(\.date.iso) == days)
    #expect(feed.exit == (days.isEmpty ? .dataError : .success))
  }

  @Test func aLeapDayComesBackInLeapYears() throws {
    var options = Self.plain
    options.years = 2020...2030
    let leap = try feed([["DTSTART:20200229", "RRULE:FREQ=YEARLY;COUNT=2"]], options)
    #expect(try facts(leap).map(\.date.iso) == ["2020-02-29", "2024-02-29"])
  }

  @Test func daysOutsideTheYearsAreNamedAndAreNoError() throws {
    var options = Self.plain
    options.years = 2025...2025
    let feed = try feed(
      [["DTSTART:20240704"], ["SUMMARY:Eve", "DTSTART:20241231", "DURATION:P2D"]], options)
    #expect(try facts(feed).map(\.date.iso) == ["2025-01-01"])
    #expect(feed.complaints.map { $0.contains("is outside --years") } == [true, true])
    #expect(feed.exit == .success && feed.summary(writtenTo: "x") == "taken 1 of 2 events: 1 fact written to x")
  }

  @Test func doublesAndOldVersionsAreNotTakenTwice() throws {
    let feed = try feed([
      ["DTSTART:20240101"], ["DTSTART:20240101"], ["SUMMARY:Moved", "UID:m", "DTSTART:20240301"],
      ["SUMMARY:Moved", "UID:m", "SEQUENCE:1", "DTSTART:20240302"],
    ])
    #expect(try facts(feed).map(\.date.iso) == ["2024-01-01", "2024-03-02"])
    #expect(feed.complaints.contains { $0.contains("2024-01-01 is said in line 2 already") }, "\(feed.complaints)")
    #expect(feed.complaints.contains { $0.contains("has a later version of it (SEQUENCE 1)") })
    #expect(feed.exit == .dataError)
  }

  @Test func aSeriesOfWhichSingleDaysWereChangedIsNotTaken() throws {
    var options = Self.plain
    options.years = 2024...2025
    let feed = try feed(
      [["UID:s", "DTSTART:20200101", "RRULE:FREQ=YEARLY"], ["UID:s", "RECURRENCE-ID:20240101", "DTSTART:20240102"]],
      options)
    #expect(feed.document == nil && feed.complaints.count == 2)
  }

  @Test(arguments: [
    ("Eid (tentative)", true), ("Eid (Tentative Date)", true), ("Eid [estimated]", true),
    ("Eid (to be confirmed)", true),
    ("Eid - tentative", true), ("ঈদ (সম্ভাব্য)", true), ("Day of the Unexpected", false), ("(Tentative) Eid", true),
    ("Tentative: Eid", true), ("Eid-ul-Fitr Tentative Date", true), ("Eid - estimated date", true),
    ("Eid subject to sighting", true), ("Bank holiday (substitute day)", false),
  ])
  func aNameMaySayThatTheDayIsNotCertain(_ name: String, _ tentative: Bool) throws {
    let fact = try #require(try facts(try feed([["SUMMARY:\(name)", "DTSTART:20240101"]])).first)
    #expect(fact.certainty == (tentative ? .estimated : .reported) && fact.name == ["en": name])
  }

  @Test(arguments: [
    ("CATEGORIES:Holiday,Observance", true), ("DESCRIPTION:Observance\\nTo hide observances\\, go to Settings", true),
    ("DESCRIPTION:Public holiday", false), ("DESCRIPTION:Public holiday\\nTo hide observances\\, go to", false),
    ("CATEGORIES:Holiday", false), ("DESCRIPTION:Not a public holiday", true),
    ("DESCRIPTION:Offices are closed in observance of the day", false), ("CATEGORIES:Optional Holiday", true),
  ])
  func anObservanceClosesNothingAndIsSaid(_ line: String, _ observance: Bool) throws {
    let feed = try feed([["DTSTART:20240101", line]])
    let fact = try #require(try facts(feed).first)
    #expect(fact.effect == (observance ? .none : .closed) && fact.kind == (observance ? "optional" : "public"))
    #expect(feed.complaints.count == (observance ? 1 : 0) && feed.exit == .success)
  }

  @Test func aFactSaysWhereItIsFromAndTakesTheOptions() throws {
    let announced = try #require(CivilDate(iso: "2023-11-01"))
    let options = FeedOptions(
      years: nil, certainty: .gazetted, announced: announced, effect: .closed, language: "bn", calendar: nil)
    let feed = try feed(
      [
        ["SUMMARY:নববর্ষ", "SUMMARY;LANGUAGE=en-us:New Year", "UID:1@x", "DTSTART:20240414"],
        ["SUMMARY:X", "STATUS:TENTATIVE", "DTSTART:20240415"],
      ], options)
    let facts = try facts(feed)
    #expect(facts.map(\.name) == [["bn": "নববর্ষ", "en": "New Year"], ["bn": "X"]])
    #expect(facts.map(\.source) == ["feed.ics, UID 1@x", "feed.ics, line 8"])
    #expect(facts.map(\.certainty) == [.gazetted, .estimated] && facts.allSatisfy { $0.announced == announced })
  }

  @Test func anEventInsideOfAnotherIsNamed() throws {
    let feed = try feed([
      ["SUMMARY:Day", "DTSTART:20240101", "BEGIN:VEVENT", "SUMMARY:Hidden", "DTSTART:20240102", "END:VEVENT"]
    ])
    #expect(feed.complaints.map { $0.hasSuffix(":5: not taken: \"Hidden\": VEVENT lies inside of an event") } == [true])
    #expect(try facts(feed).map(\.date.iso) == ["2024-01-01"] && feed.exit == .dataError)
  }

  @Test func aFeedWithoutEndIsTakenUpToABound() throws {
    var options = Self.plain
    options.years = 1900...2200
    let endless = (0..<12).map { ["SUMMARY:D\($0)", "DTSTART:19000101", "DURATION:P31D", "RRULE:FREQ=YEARLY"] }
    let feed = try feed(endless, options)
    #expect(try facts(feed).count == 2 * 31 * 301 && feed.complaints.count == 10)
  }

  @Test func whatIsNoEventIsNamed() throws {
    let text = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nEND:VTIMEZONE\nBEGIN:VTODO\nSUMMARY:Tax\nEND:VTODO\nEND:VCALENDAR\n"
    let feed = try FeedImport(file: try folder.write(text, to: "feed.ics"), Self.plain)
    #expect(feed.complaints == ["\(folder.path("feed.ics")):4: not taken: \"Tax\": VTODO is no event"])
    #expect(feed.exit == .dataError && feed.summary(writtenTo: nil) == "taken 0 of 0 events; nothing was written")
  }
}
