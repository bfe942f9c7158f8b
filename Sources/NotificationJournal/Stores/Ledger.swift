// SPDX-License-Identifier: Apache-2.0

/// Where the records of a day's work go: the journal on the disk, or memory when the day is only thought through.
package protocol Ledger: AnyObject {
  /// Everything it says, up to the last record appended.
  var history: JournalHistory { get }

  /// Takes the entries, all or none, into the history.
  @discardableResult
  func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord]
}

extension Journal: Ledger {}

/// Records that are folded into a history and kept nowhere.
package final class MemoryLedger: Ledger {
  package private(set) var history: JournalHistory
  private var last: Int

  /// - Parameter history: what was told before.
  package init(_ history: JournalHistory = JournalHistory()) {
    self.history = history
    last = history.messages.values.map(\.lastSeq).max() ?? 0
  }

  @discardableResult
  package func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    var records: [JournalRecord] = []
    for entry in entries {
      last += 1
      records.append(JournalRecord(seq: last, at: "", entry: entry))
    }
    for record in records { history.apply(record) }
    return records
  }
}
