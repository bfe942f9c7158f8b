// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import NotificationJournal

/// `journal compact`: a chain that goes over several files.
struct CompactionTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func open(on day: String = "2021-12-23", _ calls: FileCalls = .system) throws -> Journal {
    try Journal.open(under: scratch.lock(), clock: { "\(day)T03:00:02Z" }, calls: calls)
  }

  @discardableResult
  private func compact(on day: String = "2021-12-23", _ calls: FileCalls = .system) throws -> Compaction {
    try Compaction.run(open(on: day, calls), at: "\(day)T03:00:02Z", calls: calls)
  }

  private func identity(_ name: String, _ day: String = "2021-12-30") -> JournalEntry {
    Sample.intent(name, day: "2021-12-23", identities: ["plan/\(name)/100/\(day)/7d"])
  }

  private func write(_ name: String, _ day: String = "2021-12-30", on today: String = "2021-12-23") throws {
    let journal = try open(on: today)
    try journal.append([identity(name, day), Sample.outcome(.accepted, name)], durably: true)
    try journal.close()
  }

  @Test func theChainGoesOnInAnotherFileAndTheHistoryWithIt() throws {
    try write("a")
    let whole = try scratch.bytes()
    let done = try compact()
    #expect(done == Compaction(file: "journal-2.jsonl", records: 2, neededUntil: "2024-10-01"))
    #expect(try scratch.bytes("journal-2.jsonl") == whole)
    try write("b")
    #expect(try compact().file == "journal-5.jsonl")
    try write("c")
    #expect(
      try scratch.names() == ["journal-2.jsonl", "journal-5.jsonl", "journal.head", "journal.jsonl", "lock"])
    #expect(try scratch.records().map(\.seq) == Array(1...8))
    let history = try open().history
    #expect(history.told(on: Sample.mail).count == 3)
    #expect(try history == JournalHistory(reading: scratch.folder))
    for name in ["journal-2.jsonl", "journal-5.jsonl", "journal.jsonl"] {
      let check = try Program.verify(scratch.path + "/" + name)
      #expect(check.status == 0, "\(check.output)")
    }
    let audit = try JournalAudit(of: scratch.folder, on: "2021-12-23")
    #expect(!audit.isDamaged && audit.chain.records == 8 && audit.chain.files.count == 3)
  }

  @Test func onlyTheFilesThatAPlanMayNeedAreRead() throws {
    try write("a", "2021-12-30")
    try compact()
    try write("b", "2024-12-30", on: "2024-12-01")
    try compact(on: "2024-12-01")
    try write("c", "2025-01-30", on: "2024-12-02")
    func told(on day: String) throws -> Int { try open(on: day).history.told(on: Sample.mail).count }
    #expect(try told(on: "2024-09-30") == 3)
    #expect(try told(on: "2024-10-01") == 2)
    #expect(try told(on: "2027-10-01") == 1)
    #expect(try JournalHistory(reading: scratch.folder, on: "2024-10-01").messageCount == 2)
    // What is needed no more may be taken elsewhere, what is needed may not.
    try FileManager.default.removeItem(atPath: scratch.path + "/journal-2.jsonl")
    #expect(try told(on: "2024-10-01") == 2)
    let audit = try JournalAudit(of: scratch.folder, on: "2024-10-01")
    #expect(
      !audit.isDamaged
        && audit.chain.remarks == ["journal-2.jsonl and what was before it are not here, and needed no more"])
    let error = #expect(throws: JournalError.self) { try told(on: "2024-09-30") }
    #expect(error?.message == "the file is gone; what it says is needed until 2024-10-01")
    #expect(throws: JournalError.self) { try scratch.records() }
  }

  /// A file is needed for as long as one before it is.
  @Test func theLongestNeedIsHandedOn() throws {
    try write("a", "2030-01-01")
    #expect(try compact().neededUntil == "2033-10-01")
    try write("b", "2021-12-30")
    #expect(try compact().neededUntil == "2033-10-01")
  }

  @Test(arguments: [Outcome.Result?.none, .unknown, .deferred])
  func nothingIsClosedWhileAMessageIsInDoubt(_ result: Outcome.Result?) throws {
    try scratch.write([Sample.intent()] + (result.map { [Sample.outcome($0)] } ?? []))
    let before = try scratch.bytes()
    let error = #expect(throws: JournalError.self) { try compact() }
    #expect(error?.code == .unsettled(1) && error?.message == "1 message is in doubt")
    #expect(try scratch.bytes() == before && scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }

  @Test func anEmptyJournalIsNotClosed() throws {
    #expect(throws: JournalError.self) { try compact() }
    try write("a")
    try compact()
    let error = #expect(throws: JournalError.self) { try compact() }
    #expect(error?.code == .unsettled(0))
    #expect(try scratch.names() == ["journal-2.jsonl", "journal.head", "journal.jsonl", "lock"])
  }

  /// Every call that changes the disk is made to fail, and everything after it: what a crash at that point leaves.
  @Test func aCrashAtAnyStepIsMendedByTheNextRun() throws {
    var isDone = false
    var point = 0
    while !isDone {
      let other = try Scratch()
      try other.write([identity("a"), Sample.outcome(.accepted, "a")])
      let crash = Crash(at: point)
      do {
        let journal = try Journal.open(under: other.lock(), clock: { Sample.now }, calls: crash.calls)
        _ = try Compaction.run(journal, at: Sample.now, calls: crash.calls)
        isDone = true
      } catch { #expect(error is JournalError) }
      // A reader finds everything, before anything is mended.
      #expect(try JournalHistory(reading: other.folder).told(on: Sample.mail).count == 1, "point \(point)")
      do {
        let journal = try other.open()
        #expect(journal.history.told(on: Sample.mail).count == 1 && journal.remarks == [], "point \(point)")
        try journal.append([identity("b"), Sample.outcome(.accepted, "b")], durably: true)
        try journal.close()
      }
      #expect(try JournalHistory(reading: other.folder).told(on: Sample.mail).count == 2, "point \(point)")
      #expect(!(try JournalAudit(of: other.folder, on: "2021-12-23").isDamaged), "point \(point)")
      point += 1
    }
    #expect(point >= 7)
  }

  @Test func damageInAClosedFileIsFoundByWhoeverReadsIt() throws {
    try write("a")
    try compact()
    try write("b")
    let whole = try scratch.bytes("journal-2.jsonl")
    for (name, bytes) in [
      ("cut", Array(whole.dropLast())), ("changed", whole.map { $0 == 0x37 ? 0x38 : $0 }), ("longer", whole + [0x7B]),
      ("empty", []),
    ] {
      try scratch.put(bytes, as: "journal-2.jsonl")
      #expect(throws: JournalError.self, "\(name)") { try open() }
      #expect(throws: JournalError.self, "\(name)") { try scratch.records() }
      #expect(try JournalAudit(of: scratch.folder, on: "2021-12-23").isDamaged, "\(name)")
    }
    try scratch.put(whole, as: "journal-2.jsonl")
    #expect(throws: Never.self) { try open() }
  }

  @Test func aHeadOfAnOlderFileIsRefused() throws {
    try write("a")
    let old = try scratch.bytes("journal.head")
    try write("b")
    try compact()
    try scratch.put(old, as: "journal.head")
    let error = #expect(throws: JournalError.self) { try open() }
    #expect(error?.message == "the journal begins with record 5, which does not follow the one its head names (2)")
  }
}

/// Lets so many changes of the disk happen, and then none.
private final class Crash: Sendable {
  private let left: Counter

  init(at point: Int) { left = Counter(point) }

  private func isOver() -> Bool {
    if left.next() >= 0 { return false }
    errno = EIO
    return true
  }

  var calls: FileCalls {
    var calls = FileCalls.system
    calls.write = { self.isOver() ? -1 : FileCalls.system.write($0, $1) }
    calls.sync = { self.isOver() ? -1 : FileCalls.system.sync($0) }
    calls.truncate = { self.isOver() ? -1 : FileCalls.system.truncate($0, $1) }
    calls.rename = { self.isOver() ? -1 : FileCalls.system.rename($0, $1) }
    return calls
  }
}
