// SPDX-License-Identifier: Apache-2.0
import Foundation
package import WorkingDays

/// Holiday files as text, in the form in which they are kept: strict JSON, one fact per line, in the order of their dates.
package enum HolidayFileText {
  /// One fact as it stands on a line of its own.
  package static func line(_ fact: HolidayFact) -> String {
    var fields: [(String, String)] = [
      ("date", quoted(fact.date.iso)), ("name", texts(fact.name)), ("effect", quoted(fact.effect.rawValue)),
      ("kind", quoted(fact.kind)), ("scope", list(fact.scope)), ("certainty", quoted(fact.certainty.rawValue)),
    ]
    let optional = [
      ("announced", fact.announced?.iso), ("withdrawn", fact.withdrawn?.iso), ("movedFrom", fact.movedFrom?.iso),
      ("source", fact.source), ("note", fact.note),
    ]
    for (key, value) in optional { if let value { fields.append((key, quoted(value))) } }
    return object(fields)
  }

  /// An office's own file. Facts of one day keep their order, in which the last one wins.
  /// - Parameter years: the years that it completes.
  package static func ownFile(
    _ facts: [HolidayFact], completing years: ClosedRange<Int>? = nil, schema: String? = nil
  ) -> String {
    let head = schema.map { "{\n\"$schema\":\(quoted($0)),\n" } ?? "{\n"
    return head + (years.map { "\(completeYears($0)),\n" } ?? "") + lines(facts)
  }

  /// A whole calendar.
  /// - Parameter fiscalYearStart: nil leaves the key out.
  package static func calendar(_ calendar: HolidayCalendar, fiscalYearStart: Int?) -> String {
    let weekend = calendar.weekend.sorted { $0.rawValue < $1.rawValue }.map(\.name)
    let head = [
      "\"calendar\":\(quoted(calendar.id))", "\"name\":\(texts(calendar.name))",
      "\"country\":\(quoted(calendar.country))",
      "\"weekend\":\(list(weekend))",
      completeYears(min(calendar.firstYear, calendar.lastYear)...calendar.lastYear),
    ]
    let start = fiscalYearStart.map { ["\"fiscalYearStart\":\($0)"] } ?? []
    return "{\n" + (head + start).joined(separator: ",\n") + ",\n" + lines(calendar.facts)
  }

  private static func completeYears(_ years: ClosedRange<Int>) -> String {
    "\"completeYears\":{\"first\":\(years.lowerBound),\"last\":\(years.upperBound)}"
  }

  private static func lines(_ facts: [HolidayFact]) -> String {
    let inOrder = facts.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    return "\"facts\":[\n" + inOrder.map { line($0.element) }.joined(separator: ",\n") + "\n]}\n"
  }

  /// English first, then by tag.
  private static func texts(_ texts: [String: String]) -> String {
    object(
      texts.sorted { ($0.key == "en" ? "" : $0.key) < ($1.key == "en" ? "" : $1.key) }.map {
        ($0.key, quoted($0.value))
      })
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func list(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ",") + "]"
  }

  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
