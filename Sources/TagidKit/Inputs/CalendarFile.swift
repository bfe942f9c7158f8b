// SPDX-License-Identifier: Apache-2.0
import Documents
package import WorkingDays

/// Reads holiday calendars: the first file is a whole calendar, the others' facts are the office's own and win.
package struct CalendarFile {
  private let problems: Problems

  /// Throws everything that is wrong in any of the files: a calendar that is half read gives wrong days.
  package static func read(_ paths: [String]) throws(ConfigurationError) -> HolidayCalendar {
    let problems = Problems()
    var result: HolidayCalendar?
    for path in paths {
      guard let mapping = YAMLFile.mapping(at: path, shown: path, problems) else { continue }
      let reader = CalendarFile(problems: problems)
      if let base = result {
        let facts = reader.facts(mapping)
        _ = mapping.entries
        result = base.merging(facts)
      } else {
        result = reader.calendar(mapping)
      }
    }
    guard let result, problems.isEmpty else { throw ConfigurationError(problems: problems.inOrder) }
    return result
  }

  private func calendar(_ root: YAMLMapping) -> HolidayCalendar? {
    defer { root.finish() }
    let id = root.required("calendar", hint: "Write the calendar's id.").flatMap(\.filledText)
    let country = root.required("country", hint: "Write the country's code, such as BD.").flatMap(\.filledText)
    let weekend =
      root.required("weekend", hint: "Write the days off of every week, such as [friday, saturday].")
      .map(weekdays) ?? []
    let years = root.required("completeYears", hint: "Write `completeYears: {first: 2021, last: 2026}`.")
      .flatMap(\.mapping)
    let first = years?.required("first", hint: "Write the first year.").flatMap(\.whole)
    let last = years?.required("last", hint: "Write the last year.").flatMap(\.whole)
    if let first, let last, first > last {
      years?.fail("completeYears runs backwards", hint: "Write the first year and then the last.")
    }
    years?.finish()
    let facts = facts(root)
    guard let id, let country, let first, let last else { return nil }
    return HolidayCalendar(
      id: id, name: root.value("name").map(names) ?? [:], country: country, weekend: Set(weekend), firstYear: first,
      lastYear: last, facts: facts)
  }

  private func weekdays(_ value: YAMLValue) -> [Weekday] {
    value.texts.compactMap { text, at in
      if let day = Weekday(name: text) { return day }
      at.fail("\"\(text)\" is no day of the week", hint: Nearest.hint(text, among: Weekday.allCases.map(\.name)))
      return nil
    }
  }

  private func names(_ value: YAMLValue) -> [String: String] {
    var names: [String: String] = [:]
    for (tag, text) in value.mapping?.entries ?? [] { names[tag] = text.filledText }
    return names
  }

  private func facts(_ root: YAMLMapping) -> [HolidayFact] {
    (root.required("facts", hint: "List the holidays under `facts`.")?.list ?? []).compactMap { value in
      value.mapping.flatMap { fact($0) }
    }
  }

  private func fact(_ mapping: YAMLMapping) -> HolidayFact? {
    defer { mapping.finish() }
    let day = mapping.required("date", hint: "Write the day as 2021-12-16.").flatMap(date)
    let name = mapping.required("name", hint: "Write the name by language.").map(names)
    let effect = mapping.required("effect", hint: "Write closed, open or none.")?.choice(HolidayFact.Effect.self)
    let certainty = mapping.required("certainty", hint: "Write gazetted, reported or estimated.")?
      .choice(HolidayFact.Certainty.self)
    let kind = mapping.value("kind").flatMap(\.filledText) ?? "office"
    let scope = mapping.value("scope").map { $0.texts.map(\.text) } ?? []
    let announced = mapping.value("announced").flatMap(date)
    let withdrawn = mapping.value("withdrawn").flatMap(date)
    let movedFrom = mapping.value("movedFrom").flatMap(date)
    let source = mapping.value("source").flatMap(\.filledText)
    let note = mapping.value("note").flatMap(\.filledText)
    guard let day, let name, let effect, let certainty else { return nil }
    return HolidayFact(
      date: day, name: name, effect: effect, kind: kind, scope: scope, certainty: certainty, announced: announced,
      withdrawn: withdrawn, movedFrom: movedFrom, source: source, note: note)
  }

  private func date(_ value: YAMLValue) -> CivilDate? {
    guard let text = value.filledText else { return nil }
    if let date = CivilDate(iso: text) { return date }
    value.fail("\"\(text)\" is no day", hint: "Write it as YYYY-MM-DD, such as 2021-12-16.")
    return nil
  }
}
