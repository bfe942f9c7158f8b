// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// Duties whose days cannot be meant: those that can be done on days off alone, and those far outside their plan's year.
struct DutyFindings {
  struct Found {
    var plan: String
    var duty: Duty
    var finding: Finding
  }

  /// In the order of their due dates.
  let all: [Found]

  init(_ morning: Morning, _ configuration: Configuration) throws(CalendarError) {
    var all: [Found] = []
    for standing in try morning.duties(configuration) {
      guard let source = configuration.plans.first(where: { $0.id == standing.plan }) else { continue }
      let place = source.settings?.place(duty: standing.duty.id)
      func add(_ code: Finding.Code, _ message: String, _ hint: String) {
        all.append(
          Found(
            plan: standing.plan, duty: standing.duty,
            finding: Finding(
              .warning, code, file: source.settings?.file ?? source.file, line: place?.line, column: place?.column,
              message: message, hint: hint)))
      }
      if let opens = standing.duty.opens, !standing.hasWorkingDay, standing.done == nil,
        standing.closes >= morning.day
      {
        add(
          .dutyWithoutWorkingDay,
          "\(standing.duty.name) can be done from \(opens) to \(standing.closes), and the office works on none of these "
            + "days; it is reminded of once, on \(standing.actBy)",
          "Write an `opens:` up to \(standing.actBy), or a `due:` from "
            + "\(try morning.calendar.firstWorkingDay(onOrAfter: standing.closes)) on.")
      }
      if let year = Self.year(of: source, morning), !(year.contains(standing.duty.due)) {
        add(
          .dutyOutsideYear,
          "\(standing.duty.name) is due on \(standing.duty.due), outside the plan's year and the year after it",
          "Write a day from \(year.lowerBound) to \(year.upperBound) as `due:`.")
      }
    }
    self.all = all
  }

  /// The years of a document's plans and the one after them; nil when none can be read.
  private static func year(of source: PlanSource, _ morning: Morning) -> ClosedRange<CivilDate>? {
    let plans = morning.loaded.filter { $0.source.id == source.id || $0.source.path == source.path }
    let years = plans.compactMap(\.plan?.fiscalYear).sorted { $0.first < $1.first }
    guard let first = years.first, let last = years.last else { return nil }
    return first.first...FiscalYear(startYear: last.startYear + 1, startMonth: last.startMonth).last
  }
}
