// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

@Suite struct JournalRecoveryTests {
  @Test(arguments: [Sample.intent(), Sample.outcome(.accepted), Sample.run()])
  func aTornLastLineOfAnyLengthIsSetAside(last: JournalEntry) throws {
    let whole = try Scratch().write([Sample.intent("a0"), last])
    for cut in 1..<whole[1].count {
      let scratch = try Scratch()
      let torn = Array(whole[1].prefix(cut))
      #expect(try scratch.write([Sample.intent("a0")]) == [whole[0]])
      try scratch.put(whole[0] + torn)
      #expect(try scratch.records().map(\.seq) == [1])
      #expect(try scratch.bytes() == whole[0] + torn)

      let journal = try scratch.open()
      #expect(journal.head.seq == 2)
      #expect(journal.history.messageCount == 1)
      try journal.append([last], durably: true)
      try journal.close()
      #expect(try scratch.bytes("journal.torn-1") == torn)
      let recovered = JournalEntry.recovered(Recovered(file: "journal.torn-1", bytes: cut))
      #expect(try scratch.records().map(\.entry) == [Sample.intent("a0"), recovered, last])
      #expect(Array(try scratch.bytes().prefix(whole[0].count)) == whole[0])
    }
  }

  @Test(arguments: [[0x7B], [0, 0, 0], Array(repeating: 0, count: 5000), [0xFF, 0xFE], Array("not ours".utf8)])
  func anyBytesAfterTheLastLineFeedAreSetAside(torn: [UInt8]) throws {
    let scratch = try Scratch()
    try scratch.put(torn)
    try scratch.open().close()
    #expect(try scratch.bytes("journal.torn-1") == torn)
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "journal.torn-1", "lock"])
    #expect(
      try Program.verify(scratch.journal).output.hasPrefix("1 recovered journal.torn-1\nhead 1 "))
  }

  @Test func everyTornLineKeepsAFileOfItsOwn() throws {
    let scratch = try Scratch()
    try scratch.put([1, 2], as: "journal.torn-2")
    for number in [1, 3, 4] {
      let before = FileManager.default.fileExists(atPath: scratch.journal) ? try scratch.bytes() : []
      try scratch.put(before + Array("torn \(number)".utf8))
      try scratch.open().close()
      #expect(try scratch.bytes("journal.torn-\(number)") == Array("torn \(number)".utf8))
    }
    #expect(try scratch.bytes("journal.torn-2") == [1, 2])
    #expect(try scratch.records().count == 3)
    #expect(try Program.verify(scratch.journal).status == 0)
  }

  @Test func aWholeJournalIsLeftAsItIs() throws {
    let scratch = try Scratch()
    let lines = try scratch.write(Sample.morning)
    try scratch.open().close()
    #expect(try scratch.lines() == lines)
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }
}
