// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

extension PlanFormReader {
  func number(_ value: YAMLValue) -> Decimal? {
    guard let text = value.filledText else { return nil }
    if let number = NumberCell(text), !number.isPercent { return number.value }
    value.fail("\"\(text)\" is no number", hint: "Write digits, with a point before the fraction.")
    return nil
  }

  func percent(_ value: YAMLValue) -> Int? {
    guard let number = value.whole else { return nil }
    if (1...100).contains(number) { return number }
    value.fail("\(number) is no percent of a tier", hint: "Write a whole number from 1 to 100.")
    return nil
  }

  func date(_ value: YAMLValue) -> CivilDate? {
    guard let text = value.filledText else { return nil }
    if let date = CivilDate(iso: text) { return date }
    value.fail("\"\(text)\" is no day", hint: "Write it as YYYY-MM-DD, such as 2021-12-30.")
    return nil
  }

  func indicatorID(_ value: YAMLValue) -> IndicatorID? {
    guard let text = value.filledText else { return nil }
    if let id = IndicatorID(text) { return id }
    value.fail("\"\(text)\" is no indicator's id", hint: "Write numbers with points between them, such as \"1.3.1\".")
    return nil
  }

  func fiscalYear(_ value: YAMLValue) -> FiscalYear? {
    guard let text = value.filledText else { return nil }
    if let year = FiscalYear(label: text), PeriodText.years.contains(year.startYear) { return year }
    value.fail("\"\(text)\" is no fiscal year", hint: "Write it as 2021-22.")
    return nil
  }

  func quarter(_ value: YAMLValue, in year: FiscalYear) -> FiscalQuarter? {
    guard let text = value.filledText else { return nil }
    if let quarter = year.quarters.first(where: { $0.label == text }) { return quarter }
    value.fail(
      "\"\(text)\" is no quarter of \(year.label)",
      hint: "Write one of \(year.quarters.map(\.label).joined(separator: ", ")).")
    return nil
  }
}

extension Tier {
  var isDate: Bool { if case .date = target { true } else { false } }
}

extension YAMLValue {
  /// Text as a cell of a table could have it: YAML can put line ends and control characters into a title.
  var oneLine: String? {
    guard let bytes = text.map({ Array($0.utf8) }) else { return nil }
    return CellText.string(bytes.span.extracting(CellText.trimmed(bytes.span, bytes.indices)))
  }
}
