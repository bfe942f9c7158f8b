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
  /// Once an event went beyond, no other is looked at: many that recur would take minutes.
  private var isFull = false
  private let options: FeedOptions
  /// The file's name, as each fact's source.
  private let source: String
  private var lines: [String: Int] = [:]

  init(_ file: ICalendarFile, source: String, _ options: FeedOptions) {
    self.options = options
    self.source = source
    let versions = FeedVersions(file.calendars)
    for calendar in file.calendars { read(calendar, versions) }
    refused.sort { $0.line < $1.line }
  }

  private mutating func read(_ calendar: ICalendarComponent, _ versions: FeedVersions) {
    if name == nil, let line = (calendar.all("NAME") + calendar.all("X-WR-CALNAME")).first {
      name = PlainText.line(line.text)
      if let name, PlainText.hasControls(name) || name.utf8.count > HolidayFileWords.nameBytes {
        remarks.append((line.line, "the feed's own name is too long or has control characters in it; it was left out"))
        self.name = nil
      }
    }
    refused += calendar.damage.map { FeedRefusal($0.line, .damaged, $0.message) }
    let isCancelled = calendar.all("METHOD").contains { $0.value.uppercased().hasPrefix("CANCEL") }
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
        let replaced = try versions.expectLatest(component)
        guard !isFull else {
          throw FeedRefusal(component.line, .span, "the feed has more than \(Self.mostFacts) days")
        }
        let event = try FeedEvent(component, options)
        try take(event)
        if let replaced { remarks.append((component.line, "\(event.called) is \(replaced)")) }
      } catch {
        refused.append(error.of(component))
      }
    }
  }

  private mutating func take(_ event: FeedEvent) throws(FeedRefusal) {
    // Counted before they are made: each of a million events may ask for a thousand of days.
    let range = options.range
    let counts = event.starts.map { event.span.count(from: $0, within: range ?? WorkingCalendar.span) }
    let total = event.starts.count * event.span.days
    let count = range == nil ? total : counts.reduce(0, +)
    let shown = event.shown
    guard count > 0 else {
      throw FeedRefusal(event.line, .outsideYears, "\(event.called): \(shown) is outside --years")
    }
    guard range != nil || counts.reduce(0, +) == total else {
      throw FeedRefusal(event.line, .date, "\(event.called): \(shown) is in no year of a calendar, 1900 to 2200")
    }
    guard factCount + count <= Self.mostFacts else {
      isFull = true
      throw FeedRefusal(event.line, .span, "\(event.called): the feed has more than \(Self.mostFacts) days")
    }
    let days = zip(event.starts, counts).filter { $0.1 > 0 || event.starts.count == 1 }.flatMap {
      event.span.days(from: $0.0)
    }
    let wanted = days.filter { range?.contains($0) ?? true }
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
    let uid = event.uid.flatMap { $0.utf8.count <= 200 && !PlainText.hasControls($0) ? "UID \($0)" : nil }
    return HolidayFact(
      date: day, name: event.names, effect: effect, kind: effect == .none ? "optional" : "public",
      scope: options.calendar.map { [$0.country] } ?? [], certainty: event.isTentative ? .estimated : options.certainty,
      announced: options.announced, source: "\(source), \(uid ?? "line \(event.line)")",
      note: event.description.flatMap { $0.utf8.count <= 900 && !PlainText.hasControls($0) ? $0 : nil })
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
  /// Its first day, and the last when there are several.
  fileprivate var shown: String {
    [starts.first, starts.last?.adding(days: span.days - 1)].compactMap { $0 }.shown
  }

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

extension FeedOptions {
  /// The days of `years`.
  fileprivate var range: ClosedRange<CivilDate>? {
    guard let years, let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}
