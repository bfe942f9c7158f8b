// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

/// What every place for a journal must do alike.
struct JournalStoreTests {
  enum Kind: CaseIterable { case files, memory }

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func store(_ kind: Kind) -> any JournalStore {
    switch kind {
    case .files: FileStore(scratch.path + "/state")
    case .memory: MemoryStore()
    }
  }

  private func claim(_ store: any JournalStore, as command: String = "tagid check") throws -> any Ledger {
    try store.claim(as: command, for: "2021-12-23", patience: .zero, clock: { Sample.now })
  }

  private func records(_ store: any JournalStore) throws -> [JournalRecord] {
    var records: [JournalRecord] = []
    try store.fold(on: "2021-12-23") { records.append($0) }
    return records
  }

  @Test(arguments: Kind.allCases) func whatWasAppendedIsFoldedByWhoeverAsks(_ kind: Kind) throws {
    let store = store(kind)
    #expect(try records(store) == [])
    #expect(try store.history(on: "2021-12-23") == JournalHistory())
    let ledger = try claim(store)
    #expect(ledger.history == JournalHistory() && ledger.remarks == [])
    let appended = try ledger.append(Sample.morning, durably: true)
    #expect(appended.map(\.seq) == [1, 2, 3] && appended.allSatisfy { $0.at == Sample.now })
    #expect(try records(store) == appended)
    #expect(try store.history(on: "2021-12-23") == ledger.history)
    #expect(ledger.history.told(on: Sample.mail) == [Sample.identity: "2021-12-23"])
    try ledger.close()
  }

  @Test(arguments: Kind.allCases) func theNextClaimGoesOnWhereTheLastEnded(_ kind: Kind) throws {
    let store = store(kind)
    for run in 0..<3 {
      let ledger = try claim(store)
      #expect(ledger.history.messageCount == min(run, 1))
      #expect(try ledger.append(Sample.morning, durably: false).map(\.seq) == [1, 2, 3].map { $0 + run * 3 })
      try ledger.close()
    }
    #expect(try records(store).map(\.entry) == Sample.morning + Sample.morning + Sample.morning)
  }

  @Test(arguments: Kind.allCases) func aSecondClaimIsRefusedAndToldWhoHasTheFirst(_ kind: Kind) throws {
    let store = store(kind)
    let first = try claim(store, as: "tagid check")
    let error = #expect(throws: JournalError.self) { try claim(store, as: "another") }
    guard case .held(let holder) = error?.code else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.contains("tagid check"))
    // Reading needs no claim.
    try first.append([Sample.intent()], durably: true)
    #expect(try store.history(on: "2021-12-23").inDoubt.map(\.id) == ["a1"])
  }

  @Test(arguments: Kind.allCases) func aClaimEndsWithItsLedger(_ kind: Kind) throws {
    let store = store(kind)
    do { _ = try claim(store) }
    #expect(throws: Never.self) { try claim(store) }
  }
}
