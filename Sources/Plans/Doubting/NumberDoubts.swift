// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// Numbers that stand where something else was meant: taken as they are, a deadline would be lost without a word.
enum NumberDoubts {
  /// Whether an error stands on the row now.
  static func add(_ indicator: Indicator, _ read: ReadPlan, _ index: Int, _ source: inout Source) -> Bool {
    let values = indicator.tiers.compactMap { tier -> (percent: Int, value: Decimal)? in
      if case .value(let value) = tier.target { (tier.percent, value) } else { nil }
    }
    guard let first = values.first else { return false }
    if indicator.declaredUnit == .date {
      let days = values.map { Self.spreadsheetDay($0.value) }
      let meant = days.first.flatMap { $0 }.map { "\(first.value) looks like a spreadsheet's number for \($0). " } ?? ""
      source.add(
        .error, .targetsNotDates, read.place(index, tier: first.percent), of: indicator.id,
        "[\(indicator.id)] declares the unit date, but its targets are numbers",
        meant + "Write the target dates as dd/mm/yyyy, or correct the unit; until then this row makes no notice.")
      return true
    }
    return false
  }

  /// The day that a spreadsheet counts so, within the years of plans.
  private static func spreadsheetDay(_ number: Decimal) -> CivilDate? {
    guard number > 32_000, number < 80_000, let days = Int32("\(number)"),
      let start = CivilDate(year: 1899, month: 12, day: 30)
    else { return nil }
    return start.adding(days: Int(days))
  }
}
