// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// A recurrence by which a day comes back on the same date every year; no other is taken.
struct YearlyRule: Equatable {
  private var interval = 1
  private var count: Int?
  private var until: CivilDate?

  /// Throws for every rule that is not plain: a holiday on "the last Monday of May" is in most feeds a day for each year.
  init(_ line: ICalendarLine, start: CivilDate) throws(FeedRefusal) {
    var parts: [String: String] = [:]
    for part in line.value.uppercased().filter({ !$0.isWhitespace }).split(separator: ";") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { throw Self.refusal(line) }
    }
    guard parts.removeValue(forKey: "FREQ") == "YEARLY" else { throw Self.refusal(line) }
    parts["WKST"] = nil
    if let text = parts.removeValue(forKey: "INTERVAL") { interval = try Self.number(text, line) }
    if let text = parts.removeValue(forKey: "COUNT") { count = try Self.number(text, line) }
    if let text = parts.removeValue(forKey: "UNTIL") {
      // A moment in UTC ends on its date: the days of a plain rule have no time.
      guard let date = FeedDate.date(text.prefix { $0 != "T" }) else { throw Self.refusal(line) }
      until = date
    }
    if let month = parts.removeValue(forKey: "BYMONTH") {
      guard Int(month) == start.month else { throw Self.refusal(line) }
      if let day = parts.removeValue(forKey: "BYMONTHDAY") {
        guard Int(day) == start.day else { throw Self.refusal(line) }
      }
    }
    guard parts.isEmpty else { throw Self.refusal(line) }
  }

  /// The days on which it falls, from the first up to the end of the last year; ones before the first year may be left
  /// out. 29 February falls in leap years only.
  func days(from start: CivilDate, in years: ClosedRange<Int>) -> [CivilDate] {
    var days: [CivilDate] = []
    var year = start.year
    // A day of the year before may last into the first.
    let early = years.lowerBound - 1 - year
    if count == nil, early > 0 { year += early / interval * interval }
    while year <= years.upperBound, days.count < count ?? .max {
      if let day = CivilDate(year: year, month: start.month, day: start.day) {
        if let until, day > until { break }
        days.append(day)
      }
      year += interval
    }
    return days
  }

  private static func number(_ text: String, _ line: ICalendarLine) throws(FeedRefusal) -> Int {
    guard text.utf8.count <= 4, let number = Int(text), number >= 1 else { throw refusal(line) }
    return number
  }

  private static func refusal(_ line: ICalendarLine) -> FeedRefusal {
    FeedRefusal(
      line.line, .recurrence,
      "it recurs by \(PlainText.quoted(line.value)); only plain FREQ=YEARLY on the same date is taken")
  }
}
