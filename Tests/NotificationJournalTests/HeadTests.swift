// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import NotificationJournal

/// `journal.head`: what shows that a journal lost its end.
struct HeadTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func head() throws -> String { String(decoding: try scratch.bytes("journal.head"), as: UTF8.self) }

  /// A journal as an earlier Tagid wrote it: no head, and no record that says so.
  private func putOldJournal(_ count: Int = 2) throws {
    var end = ChainHead()
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let line =
        #"{"v":1,"seq":\#(end.seq + 1),"at":"\#(Sample.now)","type":"outcome","id":"a","attempt":1,"result":"unknown","status":null,"detail":"","prev":"\#(end.hash)"}"#
      end.advance(past: Array(line.utf8)[...])
      bytes += Array("\(line)\n".utf8)
    }
    try scratch.put(bytes)
  }

  @Test func itNamesTheLastRecordThatIsOnTheDisk() throws {
    let journal = try scratch.open()
    #expect(try head() == #"{"seq":0,"hash":"\#(Sample.zeros)","bytes":0}"# + "\n")
    try journal.append(Sample.morning, durably: true)
    let first = journal.head
    let expected = #"{"seq":3,"hash":"\#(first.hash)","bytes":\#(try scratch.bytes().count)}"# + "\n"
    #expect(try head() == expected)
    try journal.append([Sample.intent("a2")], durably: false)
    #expect(try head() == expected)
    try journal.close()
    #expect(try head() == #"{"seq":4,"hash":"\#(journal.head.hash)","bytes":\#(journal.head.bytes)}"# + "\n")
    var status = stat()
    #expect(stat(scratch.path + "/journal.head", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func aJournalThatIsShorterThanItsHeadIsRefused() throws {
    let lines = try scratch.write(Sample.morning)
    let whole = Array(lines.joined())
    for length in 0..<whole.count {
      try scratch.put(Array(whole[..<length]))
      let error = try #require(throws: JournalError.self) { try scratch.open() }
      let kept = whole[..<length].count { $0 == 0x0A }
      let offset = lines.prefix(kept).joined().count
      #expect(error.code == .damaged(line: kept + 1, offset: offset))
      #expect(
        error.message == "the journal is damaged: it ends with record \(kept) at byte \(offset), and 3 records in "
          + "\(whole.count) bytes were on the disk when its head was written")
      #expect(throws: error) { try scratch.records() }
      #expect(try scratch.bytes().count == length)
    }
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }

  @Test func aJournalThatIsGoneIsNotBegunAnew() throws {
    try scratch.write(Sample.morning)
    try FileManager.default.removeItem(atPath: scratch.journal)
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    #expect(error.code == .damaged(line: 1, offset: 0))
    #expect(error.message == "the journal is gone, and its head says that 3 records were on the disk")
    #expect(throws: error) { try scratch.records() }
    #expect(try scratch.names() == ["journal.head", "lock"])
  }

  /// What a loss of power may leave: the head of any earlier moment beside records of a later one.
  @Test func anyEarlierHeadIsBroughtUpToItsJournal() throws {
    var heads: [[UInt8]] = []
    do {
      let journal = try scratch.open()
      for entry in Sample.morning {
        heads.append(try scratch.bytes("journal.head"))
        try journal.append([entry], durably: true)
      }
      try journal.close()
    }
    let (whole, last) = (try scratch.bytes(), try scratch.bytes("journal.head"))
    for old in heads {
      try scratch.put(old, as: "journal.head")
      #expect(try scratch.records().map(\.entry) == Sample.morning)
      let journal = try scratch.open()
      #expect(journal.remarks == [] && journal.head.seq == 3)
      try journal.close()
      #expect(try scratch.bytes() == whole && scratch.bytes("journal.head") == last)
    }
  }

  /// The pages of an unfinished write may reach the disk in any order, so that a line feed stands behind a hole.
  @Test(arguments: [
    "{\"v\":1,\"seq\":5\n", "\u{0}\u{0}\u{0}\n", "x\ny\nz", "{\"v\":1,\"seq\":5}\nrest", "\n", "\n\n\n", "}",
  ])
  func whatIsNoRecordBehindTheHeadIsSetAside(tail: String) throws {
    let lines = try scratch.write(Sample.morning)
    let torn = Array(tail.utf8)
    try scratch.put(Array(lines.joined()) + torn)
    #expect(try scratch.records().count == 3)
    let journal = try scratch.open()
    #expect(
      journal.remarks == [
        "a crash had cut the journal short: \(torn.count) bytes after its last whole record were set aside in journal.torn-1"
      ])
    try journal.close()
    #expect(try scratch.bytes("journal.torn-1") == torn)
    #expect(
      try scratch.records().map(\.entry) == Sample.morning + [
        .recovered(Recovered(file: "journal.torn-1", bytes: torn.count))
      ])
  }

  @Test func goodRecordsBeforeATornOneAreKept() throws {
    let lines = try scratch.write(Sample.morning + [Sample.intent("a2"), Sample.outcome(.deferred, "a2")])
    let other = try Scratch()
    try other.write(Sample.morning)
    try other.put(Array(lines[..<4].joined()) + lines[4].dropLast(9))
    let journal = try other.open()
    #expect(journal.history.inDoubt.map(\.id) == ["a2"])
    #expect(journal.head.seq == 5 && journal.remarks.count == 1)
  }

  @Test func aNewerRecordBehindTheHeadIsNeverSetAside() throws {
    let lines = try scratch.write(Sample.morning)
    try scratch.put(Array(lines.joined()) + Array("{\"v\":2,\"new\":true}\n".utf8))
    let error = #expect(throws: JournalError.self) { try scratch.open() }
    #expect(error?.code == .newerVersion(line: 4))
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }

  @Test func aJournalOfAnEarlierVersionGetsAHeadOnceAndSaysSo() throws {
    try putOldJournal()
    let bytes = try scratch.bytes().count
    #expect(try scratch.records().count == 2)
    do {
      let journal = try scratch.open()
      #expect(
        journal.remarks == [
          "the journal had no head, as before this version: its \(bytes) bytes were taken as all of it, and journal.head made"
        ])
      try journal.close()
    }
    let made = Recovered(file: "journal.head", bytes: bytes, cause: .head)
    #expect(try scratch.records().last?.entry == .recovered(made))
    #expect(
      try scratch.lines().last.map { String(decoding: $0, as: UTF8.self) }?.contains(#","cause":"head","#) == true)
    do { #expect(try scratch.open().remarks == []) }
    // A second time it was somebody else who took it away.
    try FileManager.default.removeItem(atPath: scratch.path + "/journal.head")
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    #expect(error.message.hasPrefix("the head of the journal is gone: after record 3, at byte "))
    #expect(throws: error) { try scratch.records() }
  }

  @Test func anOldJournalWithATornLineGetsBoth() throws {
    try putOldJournal()
    try scratch.put(scratch.bytes() + [0x7B])
    let journal = try scratch.open()
    #expect(journal.remarks.count == 2)
    try journal.close()
    #expect(try scratch.records().map(\.seq) == [1, 2, 3, 4])
  }

  @Test func aJournalThatBeganWithAHeadIsRefusedWithoutIt() throws {
    try scratch.write([Sample.intent()])
    try FileManager.default.removeItem(atPath: scratch.path + "/journal.head")
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    #expect(error.path == scratch.path + "/journal.head")
    #expect(error.hint?.contains("`tagid journal verify` prints the line") == true)
    #expect(throws: error) { try scratch.records() }
    #expect(try scratch.names() == ["journal.jsonl", "lock"])
  }

  @Test(arguments: [
    ("\"seq\":3", "\"seq\":2"), ("\"seq\":3", "\"seq\":4"), ("\"seq\":3", "\"seq\":03"), ("\"seq\":3", "\"seq\":0"),
    ("\"bytes\":", "\"bytes\":1"), ("}\n", "}"), ("}\n", "}\n\n"), ("{", " {"), ("hash\":\"", "hash\":\"0"), ("{", ""),
    ("\"seq\":3", "\"seq\":-3"), (",", ", "),
  ])
  func aChangedHeadIsRefused(old: String, new: String) throws {
    try scratch.write(Sample.morning)
    try scratch.put(Array(try head().replacingOccurrences(of: old, with: new).utf8), as: "journal.head")
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    guard case .damaged = error.code else { throw error }
    #expect(throws: error) { try scratch.records() }
  }

  @Test func everyChangedBitOfTheHeadIsSeen() throws {
    try scratch.write(Sample.morning)
    let whole = try scratch.bytes("journal.head")
    for bit in 0..<whole.count * 8 {
      var bytes = whole
      bytes[bit / 8] ^= 1 << (bit % 8)
      try scratch.put(bytes, as: "journal.head")
      #expect(throws: JournalError.self, "bit \(bit)") { try scratch.records() }
    }
    for length in 0..<whole.count {
      try scratch.put(Array(whole[..<length]), as: "journal.head")
      #expect(throws: JournalError.self) { try scratch.records() }
    }
  }

  @Test func aLinkInPlaceOfAFileIsNotFollowed() throws {
    for name in ["journal.jsonl", "journal.head", "lock"] {
      let scratch = try Scratch()
      let target = scratch.path + "/elsewhere"
      try scratch.put([], as: "elsewhere")
      #expect(symlink(target, scratch.path + "/" + name) == 0)
      let error = try #require(throws: JournalError.self, "\(name)") { try scratch.open() }
      #expect(error.cause == "Too many levels of symbolic links")
      #expect(error.hint?.contains("a link is not followed here") == true)
      #expect(try scratch.bytes("elsewhere") == [])
    }
  }
}
