// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Foundation
import Messages
import Plans
import Reminders
import Reports
import Testing
import WorkingDays

/// What events say of themselves, and when they ring.
struct FeedWordsTests {
  private static func moments(_ entry: FeedEntry) -> [String] {
    entry.alarms.map { Date(timeIntervalSince1970: TimeInterval($0.at)).formatted(.iso8601) }
  }

  @Test func aDateOnADayOffSaysFirstWhenToAct() throws {
    let entry = try MinistryFeed().entry("1.2.1.100", on: "2021-12-23")
    #expect(entry.summary.hasPrefix("Act by Thursday 24/02/2022 – [1.2.1] 100%: "))
    #expect(entry.date.iso == "2022-02-25" && entry.actBy.iso == "2022-02-24")
    #expect(entry.description.hasPrefix("Act by Thursday 24/02/2022: Friday 25/02/2022 is a day off.\nPassing"))
    #expect(try MinistryFeed("bn").entry("1.2.1.100", on: "2021-12-23").summary.hasPrefix("শেষ কর্মদিবস ২৪/০২/২০২২"))
  }

  @Test func aRuleThatMovesTheDateSaysWhichOneIsWritten() throws {
    var feed = try MinistryFeed()
    feed.rule = .following
    let entry = try feed.entry("1.2.1.100", on: "2021-12-23")
    #expect(entry.date.iso == "2022-02-27" && entry.summary.hasPrefix("[1.2.1] 100%: "))
    #expect(entry.description.contains("The date in the plan, Friday 25/02/2022, is a day off; by the office's rule"))
  }

  @Test func onlyTheCliffRingsAtTheHourOnTheOfficesWall() throws {
    let feed = try MinistryFeed()
    let entries = try feed.entries(on: "2021-12-23").filter { $0.uid.contains(".1.3.1.") }
    #expect(entries.map(\.alarms.isEmpty) == [false, true, true])
    #expect(
      Self.moments(entries[0]) == [
        "2021-12-23T03:00:00Z", "2021-12-27T03:00:00Z", "2021-12-29T03:00:00Z", "2021-12-30T03:00:00Z",
      ])
    #expect(
      entries[0].alarms.map(\.uid)
        == ["7d", "3wd", "1wd", "0d"].map { "mole-egov-2021-22.1.3.1.100.\($0)@tagid" })
    #expect(
      entries[0].alarms[0].description.hasPrefix("[1.3.1] 100%: act by Thursday 30/12/2021, 5 working days left –"))
    #expect(entries[0].alarms[3].description.hasPrefix("Last day today: [1.3.1] 100% –"))
    // After its loss the next tier does.
    let later = try feed.entries(on: "2021-12-31").filter { $0.uid.contains(".1.3.1.") }
    #expect(later.map(\.alarms.isEmpty) == [true, false, true])
    #expect(later[0].summary.hasPrefix("Lost – [1.3.1] 100%: "))
    #expect(later[0].description.hasPrefix("Lost: no completion is on record by Thursday 30/12/2021.\nPlan: "))
  }

  @Test func alarmsAreTheStagesThatRemindersHave() throws {
    var feed = try MinistryFeed()
    feed.policy = Policy(before: [.workingDays(2), .days(0)], lost: true)
    let entry = try feed.entry("1.3.1.100", on: "2021-12-23")
    #expect(entry.alarms.map { $0.uid.split(separator: ".").last } == ["2wd@tagid", "0d@tagid"])
    #expect(Self.moments(entry) == ["2021-12-28T03:00:00Z", "2021-12-30T03:00:00Z"])
  }

  @Test func anAlarmThatIsPastVanishesAndNothingElseChanges() throws {
    let feed = try MinistryFeed()
    var before = try feed.entry("1.3.1.100", on: "2021-12-23")
    let after = try feed.entry("1.3.1.100", on: "2021-12-24")
    #expect(before != after)
    before.alarms.removeFirst()
    #expect(before == after)
    #expect(try feed.entries(on: "2021-12-24") == feed.entries(on: "2021-12-25"), "a day on which nothing happens")
  }

  @Test func whatIsReachedSaysSo() throws {
    let feed = try MinistryFeed()
    let id = try #require(IndicatorID("1.3.1"))
    let day = try #require(CivilDate(iso: "2022-01-05"))
    let done = Statement(indicator: id, content: .completed(day), about: day, source: "Rahim")
    let entries = try feed.entries(on: "2022-01-06", statements: [done]).filter { $0.uid.contains(".1.3.1.") }
    #expect(entries.map { $0.summary.split(separator: " ")[0] } == ["Lost", "Reached", "Reached"])
    #expect(entries[1].description == "Reached: completed on Wednesday 05/01/2022.\nPlan: e-Governance Action Plan")
    #expect(entries.allSatisfy { $0.alarms.isEmpty })
  }

  @Test func valuesStandOnTheYearsLastDay() throws {
    let feed = try MinistryFeed()
    let count = try feed.entry("1.6.1.100", on: "2021-12-23")
    #expect(count.date.iso == "2022-06-30" && count.description.contains("Target 4; reported so far: 1."))
    let percent = try feed.entry("2.2.2.80", on: "2021-12-23")
    #expect(
      percent.description.contains("%; no number has been reported yet.\nReaching this tier pays 2.4 marks of 3."))
    let met = try feed.entry("1.5.1.80", on: "2021-12-23")
    #expect(met.summary.hasPrefix("Reached – ") && met.description.contains("This is not final until the year ends"))
    let lost = try feed.entry("1.6.1.100", on: "2022-07-01")
    #expect(lost.description.hasPrefix("Lost: on Thursday 30/06/2022 the target was 4, the last number on record 1."))
  }

  @Test func holidaysThatAreNotAnnouncedAreSaid() throws {
    var feed = try MinistryFeed()
    let all = feed.holidays
    feed.holidays = HolidayCalendar(
      id: all.id, name: all.name, country: all.country, weekend: all.weekend, firstYear: 2021, lastYear: 2021,
      facts: all.facts)
    #expect(try feed.entry("1.2.1.100", on: "2021-12-23").description.contains("The holidays of 2022 are not yet"))
    #expect(!(try feed.entry("1.3.1.100", on: "2021-12-23").description.contains("not yet announced")))
  }

  @Test func anEstimatedHolidayIsSaidAndMovesNothing() throws {
    var feed = try MinistryFeed()
    let date = try #require(CivilDate(iso: "2021-12-30"))
    feed.holidays = feed.holidays.merging([
      HolidayFact(date: date, name: ["en": "Moon\nday"], effect: .closed, kind: "public", certainty: .estimated)
    ])
    let entry = try feed.entry("1.3.1.100", on: "2021-12-23")
    #expect(entry.actBy == date && entry.description.contains("\n30/12/2021 may be a holiday (Moon day, estimated)"))
    #expect(!(try feed.entry("1.3.1.80", on: "2021-12-23").description.contains("estimated")))
  }

  @Test func marksThatFollowOtherRulesSayWhich() throws {
    var feed = try MinistryFeed()
    feed.scoring.date = .linear
    #expect(try feed.entry("1.3.1.100", on: "2021-12-23").description.contains("Scoring: dates linear"))
    #expect(!(try MinistryFeed().entry("1.3.1.100", on: "2021-12-23").description.contains("Scoring:")))
  }
}
