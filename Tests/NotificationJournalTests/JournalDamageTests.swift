// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

@Suite struct JournalDamageTests {
  let scratch: Scratch
  let lines: [[UInt8]]

  init() throws {
    scratch = try Scratch()
    lines = try scratch.write(Sample.morning + [Sample.intent("a2"), Sample.outcome(.deferred, "a2")])
  }

  /// Expects that both a run and a reader refuse these lines in line `number`, and that nothing is changed on the disk.
  private func refuse(_ damaged: [[UInt8]], line number: Int, _ words: String) throws {
    let bytes = Array(damaged.joined())
    try scratch.put(bytes)
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    let offset = damaged.prefix(number - 1).joined().count
    #expect(error.code == .damaged(line: number, offset: offset))
    #expect(error.path == scratch.journal)
    #expect(error.message == "the journal is damaged in line \(number), which begins at byte \(offset): \(words)")
    #expect(error.hint?.contains("keep a copy of the file, never edit it") == true)
    #expect(throws: error) { try scratch.records() }
    #expect(try scratch.bytes() == bytes)
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }

  private func changed(_ index: Int, _ old: String, _ new: String) -> [[UInt8]] {
    var lines = lines
    let text = String(decoding: lines[index], as: UTF8.self).replacingOccurrences(of: old, with: new)
    lines[index] = Array(text.utf8)
    return lines
  }

  @Test func removedDoubledAndSwappedLinesAreSeen() throws {
    try refuse(Array(lines[1...]), line: 1, "its seq is 2 and not 1")
    try refuse([lines[0]] + lines[2...], line: 2, "its seq is 3 and not 2")
    try refuse([lines[0], lines[1], lines[1]] + lines[2...], line: 3, "its seq is 2 and not 3")
    try refuse([lines[0], lines[2], lines[1]] + lines[3...], line: 2, "its seq is 3 and not 2")
    try refuse(lines[..<2] + [[0x0A]] + lines[2...], line: 3, "it is not JSON")
  }

  @Test func aChangedFieldIsSeenInTheNextLine() throws {
    try refuse(
      changed(1, "accepted", "rejected"), line: 3,
      "its prev is not the hash of record 2, so one of the two is not what was written")
    try refuse(
      changed(0, "৭", "৮"), line: 2, "its prev is not the hash of record 1, so one of the two is not what was written")
  }

  @Test(arguments: [
    ("\"seq\":3", "\"seq\":4", "its seq is 4 and not 3"),
    ("\"seq\":3", "\"seq\":\"3\"", "the field 'seq' holds something else than it should"),
    ("\"seq\":3,", "", "the field 'seq' is missing"),
    ("\"v\":1", "\"v\":0", "there is no version 0"),
    ("\"v\":1,", "", "the field 'v' is missing"),
    ("\"prev\":\"", "\"prev\":\"0", "its prev is not the hash of record 2, so one of the two is not what was written"),
    ("\"zone\"", "\"zonE\"", "the field 'zone' is missing"),
    ("/smtp", "", "the field 'routes' holds a value that does not exist"),
    ("}\n", "\n", "it is not JSON"),
    ("\n", "\r\n", "it holds a control character"),
    ("Asia", "As\u{1}a", "it holds a control character"),
    ("{\"v\"", "[{\"v\"", "it is not JSON"),
  ])
  func aLineThatIsNoRecordIsRefused(old: String, new: String, words: String) throws {
    try refuse(changed(2, old, new), line: 3, words)
  }

  @Test func badBytesAndBadValuesAreRefused() throws {
    var bad = lines
    bad[1][20] = 0xFF
    try refuse(bad, line: 2, "it is not UTF-8")
    bad[1] = Array(repeating: 0, count: 300) + [0x0A]
    try refuse(bad, line: 2, "it holds a control character")
    bad[1] = Array("[1]\n".utf8)
    try refuse(bad, line: 2, "it is not a JSON object")
    try refuse(changed(1, "accepted", "perhaps"), line: 2, "the field 'result' holds a value that does not exist")
    try refuse(changed(0, Sample.zeros, String(repeating: "1", count: 64)), line: 1, "its prev is not 64 zeros")
  }

  @Test func everyChangedBitIsSeen() throws {
    let whole = Array(lines.joined())
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << (index % 8)
      try scratch.put(bytes)
      let error = #expect(throws: JournalError.self, "bit \(index % 8) of byte \(index)") { try scratch.records() }
      if case .damaged(let line, _) = error?.code {
        let at = whole[..<index].count { $0 == 0x0A } + 1
        #expect(line == at || line == at + 1)
      } else {
        // A changed version digit reads as a newer journal, which is refused as well.
        #expect(error?.message.contains("written by a newer Tagid") == true)
      }
    }
  }

  @Test func aNewerVersionIsRefusedWithoutAGuess() throws {
    try scratch.put(Array((lines[..<3] + [Array("{\"v\":2,\"new\":true}\n".utf8)]).joined()))
    let error = try #require(throws: JournalError.self) { try scratch.open() }
    #expect(error.code == .newerVersion(line: 4))
    #expect(
      error.message == "line 4 was written by a newer Tagid (version 2 of the journal, this one knows 1)")
    #expect(throws: error) { try scratch.records() }
    #expect(try scratch.names() == ["journal.head", "journal.jsonl", "lock"])
  }
}
