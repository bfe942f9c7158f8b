// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Reports

/// Gives events their numbers and moments of change, and remembers them; no other export does so meanwhile.
struct FeedDesk {
  /// That what was exported is lost, and what follows from it; for standard error.
  let remark: String?
  private let file: FeedMemoryFile
  /// As the file has it, and with what the published calendar adds.
  private let before: FeedMemory
  private let memory: FeedMemory
  private let now: Int64

  /// - Parameter published: the file that will be replaced, which may know more than is remembered.
  init(state: String, _ clock: OfficeClock, replacing published: PublishedCalendar?) throws(JournalError) {
    now = clock.unixSeconds
    file = try FeedMemoryFile(state: state, command: "tagid calendar export", since: clock.utc)
    var memory = file.content.memory(now: now)
    var remark: String?
    if case .lost(let why) = file.content {
      remark = "\(why)\n  What was exported is not known any more; all events go on with a higher SEQUENCE."
    }
    before = memory
    if let published, memory.rise(above: published.sequences, now: now), remark == nil {
      remark =
        "\(published.shown): it has numbers that are not remembered here\n  Its events go on with a higher SEQUENCE."
    }
    self.memory = memory
    self.remark = remark.map { "tagid: \($0)" }
  }

  /// The events as they are exported now; on the disk before they are anywhere else.
  func export(_ entries: [FeedEntry], in language: Language) throws(Stop) -> [ICalendar.Event] {
    try export([language.tag: entries])[language.tag] ?? []
  }

  /// The same for several languages at once, by tag.
  func export(_ entries: [String: [FeedEntry]]) throws(Stop) -> [String: [ICalendar.Event]] {
    var after = memory
    let events = after.export(entries, now: now)
    guard after != before else { return events }
    do throws(JournalError) {
      try file.write(after)
    } catch {
      throw Stop(error)
    }
    return events
  }

  /// The events as an export would give them out now, for who only looks: nothing is locked, remembered or written.
  static func preview(
    _ entries: [String: [FeedEntry]], state: String, _ clock: OfficeClock
  ) throws(JournalError) -> [String: [ICalendar.Event]] {
    var memory = try FeedMemoryFile.look(state: state).memory(now: clock.unixSeconds)
    return memory.export(entries, now: clock.unixSeconds)
  }
}

extension FeedMemoryFile.Content {
  /// What an export goes on from.
  fileprivate func memory(now: Int64) -> FeedMemory {
    switch self {
    case .none: FeedMemory()
    case .memory(let known): known
    case .lost: .afterLoss(now: now)
    }
  }
}

extension FeedMemory {
  /// The events of several languages, by tag.
  fileprivate mutating func export(_ entries: [String: [FeedEntry]], now: Int64) -> [String: [ICalendar.Event]] {
    var events: [String: [ICalendar.Event]] = [:]
    for (language, entries) in entries.sorted(by: { $0.key < $1.key }) {
      events[language] = entries.map { export($0, in: language, now: now) }
    }
    return events
  }
}
