// SPDX-License-Identifier: Apache-2.0

/// The journal of what was intended and what came of it, open for its one writer.
package final class Journal {
  /// The journal's file in the state folder.
  package static let fileName = JournalEntry.names.file

  /// Everything the journal says that today's decisions need, up to the last record appended.
  package private(set) var history: JournalHistory
  /// The last record's number and hash, which show somebody who kept them whether the file was changed since.
  package var head: ChainHead { file.head }
  /// What was mended when it was opened, a sentence each.
  package var remarks: [String] { file.remarks }

  /// How many records the open file has, without those of closed ones.
  var recordsInFile: Int { head.seq - firstSeq + 1 }

  private let firstSeq: Int
  private var hidden: HiddenAddresses?
  private let file: ChainedFile
  // Kept so that nobody else can write as long as this journal is open.
  let lock: StateLock

  /// Opens the journal in the lock's folder, makes it if it is missing, checks every line against its chain and its head, and
  /// sets aside what a crash left behind them.
  ///
  /// - Parameters:
  ///   - day: whose decisions the history is for, in ISO 8601; nil for today.
  ///   - clock: gives the time now in ISO 8601, once for each group of records.
  package static func open(
    under lock: StateLock, for day: String? = nil, hashingAddresses: Bool = false, clock: @escaping () -> String
  ) throws(JournalError) -> Journal {
    try open(under: lock, for: day, hashingAddresses: hashingAddresses, clock: clock, calls: .system)
  }

  static func open(
    under lock: StateLock, for day: String? = nil, hashingAddresses: Bool = false, clock: @escaping () -> String,
    calls: FileCalls
  ) throws(JournalError) -> Journal {
    var history = JournalHistory()
    history.addressKey =
      hashingAddresses ? try AddressKey.make(in: lock.folder, calls: calls) : try AddressKey.read(in: lock.folder)
    try Compaction.finish(in: lock.folder, at: clock(), calls: calls)
    var headFile = HeadFile(of: JournalEntry.names, in: lock.folder, calls: calls)
    let parts = try ChainParts<JournalEntry>.find(
      in: lock.folder, stored: try headFile.read(), reaching: .needed(on: day ?? String(clock().prefix(10))))
    var reader = HistoryReader(history)
    for part in parts where part.isClosed { _ = try ChainReader.read(part, in: lock.folder, headFile, &reader) }
    let file = try ChainedFile.open(in: lock.folder, clock: clock, calls: calls, &reader)
    let journal = Journal(file: file, lock: lock, history: reader.history, firstSeq: (parts.last?.start.seq ?? 0) + 1)
    if hashingAddresses { journal.hidden = history.addressKey.map(HiddenAddresses.init) }
    return journal
  }

  private init(file: ChainedFile, lock: StateLock, history: JournalHistory, firstSeq: Int) {
    self.firstSeq = firstSeq
    self.file = file
    self.lock = lock
    self.history = history
  }

  /// Appends the entries in one write, all or none, and takes them into the history.
  ///
  /// With `durably` it returns only when these and all earlier records are on the disk, and the head says so. After an error
  /// the journal takes no more records.
  @discardableResult
  package func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    let kept = hidden == nil ? entries : entries.compactMap { hidden?.hide($0) }
    let records = try file.append(kept, durably: durably)
    for record in records { history.apply(record) }
    return records
  }

  /// Brings every record to the disk and closes the file; a journal that is merely dropped hides the last errors.
  package func close() throws(JournalError) { try file.close() }
}
