// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Foundation
import Messages
import Plans
import Reports
import TestSupport
import Testing
import WorkingDays

/// Which dates are events, what they are called, and that readers which are not ours understand all of it.
struct FeedTests {
  @Test(arguments: ["bn", "en"])
  func theMinistrysFeedReadsAsRecorded(_ tag: String) async throws {
    let feed = try MinistryFeed(tag)
    let calendar = ICalendar(try feed.entries(on: "2021-12-23"), in: feed.language)
    let difference = Golden.difference(
      calendar.text.replacing("\r\n", with: "\n"), "ministry-feed-\(tag).ics", beside: Self.golden)
    #expect(difference == nil, "\(difference ?? "")")
    let meant = ReadCalendar(meant: calendar)
    #expect(try ReadCalendar.libical(calendar.text) == meant)
    #expect(try await ReadCalendar.python(calendar.text) == meant)
  }

  /// The goldens of this target lie one folder up.
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func everyDateOfTheDocumentIsAnEventOnItsDay() throws {
    let feed = try MinistryFeed()
    let standing = try feed.standing(on: "2021-12-23")
    let entries = try feed.entries(on: "2021-12-23")
    let year = standing.plan.fiscalYear
    let dates = standing.plan.indicators.flatMap { indicator in
      indicator.tiers.map { "\(indicator.id) \($0.percent) \($0.targetDate(in: year))" }
    }
    #expect(entries.count == 38 && dates.count == 38)
    #expect(
      zip(entries, dates).allSatisfy { entry, date in
        let parts = date.split(separator: " ")
        return entry.uid == "mole-egov-2021-22.\(parts[0]).\(parts[1])@tagid" && entry.date.iso == parts[2]
      })
    #expect(Set(entries.map(\.uid)).count == 38)
  }

  @Test func anEventKeepsItsNameWhateverMoves() throws {
    let names = try MinistryFeed().entries(on: "2021-12-23").map(\.uid)
    #expect(try MinistryFeed("bn").entries(on: "2022-06-01").map(\.uid) == names)
    let moved = try MinistryFeed().entries(on: "2021-12-23") { $0.replacing("৩০/১২/২০২১", with: "২৯/১২/২০২১") }
    #expect(moved.map(\.uid) == names && moved.contains { $0.date.iso == "2021-12-29" })
    var feed = try MinistryFeed()
    feed.rule = .following
    #expect(try feed.entries(on: "2021-12-23").map(\.uid) == names)
  }

  @Test(arguments: [
    ("egov", "egov.2021-22"), ("egov-2021-22", "egov-2021-22"), ("2021-22", "2021-22"),
    ("egov-12021-22", "egov-12021-22.2021-22"), ("egov-2021-22-b", "egov-2021-22-b.2021-22"),
    ("egov-2020-21", "egov-2020-21.2021-22"),
  ])
  func aNameHoldsTheYear(_ id: String, _ start: String) throws {
    var feed = try MinistryFeed()
    feed.id = id
    #expect(try feed.entries(on: "2021-12-23").first?.uid == "\(start).1.1.1.100@tagid")
  }

  @Test func eachOfSeveralDatesIsAnEventAndOnlyTheNextHasAlarms() throws {
    let row = "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২\t--"
    let several = { (text: String) in
      text.replacing(row, with: "১৪/১০/২০২১, ১৩/০১/২০২২, ১৪/০৪/২০২২, ৩০/০৬/২০২২\t-\t-\t--")
    }
    let entries = try MinistryFeed().entries(on: "2021-12-23", several).filter { $0.uid.contains(".1.3.1.") }
    #expect(entries.map { $0.uid.split(separator: "@")[0].suffix(5) } == ["100-1", "100-2", "100-3", "100-4"])
    #expect(entries.map(\.date.iso) == ["2021-10-14", "2022-01-13", "2022-04-14", "2022-06-30"])
    #expect(entries.map(\.actBy.iso) == ["2021-10-14", "2022-01-13", "2022-04-13", "2022-06-30"])
    #expect(entries.map(\.alarms.isEmpty) == [true, false, true, true])
    #expect(entries[1].summary.hasPrefix("[1.3.1] 100% (date 2 of 4): "))
    #expect(entries[2].summary.hasPrefix("Act by Wednesday 13/04/2022 – [1.3.1] 100% (date 3 of 4): "))
    #expect(entries[0].description.hasPrefix("This date is past.\nThe plan names 4 dates for this tier; it closes on"))
    #expect(entries[1].description.contains("; 5 marks at stake then."))
    #expect(!entries[3].description.contains("The plan names"))
  }

  @Test func aRowThatCannotBeReadHasNoEvent() throws {
    let entries = try MinistryFeed().entries(on: "2021-12-23") { $0.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১") }
    #expect(entries.count == 35 && !entries.contains { $0.uid.contains(".1.3.1.") })
  }
}
