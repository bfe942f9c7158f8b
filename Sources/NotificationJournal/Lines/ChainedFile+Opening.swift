// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension ChainedFile {
  /// Opens the entries' file for its one writer, makes it if it is missing, checks every line against its chain and its
  /// head, and sets aside what a crash left behind them.
  ///
  /// `body` is given every record of this file, at last those about what was mended.
  static func open<Entry: ChainedEntry>(
    in folder: StateFolder, clock: @escaping () -> String, calls: FileCalls,
    _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) -> ChainedFile {
    let take: RecordReader<Entry>.Body = { record, _ in if let record { body(record) } }
    return try RecordReader.with(.decisions, take) { (reader) throws(JournalError) in
      try open(in: folder, clock: clock, calls: calls, &reader)
    }
  }

  static func open<Reader: LineReader>(
    in folder: StateFolder, clock: @escaping () -> String, calls: FileCalls, _ reader: inout Reader
  ) throws(JournalError) -> ChainedFile {
    let names = Reader.Entry.names
    let path = folder.file(names.file)
    guard SHA256Digest.isAvailable else {
      throw JournalError(
        .cannotWrite, "this machine's libcrypto gives no SHA-256", path: path, hint: "install the package libssl3 anew")
    }
    var headFile = HeadFile(of: names, in: folder, calls: calls)
    let stored = try headFile.read()
    let start = try ChainParts<Reader.Entry>.find(in: folder, stored: stored, reaching: .needed(on: "9999")).first?
      .start
    let opened = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, failing: .cannotWrite, calls: calls)
    let scan = try ChainReader.scan(opened, from: start ?? ChainHead(), stored: stored, headFile, &reader)
    let file = ChainedFile(opened, headFile, shown: names.shown, after: scan.head, stored: stored, clock: clock)
    var mended: [Recovered] = []
    if !scan.tail.isEmpty {
      let name = try TornTail.setAside(scan.tail, of: names.base, in: folder, calls: calls)
      try file.cutTail()
      mended.append(Recovered(file: name, bytes: scan.tail.count))
    }
    if stored == nil, scan.head.seq > 0 {
      mended.append(Recovered(file: names.head, bytes: scan.head.bytes, cause: .head))
    }
    // Whoever made the file or renamed it may have been killed before its name was on the disk.
    if scan.head.bytes == 0 || stored != scan.head { try folder.sync(calls: calls) }
    // Before any record that tells of a head.
    try file.commit()
    for recovered in mended { file.remark(recovered.sentence(about: names.shown)) }
    if !mended.isEmpty {
      for record in try file.append(mended.map { Reader.Entry.recovered($0) }, durably: true) {
        reader.take(record, [])
      }
    }
    return file
  }

  /// Appends the entries in one write, all or none, and returns them as records.
  func append<Entry: ChainedEntry>(
    _ entries: [Entry], durably: Bool
  ) throws(JournalError) -> [ChainedRecord<Entry>] {
    let first = head.seq + 1
    let at = try append(entries, durably: durably) { $0.write(to: &$1) }
    return entries.enumerated().map { ChainedRecord(seq: first + $0.offset, at: at, entry: $0.element) }
  }
}
