// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import NotificationJournal
import Testing

@Suite struct JournalAppendTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func theChainGoesOnAcrossGroupsAndRunsAndAStrangerAgrees() throws {
    let hard = Sample.intent("b\"2", subject: "\u{0}\u{2028}\\ ক্ষ 👩‍👩‍👧\r\n")
    var head = ChainHead()
    for day in 0..<3 {
      let journal = try scratch.open()
      #expect(journal.head == head)
      let records = try journal.append(Sample.morning, durably: day == 1)
      #expect(records.map(\.seq) == [1, 2, 3].map { $0 + day * 4 })
      #expect(records.map(\.entry) == Sample.morning)
      try journal.append([hard], durably: true)
      head = journal.head
      try journal.close()
    }
    #expect(head.seq == 12)
    let check = try Program.verify(scratch.journal)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.hasSuffix("head 12 \(head.hash) \(head.bytes)\n"))
    #expect(try scratch.records().map(\.entry) == Array(repeating: Sample.morning + [hard], count: 3).flatMap(\.self))
  }

  @Test func theStrangerSeesDamage() throws {
    let lines = try scratch.write(Sample.morning)
    try scratch.put(lines[0] + lines[2])
    #expect(try Program.verify(scratch.journal).output.contains("line 2 at byte \(lines[0].count): seq is 3"))
    try scratch.put(lines[0].dropLast())
    #expect(try Program.verify(scratch.journal).output.contains("torn"))
  }

  @Test func theFileIsForItsOwnerOnlyAndMadeEvenWhenNothingIsAppended() throws {
    try scratch.open().close()
    var status = stat()
    #expect(stat(scratch.journal, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(status.st_size == 0)
    #expect(try scratch.records() == [])
  }

  @Test func anEmptyGroupWritesNothing() throws {
    let journal = try scratch.open()
    #expect(try journal.append([], durably: false) == [])
    #expect(try journal.append([], durably: true) == [])
    #expect(try scratch.bytes() == [])
  }

  @Test func aClosedJournalTakesNoMoreRecords() throws {
    let journal = try scratch.open()
    try journal.close()
    try journal.close()
    let error = #expect(throws: JournalError.self) { try journal.append(Sample.morning, durably: true) }
    #expect(error?.code == .poisoned)
    #expect(error?.message == "the journal takes no more records, since earlier: the journal is closed")
  }

  @Test func theHistoryKeepsStepWithWhatIsAppended() throws {
    let journal = try scratch.open()
    #expect(journal.history == JournalHistory())
    try journal.append([Sample.intent()], durably: true)
    #expect(journal.history.inDoubt.map(\.id) == ["a1"])
    try journal.append([Sample.outcome(.accepted), Sample.run()], durably: true)
    #expect(journal.history.told(on: Sample.mail) == [Sample.identity: "2021-12-23"])
    #expect(try JournalHistory(reading: scratch.folder) == journal.history)
    try journal.close()
  }

  @Test func aSecondWriterIsRefusedAsLongAsTheJournalIsOpen() throws {
    let journal = try scratch.open()
    #expect(throws: JournalError.self) { try scratch.open() }
    try journal.append(Sample.morning, durably: false)
    #expect(try scratch.records().count == 3)
  }

  @Test func aJournalThatIsNoFileIsRefused() throws {
    try FileManager.default.createDirectory(atPath: scratch.journal, withIntermediateDirectories: false)
    let error = #expect(throws: JournalError.self) { try scratch.open() }
    #expect(error?.code == .cannotWrite)
    let reading = #expect(throws: JournalError.self) { try scratch.records() }
    #expect(reading?.code == .cannotRead)
    #expect(reading?.message == "the journal is not a file")
  }
}
