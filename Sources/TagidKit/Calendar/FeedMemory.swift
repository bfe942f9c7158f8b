// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Reports
import WorkingDays

/// What was exported before: the dates once for all languages, what an event said for each. Nothing is ever forgotten here,
/// so that what comes back after it was gone goes on with its numbers.
struct FeedMemory: Equatable {
  struct Event: Equatable {
    var date: CivilDate
    var actBy: CivilDate
    var sequence: Int
    /// By language tag.
    var contents: [String: Content] = [:]
  }

  struct Content: Equatable {
    /// SHA-256 of the event.
    var hash: String
    /// When it was first exported like this, in seconds since 1970.
    var changed: Int64
  }

  /// The largest number that SEQUENCE can hold (RFC 5545, 3.3.8).
  static let last = Int(Int32.max)

  /// The number that an event begins with of which nothing is known.
  var begin: Int
  var events: [String: Event] = [:]

  /// A memory without events.
  init(begin: Int = 0) { self.begin = min(max(begin, 0), Self.last) }

  /// In place of one that is lost: no number that was given before is as large as the seconds since 2020, for a number
  /// begins there at the latest and rises by one for an export.
  /// - Parameter now: in seconds since 1970.
  static func afterLoss(now: Int64) -> FeedMemory { FeedMemory(begin: Int(clamping: now - 1_577_836_800)) }

  /// The largest number that can have been given: somebody else wrote a larger one, which would leave no room to rise.
  private static func most(now: Int64) -> Int { FeedMemory.afterLoss(now: now).begin }

  /// Goes above numbers that were exported and are not remembered, as when an older memory was put back.
  /// - Parameters:
  ///   - exported: by UID, what stands in the file that will be replaced.
  ///   - now: in seconds since 1970.
  /// - Returns: whether there were any.
  mutating func rise(above exported: [String: Int], now: Int64) -> Bool {
    var isOlder = false
    let most = Self.most(now: now)
    for (uid, number) in exported where number <= most && number > events[uid]?.sequence ?? begin - 1 {
      isOlder = true
      let next = min(number + 1, Self.last)
      if events[uid] == nil { begin = max(begin, next) } else { events[uid]?.sequence = next }
    }
    return isOlder
  }

  /// The event as it is exported now, which is what will be remembered. Its number rises when its dates moved; its
  /// moment of change when anything of it did.
  mutating func export(_ entry: FeedEntry, in language: String, now: Int64) -> ICalendar.Event {
    var known = events[entry.uid] ?? Event(date: entry.date, actBy: entry.actBy, sequence: begin)
    if known.date != entry.date || known.actBy != entry.actBy {
      known.date = entry.date
      known.actBy = entry.actBy
      known.sequence = min(known.sequence + 1, Self.last)
    }
    let undated = entry.event(sequence: known.sequence, changed: 0).text
    let hash = SHA256Digest.hex(Array(undated.utf8))
    var content = known.contents[language] ?? Content(hash: hash, changed: now)
    if content.hash != hash { content = Content(hash: hash, changed: max(now, content.changed)) }
    known.contents[language] = content
    events[entry.uid] = known
    return entry.event(sequence: known.sequence, changed: content.changed)
  }
}
