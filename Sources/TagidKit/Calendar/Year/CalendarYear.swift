// SPDX-License-Identifier: Apache-2.0
package import Plans
import Reminders
import WorkingDays

/// What `calendar show` prints: a fiscal year at a glance, with the days off, the days to act by and the reasons.
package struct CalendarYear {
  let year: FiscalYear
  let desk: CalendarDesk
  let actBy: [ActByDay]
  /// Those whose last working day is in the year, in the order of their days.
  let duties: [DutyStanding]
  package let findings: [Finding]

  /// Throws for a year of which the calendar has no day at all.
  package init(_ label: String, _ desk: CalendarDesk) throws(Stop) {
    year = try Self.year(label, desk)
    self.desk = desk
    guard desk.calendar.covers(year.first) || desk.calendar.covers(year.last) else {
      try desk.expectKnown(year.first)
      actBy = []
      duties = []
      findings = []
      return
    }
    let morning = try Morning(desk.configuration, day: desk.calendar.knownOn)
    let days = try desk.answer { () throws(CalendarError) in
      try ActByDay.all(morning, desk.configuration.closedDayRule)
    }
    actBy = days.filter { [year] in year.contains($0.date) }
    let all = try desk.answer { () throws(CalendarError) in try morning.duties(desk.configuration) }
    duties = all.filter { [year] in year.contains($0.actBy) }
    findings = morning.findings
  }

  private static func year(_ label: String, _ desk: CalendarDesk) throws(Stop) -> FiscalYear {
    if let year = FiscalYear(label: label, startMonth: desk.holidays.fiscalYearStart) { return year }
    if let year = FiscalYear(label: label, startMonth: 1) { return year }
    let current = FiscalYear(containing: desk.today, startMonth: desk.holidays.fiscalYearStart)
    throw Stop(
      .usage,
      "tagid: \"\(PlainText.harmless(label))\" is no year\n"
        + "  Write a fiscal year such as \(current.label), or a calendar year such as \(desk.today.year).")
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }

  /// The months of the year, in order.
  var months: [CalendarMonth] {
    var first = year.first
    var months: [CalendarMonth] = []
    while first <= year.last {
      let month = CalendarMonth(first)
      months.append(month)
      first = month.last.adding(days: 1)
    }
    return months
  }

  /// The days of the year that the calendar's list covers, and a sentence about those it does not.
  var known: (from: CivilDate, to: CivilDate) {
    let first = CivilDate(year: desk.holidays.firstYear, month: 1, day: 1) ?? year.first
    let last = CivilDate(year: desk.holidays.lastYear, month: 12, day: 31) ?? year.last
    return (max(first, year.first), min(last, year.last))
  }

  var isWhollyKnown: Bool { known.from == year.first && known.to == year.last }

  func workingDays(from: CivilDate, to: CivilDate) -> Int? {
    try? desk.calendar.workingDays(from: from, to: to.adding(days: 1))
  }

  /// The facts in force within the year, in order of their days.
  var facts: [HolidayFact] {
    var facts: [HolidayFact] = []
    var date = year.first
    while date <= year.last {
      facts += desk.calendar.facts(on: date)
      date = date.adding(days: 1)
    }
    return facts
  }

  package var json: JSONValue {
    .object([
      "calendar": .text(desk.holidays.id), "year": .text(year.label), "first": .text(year.first.iso),
      "last": .text(year.last.iso), "knownOn": .text(desk.calendar.knownOn.iso),
      "knownFrom": .text(known.from.iso), "knownTo": .text(known.to.iso),
      "workingDays": .optional(workingDays(from: known.from, to: known.to)) { .whole($0) },
      "months": .list(
        months.map { month in
          .object([
            "first": .text(month.first.iso),
            "workingDays": .optional(workingDays(from: month.first, to: month.last)) { .whole($0) },
            "isKnown": .flag(desk.calendar.covers(month.first)),
          ])
        }),
      "facts": .list(facts.map(\.json)), "actBy": .list(actBy.map(\.json)),
      "duties": .list(duties.map { $0.json(on: desk.calendar.knownOn, desk.calendar) }),
      "findings": .list(findings.map(\.json)),
    ])
  }
}
