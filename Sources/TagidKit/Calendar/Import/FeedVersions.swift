// SPDX-License-Identifier: Apache-2.0
import Documents

/// Which events of a feed others of the same UID replace: a holiday that was moved must not close two days.
struct FeedVersions {
  private var latest: [String: FeedVersion] = [:]
  /// Of each UID the line of another event as late as the latest one that says something else, when nothing tells which of
  /// them counts.
  private var rivals: [String: Int] = [:]
  /// Of each UID the line of an event that the latest one replaces though their numbers are the same.
  private var replaced: [String: Int] = [:]
  private var overrides: [String: Int] = [:]

  init(_ calendars: [ICalendarComponent]) {
    var highest: [String: [FeedVersion]] = [:]
    for event in calendars.flatMap(\.components) where event.name == "VEVENT" {
      guard let uid = Self.uid(event) else { continue }
      if let line = event.all("RECURRENCE-ID").first?.line {
        overrides[uid] = line
        continue
      }
      let version = FeedVersion(event)
      if let other = highest[uid]?.first, other.sequence > version.sequence { continue }
      if let other = highest[uid]?.first, other.sequence < version.sequence { highest[uid] = nil }
      highest[uid, default: []].append(version)
    }
    for (uid, versions) in highest { choose(uid, versions) }
  }

  /// Among versions of one number the moments decide that all of them have.
  private mutating func choose(_ uid: String, _ versions: [FeedVersion]) {
    guard let first = versions.first else { return }
    var best = first
    let hasModified = versions.allSatisfy { $0.modified != nil }
    let hasStamp = versions.allSatisfy { $0.stamp != nil }
    func key(_ version: FeedVersion) -> (String, String) {
      (hasModified ? version.modified ?? "" : "", hasStamp ? version.stamp ?? "" : "")
    }
    for version in versions where key(version) > key(best) { best = version }
    latest[uid] = best
    for version in versions where version.says != best.says {
      if key(version) == key(best) { rivals[uid] = version.line } else { replaced[uid] = version.line }
    }
  }

  /// Throws for an event that another one replaces; gives what is to be said of one that replaces another without a higher
  /// number.
  func expectLatest(_ event: ICalendarComponent) throws(FeedRefusal) -> String? {
    guard let uid = Self.uid(event), event.all("RECURRENCE-ID").isEmpty, let newest = latest[uid] else { return nil }
    let version = FeedVersion(event)
    if newest.sequence > version.sequence {
      throw FeedRefusal(
        event.line, .double, "line \(newest.line) has a later version of it (SEQUENCE \(newest.sequence))")
    }
    if let line = overrides[uid] {
      throw FeedRefusal(event.line, .recurrence, "line \(line) changes single days of it; write them by hand")
    }
    if let rival = rivals[uid] {
      let other = rival == event.line ? newest.line : rival
      throw FeedRefusal(
        event.line, .double,
        "line \(other) says other days of the same UID and SEQUENCE, and nothing says which is later; write the right one by hand"
      )
    }
    if version.says != newest.says {
      throw FeedRefusal(
        event.line, .double, "line \(newest.line) has a later version of it (by LAST-MODIFIED or DTSTAMP)")
    }
    guard let line = replaced[uid], newest.line == event.line else { return nil }
    return "taken in place of the event of the same UID in line \(line), which is older"
  }

  private static func uid(_ event: ICalendarComponent) -> String? { event.all("UID").first?.value }
}
