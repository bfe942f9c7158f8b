// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Testing
import WorkingDays

@testable import Messages

/// Calendars as two readers that are not ours understand them.
struct ICalendarTests {
  private static let day = CivilDate(year: 2021, month: 12, day: 30)

  private static func event(_ uid: String, _ text: String) throws -> ICalendar.Event {
    ICalendar.Event(
      uid: uid, sequence: 3, changed: 1_640_228_401, date: try #require(day), summary: text,
      description: "\(text)\nsecond; line", alarms: [.init(uid: "alarm.\(uid)", at: 1_640_228_400, description: text)])
  }

  private static func expectBothReadersAgree(on calendar: ICalendar) async throws {
    let meant = ReadCalendar(meant: calendar)
    #expect(try await ReadCalendar.python(calendar.text) == meant)
    #expect(try ReadCalendar.libical(calendar.text) == meant)
  }

  @Test func whatIsWrittenIsWhatTwoReadersRead() async throws {
    let texts = [
      "plain", "semicolon; comma, colon: \"quoted\" back\\slash end\\", String(repeating: "👩‍👩‍👧‍👦🇧🇩", count: 40),
      "a\nb\n\nc", "BEGIN:VEVENT", "^n^'", "x\u{200D}y", String(repeating: "ক্ষ্ম্যা ", count: 62) + "শেষ", "<b>&amp;</b>",
      String(repeating: "two  spaces  ", count: 40) + "end",
    ]
    let events = try texts.enumerated().map { try Self.event("e\($0)@tagid", $1) }
    try await Self.expectBothReadersAgree(on: ICalendar(name: "Plans; all, \\ of them", events: events))
  }

  /// Python's reader takes escapes off twice, and percent signs for escapes, so these are libical's alone.
  @Test(arguments: ["C:\\new \\N \\\\n", "\\, \\; \\\\;", String(repeating: "\\", count: 200), "100%2C", "%5C"])
  func backslashesArriveAsTheyAreWritten(_ text: String) throws {
    let calendar = ICalendar(name: text, events: [try Self.event("e@tagid", text)])
    #expect(try ReadCalendar.libical(calendar.text) == ReadCalendar(meant: calendar))
  }

  @Test func hostileTextMakesNoEventOfItsOwn() async throws {
    let hostile = "Title\r\nEND:VEVENT\u{85}BEGIN:VALARM\u{2028}X:\u{0}\u{202E}y\u{C}UID:other"
    let calendar = ICalendar(name: hostile, events: [try Self.event("e@tagid", hostile)])
    var clean = calendar
    let text = "Title\nEND:VEVENT\nBEGIN:VALARM\nX:y\nUID:other"
    clean.name = text
    clean.events = [try Self.event("e@tagid", text)]
    #expect(calendar.text == clean.text)
    try await Self.expectBothReadersAgree(on: clean)
  }

  @Test func theReadersDoComplainOfWhatIsWrong() async throws {
    let good = ICalendar(name: "n", events: [try Self.event("e@tagid", "t")]).text
    for (right, wrong) in [
      ("DTSTART;VALUE=DATE:20211230", "DTSTART;VALUE=DATE:2021x"), ("SEQUENCE:3\r\n", "SEQUENCE:3\r\nSEQUENCE:4\r\n"),
      ("SUMMARY:t\r\n", "SUMMARY:t\r\nnonsense\r\n"),
    ] {
      let text = good.replacing(right, with: wrong)
      try #require(text != good)
      #expect((try? ReadCalendar.libical(text).complaints) != [], "\(wrong)")
      let read = try? await ReadCalendar.python(text)
      #expect(read?.complaints != [], "\(wrong)")
    }
  }
}
