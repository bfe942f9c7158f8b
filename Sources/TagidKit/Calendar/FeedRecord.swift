// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// What was exported, as it stands in its file; nothing of it counts unless all of it can be read.
struct FeedRecord: Codable {
  fileprivate struct Event: Codable {
    var date: String
    var actBy: String
    var sequence: Int
    var contents: [String: Content]
  }

  fileprivate struct Content: Codable {
    var sha256: String
    var changed: Int64
  }

  private var v = 1
  private var begin: Int
  private var events: [String: Event]

  init(_ memory: FeedMemory) {
    begin = memory.begin
    events = memory.events.mapValues { event in
      Event(
        date: event.date.iso, actBy: event.actBy.iso, sequence: event.sequence,
        contents: event.contents.mapValues { Content(sha256: $0.hash, changed: $0.changed) })
    }
  }

  /// Nil when something in it cannot be.
  var memory: FeedMemory? {
    let numbers = 0...FeedMemory.last
    guard v == 1, numbers.contains(begin) else { return nil }
    var memory = FeedMemory(begin: begin)
    for (uid, event) in events {
      guard let date = CivilDate(iso: event.date), let actBy = CivilDate(iso: event.actBy), actBy <= date,
        numbers.contains(event.sequence), event.contents.values.allSatisfy(\.isPossible)
      else { return nil }
      memory.events[uid] = FeedMemory.Event(
        date: date, actBy: actBy, sequence: event.sequence,
        contents: event.contents.mapValues { FeedMemory.Content(hash: $0.sha256, changed: $0.changed) })
    }
    return memory
  }
}

extension FeedRecord.Content {
  /// From 1970 to the year 9999, which is as far as a date can be written.
  fileprivate var isPossible: Bool { sha256.utf8.count == 64 && (0..<253_402_300_800).contains(changed) }
}
