// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

/// A disk that is really full.
@Suite(.enabled(if: SmallDisk.isAvailable, "no small file system can be mounted here"))
struct FullDiskTests {
  private let disk: SmallDisk
  private let folder: StateFolder

  init() throws {
    disk = try #require(SmallDisk(options: "size=64k"))
    folder = try StateFolder(disk.path + "/tagid", for: .writing)
  }

  private var journal: String { folder.file("journal.jsonl") }

  private func open() throws -> Journal {
    try Journal.open(
      under: StateLock(folder, command: "tagid check", since: Sample.now), clock: { Sample.now }, calls: .system)
  }

  private func fill(leaving pages: Int) throws {
    let ballast = disk.path + "/ballast"
    _ = FileManager.default.createFile(atPath: ballast, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: ballast))
    #expect(throws: (any Error).self) { while true { try handle.write(contentsOf: Data(repeating: 1, count: 512)) } }
    let length = try handle.seekToEnd()
    try handle.truncate(atOffset: length / 4096 * 4096 - UInt64(pages) * 4096)
    try handle.close()
  }

  private func makeRoom() throws { try FileManager.default.removeItem(atPath: disk.path + "/ballast") }

  private func expectSameRecords(_ count: Int) throws {
    let check = try Program.verify(journal)
    #expect(check.status == 0 && check.output.contains("\nhead \(count) "), "\(check.output)")
  }

  @Test func aRecordThatDoesNotFitIsCutOffAgainAndTheNextRunGoesOn() throws {
    let long = Sample.intent("a2", subject: String(repeating: "তাগিদ ", count: 2_000))
    do {
      let journal = try open()
      try journal.append(Sample.morning, durably: true)
      try fill(leaving: 2)
      let error = #expect(throws: JournalError.self) { try journal.append([long], durably: true) }
      #expect(error?.code == .cannotWrite)
      #expect(error?.cause == "No space left on device")
      #expect(error?.hint == "the journal was cut back to its last whole record")
    }
    try expectSameRecords(3)
    try makeRoom()
    let journal = try open()
    #expect(journal.remarks == [])
    try journal.append([long], durably: true)
    try journal.close()
    try expectSameRecords(4)
  }

  @Test func whenOnlyTheHeadDoesNotFitTheRecordsAreKept() throws {
    do {
      let journal = try open()
      try journal.append(Sample.morning, durably: true)
      try fill(leaving: 0)
      let error = #expect(throws: JournalError.self) { try journal.append([Sample.intent("a2")], durably: true) }
      #expect(error?.cause == "No space left on device")
      #expect(error?.path == folder.file(".journal.head.new"))
    }
    try expectSameRecords(4)
    let full = #expect(throws: JournalError.self) { try open() }
    #expect(full?.cause == "No space left on device")
    try makeRoom()
    let journal = try open()
    #expect(journal.history.inDoubt.map(\.id) == ["a2"])
    try journal.close()
    try expectSameRecords(4)
  }

  @Test func aTornLineThatCannotBeSetAsideStaysWhereItIs() throws {
    let lines: Int
    do {
      let journal = try open()
      try journal.append(Sample.morning, durably: true)
      try journal.close()
      lines = journal.head.bytes
    }
    let handle = try #require(FileHandle(forWritingAtPath: journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(repeating: 0x7B, count: 64))
    try handle.close()
    // For the lock, which says who has it.
    try fill(leaving: 1)
    let full = #expect(throws: JournalError.self) { try open() }
    #expect(full?.code == .cannotWrite)
    #expect(full?.path == folder.file("journal.torn-1"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: journal)).count == lines + 64)
    #expect(!FileManager.default.fileExists(atPath: folder.file("journal.torn-1")))
    try makeRoom()
    let mended = try open()
    #expect(mended.remarks.count == 1)
    try mended.close()
    try expectSameRecords(4)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("journal.torn-1"))).count == 64)
  }
}
