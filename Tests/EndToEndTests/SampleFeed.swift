// SPDX-License-Identifier: Apache-2.0

/// A holiday feed in the manner of one provider, and what is in it.
struct SampleFeed: CustomStringConvertible, Sendable {
  var name: String
  var lines: [String]
  var options: [String] = []
  var events: Int
  /// Date, effect, certainty and English name, in order.
  var facts: [String]

  var description: String { name }

  static let all = [google, government, outlook, apple]

  /// One event a year, the kind of day in the description.
  static let google = SampleFeed(
    name: "Google",
    lines: [
      "BEGIN:VCALENDAR", "PRODID:-//Sample//Country Holidays//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:Holidays in Xland", "X-WR-TIMEZONE:UTC", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20240414",
      "DTEND;VALUE=DATE:20240415", "DTSTAMP:20231101T120000Z", "UID:20240414_a@sample.example", "CLASS:PUBLIC",
      "DESCRIPTION:Public holiday", "SEQUENCE:0", "STATUS:CONFIRMED", "SUMMARY:New Year", "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20240701", "DTEND;VALUE=DATE:20240702", "UID:20240701_b@sample.example",
      "DESCRIPTION:Public holiday", "SUMMARY:July Bank Holiday", "END:VEVENT", "BEGIN:VEVENT",
      "DTSTART;VALUE=DATE:20241216", "DTEND;VALUE=DATE:20241217", "UID:20241216_c@sample.example",
      "DESCRIPTION:Observance\\nTo hide observances\\, go to the calendar's Settings >", "  Holidays in Xland",
      "SUMMARY:Concert Day", "END:VEVENT", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20240616", "DTEND;VALUE=DATE:20240618",
      "UID:20240616_d@sample.example", "DESCRIPTION:Public holiday", "SUMMARY:Feast of the Sacrifice (te", " ntative)",
      "STATUS:TENTATIVE", "END:VEVENT", "END:VCALENDAR",
    ], events: 4,
    facts: [
      "2024-04-14 closed reported New Year", "2024-06-16 closed estimated Feast of the Sacrifice (tentative)",
      "2024-06-17 closed estimated Feast of the Sacrifice (tentative)", "2024-07-01 closed reported July Bank Holiday",
      "2024-12-16 none reported Concert Day",
    ])

  /// Bare events of a government's site, in several years.
  static let government = SampleFeed(
    name: "a government's site",
    lines: [
      "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "PRODID:-//sample.example//bank holidays//EN",
      "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "DTEND;VALUE=DATE:20240102", "DTSTART;VALUE=DATE:20240101",
      "SUMMARY:New Year’s Day", "UID:aaaa-0@sample.example", "SEQUENCE:0", "DTSTAMP:20240102T000000Z", "END:VEVENT",
      "BEGIN:VEVENT", "DTEND;VALUE=DATE:20251227", "DTSTART;VALUE=DATE:20251226", "SUMMARY:Boxing Day",
      "UID:aaaa-1@sample.example", "END:VEVENT", "BEGIN:VEVENT", "DTEND;VALUE=DATE:20261229",
      "DTSTART;VALUE=DATE:20261228", "SUMMARY:Boxing Day (substitute day)", "UID:aaaa-2@sample.example", "END:VEVENT",
      "END:VCALENDAR",
    ], options: ["--certainty", "gazetted"], events: 3,
    facts: [
      "2024-01-01 closed gazetted New Year’s Day", "2025-12-26 closed gazetted Boxing Day",
      "2026-12-28 closed gazetted Boxing Day (substitute day)",
    ])

  /// Languages, categories, alarms, a time zone and vendor's properties.
  static let outlook = SampleFeed(
    name: "Outlook",
    lines: [
      "BEGIN:VCALENDAR", "PRODID:-//Sample Corporation//Mail 16.0 MIMEDIR//EN", "VERSION:2.0", "METHOD:PUBLISH",
      "X-MS-OLK-FORCEINSPECTOROPEN:TRUE", "BEGIN:VTIMEZONE", "TZID:Bangladesh Standard Time", "BEGIN:STANDARD",
      "DTSTART:16010101T000000", "TZOFFSETFROM:+0600", "TZOFFSETTO:+0600", "END:STANDARD", "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "CATEGORIES:Holiday", "CLASS:PUBLIC", "DTEND;VALUE=DATE:20240222", "DTSTART;VALUE=DATE:20240221",
      "LOCATION:Xland", "PRIORITY:5", "SUMMARY;LANGUAGE=en-us:Language Day", "TRANSP:TRANSPARENT",
      "UID:040000008200E00074C5B7101A82E00800000000", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      "X-ALT-DESC;FMTTYPE=text/html;X-Q=\"a:b;c\":<html><body>\\n</body></html>", "BEGIN:VALARM", "TRIGGER:-PT1080M",
      "ACTION:DISPLAY", "DESCRIPTION:Reminder", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ], events: 1, facts: ["2024-02-21 closed reported Language Day"])

  /// Days that come back every year.
  static let apple = SampleFeed(
    name: "Apple",
    lines: [
      "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "VERSION:2.0", "X-WR-CALNAME:Xland Holidays", "X-APPLE-LANGUAGE:en",
      "X-APPLE-REGION:XX", "BEGIN:VEVENT", "CREATED:20231001T010101Z", "UID:BBBB-1", "RRULE:FREQ=YEARLY;COUNT=20",
      "TRANSP:TRANSPARENT", "CATEGORIES:Holidays", "SUMMARY;LANGUAGE=en:Christmas Day", "DTSTART;VALUE=DATE:20151225",
      "X-APPLE-UNIVERSAL-ID:cccc", "SEQUENCE:0", "END:VEVENT", "BEGIN:VEVENT", "UID:BBBB-2",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1", "EXDATE;VALUE=DATE:20250501",
      "SUMMARY;LANGUAGE=en:Labour Day", "DTSTART;VALUE=DATE:20200501", "DURATION:P1D", "END:VEVENT", "END:VCALENDAR",
    ], options: ["--years", "2024-2026"], events: 2,
    facts: [
      "2024-05-01 closed reported Labour Day", "2024-12-25 closed reported Christmas Day",
      "2025-12-25 closed reported Christmas Day", "2026-05-01 closed reported Labour Day",
      "2026-12-25 closed reported Christmas Day",
    ])
}
