// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// Whether the calendar is certain as far as the open plans go.
struct CalendarDoctor {
  private let calendar: WorkingCalendar
  private let day: CivilDate
  private static let area = "calendar"

  init(_ calendar: WorkingCalendar, on day: CivilDate) {
    self.calendar = calendar
    self.day = day
  }

  func diagnoses(_ plans: [(plan: Plan, standing: PlanStanding)]) -> [Diagnosis] {
    let open = plans.filter { $0.plan.fiscalYear.last >= day }
    return [head] + open.flatMap { unannounced($0.plan, $0.standing) + estimates(within: $0.plan) } + ownYear
  }

  private var head: Diagnosis {
    let holidays = calendar.calendar
    let facts = holidays.facts + holidays.ownFacts
    let latest = facts.compactMap(\.announced).filter { $0 <= day }.max()
    return .ok(
      Self.area,
      "\(holidays.id) has the holidays of \(holidays.firstYear) to \(holidays.lastYear)"
        + (holidays.ownFacts.isEmpty ? "" : " and \(holidays.ownFacts.count) facts of the office's own")
        + (latest.map { "; the latest order in it is of \($0)" } ?? ""))
  }

  /// The running year itself, whatever plans there are.
  private var ownYear: [Diagnosis] {
    guard !calendar.covers(day) else { return [] }
    return [
      .warning(
        Self.area, "the calendar does not have the year \(day.year)",
        hint: "Add its holidays, or take a newer calendar.")
    ]
  }

  /// Deadlines beyond the years whose holidays are announced.
  private func unannounced(_ plan: Plan, _ standing: PlanStanding) -> [Diagnosis] {
    guard !calendar.covers(plan.fiscalYear.last),
      let end = CivilDate(year: calendar.calendar.lastYear, month: 12, day: 31)
    else { return [] }
    let beyond = standing.indicators.flatMap(\.tiers).filter { $0.state == .open && !calendar.covers($0.closes) }
    let first = beyond.map(\.closes).min().map { ", the first on \($0)" } ?? ""
    return [
      .warning(
        Self.area,
        "holidays are known until \(end), and the plan \(plan.id) goes on until \(plan.fiscalYear.last): "
          + "\(beyond.count) open \(beyond.count == 1 ? "deadline lies" : "deadlines lie") beyond\(first)",
        hint: "There working days are counted from the weekend alone. Add the year's holidays when they are announced.")
    ]
  }

  /// Days of the plan's year that may yet become days off.
  private func estimates(within plan: Plan) -> [Diagnosis] {
    let country = calendar.calendar.country
    let span = max(day, plan.fiscalYear.first)...max(day, plan.fiscalYear.last)
    let days = span.lowerBound.dayNumber...span.upperBound.dayNumber
    let perhaps = days.map { CivilDate(dayNumber: $0) }.filter { date in
      (try? calendar.isWorking(date)) == true && calendar.facts(on: date).contains { $0.mayClose(in: country) }
    }
    guard let first = perhaps.first else { return [] }
    return [
      .warning(
        Self.area,
        "\(perhaps.count) working \(perhaps.count == 1 ? "day" : "days") until \(span.upperBound) may become days off "
          + "(estimates; the first is \(first))",
        hint: "Estimates close nothing. Take the days over when they are announced: `tagid calendar add`.")
    ]
  }
}
