// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

extension ReadCalendar {
  /// As Python's `icalendar` (Debian's python3-icalendar) reads it.
  package static func python(_ text: String) async throws -> ReadCalendar {
    let python = Command("/usr/bin/python3", ["-c", script], input: Array(text.utf8))
    let finished = try await python.run()
    guard finished.termination == .exit(0) else { throw UnreadCalendar(description: finished.errors) }
    return try JSONDecoder().decode(ReadCalendar.self, from: Data(finished.outputBytes))
  }

  private static let script = #"""
    import datetime, json, sys
    import icalendar

    def moment(value):
        assert value.dt.tzinfo is not None and value.dt.utcoffset() == datetime.timedelta(0), value.dt
        return value.dt.strftime("%Y%m%dT%H%M%SZ")

    def day(value):
        assert type(value.dt) is datetime.date, value.dt
        return value.dt.strftime("%Y%m%d")

    def alarm(part):
        return {"uid": str(part["UID"]), "action": str(part["ACTION"]), "trigger": moment(part["TRIGGER"]),
                "description": str(part["DESCRIPTION"])}

    def event(part):
        return {
            "uid": str(part["UID"]), "sequence": int(part["SEQUENCE"]), "stamp": moment(part["DTSTAMP"]),
            "lastModified": moment(part["LAST-MODIFIED"]), "start": day(part["DTSTART"]), "end": day(part["DTEND"]),
            "transparency": str(part["TRANSP"]), "summary": str(part["SUMMARY"]),
            "description": str(part["DESCRIPTION"]), "alarms": [alarm(a) for a in part.walk("VALARM")],
        }

    calendars = icalendar.Calendar.from_ical(sys.stdin.buffer.read(), multiple=True)
    assert len(calendars) == 1, len(calendars)
    calendar = calendars[0]
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"])
    complaints = [f"{part.name}: {name}: {why}" for part in calendar.walk() for name, why in part.errors]
    complaints += [f"unknown part {part.name}" for part in calendar.walk()
                   if part.name not in ("VCALENDAR", "VEVENT", "VALARM")]
    json.dump({"name": str(calendar["NAME"]), "events": [event(e) for e in calendar.walk("VEVENT")],
               "complaints": complaints}, sys.stdout)
    """#
}
