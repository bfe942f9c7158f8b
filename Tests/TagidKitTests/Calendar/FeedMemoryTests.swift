// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import NotificationJournal
import Reports
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// Numbers and moments of change of what is exported again and again.
struct FeedMemoryTests {
  private static func entry(
    _ date: String = "2022-02-25", actBy: String = "2022-02-24", summary: String = "s", alarms: Int = 2
  ) throws -> FeedEntry {
    FeedEntry(
      uid: "u@tagid", date: try #require(CivilDate(iso: date)), actBy: try #require(CivilDate(iso: actBy)),
      summary: summary, description: "d",
      alarms: (0..<alarms).map { ICalendar.Alarm(uid: "a\($0)@tagid", at: Int64($0), description: "a") })
  }

  private static func numbers(_ event: ICalendar.Event) -> [Int64] { [Int64(event.sequence), event.changed] }

  @Test func whatDidNotChangeKeepsItsNumberAndItsMoment() throws {
    var memory = FeedMemory()
    #expect(Self.numbers(memory.export(try Self.entry(), in: "bn", now: 100)) == [0, 100])
    let before = memory
    #expect(Self.numbers(memory.export(try Self.entry(), in: "bn", now: 900)) == [0, 100])
    #expect(memory == before)
  }

  @Test func aDateOrADayToActByThatMovesRaisesTheNumber() throws {
    var memory = FeedMemory()
    _ = memory.export(try Self.entry(), in: "bn", now: 100)
    #expect(Self.numbers(memory.export(try Self.entry("2022-02-26"), in: "bn", now: 200)) == [1, 200])
    #expect(
      Self.numbers(memory.export(try Self.entry("2022-02-26", actBy: "2022-02-23"), in: "bn", now: 300)) == [2, 300])
    // Back again is a move too.
    #expect(Self.numbers(memory.export(try Self.entry(), in: "bn", now: 400)) == [3, 400])
    #expect(Self.numbers(memory.export(try Self.entry(), in: "bn", now: 500)) == [3, 400])
  }

  @Test func otherWordsAndAlarmsThatPassChangeTheMomentAndNotTheNumber() throws {
    var memory = FeedMemory()
    _ = memory.export(try Self.entry(), in: "bn", now: 100)
    #expect(Self.numbers(memory.export(try Self.entry(alarms: 1), in: "bn", now: 200)) == [0, 200])
    #expect(Self.numbers(memory.export(try Self.entry(summary: "t", alarms: 1), in: "bn", now: 300)) == [0, 300])
    // A clock that was set back takes nothing back.
    #expect(Self.numbers(memory.export(try Self.entry(summary: "u"), in: "bn", now: 50)) == [0, 300])
  }

  @Test func twoLanguagesHaveOneNumberAndEachItsOwnMoment() throws {
    var memory = FeedMemory()
    _ = memory.export(try Self.entry(summary: "bn"), in: "bn", now: 100)
    #expect(Self.numbers(memory.export(try Self.entry(summary: "en"), in: "en", now: 200)) == [0, 200])
    #expect(Self.numbers(memory.export(try Self.entry(summary: "bn"), in: "bn", now: 300)) == [0, 100])
    #expect(Self.numbers(memory.export(try Self.entry("2022-03-01", summary: "bn"), in: "bn", now: 400)) == [1, 400])
    #expect(Self.numbers(memory.export(try Self.entry("2022-03-01", summary: "en"), in: "en", now: 500)) == [1, 500])
    #expect(Self.numbers(memory.export(try Self.entry("2022-03-01", summary: "bn"), in: "bn", now: 600)) == [1, 400])
  }

  @Test(arguments: [(1_640_228_400, 62_391_600), (0, 0), (Int64.max, Int(Int32.max))] as [(Int64, Int)])
  func afterALossNumbersBeginAboveAllThatWereGiven(_ now: Int64, _ begin: Int) throws {
    var memory = FeedMemory.afterLoss(now: now)
    #expect(memory.export(try Self.entry(), in: "bn", now: 0).sequence == begin)
  }

  @Test(
    arguments: [
      ([:], false, 0), (["u@tagid": 0], false, 0), (["u@tagid": 1], true, 2), (["other@tagid": 7], true, 0),
      (["u@tagid": 7, "other@tagid": 9], true, 8), (["u@tagid": Int(Int32.max)], false, 0),
      (["u@tagid": 22_600_000], false, 0),
    ] as [([String: Int], Bool, Int)])
  func numbersThatWereExportedAndForgottenAreNotGivenAgain(
    _ exported: [String: Int], _ isOlder: Bool, _ number: Int
  ) throws {
    var memory = FeedMemory()
    _ = memory.export(try Self.entry(), in: "bn", now: 100)
    #expect(memory.rise(above: exported, now: 1_600_000_000) == isOlder)
    #expect(memory.export(try Self.entry(), in: "bn", now: 200).sequence == number)
    var other = try Self.entry()
    other.uid = "other@tagid"
    #expect(memory.export(other, in: "bn", now: 200).sequence == exported["other@tagid"].map { $0 + 1 } ?? 0)
    let again = memory.rise(above: exported, now: 1_600_000_000)
    #expect(!again)
  }

  @Test func whatIsRememberedReadsBack() throws {
    var memory = FeedMemory.afterLoss(now: 1_640_228_400)
    _ = memory.export(try Self.entry(), in: "bn", now: 1_640_228_400)
    _ = memory.export(try Self.entry("2022-03-01"), in: "en", now: 1_640_228_500)
    let data = try JSONEncoder().encode(FeedRecord(memory))
    #expect(try JSONDecoder().decode(FeedRecord.self, from: data).memory == memory)
    let text = String(decoding: data, as: UTF8.self)
    for (right, wrong) in [
      ("\"v\":1", "\"v\":2"), ("2022-03-01", "2022-02-31"), ("\"begin\":62391600", "\"begin\":-1"),
      ("1640228500", "-5"), ("\"sequence\":62391601", "\"sequence\":4294967296"),
      ("\"actBy\":\"2022", "\"actBy\":\"2023"),
    ] {
      let damaged = text.replacing(right, with: wrong)
      try #require(damaged != text, "\(right) is not in \(text)")
      #expect(try JSONDecoder().decode(FeedRecord.self, from: Data(damaged.utf8)).memory == nil, "\(wrong)")
    }
  }
}
