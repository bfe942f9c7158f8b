// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

/// A thousand random damages to a journal or its head: each is mended and said so, or refused, and none is accepted in
/// silence. Another seed is named with `TAGID_DAMAGE_SEED`.
struct DamageSweepTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    // SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private enum Damage: CaseIterable {
    case bit, byte, cut, hole, swapped, doubled, inserted, removed, appended, headBit, headCut, headGone, headOlder
  }

  private enum Verdict: Equatable { case refused, mended, unharmed }

  /// The files, each with what it holds.
  private struct State: Equatable {
    var journal: [UInt8]
    var head: [UInt8]?
  }

  private static let seed =
    ProcessInfo.processInfo.environment["TAGID_DAMAGE_SEED"].flatMap { UInt64($0) } ?? 20_211_230

  @Test func noDamageIsAcceptedInSilence() throws {
    var random = Generator(state: Self.seed)
    let (states, lines) = try write()
    let whole = try #require(states.last)
    var counts: [Verdict: Int] = [:]
    for number in 0..<1_000 {
      let damage = Damage.allCases.randomElement(using: &random) ?? .bit
      let changed = Self.damage(whole, damage, lines, states, &random)
      guard changed != whole else { continue }
      let verdict = try judge(changed, entries: lines.count, "seed \(Self.seed), damage \(number): \(damage)")
      counts[verdict, default: 0] += 1
      // An earlier head is what a loss of power may leave, and loses nothing.
      if verdict == .unharmed { #expect(damage == .headOlder, "seed \(Self.seed), damage \(number): \(damage)") }
    }
    #expect(counts[.refused, default: 0] > 500 && counts[.mended, default: 0] > 20, "\(counts)")
  }

  /// A journal of several runs with the states its files went through, and its lines.
  private func write() throws -> (states: [State], lines: [[UInt8]]) {
    let scratch = try Scratch()
    var states: [State] = []
    let journal = try scratch.open()
    for run in 0..<8 {
      for entry in [Sample.intent("m\(run)"), Sample.outcome(.accepted, "m\(run)"), Sample.run()] {
        try journal.append([entry], durably: true)
        states.append(State(journal: try scratch.bytes(), head: try scratch.bytes("journal.head")))
      }
    }
    try journal.close()
    return (states, try scratch.lines())
  }

  private static func damage(
    _ whole: State, _ damage: Damage, _ lines: [[UInt8]], _ states: [State], _ random: inout Generator
  ) -> State {
    var state = whole
    var lines = lines
    let at = Int.random(in: lines.indices, using: &random)
    let other = Int.random(in: lines.indices, using: &random)
    let place = Int.random(in: whole.journal.indices, using: &random)
    let headPlace = Int.random(in: 0..<(whole.head?.count ?? 1), using: &random)
    let bit = UInt8(1 << Int.random(in: 0..<8, using: &random))
    switch damage {
    case .bit: state.journal[place] ^= bit
    case .byte: state.journal[place] = UInt8.random(in: 0...255, using: &random)
    case .cut: state.journal = Array(whole.journal[..<place])
    case .hole: state.journal.removeSubrange(place..<min(place + Int(bit), whole.journal.count))
    case .swapped: lines.swapAt(at, other)
    case .doubled: lines.insert(lines[at], at: other)
    case .inserted: lines.insert(Array("{\"v\":1,\"seq\":\(at)}\n".utf8), at: other)
    case .removed: lines.remove(at: at)
    case .appended: state.journal += lines[at].prefix(Int(bit))
    case .headBit: state.head?[headPlace] ^= bit
    case .headCut: state.head = state.head.map { Array($0[..<headPlace]) }
    case .headGone: state.head = nil
    case .headOlder: state.head = states[at].head
    }
    switch damage {
    case .swapped, .doubled, .inserted, .removed: state.journal = Array(lines.joined())
    default: break
    }
    return state
  }

  private func judge(_ state: State, entries: Int, _ comment: String) throws -> Verdict {
    let scratch = try Scratch()
    try scratch.put(state.journal)
    if let head = state.head { try scratch.put(head, as: "journal.head") }
    let journal: Journal
    do { journal = try scratch.open() } catch let error as JournalError {
      // A reader refuses what a run refuses, and neither changes anything.
      #expect(throws: JournalError.self, "\(comment)") { try scratch.records() }
      #expect(try scratch.bytes() == state.journal, "\(comment)")
      #expect(error.hint != nil, "\(comment)")
      #expect(try JournalAudit(of: scratch.folder, on: "2021-12-23").isDamaged, "\(comment)")
      return .refused
    }
    let remarks = journal.remarks
    try journal.close()
    // Nothing that had been written was lost, whatever was mended.
    let records = try scratch.records()
    #expect(records.prefix(entries).filter { $0.entry.mended == nil }.count == entries, "\(comment)")
    #expect(records.count == entries + remarks.count, "\(comment)")
    return remarks.isEmpty ? .unharmed : .mended
  }
}
