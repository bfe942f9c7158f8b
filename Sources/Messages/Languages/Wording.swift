// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// Fills phrases: numbers in the language's digits, dates as dd/mm/yyyy with the day's name, nouns by number.
package struct Wording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The phrase with each `{name}` replaced; a placeholder without a value stays visible, so that a test sees it. Braces
  /// inside a value are text: they come from documents.
  package func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
    fill(phrase, values.map { ($0.key, $0.value) })
  }

  private func fill(_ phrase: String, _ values: [(key: String, value: String)]) -> String {
    var parts = phrase.split(separator: "{", omittingEmptySubsequences: false)
    var result = String(parts.removeFirst())
    for part in parts {
      if let end = part.firstIndex(of: "}"), let value = values.first(where: { $0.key == part[..<end] })?.value {
        result += value
        result += part[part.index(after: end)...]
      } else {
        result += "{" + part
      }
    }
    return result
  }

  /// The text with ASCII digits as the language's own.
  package func digits(_ text: String) -> String {
    guard let digits = language.digits else { return text }
    return String(
      text.map { character in character.isASCII ? character.wholeNumberValue.map { digits[$0] } ?? character : character
      })
  }

  package func number(_ value: Int) -> String { digits(String(value)) }
  package func number(_ value: Decimal) -> String { digits("\(value)") }
  /// Marks without their noun, as they are printed.
  package func number(marks: Decimal) -> String { number(marks.roundedMarks) }

  /// `30/12/2021`.
  package func shortDate(_ date: CivilDate) -> String {
    dayAndMonth(date) + digits("/\(date.year)")
  }

  /// `30/12`.
  func dayAndMonth(_ date: CivilDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return digits("\(two(date.day))/\(two(date.month))")
  }

  /// The date with the name of its day.
  package func date(_ date: CivilDate) -> String {
    fill(language.date, ["weekday": language.weekdays[date.weekday.rawValue], "date": shortDate(date)])
  }

  package func percent(_ value: Int) -> String { fill(language.percent, ["n": number(value)]) }

  /// A value in its unit: percents with their sign.
  package func value(_ value: Decimal, _ unit: Plans.Unit?) -> String {
    unit == .percent ? fill(language.percent, ["n": number(value)]) : number(value)
  }

  package func percents(_ values: [Int]) -> String { values.map(percent).joined(separator: language.ladder.listJoin) }
  func days(_ count: Int) -> String { counted(language.days, Decimal(count)) }
  package func workingDays(_ count: Int) -> String { counted(language.workingDays, Decimal(count)) }
  package func marks(_ value: Decimal) -> String { counted(language.marks, value.roundedMarks) }

  /// The singular or plural phrase, with `{n}` and the other values.
  func fill(_ phrase: Language.Counted, _ count: Int, _ values: KeyValuePairs<String, String>) -> String {
    fill(count == 1 ? phrase.one : phrase.other, values.map { ($0.key, $0.value) } + [("n", number(count))])
  }

  private func counted(_ noun: Language.Counted, _ count: Decimal) -> String {
    fill(count == 1 ? noun.one : noun.other, ["n": number(count)])
  }
}
