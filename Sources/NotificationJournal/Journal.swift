// SPDX-License-Identifier: Apache-2.0

/// The journal of what was intended and what came of it, open for its one writer.
package final class Journal {
  /// The journal's file in the state folder.
  package static let fileName = JournalEntry.names.file

  /// Everything the journal says, up to the last record appended.
  package private(set) var history: JournalHistory
  /// The last record's number and hash, which show somebody who kept them whether the file was changed since.
  package var head: ChainHead { file.head }

  private let file: ChainedFile
  // Kept so that nobody else can write as long as this journal is open.
  private let lock: StateLock

  /// Opens the journal in the lock's folder, makes it if it is missing, checks every line and sets a torn one aside.
  ///
  /// `clock` gives the time now in ISO 8601, once for each group of records.
  package static func open(under lock: StateLock, clock: @escaping () -> String) throws(JournalError) -> Journal {
    try open(under: lock, clock: clock, calls: .system)
  }

  static func open(
    under lock: StateLock, clock: @escaping () -> String, calls: FileCalls
  ) throws(JournalError) -> Journal {
    var history = JournalHistory()
    let file = try ChainedFile.open(in: lock.folder, clock: clock, calls: calls) { history.apply($0) }
    return Journal(file: file, lock: lock, history: history)
  }

  private init(file: ChainedFile, lock: StateLock, history: JournalHistory) {
    self.file = file
    self.lock = lock
    self.history = history
  }

  /// Appends the entries in one write, all or none, and takes them into the history.
  ///
  /// With `durably` it returns only when these and all earlier records are on the disk. After an error the journal takes
  /// no more records.
  @discardableResult
  package func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    let records = try file.append(entries, durably: durably)
    for record in records { history.apply(record) }
    return records
  }

  /// Brings every record to the disk and closes the file; a journal that is merely dropped hides the last errors.
  package func close() throws(JournalError) { try file.close() }
}
