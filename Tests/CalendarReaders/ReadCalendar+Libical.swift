// SPDX-License-Identifier: Apache-2.0
import CLibical
import TestSupport

extension ReadCalendar {
  /// As libical (Debian's libical-dev) reads it, with what it finds against RFC 5546's table of what an event must have.
  package static func libical(_ text: String) throws -> ReadCalendar {
    // One at a time: the library has settings of its own for the whole process.
    try gate.withLock { _ in try parse(text) }
  }

  private static let gate = Guarded(())

  private static func parse(_ text: String) throws -> ReadCalendar {
    icalerror_set_errors_are_fatal(0)
    guard let root = icalparser_parse_string(text) else { throw UnreadCalendar(description: "no component") }
    defer { icalcomponent_free(root) }
    guard icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT else {
      throw UnreadCalendar(description: "something beside one VCALENDAR")
    }
    // What is not allowed is marked like what cannot be read.
    _ = icalrestriction_check(root)
    let name = Self.text(root, ICAL_NAME_PROPERTY)
    return ReadCalendar(
      name: name, events: parts(of: root, ICAL_VEVENT_COMPONENT).map(event),
      complaints: complaints(of: root)
        + (icalcomponent_count_errors(root) == 0 ? [] : ["\(icalcomponent_count_errors(root)) errors"]))
  }

  private static func event(_ part: OpaquePointer) -> Event {
    Event(
      uid: text(part, ICAL_UID_PROPERTY), sequence: Int(icalcomponent_get_sequence(part)),
      stamp: value(part, ICAL_DTSTAMP_PROPERTY), lastModified: value(part, ICAL_LASTMODIFIED_PROPERTY),
      start: value(part, ICAL_DTSTART_PROPERTY), end: value(part, ICAL_DTEND_PROPERTY),
      transparency: value(part, ICAL_TRANSP_PROPERTY), summary: text(part, ICAL_SUMMARY_PROPERTY),
      description: text(part, ICAL_DESCRIPTION_PROPERTY),
      alarms: parts(of: part, ICAL_VALARM_COMPONENT).map { alarm in
        Alarm(
          uid: text(alarm, ICAL_UID_PROPERTY), action: value(alarm, ICAL_ACTION_PROPERTY),
          trigger: value(alarm, ICAL_TRIGGER_PROPERTY), description: text(alarm, ICAL_DESCRIPTION_PROPERTY))
      })
  }

  private static func parts(of part: OpaquePointer, _ kind: icalcomponent_kind) -> [OpaquePointer] {
    var parts: [OpaquePointer] = []
    var next = icalcomponent_get_first_component(part, kind)
    while let found = next {
      parts.append(found)
      next = icalcomponent_get_next_component(part, kind)
    }
    return parts
  }

  /// The X-LIC-ERROR properties that libical put into this part and those inside it.
  private static func complaints(of part: OpaquePointer) -> [String] {
    var found: [String] = []
    var next = icalcomponent_get_first_property(part, ICAL_XLICERROR_PROPERTY)
    while let property = next {
      found.append(icalproperty_get_xlicerror(property).map { String(cString: $0) } ?? "X-LIC-ERROR")
      next = icalcomponent_get_next_property(part, ICAL_XLICERROR_PROPERTY)
    }
    return found + parts(of: part, ICAL_ANY_COMPONENT).flatMap(complaints)
  }

  /// A property as libical would write it.
  private static func value(_ part: OpaquePointer, _ kind: icalproperty_kind) -> String {
    guard let property = icalcomponent_get_first_property(part, kind),
      let text = icalproperty_get_value_as_string_r(property)
    else { return "" }
    defer { icalmemory_free_buffer(text) }
    return String(cString: text)
  }

  /// A TEXT property without its escapes.
  private static func text(_ part: OpaquePointer, _ kind: icalproperty_kind) -> String {
    guard let property = icalcomponent_get_first_property(part, kind), let value = icalproperty_get_value(property),
      let text = icalvalue_get_text(value)
    else { return "" }
    return String(cString: text)
  }
}
