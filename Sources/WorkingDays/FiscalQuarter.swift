// SPDX-License-Identifier: Apache-2.0

/// Three months of a fiscal year; Bangladesh's first quarter runs from July to September.
package struct FiscalQuarter: Hashable, Sendable, CustomStringConvertible {
  package let fiscalYear: FiscalYear
  /// 1...4.
  package let number: Int

  init(fiscalYear: FiscalYear, checkedNumber: Int) {
    self.fiscalYear = fiscalYear
    self.number = checkedNumber
  }

  /// Reads `2021-22/Q1`: a fiscal year's label, a slash, Q and 1...4.
  package init?(label: some StringProtocol, startMonth: Int = 7) {
    let parts = label.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.first == UInt8(ascii: "Q"),
      let year = FiscalYear(label: parts[0], startMonth: startMonth),
      let number = Digits.number(in: parts[1].dropFirst(), count: 1),
      let quarter = year.quarter(number)
    else { return nil }
    self = quarter
  }

  /// `2021-22/Q1`.
  package var label: String { "\(fiscalYear.label)/Q\(number)" }
  package var description: String { label }
  package var first: CivilDate { fiscalYear.firstDay(ofMonth: 3 * (number - 1)) }
  package var last: CivilDate { fiscalYear.lastDay(beforeMonth: 3 * number) }

  package func contains(_ date: CivilDate) -> Bool {
    first <= date && date <= last
  }
}
