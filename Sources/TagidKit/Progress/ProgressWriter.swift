// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans

/// Writes to the progress log, under its lock, what is not in it yet.
struct ProgressWriter {
  private let configuration: Configuration
  private let clock: OfficeClock
  /// Whom another writer would be told, such as `tagid progress add`.
  private let command: String

  init(_ configuration: Configuration, _ clock: OfficeClock, command: String) {
    self.configuration = configuration
    self.clock = clock
    self.command = command
  }

  /// Writes those statements that are news, all in one, and tells for each whether it was.
  /// - Parameter saved: when the file they come from was saved; nil for the command line.
  func write(_ statements: [ProgressStatement], saved: Int64? = nil) throws(JournalError) -> [WrittenStatement] {
    let (log, before) = try open()
    let novelty = Novelty(before)
    let today = clock.today
    var known: [RecordedProgress.Entry?] = []
    for reported in statements {
      let statement = Statement(reported, recorded: today, sequence: nil)
      known.append(statement.flatMap { novelty.known($0, of: reported.plan, saved: saved) })
    }
    let news = zip(statements, known).filter { $0.1 == nil }.map { ProgressEntry.progress($0.0) }
    if !news.isEmpty { try log.append(news) }
    var added = try read(log).entries.dropFirst(before.entries.count)
    try log.close()
    return known.compactMap { known in
      known.map { WrittenStatement(entry: $0, isNew: false) }
        ?? added.popFirst().map { WrittenStatement(entry: $0, isNew: true) }
    }
  }

  /// Takes a statement back, unless it was before.
  /// - Returns: nil when there is no such statement.
  func retract(_ retraction: Retraction) throws(JournalError) -> WrittenStatement? {
    let (log, before) = try open()
    guard let entry = before.entry(retraction.target) else {
      try log.close()
      return nil
    }
    guard entry.takenBack == nil else {
      try log.close()
      return WrittenStatement(entry: entry, isNew: false)
    }
    try log.append([.retract(retraction)])
    let after = try read(log).entry(retraction.target)
    try log.close()
    return after.map { WrittenStatement(entry: $0, isNew: true) }
  }

  private func open() throws(JournalError) -> (ProgressLog, RecordedProgress) {
    let folder = try StateFolder(configuration.state, for: .writing)
    let clock = clock
    let log = try ProgressLog.open(in: folder, command: command, clock: { clock.utc })
    return (log, try read(log))
  }

  private func read(_ log: ProgressLog) throws(JournalError) -> RecordedProgress {
    try RecordedProgress(
      log.records, in: configuration.timeZone, path: "\(configuration.state)/\(ProgressLog.fileName)")
  }
}

/// A statement in the log, and whether this command put it there or changed it.
package struct WrittenStatement: Sendable {
  package var entry: RecordedProgress.Entry
  package var isNew: Bool
}
