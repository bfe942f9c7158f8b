// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

/// What `journal verify` finds.
struct JournalAuditTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func audit() throws -> JournalAudit { try JournalAudit(of: scratch.folder, on: "2021-12-23") }

  @Test func aWholeJournalIsToldWithItsHead() throws {
    let nothing = try audit()
    #expect(!nothing.isDamaged && nothing.chain.records == 0 && nothing.chain.files == [])
    try scratch.write(Sample.morning)
    let found = try audit()
    #expect(!found.isDamaged && found.chain.records == 3 && found.chain.files == ["journal.jsonl"])
    #expect(found.chain.end == (try scratch.open().head))
    #expect(found.inDoubt == [] && found.chain.headLine == nil && found.chain.remarks == [])
    #expect(found.others.map(\.file) == ["progress.jsonl", "acknowledgements.jsonl"])
  }

  @Test func whatIsInDoubtIsWhatTheNextRunSettles() throws {
    let unknown = Sample.outcome(.unknown, "c", status: nil)
    let entries =
      [
        Sample.intent("a"), Sample.intent("b"), Sample.outcome(.deferred, "b"), Sample.intent("c"), unknown,
        Sample.intent("d"), Sample.outcome(.rejected, "d"), Sample.intent("e"), Sample.outcome(.superseded, "e"),
        Sample.intent("c", isRepeat: true), unknown, Sample.intent("c", isRepeat: true), unknown, Sample.intent("f"),
        Sample.outcome(.accepted, "f"), Sample.intent("f"),
      ]
    try scratch.write(entries)
    #expect(try audit().inDoubt.map(\.id) == ["a", "b", "f"])
    #expect(try JournalHistory(reading: scratch.folder).inDoubt.map(\.id).sorted() == ["a", "b", "f"])
    #expect(!(try audit().isDamaged))
  }

  @Test func anOutcomeWithoutIntentIsDamageAlthoughTheChainHolds() throws {
    try scratch.write([Sample.intent("a"), Sample.outcome(.accepted, "b"), Sample.outcome(.accepted, "a")])
    let found = try audit()
    #expect(found.isDamaged && found.chain.records == 3)
    #expect(found.chain.damaged.first?.message.hasPrefix("record 2 tells the outcome of message b") == true)
    #expect(found.chain.damaged.count == 1)
  }

  @Test func damageIsToldWithItsPlaceAndWhatCameBeforeIt() throws {
    let lines = try scratch.write(Sample.morning)
    try scratch.put(lines[0] + lines[1].dropLast(9) + lines[2])
    let found = try audit()
    #expect(found.isDamaged && found.chain.records == 1 && found.inDoubt.map(\.id) == ["a1"])
    #expect(found.chain.damaged.map(\.line) == [2] && found.chain.damaged.map(\.offset) == [lines[0].count])
    #expect(found.chain.headLine == nil)
  }

  @Test(arguments: ["gone", "damaged", "ahead"])
  func aWrongHeadIsToldWithTheLineThatWouldBeRight(_ kind: String) throws {
    let lines = try scratch.write(Sample.morning)
    let right = String(decoding: try scratch.bytes("journal.head"), as: UTF8.self)
    switch kind {
    case "gone": try FileManager.default.removeItem(atPath: scratch.path + "/journal.head")
    case "damaged": try scratch.put([0x7B], as: "journal.head")
    default: try scratch.put(Array(lines[..<2].joined()))
    }
    let found = try audit()
    #expect(found.isDamaged && found.chain.damaged.count == 1)
    let line = try #require(found.chain.headLine)
    if kind != "ahead" { #expect(line + "\n" == right) }
    // The printed line mends it, whatever was wrong.
    try scratch.put(Array("\(line)\n".utf8), as: "journal.head")
    #expect(throws: Never.self) { try scratch.open() }
    #expect(!(try audit().isDamaged))
  }

  @Test func whatIsNoDamageIsARemark() throws {
    let late = try Journal.open(under: scratch.lock(), clock: { "2021-12-24T03:00:00Z" })
    try late.append([Sample.intent("a")], durably: true)
    try late.close()
    withExtendedLifetime(late) {}
    try scratch.put(scratch.bytes() + [0x7B])
    let found = try audit()
    #expect(!found.isDamaged)
    #expect(
      found.chain.remarks == [
        "1 bytes after the last whole record: a run is writing them, or the next one sets them aside"
      ])
  }

  @Test func damagedProgressIsFoundToo() throws {
    let log = try ProgressLog.open(in: scratch.folder, command: "test", clock: { Sample.now })
    try log.append([.progress(ProgressStatement(plan: "p", indicator: "1", value: 1, by: "R"))])
    try log.close()
    try scratch.put([], as: "progress.jsonl")
    let found = try audit()
    #expect(found.isDamaged && found.chain.damaged == [] && found.others[0].damaged.map(\.file) == ["progress.jsonl"])
  }
}
