// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension ChainedFile {
  /// Opens the entries' file for its one writer, makes it if it is missing, checks every line and sets a torn one aside.
  ///
  /// `body` is given every record, at last the one about the torn line.
  static func open<Entry: ChainedEntry>(
    in folder: StateFolder, clock: @escaping () -> String, calls: FileCalls,
    _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) -> ChainedFile {
    let path = folder.file(Entry.names.file)
    guard SHA256Digest.isAvailable else {
      throw JournalError(
        .cannotWrite, "this machine's libcrypto gives no SHA-256", path: path, hint: "install the package libssl3 anew")
    }
    let opened = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, failing: .cannotWrite, calls: calls)
    let scan = try ChainReader.scan(opened, body)
    // Also when the file is empty already: its maker may have been killed before its name was on the disk.
    if scan.head.bytes == 0 { try folder.sync(calls: calls) }
    let file = ChainedFile(opened, shown: Entry.names.shown, after: scan.head, clock: clock)
    if !scan.torn.isEmpty {
      let name = try TornTail.setAside(scan.torn, of: Entry.names.file, in: folder, calls: calls)
      try file.cutTail()
      let entry = Entry.recovered(Recovered(file: name, bytes: scan.torn.count))
      for record in try file.append([entry], durably: true) { body(record) }
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
