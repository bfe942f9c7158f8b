// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

@testable import WorkingDays

/// Reads a holiday file as it stands in the source tree; the product's own reader, with findings, is another room's.
struct CalendarFile: Decodable {
  let calendar: String
  let name: [String: String]
  let country: String
  let weekend: [String]
  let completeYears: Years
  let facts: [Fact]

  struct Years: Decodable {
    let first: Int
    let last: Int
  }

  struct Fact: Decodable {
    let date: String
    let name: [String: String]
    let effect: String
    let kind: String
    let scope: [String]
    let certainty: String
    let announced: String?
    let withdrawn: String?
    let movedFrom: String?
    let source: String?
    let note: String?
  }

  enum Failure: Error {
    case word(String)
  }

  static func bdGovernment() throws -> HolidayCalendar {
    try read(ProjectFiles.root.appending(path: "Calendars/holidays/BD-government.json"))
  }

  static func read(_ file: URL) throws -> HolidayCalendar {
    try JSONDecoder().decode(CalendarFile.self, from: try Data(contentsOf: file)).holidayCalendar()
  }

  func holidayCalendar() throws -> HolidayCalendar {
    HolidayCalendar(
      id: calendar, name: name, country: country, weekend: Set(try weekend.map { try known(Weekday(name: $0), $0) }),
      firstYear: completeYears.first, lastYear: completeYears.last, facts: try facts.map(holidayFact))
  }

  private func holidayFact(_ fact: Fact) throws -> HolidayFact {
    HolidayFact(
      date: try day(fact.date), name: fact.name, effect: try known(.init(rawValue: fact.effect), fact.effect),
      kind: fact.kind, scope: fact.scope, certainty: try known(.init(rawValue: fact.certainty), fact.certainty),
      announced: try fact.announced.map(day), withdrawn: try fact.withdrawn.map(day),
      movedFrom: try fact.movedFrom.map(day), source: fact.source, note: fact.note)
  }

  private func day(_ text: String) throws -> CivilDate {
    try known(CivilDate(iso: text), text)
  }

  private func known<Value>(_ value: Value?, _ word: String) throws -> Value {
    guard let value else { throw Failure.word(word) }
    return value
  }
}
