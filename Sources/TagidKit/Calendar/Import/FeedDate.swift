// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// The dates of an event, each checked to exist: libraries that read such files make 3 March of 31 February.
enum FeedDate {
  /// The day that a line such as `DTSTART;VALUE=DATE:20240101` names.
  static func read(_ line: ICalendarLine, isAllDay: Bool) throws(FeedRefusal) -> CivilDate {
    try read(line.value, of: line, isAllDay: isAllDay)
  }

  /// Whether an event says that its midnights are whole days, as Outlook's do.
  static func isAllDay(_ event: ICalendarComponent) -> Bool {
    event.lines.contains { line in
      line.name.hasPrefix("X-MICROSOFT-") && line.name.hasSuffix("-ALLDAYEVENT")
        && line.value.uppercased().filter { !$0.isWhitespace } == "TRUE"
    }
  }

  /// One of a line's values.
  /// - Parameter isAllDay: whether a midnight of the place itself is its whole day; one in UTC is no midnight elsewhere.
  static func read(_ text: String, of line: ICalendarLine, isAllDay: Bool) throws(FeedRefusal) -> CivilDate {
    var text = text.filter { !$0.isWhitespace }
    var type = line.parameter("VALUE")?.uppercased()
    if isAllDay, isTime(text), text.uppercased().hasSuffix("T000000") {
      (text, type) = (String(text.prefix(8)), "DATE")
    }
    var shown: String { PlainText.quoted(text) }
    if type == "DATE-TIME" || type == nil && isTime(text) {
      throw FeedRefusal(line.line, .timed, "\(line.name) \(shown) has a time of day; a day off is a whole day")
    }
    guard type == nil || type == "DATE", line.parameters["VALUE"]?.count ?? 1 <= 1, isDigits(text), text.utf8.count == 8
    else { throw FeedRefusal(line.line, .date, "\(line.name) \(shown) is no date as 20240131") }
    guard let date = date(text) else {
      throw FeedRefusal(line.line, .date, "\(line.name) \(shown) is a day that does not exist")
    }
    return date
  }

  /// Eight digits as a day that exists.
  static func date(_ text: some StringProtocol) -> CivilDate? {
    guard isDigits(text), text.utf8.count == 8 else { return nil }
    return CivilDate(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))")
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "T", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 8 && isDigits(parts[0])
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
