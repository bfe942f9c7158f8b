// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// A month, by its first and last day.
struct CalendarMonth {
  let first: CivilDate
  let last: CivilDate

  init(_ first: CivilDate) {
    self.first = first
    var last = first.adding(days: 27)
    while last.adding(days: 1).month == first.month { last = last.adding(days: 1) }
    self.last = last
  }

  var title: String { "\(DayWords.months[first.month - 1]) \(first.year)" }

  /// The days in rows of seven, each row beginning on the same weekday; nil where there is no day of this month.
  func weeks(from start: Weekday) -> [[CivilDate?]] {
    let blank = (first.weekday.rawValue - start.rawValue + 7) % 7
    var cells: [CivilDate?] = Array(repeating: nil, count: blank)
    cells += (0...first.days(until: last)).map { first.adding(days: $0) }
    return stride(from: 0, to: cells.count, by: 7).map { row in
      (row..<row + 7).map { cells.indices.contains($0) ? cells[$0] : nil }
    }
  }
}
