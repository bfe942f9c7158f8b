// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// The first day of an event and how many days it lasts.
struct FeedSpan: Equatable {
  /// Longer holidays are mistakes, or a school's.
  static let mostDays = 31

  var start: CivilDate
  var days: Int
  /// Whether the feed says that it ends on the day it begins, which programs write that count the last day in.
  var endsOnStart = false

  init(_ event: ICalendarComponent) throws(FeedRefusal) {
    guard let begins = try event.only("DTSTART") else {
      throw FeedRefusal(event.line, .date, "there is no DTSTART")
    }
    let isAllDay = FeedDate.isAllDay(event)
    start = try FeedDate.read(begins, isAllDay: isAllDay)
    let end = try event.only("DTEND")
    let duration = try event.only("DURATION")
    days = 1
    if let end, let duration {
      throw FeedRefusal(max(end.line, duration.line), .span, "it has both DTEND and DURATION")
    } else if let end {
      days = start.days(until: try FeedDate.read(end, isAllDay: isAllDay))
    } else if let duration {
      days = try Self.days(duration)
    }
    let line = (end ?? duration ?? begins).line
    guard days >= 0 else { throw FeedRefusal(line, .span, "it ends before it begins") }
    guard days <= Self.mostDays else {
      throw FeedRefusal(line, .span, "it lasts \(days) days; at most \(Self.mostDays) are taken")
    }
    if days == 0 {
      days = 1
      endsOnStart = true
    }
  }

  /// The days of the event when it begins on a day.
  func days(from start: CivilDate) -> [CivilDate] {
    (0..<days).map { start.adding(days: $0) }
  }

  /// How many of these lie within a range.
  func count(from start: CivilDate, within range: ClosedRange<CivilDate>) -> Int {
    let first = max(start, range.lowerBound)
    let last = min(start.adding(days: days - 1), range.upperBound)
    return max(first.days(until: last) + 1, 0)
  }

  /// Whole days, such as `P1D` or `P2W`.
  private static func days(_ line: ICalendarLine) throws(FeedRefusal) -> Int {
    var text = line.value.uppercased().filter { !$0.isWhitespace }[...]
    let isNegative = text.hasPrefix("-")
    if isNegative || text.hasPrefix("+") { text = text.dropFirst() }
    let number = text.dropFirst().dropLast()
    if text.contains("T") {
      throw FeedRefusal(
        line.line, .timed, "DURATION \(PlainText.quoted(line.value)) has hours; a day off is a whole day")
    }
    guard text.hasPrefix("P"), !number.isEmpty, number.utf8.count <= 5,
      number.allSatisfy({ $0.isASCII && $0.isNumber }),
      let count = Int(number), text.hasSuffix("D") || text.hasSuffix("W")
    else {
      throw FeedRefusal(line.line, .span, "DURATION \(PlainText.quoted(line.value)) is not a number of days as P1D")
    }
    let days = text.hasSuffix("W") ? 7 * count : count
    return isNegative ? -days : days
  }
}

extension ICalendarComponent {
  /// The line of that name; nil without one. Two of them contradict each other.
  func only(_ name: String) throws(FeedRefusal) -> ICalendarLine? {
    let lines = all(name)
    guard lines.count <= 1 else { throw FeedRefusal(lines[1].line, .damaged, "it has \(name) twice") }
    return lines.first
  }
}
