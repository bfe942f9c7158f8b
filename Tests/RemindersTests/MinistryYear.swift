// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TagidKit
import TestSupport
import Testing
import WorkingDays

/// The ministry's plan under its own calendar, run day by day with a memory of what was told.
struct MinistryYear {
  let plan: Plan
  let holidays: HolidayCalendar
  var policy = Policy.standard
  /// Days on which the machine is down.
  var down: (CivilDate) -> Bool = { _ in false }

  struct Line: Equatable {
    var indicator: String
    var percent: Int
    var stage: String
    var day: String
  }

  /// - Parameter change: what is other in the document.
  init(_ change: (String) -> String = { $0 }) throws {
    let text = change(try String(contentsOf: ProjectFiles.plan, encoding: .utf8))
    plan = try #require(PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv").plan)
    holidays = try Self.bangladesh.get()
  }

  private static let bangladesh = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  /// Every notice to one recipient, with the ceiling of each day.
  func run(from first: String, to last: String) throws -> (
    notices: [DeadlineNotice], days: [String], ceilings: [String: Decimal]
  ) {
    var told = Told()
    var notices: [DeadlineNotice] = []
    var days: [String] = []
    var ceilings: [String: Decimal] = [:]
    var day = try #require(CivilDate(iso: first))
    let end = try #require(CivilDate(iso: last))
    while day <= end {
      defer { day = day.adding(days: 1) }
      if down(day) { continue }
      let standings = try standings(on: day)
      ceilings[day.iso] = PlanStanding(plan: plan, indicators: standings).ceiling
      let decider = Decider(plan: plan, policy: policy, calendar: calendar(on: day), day: day)
      var today: [DeadlineNotice] = []
      for standing in standings {
        if case .send(.deadline(let notice)) = try decider.decide(standing, told: told) { today.append(notice) }
      }
      for notice in today { told = told.after(notice, on: day) }
      told = told.after(aRunOn: day)
      notices += today
      days += today.map { _ in day.iso }
    }
    return (notices, days, ceilings)
  }

  func calendar(on day: CivilDate) -> WorkingCalendar { WorkingCalendar(holidays, knownOn: day) }

  func standings(on day: CivilDate) throws -> [Standing] {
    try Assessment(on: day, calendar: calendar(on: day), closedDayRule: .unadjusted)
      .standings(of: plan, statements: Statement.inDocument(plan, source: "p.tsv"))
  }

  /// The notices about one tier as `stage day`, in order; a loss counts for the tier that was lost.
  func lines(
    _ run: (notices: [DeadlineNotice], days: [String], ceilings: [String: Decimal]), _ id: String, _ percent: Int
  )
    -> [String]
  {
    zip(run.notices, run.days).compactMap { notice, day in
      guard "\(notice.standing.indicator.id)" == id else { return nil }
      let about = notice.stage == .lost ? notice.lostTiers.map(\.tier.percent) : [notice.cliff?.percent ?? 0]
      return about.contains(percent) ? "\(notice.stage.name) \(day)" : nil
    }
  }
}
