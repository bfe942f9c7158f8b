// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import Messages

/// The calendar file of a mail, read by Python's `icalendar`.
struct MailedCalendarTests {
  private static func event(_ number: Int) throws -> ICalendar.Event {
    ICalendar.Event(
      uid: "e\(number)@tagid", sequence: number, changed: 1_640_228_401,
      date: try #require(CivilDate(year: 2021, month: 12, day: 30)), summary: "[১.৩.১] ১০০%", description: "a\nb")
  }

  private static let script = """
    import json, sys, icalendar
    calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    events = calendar.walk("VEVENT")
    json.dump({"method": str(calendar["METHOD"]), "uids": [str(e["UID"]) for e in events],
               "sequences": [int(e["SEQUENCE"]) for e in events],
               "organizers": sorted({str(e["ORGANIZER"]) for e in events}),
               "names": sorted({str(e["ORGANIZER"].params.get("CN", "-")) for e in events}),
               "keys": sorted({k for e in events for k in e}), "errors": [str(e.errors) for e in events if e.errors]},
              sys.stdout)
    """

  private struct Read: Decodable, Equatable {
    var method: String
    var uids: [String]
    var sequences: [Int]
    var organizers: [String]
    var names: [String]
    var keys: [String]
    var errors: [String]
  }

  private static func read(_ text: String) async throws -> Read {
    let run = try await Command("/usr/bin/python3", ["-c", script], input: Array(text.utf8)).run()
    try #require(run.status == 0, "\(run)\n\(text)")
    return try JSONDecoder().decode(Read.self, from: Data(run.outputBytes))
  }

  @Test(arguments: [
    ("Tagid", "Tagid"), ("তাগিদ, শ্রম মন্ত্রণালয়", "তাগিদ, শ্রম মন্ত্রণালয়"), ("A \"B\" C", "A 'B' C"),
    ("a;b:c\\n", "a;b:c\\n"), ("x\r\nATTENDEE:mailto:spy@example.org", "x ATTENDEE:mailto:spy@example.org"),
    ("\u{202E}evil\u{0}", "evil"), ("", "-"), (String(repeating: "ক্ষ", count: 60), String(repeating: "ক্ষ", count: 60)),
  ])
  func whoSendsItIsNamedWhateverTheName(name: String, shown: String) async throws {
    let organizer = try MailAddress(name: name, address: "a%b@example.gov.bd")
    let events = try [Self.event(1), Self.event(2)]
    let file = MailedCalendar(organizer: organizer, events: events).attachment(named: "deadline-1.3.1")
    #expect(file.fileName == "deadline-1.3.1.ics" && file.method == "PUBLISH")
    let lines = file.text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(0x0A) } && lines.last == "")
    let keys = [
      "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "ORGANIZER", "SEQUENCE", "SUMMARY", "TRANSP",
      "UID",
    ]
    let read = try await Self.read(file.text)
    #expect(
      read
        == Read(
          method: "PUBLISH", uids: ["e1@tagid", "e2@tagid"], sequences: [1, 2],
          organizers: ["mailto:a%25b@example.gov.bd"], names: [shown], keys: keys, errors: []))
  }
}
