// SPDX-License-Identifier: Apache-2.0

/// Twelve months from the first of a start month; Bangladesh's run from 1 July to 30 June.
package struct FiscalYear: Hashable, Sendable, CustomStringConvertible {
  package let startYear: Int
  package let startMonth: Int

  /// A start year outside 1...9999 or a start month outside 1...12 is taken as the nearest that exists.
  package init(startYear: Int, startMonth: Int = 7) {
    self.startYear = min(max(startYear, 1), 9999)
    self.startMonth = min(max(startMonth, 1), 12)
  }

  package init(containing date: CivilDate, startMonth: Int = 7) {
    let month = min(max(startMonth, 1), 12)
    self.init(startYear: date.month >= month ? date.year : date.year - 1, startMonth: month)
  }

  /// Reads `2021-22` or `2021-2022`, or `2021` when the year starts in January; years that do not follow are nil.
  package init?(label: some StringProtocol, startMonth: Int = 7) {
    guard 1...12 ~= startMonth else { return nil }
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, let year = Digits.number(in: first, count: 4), year >= 1 else { return nil }
    if startMonth == 1 {
      guard parts.count == 1 else { return nil }
    } else {
      guard parts.count == 2 else { return nil }
      let next = year + 1
      guard Digits.number(in: parts[1], count: 2) == next % 100 || Digits.number(in: parts[1], count: 4) == next
      else { return nil }
    }
    self.init(startYear: year, startMonth: startMonth)
  }

  /// `2021-22`, `2099-00`; `2021` when the year starts in January.
  package var label: String {
    let start = Digits.text(of: startYear, count: 4)
    return startMonth == 1 ? start : start + "-" + Digits.text(of: startYear + 1, count: 2)
  }

  package var description: String { label }
  package var first: CivilDate { firstDay(ofMonth: 0) }
  package var last: CivilDate { lastDay(beforeMonth: 12) }

  package func contains(_ date: CivilDate) -> Bool {
    first <= date && date <= last
  }

  /// The four quarters of three months each, in order.
  package var quarters: [FiscalQuarter] {
    (1...4).map { FiscalQuarter(fiscalYear: self, checkedNumber: $0) }
  }

  /// Nil when the number is not within 1...4.
  package func quarter(_ number: Int) -> FiscalQuarter? {
    1...4 ~= number ? FiscalQuarter(fiscalYear: self, checkedNumber: number) : nil
  }

  /// The first day of the month that begins so many months after the fiscal year does.
  func firstDay(ofMonth offset: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: dayNumber(ofMonth: offset)))
  }

  func lastDay(beforeMonth offset: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: dayNumber(ofMonth: offset) - 1))
  }

  private func dayNumber(ofMonth offset: Int) -> Int {
    let months = startMonth - 1 + offset
    return Gregorian.dayNumber(year: startYear + months / 12, month: months % 12 + 1, day: 1)
  }
}
