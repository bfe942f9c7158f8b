// SPDX-License-Identifier: Apache-2.0

/// The log of what people report, open for its one writer; it is locked for itself, since nobody should be refused because
/// a run is sending.
package final class ProgressLog {
  /// The log's file in the state folder.
  package static let fileName = ProgressEntry.names.file
  /// How long a writer waits for another.
  package static let patience = Duration.seconds(5)

  /// Everything the log says, up to the last record appended.
  package private(set) var records: [ProgressRecord]

  /// What was mended when it was opened, a sentence each.
  package var remarks: [String] { file.remarks }

  private let file: ChainedFile
  // Kept so that nobody else can write as long as this log is open.
  private let lock: StateLock

  /// Waits for the lock, opens the log, makes it if it is missing, checks every line and sets a torn one aside.
  ///
  /// Another writer is told `command`. `clock` gives the time now in ISO 8601, once for each group of records.
  package static func open(
    in folder: StateFolder, command: String, patience: Duration = patience, clock: @escaping () -> String
  ) throws(JournalError) -> ProgressLog {
    try open(in: folder, command: command, patience: patience, clock: clock, calls: .system)
  }

  static func open(
    in folder: StateFolder, command: String, patience: Duration, clock: @escaping () -> String, calls: FileCalls
  ) throws(JournalError) -> ProgressLog {
    let lock = try StateLock(folder, command: command, since: clock(), for: .progress, patience: patience)
    var records: [ProgressRecord] = []
    let file = try ChainedFile.open(in: folder, clock: clock, calls: calls) { records.append($0) }
    return ProgressLog(records: records, file: file, lock: lock)
  }

  private init(records: [ProgressRecord], file: ChainedFile, lock: StateLock) {
    self.records = records
    self.file = file
    self.lock = lock
  }

  /// Appends the entries in one write, all or none, and returns when they are on the disk.
  ///
  /// After an error the log takes no more records.
  @discardableResult
  package func append(_ entries: [ProgressEntry]) throws(JournalError) -> [ProgressRecord] {
    let appended = try file.append(entries, durably: true)
    records += appended
    return appended
  }

  /// Closes the file, whose last errors some file systems tell only now.
  package func close() throws(JournalError) { try file.close() }

  /// Reads the whole log without the lock, for commands that change nothing; a missing log is an empty one.
  package static func read(_ folder: StateFolder) throws(JournalError) -> [ProgressRecord] {
    var records: [ProgressRecord] = []
    _ = try ChainReader.forEachRecord(in: folder) { records.append($0) }
    return records
  }
}
