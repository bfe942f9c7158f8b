// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

extension PlanTableWords {
  /// The text with ASCII digits as the language's own.
  package func digits(_ text: String) -> String {
    guard let digits else { return text }
    let own = text.unicodeScalars.map { scalar in
      (0x30...0x39).contains(scalar.value) ? String(digits[Int(scalar.value) - 0x30]) : String(Character(scalar))
    }
    return own.joined()
  }

  package func number(_ value: Decimal) -> String { digits("\(value)") }
  func percent(_ value: Int) -> String { digits("\(value)%") }

  /// `30/12/2021`.
  package func date(_ date: CivilDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return digits("\(two(date.day))/\(two(date.month))/\(date.year)")
  }

  /// An id and a title as one cell: `[1.3.1] title`.
  func numbered(_ id: String, _ title: String) -> String {
    title.isEmpty ? "[\(digits(id))]" : "[\(digits(id))] \(title)"
  }

  /// The target of a tier with the earlier days that it names too.
  func target(_ tier: Tier, _ unit: Plans.Unit?) -> String {
    switch tier.target {
    case .date(let date): (tier.milestones + [date]).map(self.date).joined(separator: ", ")
    case .value(let value): number(value) + (unit == .percent ? "%" : "")
    }
  }

  /// The target column's heading, which names the fiscal year.
  func target(in year: FiscalYear) -> String {
    let last = year.last.year
    return "\(target) " + digits(last == year.startYear ? "\(last)" : "\(year.startYear)-\(last)")
  }

  /// `First`, for the quarter's place in its year.
  func ordinal(_ quarter: FiscalQuarter) -> String {
    quarters.indices.contains(quarter.number - 1) ? quarters[quarter.number - 1] : digits("\(quarter.number)")
  }

  /// `July-September 2021`.
  package func period(_ quarter: FiscalQuarter) -> String {
    period.replacing("{first}", with: month(quarter.first)).replacing("{last}", with: month(quarter.last))
      .replacing("{year}", with: digits("\(quarter.last.year)"))
  }

  /// The heading of a column of progress, which names the quarter.
  package func progress(in quarter: FiscalQuarter?) -> String {
    guard let quarter else { return progress }
    return quarterProgress.replacing("{quarter}", with: ordinal(quarter)).replacing("{period}", with: period(quarter))
  }

  private func month(_ date: CivilDate) -> String {
    months.indices.contains(date.month - 1) ? months[date.month - 1] : digits("\(date.month)")
  }
}
