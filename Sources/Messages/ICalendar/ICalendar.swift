// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A calendar that people subscribe to (RFC 5545), as values; `text` writes it.
///
/// It has no METHOD: that is for events that are sent to people by name, and PUBLISH would ask for an ORGANIZER
/// (RFC 5546, 3.2.1), which a feed that anybody may fetch does not have.
package struct ICalendar: Sendable, Equatable {
  /// Who made it, on the third line of the text; without a version, so that the same calendar has the same bytes.
  package static let product = "-//Tagid//Tagid//EN"

  /// The calendar's name, as programs show it.
  package var name: String
  /// After how many days a subscriber should look again.
  package var refreshDays: Int
  package var events: [Event]

  package init(name: String, refreshDays: Int = 1, events: [Event]) {
    self.name = name
    self.refreshDays = refreshDays
    self.events = events
  }

  /// A day that blocks nobody's time.
  package struct Event: Sendable, Equatable {
    /// The same for ever, unlike any other's.
    package var uid: String
    /// Which version of its dates this is; it never falls.
    package var sequence: Int
    /// When anything of it last changed, in seconds since 1970.
    package var changed: Int64
    package var date: CivilDate
    package var summary: String
    /// One paragraph a line.
    package var description: String
    package var alarms: [Alarm]

    package init(
      uid: String, sequence: Int, changed: Int64, date: CivilDate, summary: String, description: String,
      alarms: [Alarm] = []
    ) {
      self.uid = uid
      self.sequence = sequence
      self.changed = changed
      self.date = date
      self.summary = summary
      self.description = description
      self.alarms = alarms
    }
  }

  /// A moment at which the subscriber's program reminds of an event.
  package struct Alarm: Sendable, Equatable {
    package var uid: String
    /// In seconds since 1970: an offset from the event would count calendar days, not working days.
    package var at: Int64
    package var description: String

    package init(uid: String, at: Int64, description: String) {
      self.uid = uid
      self.at = at
      self.description = description
    }
  }
}
