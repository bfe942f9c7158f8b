// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import Reminders
import WorkingDays

/// Duties as a table for people, below the plans.
struct DutyText {
  private let wording: Wording
  private let calendar: WorkingCalendar
  private let day: CivilDate

  init(_ language: Language, _ calendar: WorkingCalendar, _ day: CivilDate) {
    wording = Wording(language)
    self.calendar = calendar
    self.day = day
  }

  func render(_ duties: [DutyStanding]) -> String {
    let rows = [wording.dutyTitles] + duties.map(row)
    let widths = wording.dutyTitles.indices.dropLast().map { column in rows.map { columns($0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - columns($0) + 2) }.joined() + (row.last ?? "")
    }.joined(separator: "\n")
  }

  private func row(_ standing: DutyStanding) -> [String] {
    let left =
      standing.done == nil && standing.hasWorkingDay ? try? DaysLeft(until: standing.actBy, from: day, calendar) : nil
    return [
      "\(standing.plan)/\(standing.duty.name)", wording.state(of: standing, on: day),
      wording.shortDate(standing.duty.due), standing.hasWorkingDay ? wording.shortDate(standing.actBy) : "-",
      left.map { wording.number($0.workingDays) } ?? "-", standing.duty.title(in: wording.language),
    ]
  }
}
