// SPDX-License-Identifier: Apache-2.0

/// Reads the journal without the lock, for commands that change nothing.
package enum JournalReader {
  /// Calls `body` with every record, in order, and returns where the journal ends.
  ///
  /// Every line is checked. A missing journal is an empty one, and a torn last line is left to the next run: a run may
  /// be writing it right now.
  @discardableResult
  package static func forEachRecord(
    in folder: StateFolder, reaching reach: ChainReach = .all, detail: RecordDetail = .everything,
    _ body: (JournalRecord) -> Void
  ) throws(JournalError) -> ChainHead {
    try ChainReader.forEachRecord(in: folder, reaching: reach, detail: detail, body)
  }

  /// The same with each record's line, without its LF; there is no record of a type that this Tagid does not know.
  @discardableResult
  package static func forEachLine(
    in folder: StateFolder, reaching reach: ChainReach, _ body: (JournalRecord?, ArraySlice<UInt8>) -> Void
  ) throws(JournalError) -> ChainHead {
    try ChainReader.forEachLine(in: folder, reaching: reach, body)
  }
}

extension JournalHistory {
  /// Reads the journal without the lock, as far as it is needed on a day, in ISO 8601; all of it when none is named.
  package init(reading folder: StateFolder, on day: String? = nil) throws(JournalError) {
    self.init()
    addressKey = try AddressKey.read(in: folder)
    var reader = HistoryReader(self)
    _ = try ChainReader.read(folder, reaching: day.map { .needed(on: $0) } ?? .all, &reader)
    self = reader.history
  }

  /// Reads it without the lock as it stood at the end of a day: what runs about later days recorded is left out.
  /// - Parameter day: in ISO 8601.
  package init(reading folder: StateFolder, upTo day: String) throws(JournalError) {
    self.init()
    addressKey = try AddressKey.read(in: folder)
    var later: Set<String> = []
    try JournalReader.forEachRecord(in: folder, reaching: .needed(on: day), detail: .decisions) { record in
      switch record.entry {
      case .intent(let intent):
        if intent.day > day { later.insert(intent.id) } else { later.remove(intent.id) }
        if intent.day <= day { apply(record) }
      // An outcome is of the latest intent; by itself it says no day.
      case .outcome(let outcome): if !later.contains(outcome.id) { apply(record) }
      case .run(let run): if run.day <= day { apply(record) }
      case .recovered, .continued: apply(record)
      // It has no day of its own; what is looked back on went by the places of its time.
      case .quarantine: break
      }
    }
  }
}
