// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// Closes the journal's file and goes on in another, so that a run reads only what it needs.
///
/// First the whole file is renamed, then a new one is made whose first record goes on from it. A crash in between leaves a
/// head beside no journal, but beside the file that the head is of: the next run does the second half.
package struct Compaction: Sendable, Equatable {
  /// The closed file's name.
  package var file: String
  /// How many records the journal has in all, the new file's first one not counted.
  package var records: Int
  /// The day, in ISO 8601, from which on no run reads the closed file.
  package var neededUntil: String

  /// Closes the journal, which takes no more records afterwards.
  ///
  /// Throws `unsettled` while a message is in doubt: its records must stay together.
  package static func run(_ journal: Journal, at now: String) throws(JournalError) -> Compaction {
    try run(journal, at: now, calls: .system)
  }

  static func run(_ journal: Journal, at now: String, calls: FileCalls) throws(JournalError) -> Compaction {
    let folder = journal.lock.folder
    let names = JournalEntry.names
    let open = journal.history.inDoubt.count
    guard open == 0 else {
      throw JournalError(
        .unsettled(open), "\(open) \(open == 1 ? "message is" : "messages are") in doubt",
        path: folder.file(names.file),
        hint: "let `tagid check` settle them first; `tagid journal verify` lists them")
    }
    guard journal.head.seq > 0, journal.recordsInFile > 1 else {
      throw JournalError(
        .unsettled(0), "there is nothing to close: the journal has no records of its own yet",
        path: folder.file(names.file))
    }
    let end = journal.head
    try journal.close()
    let closed = names.segment(endingWith: end.seq)
    guard !folder.has(closed) else {
      throw JournalError(
        .cannotWrite, "there is such a file already, and nothing is written over", path: folder.file(closed),
        hint: "see what it is, and move it away")
    }
    try folder.rename(names.file, to: closed, calls: calls)
    try folder.sync(calls: calls)
    let neededUntil = try finish(in: folder, at: now, calls: calls) ?? ""
    return Compaction(file: closed, records: end.seq, neededUntil: neededUntil)
  }

  /// Makes the new file when the old one was renamed and there is none; the day until which the old one is needed.
  @discardableResult
  static func finish(in folder: StateFolder, at now: String, calls: FileCalls) throws(JournalError) -> String? {
    var headFile = HeadFile(of: JournalEntry.names, in: folder, calls: calls)
    guard let end = try headFile.read(), end.seq > 0, !folder.has(JournalEntry.names.file) else { return nil }
    var parts = try ChainParts<JournalEntry>.find(in: folder, stored: end, reaching: .needed(on: "9999"))
    guard var closed = parts.popLast() else { return nil }
    closed.isClosed = true
    var need = HistoryNeed(after: closed.continued)
    let see: RecordReader<JournalEntry>.Body = { record, _ in if let record { need.see(record.entry) } }
    _ = try RecordReader.with(.decisions, see) { (reader) throws(JournalError) in
      try ChainReader.read(closed, in: folder, headFile, &reader)
    }
    let continued = Continued(file: closed.name, bytes: end.bytes, neededUntil: need.until)
    var lines = JSONLine()
    ChainedFile.line(after: end, at: now, to: &lines) { JournalEntry.continued(continued).write(to: &$0) }
    lines.end()
    try ReplacedFile.write(lines.bytes, to: JournalEntry.names.file, in: folder, calls: calls)
    return need.until
  }
}

/// Until when a file's records are needed: a plan is open until the 1st of October after its fiscal year.
///
/// Which fiscal year that is the journal does not know. Whatever month it begins in, the year after the one of the latest day
/// ends within two years of it, and its plan, which may have been looked at already, is closed within three.
struct HistoryNeed {
  /// In ISO 8601.
  private(set) var until: String
  private static let years = 3

  /// - Parameter continued: what the file says of the one before, which may be needed for longer.
  init(after continued: Continued?) { until = continued?.neededUntil ?? "0001-01-01" }

  mutating func see(_ entry: JournalEntry) {
    switch entry {
    case .intent(let intent):
      see(day: intent.day)
      for notice in intent.notices {
        let parts = notice.identity.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count > 3 { see(day: String(parts[3])) }
      }
    case .run(let run): see(day: run.day)
    case .outcome, .recovered, .continued, .quarantine: break
    }
  }

  private mutating func see(day: String) {
    let bytes = Array(day.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Int(day.prefix(4)), year < 9990 else {
      return
    }
    until = max(
      until, "\(String(repeating: "0", count: 4 - String(year + Self.years).count))\(year + Self.years)-10-01")
  }
}
