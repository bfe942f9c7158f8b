// SPDX-License-Identifier: Apache-2.0

import WorkingDays

extension ICalendar {
  /// The calendar as the bytes of a `.ics` file say it: the same value always gives the same text.
  package var text: String { lines.map(\.folded).joined() }

  private var lines: [ContentLine] {
    [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", text: Self.product), ContentLine("CALSCALE", "GREGORIAN"),
      // RFC 7986 and, after each, what programs read that are older than it.
      ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
      ContentLine("REFRESH-INTERVAL;VALUE=DURATION", "P\(refreshDays)D"),
      ContentLine("X-PUBLISHED-TTL", "P\(refreshDays)D"),
    ] + events.flatMap { $0.lines() } + [ContentLine("END", "VCALENDAR")]
  }
}

extension ICalendar.Event {
  /// The event alone, as it stands in a calendar.
  package var text: String { lines().map(\.folded).joined() }

  /// - Parameter organizer: the line that names who sends it, where it is sent to somebody.
  func lines(organizer: ContentLine? = nil) -> [ContentLine] {
    let head = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: uid), ContentLine("SEQUENCE", String(sequence)),
      ContentLine("DTSTAMP", utc: changed), ContentLine("LAST-MODIFIED", utc: changed),
    ]
    return head + [organizer].compactMap { $0 } + [
      ContentLine("DTSTART", date: date), ContentLine("DTEND", date: date.adding(days: 1)),
      ContentLine("TRANSP", "TRANSPARENT"), ContentLine("SUMMARY", text: summary),
      ContentLine("DESCRIPTION", text: description),
    ] + alarms.flatMap(\.lines) + [ContentLine("END", "VEVENT")]
  }
}

extension ICalendar.Alarm {
  fileprivate var lines: [ContentLine] {
    [
      ContentLine("BEGIN", "VALARM"), ContentLine("UID", text: uid), ContentLine("ACTION", "DISPLAY"),
      ContentLine("TRIGGER;VALUE=DATE-TIME", utc: at), ContentLine("DESCRIPTION", text: description),
      ContentLine("END", "VALARM"),
    ]
  }
}
