// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import Plans
import Reminders
import WorkingDays

/// Standings as a table for people; the title stands last, since the width of Bengali on a terminal varies.
struct StatusText {
  private let wording: Wording
  private let words: Language.Status
  private let calendar: WorkingCalendar
  private let day: CivilDate

  init(_ language: Language, _ calendar: WorkingCalendar, _ day: CivilDate) {
    wording = Wording(language)
    words = language.status
    self.calendar = calendar
    self.day = day
  }

  /// - Parameter notes: what stands below the plan's table.
  func render(_ plans: [(heading: String, standing: PlanStanding, notes: [String])]) -> String {
    ([wording.date(day)] + plans.map { render($0.heading, $0.standing, $0.notes) }).joined(separator: "\n\n")
  }

  private func render(_ heading: String, _ standing: PlanStanding, _ notes: [String]) -> String {
    let rows = [words.titles] + standing.indicators.map(row)
    let widths = words.titles.indices.dropLast().map { column in rows.map { columns($0[column]) }.max() ?? 0 }
    let table = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - columns($0) + 2) }.joined()
        + (row.last ?? "")
    }
    let isMarked = standing.indicators.compactMap(\.cliff).contains(where: mayBeClosed)
    let legend = isMarked ? ["", wording.language.estimates.legend] : []
    let below = legend + (notes.isEmpty ? [] : [""] + notes)
    return ([heading, wording.ceiling(of: standing), wording.scoring(standing.scoring), ""] + table + below).joined(
      separator: "\n")
  }

  private func mayBeClosed(_ cliff: Cliff) -> Bool {
    (try? cliff.possibleClosings(from: day, calendar).isEmpty) == false
  }

  private func row(_ standing: Standing) -> [String] {
    let cliff = standing.cliff
    let left = cliff.flatMap { try? DaysLeft(until: $0.actBy, from: day, calendar) }
    return [
      wording.digits("\(standing.indicator.id)"), words.states[standing.state] ?? standing.state.rawValue,
      (standing.best ?? standing.achieved).map { wording.percent($0) } ?? "-",
      cliff.map(actBy) ?? "-", left.map { wording.number($0.workingDays) } ?? "-",
      wording.number(marks: standing.atStake), standing.indicator.title,
    ]
  }

  /// The day to act by, with `?` when an estimate may take it or a day before it; of several dates of a tier also which it is, such as `13/01/2022 (2/4)`.
  private func actBy(_ cliff: Cliff) -> String {
    let day = wording.shortDate(cliff.actBy) + (mayBeClosed(cliff) ? "?" : "")
    return cliff.series.map { "\(day) (\(wording.number($0.number))/\(wording.number($0.count)))" } ?? day
  }
}
