// SPDX-License-Identifier: Apache-2.0

/// A journal in memory, for tests and for days that are only thought through.
package final class MemoryStore: JournalStore {
  package fileprivate(set) var records: [JournalRecord] = []
  private weak var holder: MemoryLedger?
  private var command = ""

  package init() {}

  package var addressKey: AddressKey? { nil }

  package func claim(
    as command: String, for day: String, patience: Duration, clock: @escaping () -> String
  ) throws(JournalError) -> any Ledger {
    guard holder == nil else {
      throw JournalError(.held(by: self.command), "another run is at work: \(self.command)", path: "memory")
    }
    let ledger = MemoryLedger(of: self, clock: clock)
    holder = ledger
    self.command = command
    return ledger
  }

  package func fold(on day: String, _ body: (JournalRecord) -> Void) throws(JournalError) { records.forEach(body) }
}

/// Records that are folded into a history and kept in a store, or nowhere.
package final class MemoryLedger: Ledger {
  package private(set) var history: JournalHistory
  package let remarks: [String] = []
  package let head = ChainHead()
  private var last: Int
  private let store: MemoryStore?
  private let clock: () -> String

  /// - Parameter history: what was told before.
  package init(_ history: JournalHistory = JournalHistory()) {
    self.history = history
    last = history.lastIntent
    store = nil
    clock = { "" }
  }

  fileprivate init(of store: MemoryStore, clock: @escaping () -> String) {
    var history = JournalHistory()
    for record in store.records { history.apply(record) }
    self.history = history
    last = store.records.count
    self.store = store
    self.clock = clock
  }

  @discardableResult
  package func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    let at = clock()
    var records: [JournalRecord] = []
    for entry in entries {
      last += 1
      records.append(JournalRecord(seq: last, at: at, entry: entry))
    }
    store?.records += records
    for record in records { history.apply(record) }
    return records
  }

  package func close() throws(JournalError) {}
}
