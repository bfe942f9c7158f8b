// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents

struct ICalendarFileTests {
  private static let feed = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "SUMMARY;LANGUAGE=en;X-A=\"b;c:d\",e:New",
    "  Year\\, 1st\\n2nd\\\\",
    "BEGIN:VALARM", "TRIGGER:-P1D", "END:VALARM", "DTSTART;VALUE=DATE:20240101", "END:VEVENT", "END:VCALENDAR",
  ]

  private static func file(_ lines: [String], end: String = "\r\n") throws(DocumentError) -> ICalendarFile {
    try ICalendarFile(Array(lines.joined(separator: end).utf8))
  }

  @Test(arguments: ["\r\n", "\n", "\r"], [[], [0xEF, 0xBB, 0xBF] as [UInt8]])
  func linesOfAnyEndAreUnfoldedAndKnowTheirPlace(_ end: String, _ mark: [UInt8]) throws {
    let file = try ICalendarFile(mark + Array(Self.feed.joined(separator: end).utf8))
    let event = try #require(file.calendars.first?.components.first)
    #expect(file.calendars.count == 1 && file.calendars[0].all("VERSION").map(\.value) == ["2.0"])
    #expect(event.name == "VEVENT" && event.line == 3)
    let summary = try #require(event.all("SUMMARY").first)
    #expect(summary.line == 4 && summary.text == "New Year, 1st\n2nd\\")
    #expect(summary.parameters == ["LANGUAGE": ["en"], "X-A": ["b;c:d", "e"]])
    #expect(summary.parameter("LANGUAGE") == "en" && summary.parameter("X-A") == nil)
    #expect(event.all("DTSTART").map(\.line) == [9])
    #expect(event.components.map(\.name) == ["VALARM"] && event.components[0].line == 6)
    #expect(event.damage.isEmpty)
  }

  @Test func aFoldInTheMiddleOfACharacterIsJoined() throws {
    var bytes = Array("BEGIN:VCALENDAR\r\nNAME:".utf8)
    for byte in "ছুটি".utf8 { bytes += [byte, 0x0D, 0x0A, 0x20] }
    let file = try ICalendarFile(bytes + Array("x\r\nEND:VCALENDAR\r\n".utf8))
    #expect(file.calendars.first?.all("NAME").map(\.value) == ["ছুটিx"])
  }

  @Test func aFileInUTF16IsReadToo() throws {
    let text = Self.feed.joined(separator: "\r\n")
    let units = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units.joined()
    #expect(try ICalendarFile(bytes).calendars.first?.components.count == 1)
  }

  @Test(arguments: [
    ("Christmas\\, Boxing Day,Other", ["Christmas, Boxing Day", "Other"]), ("a\\\\,b", ["a\\", "b"]), ("", [""]),
  ])
  func aListIsCutAtItsOwnCommas(_ value: String, _ texts: [String]) throws {
    let file = try Self.file(["BEGIN:VCALENDAR", "CATEGORIES:\(value)", "END:VCALENDAR"])
    let line = try #require(file.calendars.first?.lines.first)
    let items = line.list.map { item in
      var one = line
      one.value = item
      return one.text
    }
    #expect(items == texts)
  }

  @Test(arguments: [
    ("no colon here", "there is no colon after NO"), (":value", "the line does not begin with a name"),
    ("DTSTART;VALUE:20240101", "a parameter of DTSTART is not written as NAME=value"),
    ("SUMMARY;LANGUAGE=\"en:x", "the quotes of SUMMARY's parameter LANGUAGE are not closed"),
    ("SUMMARY;LANGUAGE=en;language=bn:x", "SUMMARY has the parameter LANGUAGE twice"),
    ("<b>bold</b>", "the line does not begin with a name"),
  ])
  func aLineThatCannotBeReadIsKeptAsDamageOfItsComponent(_ line: String, _ message: String) throws {
    let file = try Self.file(["BEGIN:VCALENDAR", "BEGIN:VEVENT", line, "END:VEVENT", "END:VCALENDAR"])
    let damage = file.calendars[0].components[0].damage
    #expect(damage.map(\.line) == [3] && damage.map(\.message) == [message])
  }

  @Test(arguments: [
    (["<!DOCTYPE html>", "<html>"], 1, "this is a web page"), (["{\"england\":{}}"], 1, "this is JSON"),
    (["", "%PDF-1.4"], 2, "this is something else"), (["BEGIN:VCARD", "END:VCARD"], 1, "this is something else"),
    (["BEGIN:VCALENDAR", "BEGIN:VEVENT"], 2, "the file ends inside of the VEVENT that begins here"),
    (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"], 3, "END:VCALENDAR stands where VEVENT"),
    (["BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR"], 3, "outside of BEGIN:VCALENDAR"),
    (["BEGIN:VCALENDAR", "END:VCALENDAR", "SUMMARY:x"], 3, "outside of BEGIN:VCALENDAR"),
    (["BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT"], 3, "outside of BEGIN:VCALENDAR"),
    (["BEGIN:VCALENDAR", "NAME:a\0b", "END:VCALENDAR"], 2, "zero byte"),
    (["BEGIN:VCALENDAR"] + (1...20).map { "BEGIN:X\($0)" }, 17, "more than 16 deep"),
  ])
  func whatIsNoWholeCalendarIsRefusedWithItsPlace(_ lines: [String], _ line: Int, _ words: String) {
    let error = #expect(throws: DocumentError.self) { try Self.file(lines) }
    #expect(error?.line == line && error?.message.contains(words) == true, "\(String(describing: error))")
    #expect(error?.hint.isEmpty == false)
  }

  @Test(arguments: [[], Array(" \r\n\r\n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func anEmptyFileIsCalledEmpty(_ bytes: [UInt8]) {
    #expect(throws: DocumentError.self) { try ICalendarFile(bytes) }
  }

  @Test func bytesThatAreNoTextAreToldWithTheirLine() {
    let bytes = Array("BEGIN:VCALENDAR\r\nNAME:".utf8) + [0xC3, 0x28] + Array("\r\nEND:VCALENDAR\r\n".utf8)
    let error = #expect(throws: DocumentError.self) { try ICalendarFile(bytes) }
    #expect(error?.code == .encoding && error?.line == 2)
  }

  @Test func whatIsLargerThanTheBoundsIsRefused() {
    let long = String(repeating: "x", count: Bounds.cellBytes)
    let folded = Array(repeating: " \(long.prefix(70))", count: Bounds.cellBytes / 60)
    for lines in [["BEGIN:VCALENDAR", "NAME:\(long)"], ["BEGIN:VCALENDAR", "NAME:x"] + folded] {
      let error = #expect(throws: DocumentError.self) { try Self.file(lines) }
      #expect(error?.code == .tooLarge && error?.line == 2)
    }
    let large = [UInt8](repeating: 0x0A, count: Bounds.calendarBytes + 1)
    #expect(#expect(throws: DocumentError.self) { try ICalendarFile(large) }?.code == .tooLarge)
  }
}
