// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import Plans
import Reminders
import Reports
import TagidKit
import Testing
import WorkingDays

/// The ministry's plan as a calendar, on a day and in what its document would say if it were written otherwise.
struct MinistryFeed {
  var language = Language.english
  var rule = DayConvention.unadjusted
  var scoring = Scoring.standard
  var policy = Policy.standard
  var id = "mole-egov-2021-22"
  /// Of the calendar; nil for the day itself.
  var knownOn: String?
  var holidays: HolidayCalendar

  init(_ tag: String = "en") throws {
    language = try #require(Language.named(tag))
    holidays = try MinistryReport.holidays.get()
  }

  func standing(
    on iso: String, statements: [Statement] = [], _ change: (String) -> String = { $0 }
  ) throws -> PlanStanding {
    let day = try #require(CivilDate(iso: iso))
    var plan = try MinistryReport.plan(change)
    plan.id = id
    return try Assessment(on: day, calendar: calendar(on: day), closedDayRule: rule, scoring: scoring)
      .standing(of: plan, statements: Statement.inDocument(plan, source: "p.tsv") + statements)
  }

  func entries(
    on iso: String, statements: [Statement] = [], _ change: (String) -> String = { $0 }
  ) throws -> [FeedEntry] {
    let day = try #require(CivilDate(iso: iso))
    let zone = try #require(TimeZone(identifier: "Asia/Dhaka"))
    let feed = DeadlineFeed(
      language: language, calendar: calendar(on: day), closedDayRule: rule, policy: policy, day: day,
      howToReport: language.tag == "bn" ? "আইসিটি সেলকে জানান।" : "Tell the ICT cell.",
      moment: { WallTime.standard.seconds(on: $0, in: zone) })
    return try feed.entries(
      of: standing(on: iso, statements: statements, change),
      heading: language.tag == "bn" ? "ই-গভর্নেন্স কর্মপরিকল্পনা" : "e-Governance Action Plan")
  }

  func entry(
    _ name: String, on iso: String, statements: [Statement] = [], _ change: (String) -> String = { $0 }
  ) throws -> FeedEntry {
    let uid = "\(id).\(name)@tagid"
    return try #require(try entries(on: iso, statements: statements, change).first { $0.uid == uid })
  }

  private func calendar(on day: CivilDate) -> WorkingCalendar {
    WorkingCalendar(holidays, knownOn: knownOn.flatMap { CivilDate(iso: $0) } ?? day)
  }
}

extension ICalendar {
  /// As a first export writes them.
  init(_ entries: [FeedEntry], in language: Language) {
    self.init(
      name: DeadlineFeed.name("e-Gov", in: language),
      events: entries.map { $0.event(sequence: 0, changed: 1_640_228_400) })
  }
}
