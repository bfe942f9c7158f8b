// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// What reading a chained file found beside its records.
struct ChainScan {
  /// Where the last good record ends.
  var head: ChainHead
  /// The bytes after it: the rest of a write that a crash cut short, or that another process is at.
  var tail: [UInt8]
}

/// Reads a chained file without its lock; every line is checked.
enum ChainReader {
  /// Calls `body` with every record, in order, and returns where the chain ends.
  ///
  /// A missing file is an empty one, and a torn last line is left to the next writer: somebody may be writing it right
  /// now.
  static func forEachRecord<Entry: ChainedEntry>(
    in folder: StateFolder, reaching reach: ChainReach = .all, detail: RecordDetail = .everything,
    _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) -> ChainHead {
    try forEachLine(in: folder, reaching: reach, detail: detail) { (record: ChainedRecord<Entry>?, _) in
      if let record { body(record) }
    }
  }

  /// The same with each record's line, without its LF; there is no record of a type that this Tagid does not know.
  static func forEachLine<Entry: ChainedEntry>(
    in folder: StateFolder, reaching reach: ChainReach = .all, detail: RecordDetail = .everything,
    _ body: (ChainedRecord<Entry>?, ArraySlice<UInt8>) -> Void
  ) throws(JournalError) -> ChainHead {
    try RecordReader.with(detail, body) { (reader) throws(JournalError) in
      try read(folder, reaching: reach, &reader)
    }
  }

  /// Reads a chain and returns where it ends.
  static func read<Reader: LineReader>(
    _ folder: StateFolder, reaching reach: ChainReach, _ reader: inout Reader
  ) throws(JournalError) -> ChainHead {
    var headFile = HeadFile(of: Reader.Entry.names, in: folder)
    // Before the file, whose records are on the disk before its head is: what is read can only be more.
    let stored = try headFile.read()
    var end = ChainHead()
    for part in try ChainParts<Reader.Entry>.find(in: folder, stored: stored, reaching: reach) {
      end = try read(part, in: folder, headFile, &reader).head
    }
    return end
  }

  /// Reads one file of a chain.
  static func read<Reader: LineReader>(
    _ part: ChainPart, in folder: StateFolder, _ headFile: HeadFile, _ reader: inout Reader
  ) throws(JournalError) -> ChainScan {
    let file = try OpenFile(folder.file(part.name), O_RDONLY, failing: .cannotRead)
    let scan = try scan(file, from: part.start, stored: part.end, headFile, &reader)
    guard part.isClosed else { return scan }
    guard scan.head == part.end, scan.tail.isEmpty else {
      throw JournalError(
        .damaged(line: scan.head.seq - part.start.seq + 1, offset: scan.head.bytes),
        "the file is damaged: something follows record \(scan.head.seq) at byte \(scan.head.bytes), with which it was closed",
        path: file.path, hint: HeadFile.hint)
    }
    return scan
  }

  /// Checks every line of an open file.
  ///
  /// What is no good record is damage, unless the head and everything before it is whole: then it was never told to be on
  /// the disk, and is handed back as the tail. A record of a newer Tagid never is.
  static func scan<Reader: LineReader>(
    _ file: OpenFile, from start: ChainHead, stored: ChainHead?, _ headFile: HeadFile, _ reader: inout Reader
  ) throws(JournalError) -> ChainScan {
    let (check, tail) = try scanLines(file, from: start, stored: stored, &reader)
    try finish(check, stored: stored, headFile)
    return ChainScan(head: check.head, tail: tail)
  }

  /// Checks every line of an open file, and not yet whether all that the head knows of is there.
  static func scanLines<Reader: LineReader>(
    _ file: OpenFile, from start: ChainHead, stored: ChainHead?, _ reader: inout Reader
  ) throws(JournalError) -> (check: LineCheck<Reader.Entry>, tail: [UInt8]) {
    guard file.isRegular else {
      throw JournalError(.cannotRead, "\(Reader.Entry.names.shown) is not a file", path: file.path)
    }
    let check = LineCheck<Reader.Entry>(path: file.path, from: start, stored: stored)
    var tail: [UInt8] = []
    let rest = try file.forEachLine { (line, digest) throws(JournalError) in
      guard tail.isEmpty else {
        tail += line + [0x0A]
        return
      }
      do throws(JournalError) {
        try check.accept(line, digest, &reader)
      } catch {
        guard case .damaged = error.code, check.isPastHead else { throw error }
        tail = line + [0x0A]
      }
    }
    return (check, tail + rest)
  }

  /// Whether all that the head knows of was there, and the head where it must be.
  static func finish<Entry>(
    _ check: LineCheck<Entry>, stored: ChainHead?, _ headFile: HeadFile
  ) throws(JournalError) {
    try check.finish()
    guard stored == nil, check.hadHead else { return }
    // The first writer may have made the head since it was looked for.
    var headFile = headFile
    if try headFile.read() == nil { throw check.headIsGone(headFile.folder.file(headFile.name)) }
  }
}
