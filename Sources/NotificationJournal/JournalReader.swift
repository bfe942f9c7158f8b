// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Reads the journal without the lock, for commands that change nothing.
package enum JournalReader {
  /// Calls `body` with every record, in order, and returns where the journal ends.
  ///
  /// Every line is checked. A missing journal is an empty one, and a torn last line is left to the next run: a run may
  /// be writing it right now.
  @discardableResult
  package static func forEachRecord(
    in folder: StateFolder, _ body: (JournalRecord) -> Void
  ) throws(JournalError) -> ChainHead {
    let path = folder.file(Journal.fileName)
    if access(path, F_OK) != 0, errno == ENOENT { return ChainHead() }
    let file = try OpenFile(path, O_RDONLY, failing: .cannotRead)
    return try scan(file, body).head
  }

  /// Checks every line of an open journal and returns its head and the bytes after its last LF.
  static func scan(
    _ file: OpenFile, _ body: (JournalRecord) -> Void
  ) throws(JournalError) -> (head: ChainHead, torn: [UInt8]) {
    guard file.isRegular else { throw JournalError(.cannotRead, "the journal is not a file", path: file.path) }
    var check = LineCheck(path: file.path)
    let torn = try file.forEachLine { (line) throws(JournalError) in
      if let record = try check.accept(line) { body(record) }
    }
    return (check.head, torn)
  }
}

extension JournalHistory {
  /// Reads the whole journal without the lock.
  package init(reading folder: StateFolder) throws(JournalError) {
    self.init()
    try JournalReader.forEachRecord(in: folder) { apply($0) }
  }
}
