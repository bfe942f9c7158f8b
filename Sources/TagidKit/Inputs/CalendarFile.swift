// SPDX-License-Identifier: Apache-2.0
import Documents
package import WorkingDays

/// Reads holiday calendars: the first file is a whole calendar, the others' facts are the office's own and win.
package struct CalendarFile {
  /// The years that a calendar may be complete for, as wide as the span of days that are counted.
  package static let years = 1900...2200
  private let problems: Problems

  /// Throws everything that is wrong in any of the files: a calendar that is half read gives wrong days.
  /// - Parameter bytes: what a file is to be taken to hold, by its path.
  package static func read(
    _ paths: [String], _ bytes: [String: [UInt8]] = [:]
  ) throws(ConfigurationError) -> HolidayCalendar {
    let problems = Problems()
    var result: HolidayCalendar?
    var completions: [OwnHolidays.Completion] = []
    for (index, path) in paths.enumerated() {
      let mapping =
        bytes[path].map { YAMLFile.mapping($0, shown: path, problems) }
        ?? YAMLFile.mapping(at: path, shown: path, problems)
      guard let mapping else { continue }
      let reader = CalendarFile(problems: problems)
      guard index > 0 else {
        result = reader.calendar(mapping)
        continue
      }
      let own = reader.own(mapping)
      result = result?.merging(own.facts)
      if let completion = own.completion { completions.append(completion) }
    }
    result = result.map { OwnHolidays.complete($0, completions) }
    guard let result, problems.isEmpty else { throw ConfigurationError(problems: problems.inOrder) }
    return result
  }

  /// Reads the bytes of an office's own file.
  package static func ownFacts(_ bytes: [UInt8], shown file: String) throws(ConfigurationError) -> [HolidayFact] {
    try own(bytes, shown: file).facts
  }

  /// Reads all of an office's own file.
  static func own(_ bytes: [UInt8], shown file: String) throws(ConfigurationError) -> OwnHolidays {
    let problems = Problems()
    let own = YAMLFile.mapping(bytes, shown: file, problems).map(CalendarFile(problems: problems).own)
    guard let own, problems.isEmpty else { throw ConfigurationError(problems: problems.inOrder) }
    return own
  }

  private func own(_ root: YAMLMapping) -> OwnHolidays {
    if root.has("calendar") {
      root.fail(
        "this is a whole calendar, and only the first file of `holidays:` may be one",
        hint: "Keep nothing but its `facts`, and `completeYears` of years that it completes, in an office's own file.")
      _ = root.entries
    }
    defer { root.finish() }
    let schema = root.value("$schema")?.string
    let completion = root.value("completeYears").flatMap { value in
      value.mapping.flatMap(completeYears).map { OwnHolidays.Completion(years: $0, place: value) }
    }
    return OwnHolidays(facts: HolidayFactReader(isOwn: true).facts(root), completion: completion, schema: schema)
  }

  private func completeYears(_ years: YAMLMapping) -> ClosedRange<Int>? {
    defer { years.finish() }
    let first = years.required("first", hint: "Write the first year.").flatMap(year)
    let last = years.required("last", hint: "Write the last year.").flatMap(year)
    guard let first, let last else { return nil }
    if first <= last { return first...last }
    years.fail("completeYears runs backwards", hint: "Write the first year and then the last.")
    return nil
  }

  private func calendar(_ root: YAMLMapping) -> HolidayCalendar? {
    if root.has("facts"), !root.has("calendar"), !root.has("country"), !root.has("weekend") {
      root.fail(
        "this is an office's own file, and the first file of `holidays:` must be a whole calendar",
        hint: "Name the country's calendar first, such as holidays/BD-government.json.")
      return nil
    }
    defer { root.finish() }
    _ = root.value("$schema")?.string
    let id = root.required("calendar", hint: "Write the calendar's id.").flatMap(id)
    let name = root.required("name", hint: "Write the calendar's name by language.").map(HolidayFactReader.names)
    let country = root.required("country", hint: "Write the country's code, such as BD.").flatMap(country)
    let weekend =
      root.required("weekend", hint: "Write the days off of every week, such as [friday, saturday].")
      .map(weekdays) ?? []
    let years = root.required("completeYears", hint: "Write `completeYears: {first: 2021, last: 2026}`.")
      .flatMap(\.mapping).flatMap(completeYears)
    let startMonth = root.value("fiscalYearStart").flatMap(month) ?? 7
    let facts = HolidayFactReader(isOwn: false).facts(root)
    guard let id, let name, let country, let years else { return nil }
    return HolidayCalendar(
      id: id, name: name, country: country, weekend: Set(weekend), firstYear: years.lowerBound,
      lastYear: years.upperBound, facts: facts, fiscalYearStart: startMonth)
  }

  private func id(_ value: YAMLValue) -> String? {
    guard let text = value.string else { return nil }
    if HolidayFileWords.isID(text) { return text }
    value.fail("\"\(text)\" is no id", hint: "Write letters, digits and single dashes, such as BD-government.")
    return nil
  }

  private func country(_ value: YAMLValue) -> String? {
    guard let text = value.string else { return nil }
    if HolidayFileWords.isCountry(text) { return text }
    value.fail("\"\(text)\" is no country's code", hint: "Write the two capital letters of ISO 3166, such as BD.")
    return nil
  }

  private func weekdays(_ value: YAMLValue) -> [Weekday] {
    var days: [Weekday] = []
    for (text, at) in value.texts {
      guard let day = Weekday(name: text) else {
        at.fail("\"\(text)\" is no day of the week", hint: Nearest.hint(text, among: Weekday.allCases.map(\.name)))
        continue
      }
      if days.contains(day) { at.fail("\(text) is written twice", hint: "Keep one of the two.") }
      days.append(day)
    }
    return days
  }

  private func year(_ value: YAMLValue) -> Int? {
    guard let number = value.number else { return nil }
    if Self.years.contains(number) { return number }
    value.fail("\(number) is no year of a calendar", hint: "Write a year from 1900 to 2200.")
    return nil
  }

  private func month(_ value: YAMLValue) -> Int? {
    guard let number = value.number else { return nil }
    if 1...12 ~= number { return number }
    value.fail("\(number) is no month", hint: "Write the month in which the fiscal year begins, 1 to 12; July is 7.")
    return nil
  }
}
