// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Reads a chained file without its lock; every line is checked.
enum ChainReader {
  /// Calls `body` with every record, in order, and returns where the chain ends.
  ///
  /// A missing file is an empty one, and a torn last line is left to the next writer: somebody may be writing it right
  /// now.
  static func forEachRecord<Entry: ChainedEntry>(
    in folder: StateFolder, _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) -> ChainHead {
    let path = folder.file(Entry.names.file)
    if access(path, F_OK) != 0, errno == ENOENT { return ChainHead() }
    let file = try OpenFile(path, O_RDONLY, failing: .cannotRead)
    return try scan(file, body).head
  }

  /// Checks every line of an open file and returns its head and the bytes after its last LF.
  static func scan<Entry: ChainedEntry>(
    _ file: OpenFile, _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) -> (head: ChainHead, torn: [UInt8]) {
    guard file.isRegular else {
      throw JournalError(.cannotRead, "\(Entry.names.shown) is not a file", path: file.path)
    }
    var check = LineCheck<Entry>(path: file.path)
    let torn = try file.forEachLine { (line) throws(JournalError) in
      if let record = try check.accept(line) { body(record) }
    }
    return (check.head, torn)
  }
}
