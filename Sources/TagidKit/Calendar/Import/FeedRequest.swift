// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// The options of `calendar import` as they were typed.
package struct FeedRequest {
  package var years: String?
  package var certainty: HolidayFact.Certainty
  package var announced: CivilDate?
  package var effect: HolidayFact.Effect
  package var language: String
  package var country: String?
  package var weekend: String?
  package var id: String?
  package var name: String?
  package var fiscalYearStart: Int?

  package init(
    years: String?, certainty: HolidayFact.Certainty, announced: CivilDate?, effect: HolidayFact.Effect,
    language: String
  ) {
    self.years = years
    self.certainty = certainty
    self.announced = announced
    self.effect = effect
    self.language = language
  }

  /// The options checked; throws for words that mean nothing and for half a calendar.
  package func options() throws(Stop) -> FeedOptions {
    guard let tag = FeedNames.tag(language) else {
      throw Self.usage("--name-language \(PlainText.quoted(language)) is no language", "Write a tag such as en or bn.")
    }
    guard effect != .open else {
      throw Self.usage("a feed of holidays opens no day", "Write --effect closed or --effect none.")
    }
    return FeedOptions(
      years: try years.map(Self.range), certainty: certainty, announced: announced, effect: effect, language: tag,
      calendar: try calendar())
  }

  private func calendar() throws(Stop) -> NewCalendar? {
    let whole = [("--country", country), ("--weekend", weekend), ("--id", id), ("--years", years)]
    let calendarOnly: [(String, Any?)] = [
      ("--country", country), ("--weekend", weekend), ("--id", id), ("--name", name),
      ("--fiscal-year-start", fiscalYearStart),
    ]
    guard let given = calendarOnly.first(where: { $0.1 != nil })?.0 else { return nil }
    guard let country, let weekend, let id, years != nil else {
      let missing = whole.filter { $0.1 == nil }.map(\.0).joined(separator: ", ")
      throw Self.usage(
        "\(given) makes a whole calendar, which needs \(missing) too",
        "Write all of them, or none for an office's own file.")
    }
    guard HolidayFileWords.isCountry(country) else {
      throw Self.usage("--country \(PlainText.quoted(country)) is no code", "Write two capital letters, such as BD.")
    }
    guard HolidayFileWords.isID(id) else {
      throw Self.usage(
        "--id \(PlainText.quoted(id)) is no id", "Write letters, digits and dashes, such as BD-government.")
    }
    guard fiscalYearStart.map({ 1...12 ~= $0 }) ?? true else {
      throw Self.usage("--fiscal-year-start is no month", "Write 1 to 12; July is 7.")
    }
    let title = PlainText.line(name)
    guard name == nil || title != nil, !PlainText.hasControls(title ?? ""),
      title?.utf8.count ?? 0 <= HolidayFileWords.nameBytes
    else {
      throw Self.usage("--name is no name, or much too long", "Write what people call the calendar.")
    }
    return NewCalendar(
      id: id, country: country, weekend: try Self.weekdays(weekend), name: title, fiscalYearStart: fiscalYearStart)
  }

  private static func weekdays(_ text: String) throws(Stop) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let day = Weekday(name: word.lowercased().filter { !$0.isWhitespace }), days.insert(day).inserted else {
        throw usage(
          "--weekend \(PlainText.quoted(text)) names no days of the week, or one twice", "Write it as saturday,sunday.")
      }
    }
    return days
  }

  /// `2024` or `2024-2026`.
  private static func range(_ text: String) throws(Stop) -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { part in
      part.utf8.count == 4 ? Int(part).flatMap { CalendarFile.years.contains($0) ? $0 : nil } : nil
    }
    guard years.count == parts.count, 1...2 ~= years.count, let first = years.first, let last = years.last,
      first <= last
    else {
      throw usage(
        "--years \(PlainText.quoted(text)) is no range of years", "Write it as 2024-2026, within 1900 to 2200.")
    }
    return first...last
  }

  private static func usage(_ message: String, _ hint: String) -> Stop {
    Stop(.usage, "tagid: \(message)\n  \(hint)")
  }
}
