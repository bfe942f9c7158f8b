// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Messages
import WorkingDays

extension ReadCalendar {
  /// What a reader should understand of a calendar whose text needs no cleaning.
  package init(meant calendar: ICalendar) {
    self.init(
      name: calendar.name,
      events: calendar.events.map { event in
        Event(
          uid: event.uid, sequence: event.sequence, stamp: Self.utc(event.changed),
          lastModified: Self.utc(event.changed), start: Self.day(event.date),
          end: Self.day(event.date.adding(days: 1)), transparency: "TRANSPARENT", summary: event.summary,
          description: event.description,
          alarms: event.alarms.map {
            Alarm(uid: $0.uid, action: "DISPLAY", trigger: Self.utc($0.at), description: $0.description)
          })
      }, complaints: [])
  }

  private static func utc(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601).replacing(/[-:]/, with: "")
  }

  private static func day(_ date: CivilDate) -> String { "\(date.year * 10_000 + date.month * 100 + date.day)" }
}
