// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans

/// Writes to the progress log, under its lock, what is not in it yet. The log is opened and checked once, when it is first
/// needed, and is nobody else's to write to until it is closed.
final class ProgressWriter {
  private let configuration: Configuration
  private let clock: OfficeClock
  /// Whom another writer would be told, such as `tagid progress add`.
  private let command: String
  /// What was mended when the log was opened, a sentence each.
  private(set) var remarks: [String] = []
  /// The open log, with what it says.
  private var session: (log: ProgressLog, progress: RecordedProgress)?

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
      known.append(statement.flatMap { novelty.known($0, of: reported.home, saved: saved) })
    }
    let news = zip(statements, known).filter { $0.1 == nil }.map { ProgressEntry.progress($0.0) }
    var added: ArraySlice<RecordedProgress.Entry> = []
    if !news.isEmpty { added = try append(news, to: log).entries.dropFirst(before.entries.count) }
    return known.compactMap { known in
      known.map { WrittenStatement(entry: $0, isNew: false) }
        ?? added.popFirst().map { WrittenStatement(entry: $0, isNew: true) }
    }
  }

  /// Takes a statement back, unless it was before.
  /// - Returns: nil when there is no such statement.
  func retract(_ retraction: Retraction) throws(JournalError) -> WrittenStatement? {
    let (log, before) = try open()
    guard let entry = before.entry(retraction.target) else { return nil }
    guard entry.takenBack == nil else { return WrittenStatement(entry: entry, isNew: false) }
    let after = try append([.retract(retraction)], to: log).entry(retraction.target)
    return after.map { WrittenStatement(entry: $0, isNew: true) }
  }

  /// Closes the log, whose last errors some file systems tell only now.
  func close() throws(JournalError) {
    guard let open = session else { return }
    session = nil
    try open.log.close()
  }

  private func open() throws(JournalError) -> (ProgressLog, RecordedProgress) {
    if let session { return session }
    let folder = try StateFolder(configuration.state, for: .writing)
    let clock = clock
    let log = try ProgressLog.open(in: folder, command: command, clock: { clock.utc })
    remarks += log.remarks
    let progress = try read(log)
    session = (log, progress)
    return (log, progress)
  }

  /// What the log says afterwards. After an error it takes no more records, and is opened anew for the next.
  private func append(_ entries: [ProgressEntry], to log: ProgressLog) throws(JournalError) -> RecordedProgress {
    session = nil
    try log.append(entries)
    let progress = try read(log)
    session = (log, progress)
    return progress
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
