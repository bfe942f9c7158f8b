// SPDX-License-Identifier: Apache-2.0
import Documents

/// Which events of a calendar others of the same UID replace: a holiday that was moved must not close two days.
struct FeedVersions {
  private var latest: [String: (sequence: Int, line: Int)] = [:]
  private var overrides: [String: Int] = [:]

  init(_ calendar: ICalendarComponent) {
    for event in calendar.components where event.name == "VEVENT" {
      guard let uid = Self.uid(event) else { continue }
      if let line = event.all("RECURRENCE-ID").first?.line {
        overrides[uid] = line
        continue
      }
      let sequence = Self.sequence(event)
      if let other = latest[uid], other.sequence >= sequence { continue }
      latest[uid] = (sequence, event.line)
    }
  }

  func expectLatest(_ event: ICalendarComponent) throws(FeedRefusal) {
    guard let uid = Self.uid(event), event.all("RECURRENCE-ID").isEmpty else { return }
    if let newer = latest[uid], newer.sequence > Self.sequence(event) {
      throw FeedRefusal(
        event.line, .double, "line \(newer.line) has a later version of it (SEQUENCE \(newer.sequence))")
    }
    if let line = overrides[uid] {
      throw FeedRefusal(event.line, .recurrence, "line \(line) changes single days of it; write them by hand")
    }
  }

  private static func uid(_ event: ICalendarComponent) -> String? { event.all("UID").first?.value }
  private static func sequence(_ event: ICalendarComponent) -> Int {
    event.all("SEQUENCE").first.flatMap { Int($0.value) } ?? 0
  }
}
