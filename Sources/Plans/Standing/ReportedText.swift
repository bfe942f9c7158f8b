// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// What people write when they report progress, read by the rules of the documents' cells: Bengali or ASCII digits, days as
/// dd/mm/yyyy or ISO.
package enum ReportedText {
  package enum Day: Sendable, Equatable {
    case day(CivilDate)
    /// Shaped like a date, but there is no such day; with what is probably wrong.
    case impossible(hint: String?)
    case other
  }

  package struct Number: Sendable, Equatable {
    package var value: Decimal
    package var isPercent: Bool
  }

  package static func day(_ text: String, in year: FiscalYear) -> Day {
    let bytes = Array(text.utf8)
    switch DateCell(bytes.span, in: year) {
    case .date(let date): return .day(date)
    case .several, .range: return .impossible(hint: "Write one day alone.")
    case .impossible: return .impossible(hint: DateCell.likelyMistake(bytes.span))
    case .other: return .other
    }
  }

  /// Nil when the text is anything but one number that is not negative.
  package static func number(_ text: String) -> Number? {
    NumberCell(text).map { Number(value: $0.value, isPercent: $0.isPercent) }
  }

  /// `2021-22/Q2`, `Q2` or `2` of the plan's year, `২য় ত্রৈমাসিক`.
  package static func quarter(_ text: String, in year: FiscalYear) -> FiscalQuarter? {
    let plain = asciiDigits(text).uppercased()
    if let quarter = FiscalQuarter(label: plain, startMonth: year.startMonth) { return quarter }
    let number = plain.hasPrefix("Q") ? plain.dropFirst() : plain[...]
    if number.utf8.count == 1, let number = Int(number) { return year.quarter(number) }
    return PeriodText.quarter(in: text).flatMap { (PeriodText.fiscalYear(in: text) ?? year).quarter($0) }
  }

  /// The text with Bengali digits as ASCII.
  package static func asciiDigits(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      (0x09E6...0x09EF).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0x09E6 + 0x30)) : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
