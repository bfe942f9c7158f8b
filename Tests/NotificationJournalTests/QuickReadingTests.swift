// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Foundation
import Testing

@testable import NotificationJournal

/// The quick reading of lines gives what the thorough one gives, or leaves the line to it.
struct QuickReadingTests {
  private struct Read {
    var record: JournalRecord
    var hasHead: Bool
    var prev: Digest
  }

  private func quick(_ line: [UInt8]) -> Read? {
    var strings = InternedStrings()
    var entry: JournalEntry?
    return line.withUnsafeBytes { bytes in
      let quick = QuickLine(bytes) { walk in
        entry = JournalEntry.quickly(&walk, &strings, detail: .everything)
        return entry != nil
      }
      guard let quick, let entry else { return nil }
      let record = JournalRecord(seq: quick.seq, at: String(decoding: quick.at, as: UTF8.self), entry: entry)
      return Read(record: record, hasHead: quick.hasHead, prev: quick.prev)
    }
  }

  private func thorough(_ line: [UInt8]) -> DecodedLine<JournalEntry>.Chain? {
    guard String(validating: line, as: UTF8.self) != nil, line.allSatisfy({ $0 >= 0x20 }) else { return nil }
    return (try? JSONDecoder().decode(DecodedLine<JournalEntry>.self, from: Data(line)))?.chain
  }

  private func line(_ entry: JournalEntry, seq: Int = 1) -> [UInt8] {
    var lines = JSONLine()
    let head = ChainHead(seq: seq - 1, digest: Digest(), bytes: 0)
    ChainedFile.line(after: head, at: Sample.now, to: &lines) { entry.write(to: &$0) }
    return lines.bytes
  }

  private static let entries: [JournalEntry] =
    RecordLineTests.golden.map(\.0) + Sample.morning + [
      .intent(
        Intent(
          run: "", day: "2021-12-23", id: String(repeating: "ab", count: 32), route: Sample.outbox, address: "",
          notices: [], subject: "তাগিদ: [১.৩.১] ১০০% 👩‍👩‍👧", body: "", isRepeat: false)),
      Sample.outcome(.unknown, status: nil, detail: ""), Sample.outcome(.deferred, attempt: 12, status: 0),
    ]

  @Test(arguments: entries) func whatIsReadQuicklyIsWhatWasWritten(_ entry: JournalEntry) {
    for seq in [1, 2, 999_999] {
      let line = line(entry, seq: seq)
      let hasEscapes = line.contains(0x5C)
      guard let read = quick(line) else {
        // Other types and escapes are left to the thorough reading.
        if case .intent = entry { #expect(hasEscapes) }
        if case .outcome = entry { #expect(hasEscapes) }
        continue
      }
      #expect(read.record == JournalRecord(seq: seq, at: Sample.now, entry: entry) && read.hasHead == (seq == 1))
      #expect(read.prev == Digest())
    }
  }

  /// Whatever a line is turned into, both readings agree on what they both read.
  @Test func noChangedLineIsReadOtherwise() {
    var state: UInt64 = 20_211_230
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let marks = Array("{}[]\":,0123456789null true\\ \u{1}".utf8) + [0x80, 0xC3, 0xFF]
    var both = 0
    for _ in 0..<6_000 {
      var bytes = line(Self.entries[random(Self.entries.count)], seq: 1 + random(3))
      for _ in 0...random(2) {
        let at = random(bytes.count)
        switch random(4) {
        case 0: bytes[at] = marks[random(marks.count)]
        case 1: bytes.insert(marks[random(marks.count)], at: at)
        case 2: bytes.remove(at: at)
        default: bytes[at] ^= UInt8(1 << random(8))
        }
      }
      guard let quick = quick(bytes) else { continue }
      let thorough = thorough(bytes)
      both += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let record = quick.record
      #expect(thorough?.seq == record.seq && thorough?.at == record.at && thorough?.hasHead == quick.hasHead, "\(text)")
      #expect(thorough?.prev == quick.prev.hex, "\(text)")
      #expect((try? thorough?.entry.get()) == record.entry, "\(text)")
    }
    #expect(both > 300)
  }

  @Test func fieldsOfALaterVersionAndOtherOrdersAreLeftToTheThoroughReading() throws {
    let scratch = try Scratch()
    let first = try scratch.write([Sample.intent()])
    let prev = SHA256Digest.hex(first[0].dropLast())
    let other =
      #"{"v":1,"type":"outcome","seq":2,"at":"\#(Sample.now)","detail":"d \u0041","id":"a1","attempt":1,"result":"accepted","score":[1,{"a":null}],"status":250,"prev":"\#(prev)"}"#
    #expect(quick(Array(other.utf8)) == nil)
    try scratch.put(first[0] + Array("\(other)\n".utf8))
    #expect(try scratch.records().map(\.entry) == [Sample.intent(), Sample.outcome(.accepted, detail: "d A")])
    #expect(try JournalHistory(reading: scratch.folder).told(on: Sample.mail) == [Sample.identity: "2021-12-23"])
  }

  @Test func equalTextsAreKeptOnceAndOthersNeverMixedUp() {
    var strings = InternedStrings()
    // The same at both ends, and so in the same place.
    let texts = (0..<2_000).map { "beginning-\($0)-\(String(repeating: "x", count: 8))-the-end" }
    for text in texts + texts.reversed() {
      let read = Array(text.utf8).withUnsafeBytes { strings.text($0) }
      #expect(read == text)
    }
  }

  @Test func aDigestIsReadFromItsOwnHexAndNothingElse() {
    let hex = SHA256Digest.hex("abc".utf8)
    #expect(Digest(hex: hex)?.hex == hex)
    #expect(Digest().hex == Sample.zeros)
    for wrong in [
      "", hex.uppercased(), String(hex.dropLast()), hex + "0", "g" + hex.dropFirst(), " " + hex.dropFirst(),
    ] {
      #expect(Digest(hex: wrong) == nil)
    }
    #expect(Array("abc".utf8).withUnsafeBytes { Digest(of: $0) }.hex == hex)
    // Each character that is next to a digit, at each place of a word.
    for at in 0..<16 {
      for wrong in ["/", ":", "@", "G", "`", "g", "\u{7F}", "é"] {
        let text = String(hex.prefix(at)) + wrong + hex.dropFirst(at + wrong.utf8.count)
        #expect(text.utf8.count == 64 && Digest(hex: text) == nil)
      }
    }
  }
}
