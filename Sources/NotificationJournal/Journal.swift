// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The journal of what was intended and what came of it, open for its one writer.
package final class Journal {
  /// The journal's file in the state folder.
  package static let fileName = "journal.jsonl"

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
    let path = lock.folder.file(fileName)
    guard SHA256Digest.isAvailable else {
      throw JournalError(
        .cannotWrite, "this machine's libcrypto gives no SHA-256", path: path, hint: "install the package libssl3 anew")
    }
    let opened = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, failing: .cannotWrite, calls: calls)
    var history = JournalHistory()
    let scan = try JournalReader.scan(opened) { history.apply($0) }
    // Also when the file is empty already: its maker may have been killed before its name was on the disk.
    if scan.head.bytes == 0 { try lock.folder.sync(calls: calls) }
    let file = ChainedFile(opened, after: scan.head, clock: clock)
    let journal = Journal(file: file, lock: lock, history: history)
    if !scan.torn.isEmpty {
      let name = try TornTail.setAside(scan.torn, of: fileName, in: lock.folder, calls: calls)
      try file.cutTail()
      try journal.append([.recovered(Recovered(file: name, bytes: scan.torn.count))], durably: true)
    }
    return journal
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
    let first = head.seq + 1
    let at = try file.append(entries, durably: durably) { $0.write(to: &$1) }
    let records = entries.enumerated().map { JournalRecord(seq: first + $0.offset, at: at, entry: $0.element) }
    for record in records { history.apply(record) }
    return records
  }

  /// Brings every record to the disk and closes the file; a journal that is merely dropped hides the last errors.
  package func close() throws(JournalError) { try file.close() }
}
