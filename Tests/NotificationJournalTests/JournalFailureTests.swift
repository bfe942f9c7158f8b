// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization
import Testing

@testable import NotificationJournal

@Suite struct JournalFailureTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A number shared by closures that may cross threads.
  private final class Count: Sendable {
    let value: Mutex<Int>

    init(_ start: Int = 0) { value = Mutex(start) }

    func next() -> Int {
      value.withLock {
        $0 += 1
        return $0
      }
    }
  }

  private func open(_ calls: FileCalls) throws -> Journal {
    try Journal.open(under: scratch.lock(), clock: { Sample.now }, calls: calls)
  }

  /// Calls that write `room` bytes in all and then fail with `number`.
  private func disk(room: Int, then number: CInt) -> FileCalls {
    var calls = FileCalls.system
    let room = Count(room)
    calls.write = { descriptor, bytes in
      room.value.withLock { left in
        if left == 0 {
          errno = number
          return -1
        }
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(left))
        left -= part.count
        return FileCalls.system.write(descriptor, part)
      }
    }
    return calls
  }

  @Test func shortWritesAndInterruptionsAreCarriedOn() throws {
    var calls = FileCalls.system
    let count = Count()
    calls.write = { descriptor, bytes in
      if count.next() % 2 == 0 {
        errno = EINTR
        return -1
      }
      return FileCalls.system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(7)))
    }
    let interrupted = Count()
    calls.sync = { descriptor in
      if interrupted.next() % 2 == 0 {
        errno = EINTR
        return -1
      }
      return FileCalls.system.sync(descriptor)
    }
    let journal = try open(calls)
    try journal.append(Sample.morning, durably: true)
    try journal.close()
    #expect(try Program.verify(scratch.journal).status == 0)
    #expect(try scratch.records().map(\.entry) == Sample.morning)
  }

  @Test(arguments: [0, 1, 100, 471, 472, 600], [ENOSPC, EIO, EDQUOT])
  func aFailedWriteLeavesTheJournalAsItWasAndPoisonsIt(room: Int, number: CInt) throws {
    let before = try scratch.write(Sample.morning).joined()
    let journal = try open(disk(room: room, then: number))
    let error = #expect(throws: JournalError.self) { try journal.append(Sample.morning, durably: true) }
    #expect(error?.code == .cannotWrite)
    #expect(error?.path == scratch.journal)
    #expect(error?.cause == String(cString: strerror(number)))
    #expect(error?.hint == "the journal was cut back to its last whole record")
    #expect(try scratch.bytes() == Array(before))
    #expect(journal.head.seq == 3)
    #expect(journal.history.inDoubt.isEmpty)
    let next = #expect(throws: JournalError.self) { try journal.append([], durably: true) }
    #expect(next?.code == .poisoned)
    #expect(next?.cause == error?.cause)
    #expect(try scratch.bytes() == Array(before))
  }

  @Test func aJournalThatCannotBeCutBackSaysSoAndTheNextRunDoesIt() throws {
    try scratch.write(Sample.morning)
    var calls = disk(room: 100, then: ENOSPC)
    calls.truncate = { _, _ in
      errno = EIO
      return -1
    }
    do {
      let journal = try open(calls)
      let error = #expect(throws: JournalError.self) { try journal.append(Sample.morning, durably: true) }
      #expect(error?.hint?.contains("could not be cut back either (Input/output error)") == true)
    }
    try scratch.open().close()
    #expect(try scratch.bytes("journal.torn-1").count == 100)
    #expect(try scratch.records().last?.entry == .recovered(Recovered(file: "journal.torn-1", bytes: 100)))
  }

  @Test func aFailedSyncIsNotForgiven() throws {
    var calls = FileCalls.system
    let count = Count()
    // The folder, the file, its head and the folder again are the first to be synced; each append then syncs the file first.
    calls.sync = { descriptor in
      if count.next() == 7 {
        errno = EIO
        return -1
      }
      return FileCalls.system.sync(descriptor)
    }
    let journal = try open(calls)
    try journal.append([Sample.intent("a1")], durably: true)
    let error = #expect(throws: JournalError.self) { try journal.append([Sample.intent("a2")], durably: true) }
    #expect(error?.code == .cannotWrite)
    #expect(error?.cause == "Input/output error")
    for durably in [true, false] {
      let next = #expect(throws: JournalError.self) { try journal.append([Sample.intent("a3")], durably: durably) }
      #expect(next?.code == .poisoned)
    }
    #expect(try Program.verify(scratch.journal).status == 0)
  }

  @Test func aFolderThatCannotBeSyncedAndAFileThatCannotBeClosedAreErrors() throws {
    var calls = FileCalls.system
    calls.sync = { _ in
      errno = EIO
      return -1
    }
    #expect(throws: JournalError.self) { try open(calls) }
    calls = .system
    let count = Count()
    calls.close = { descriptor in
      _ = FileCalls.system.close(descriptor)
      // The folder, the head and the folder again are the first to be closed.
      if count.next() <= 3 { return 0 }
      errno = EDQUOT
      return -1
    }
    let journal = try open(calls)
    let error = #expect(throws: JournalError.self) { try journal.close() }
    #expect(error?.message == "the file cannot be closed")
    #expect(error?.cause == "Disk quota exceeded")
  }

  @Test func aHeadThatCannotBeReplacedEndsTheRunAndLosesNothing() throws {
    let fail: [(String, (inout FileCalls, Count) -> Void)] = [
      (
        "rename",
        { calls, _ in
          calls.rename = { _, _ in
            errno = EACCES; return -1
          }
        }
      ),
      (
        "sync",
        { calls, count in
          calls.sync = {
            if count.next() % 2 == 0 { errno = EIO; return -1 }; return FileCalls.system.sync($0)
          }
        }
      ),
    ]
    for (name, change) in fail {
      let scratch = try Scratch()
      try scratch.write(Sample.morning)
      let before = try scratch.bytes("journal.head")
      var calls = FileCalls.system
      change(&calls, Count())
      do {
        let journal = try Journal.open(under: scratch.lock(), clock: { Sample.now }, calls: calls)
        let error = #expect(throws: JournalError.self, "\(name)") { try journal.append(Sample.morning, durably: true) }
        #expect(
          error?.code == .cannotWrite && error?.hint == "the records themselves are on the disk; only the head is older"
        )
        #expect(journal.history.messageCount == 1)
        #expect(throws: JournalError.self) { try journal.append(Sample.morning, durably: true) }
      }
      #expect(try scratch.bytes("journal.head") == before)
      #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
      try scratch.open().close()
      #expect(try scratch.records().map(\.entry) == Sample.morning + Sample.morning)
      #expect(try Program.verify(scratch.journal).status == 0)
    }
  }
}
