// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// What a feed's events come to: facts, what was not taken and why, and what was taken for less than it seems.
struct FeedReading {
  /// What an event became.
  struct Taken: Equatable {
    var line: Int
    var facts: [HolidayFact]
  }

  private(set) var taken: [Taken] = []
  private(set) var refused: [FeedRefusal] = []
  private(set) var remarks: [(line: Int, text: String)] = []
  /// All events of the feed.
  private(set) var events = 0
  /// What the feed calls itself.
  private(set) var name: String?

  /// Far more days than a country has holidays in a lifetime; what goes on beyond is not taken.
  private static let mostFacts = 20_000
  private var factCount = 0
  private let options: FeedOptions
  /// The file's name, as each fact's source.
  private let source: String
  private var lines: [String: Int] = [:]

  init(_ file: ICalendarFile, source: String, _ options: FeedOptions) {
    self.options = options
    self.source = source
    for calendar in file.calendars { read(calendar) }
    refused.sort { $0.line < $1.line }
  }

  private mutating func read(_ calendar: ICalendarComponent) {
    name = name ?? PlainText.line((calendar.all("NAME") + calendar.all("X-WR-CALNAME")).first?.text)
    refused += calendar.damage.map { FeedRefusal($0.line, .damaged, $0.message) }
    let isCancelled = calendar.all("METHOD").contains { $0.value.uppercased().hasPrefix("CANCEL") }
    let versions = FeedVersions(calendar)
    for component in calendar.components where component.name != "VTIMEZONE" {
      guard component.name == "VEVENT" else {
        let name = PlainText.harmless(component.name)
        refused.append(FeedRefusal(component.line, .notAnEvent, "\(name) is no event").of(component))
        continue
      }
      events += 1
      refused += component.components.filter { $0.name != "VALARM" }.map {
        FeedRefusal($0.line, .notAnEvent, "\(PlainText.harmless($0.name)) lies inside of an event").of($0)
      }
      do throws(FeedRefusal) {
        if isCancelled { throw FeedRefusal(component.line, .cancelled, "the feed cancels its events (METHOD:CANCEL)") }
        try versions.expectLatest(component)
        try take(try FeedEvent(component, options))
      } catch {
        refused.append(error.of(component))
      }
    }
  }

  private mutating func take(_ event: FeedEvent) throws(FeedRefusal) {
    let days = event.starts.flatMap(event.span.days(from:))
    let wanted = days.filter { day in options.years.map { $0.contains(day.year) } ?? true }
    guard !wanted.isEmpty else {
      throw FeedRefusal(event.line, .outsideYears, "\(event.called): \(days.shown) is outside --years")
    }
    guard let first = wanted.first, CalendarFile.years.contains(first.year),
      CalendarFile.years.contains(days.last?.year ?? 0)
    else {
      throw FeedRefusal(event.line, .date, "\(event.called): \(days.shown) is in no year of a calendar, 1900 to 2200")
    }
    guard factCount + wanted.count <= Self.mostFacts else {
      throw FeedRefusal(event.line, .span, "\(event.called): the feed has more than \(Self.mostFacts) days")
    }
    var facts: [HolidayFact] = []
    for day in wanted {
      let fact = fact(event, on: day)
      let key = "\(day) \(fact.effect) \(fact.name.sorted { $0.key < $1.key })"
      if let line = lines[key] {
        refused.append(FeedRefusal(event.line, .double, "\(event.called): \(day) is said in line \(line) already"))
        continue
      }
      lines[key] = event.line
      facts.append(fact)
    }
    if wanted.count < days.count, !event.recurs {
      let left = days.filter { !wanted.contains($0) }
      refused.append(FeedRefusal(event.line, .outsideYears, "\(event.called): \(left.shown) is outside --years"))
    }
    guard !facts.isEmpty else { return }
    factCount += facts.count
    taken.append(Taken(line: event.line, facts: facts))
    remark(event)
  }

  private func fact(_ event: FeedEvent, on day: CivilDate) -> HolidayFact {
    let effect = event.isObservance ? .none : options.effect
    let uid = event.uid.flatMap { $0.count <= 200 && !PlainText.hasControls($0) ? "UID \($0)" : nil }
    return HolidayFact(
      date: day, name: event.names, effect: effect, kind: effect == .none ? "optional" : "public",
      scope: options.calendar.map { [$0.country] } ?? [], certainty: event.isTentative ? .estimated : options.certainty,
      announced: options.announced, source: "\(source), \(uid ?? "line \(event.line)")",
      note: event.description.flatMap { $0.count <= 300 && !PlainText.hasControls($0) ? $0 : nil })
  }

  private mutating func remark(_ event: FeedEvent) {
    if event.isObservance {
      remarks.append((event.line, "\(event.called) only names its day: the feed calls it an observance"))
    }
    if event.isTentative {
      remarks.append((event.line, "\(event.called) is estimated and closes nothing: the feed calls it tentative"))
    }
    if let description = event.description, FeedWords.isRegional(description: description), !event.isObservance {
      remarks.append(
        (event.line, "\(event.called): see that it holds for your office: \(PlainText.quoted(description))"))
    }
    if event.span.endsOnStart {
      remarks.append((event.line, "\(event.called) ends on the day it begins; that one day was taken"))
    }
  }
}

extension FeedEvent {
  /// Its name, for messages.
  var called: String { PlainText.quoted(names["en"] ?? names.sorted { $0.key < $1.key }.first?.value ?? "") }
}

extension FeedRefusal {
  /// With the event's name in front, where it is not there yet and the event has one.
  fileprivate func of(_ event: ICalendarComponent) -> FeedRefusal {
    guard !reason.hasPrefix("\""), let name = PlainText.line(event.all("SUMMARY").first?.text) else { return self }
    return FeedRefusal(line, code, "\(PlainText.quoted(name)): \(reason)")
  }
}

extension [CivilDate] {
  /// The first day, and the last when there are several.
  fileprivate var shown: String {
    guard let first, let last else { return "" }
    return first == last ? first.iso : "\(first) to \(last)"
  }
}
