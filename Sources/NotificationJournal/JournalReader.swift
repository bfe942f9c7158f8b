// SPDX-License-Identifier: Apache-2.0

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
    try ChainReader.forEachRecord(in: folder, body)
  }
}

extension JournalHistory {
  /// Reads the whole journal without the lock.
  package init(reading folder: StateFolder) throws(JournalError) {
    self.init()
    try JournalReader.forEachRecord(in: folder) { apply($0) }
  }
}
