// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// The ministry's plan run day by day, with one indicator looked at beside its deadlines and a memory of what was told.
struct BulletinYear {
  let year: MinistryYear
  let id: String
  /// Beside what the document reports.
  var statements: [Statement] = []
  /// Days on which the machine is down.
  var down: (CivilDate) -> Bool = { _ in false }

  /// Every bulletin as `WORD DAY`, the word being the last part of its identity.
  func run(
    from first: String, to last: String, told start: Told = Told(),
    _ decide: (PlanStanding, Standing, CivilDate, WorkingCalendar, Told) throws -> Decision
  ) throws -> [String] {
    var told = start
    var lines: [String] = []
    var day = try #require(CivilDate(iso: first))
    let end = try #require(CivilDate(iso: last))
    while day <= end {
      defer { day = day.adding(days: 1) }
      if down(day) { continue }
      let calendar = year.calendar(on: day)
      let plan = try standing(on: day)
      let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == id })
      let decision = try decide(plan, standing, day, calendar, told)
      if case .send(let notice) = decision {
        lines += notice.identities.map { "\($0.text.split(separator: "/").last ?? "") \(day)" }
        told = told.after(notice, on: day)
      }
      told = told.after(aRunOn: day)
    }
    return lines
  }

  func standing(on day: CivilDate) throws -> PlanStanding {
    try Assessment(on: day, calendar: year.calendar(on: day), closedDayRule: .unadjusted)
      .standing(of: year.plan, statements: all)
  }

  var all: [Statement] { Statement.inDocument(year.plan, source: "p.tsv") + statements }

  /// The statements that count about the indicator on a day.
  func current(on day: CivilDate) -> [Statement] {
    Statement.currentOnes(of: all, in: year.plan, on: day).filter { "\($0.indicator)" == id }
  }
}

extension Told {
  /// After a notice of any kind was taken by the server.
  func after(_ notice: Notice, on day: CivilDate) -> Told {
    let new = zip(notice.identities, notice.actByDates).map { Telling($0.text, on: day, actBy: $1) }
    return Told(tellings: tellings + new, rejected: rejected, knownSince: knownSince)
  }
}
