// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Reports

/// Gives events their numbers and moments of change, and remembers them; no other export does so meanwhile.
struct FeedDesk {
  /// That what was exported is lost, and what follows from it; for standard error.
  let remark: String?
  private let file: FeedMemoryFile
  private let memory: FeedMemory
  private let now: Int64

  /// - Parameter published: the file that will be replaced; numbers in it are a sign of an earlier export too.
  init(state: String, _ clock: OfficeClock, replacing published: PublishedCalendar?) throws(JournalError) {
    let highest = published?.highestSequence
    now = clock.unixSeconds
    file = try FeedMemoryFile(state: state, command: "tagid calendar export", since: clock.utc)
    switch file.content {
    case .memory(let known):
      memory = known
      remark = nil
    case .none:
      memory = highest == nil ? FeedMemory() : .afterLoss(highest: highest, now: now)
      remark = highest.flatMap { _ in
        published.map { Self.remark("\($0.shown): nothing is remembered here of what it says") }
      }
    case .lost(let why):
      memory = .afterLoss(highest: highest, now: now)
      remark = Self.remark(why)
    }
  }

  private static func remark(_ why: String) -> String {
    "tagid: \(why)\n  What was exported is not known any more; all events go on with a higher SEQUENCE."
  }

  /// The events as they are exported now; on the disk before they are anywhere else.
  func export(_ entries: [FeedEntry], in language: Language) throws(Stop) -> [ICalendar.Event] {
    var after = memory
    let events = entries.map { after.export($0, in: language.tag, now: now) }
    guard after != memory else { return events }
    do throws(JournalError) {
      try file.write(after)
    } catch {
      throw Stop(error)
    }
    return events
  }
}
