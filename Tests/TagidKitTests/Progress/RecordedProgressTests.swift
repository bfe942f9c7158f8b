// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Testing
import WorkingDays

@testable import TagidKit

/// Records of the log as statements of the plans, with the two dates of each.
struct RecordedProgressTests {
  private func records(_ entries: [(String, ProgressEntry)]) -> [ProgressRecord] {
    entries.enumerated().map { ProgressRecord(seq: $0.offset + 1, at: $0.element.0, entry: $0.element.1) }
  }

  private func progress(_ entries: (String, ProgressEntry)...) throws -> RecordedProgress {
    let zone = try #require(TimeZone(identifier: "Asia/Dhaka"))
    return try RecordedProgress(records(entries), in: zone, path: "progress.jsonl")
  }

  private static func value(_ value: Decimal, _ period: String?, of indicator: String = "1.6.1") -> ProgressEntry {
    .progress(
      ProgressStatement(plan: Desk.plan, indicator: indicator, value: value, period: period, evidence: "memo", by: "R"))
  }

  private static func done(_ date: String, plan: String = Desk.plan) -> ProgressEntry {
    .progress(ProgressStatement(plan: plan, indicator: "1.3.1", date: date, by: "R"))
  }

  @Test(arguments: [
    // 18:00 in UTC is midnight in Dhaka.
    (done("2021-12-28"), "2021-12-30T17:59:59Z", "2021-12-28", "2021-12-30"),
    (done("2021-12-28"), "2021-12-30T18:00:00Z", "2021-12-28", "2021-12-31"),
    (value(3, nil), "2021-12-30T18:00:00Z", "2021-12-31", "2021-12-31"),
    (value(3, "2021-22/Q2"), "2022-01-05T00:00:00Z", "2021-12-31", "2022-01-05"),
    (value(3, "2021-22/Q2"), "2021-11-05T00:00:00Z", "2021-11-05", "2021-11-05"),
    (value(3, "2021-22/Q2"), "2021-12-31T17:00:00Z", "2021-12-31", "2021-12-31"),
  ])
  func aStatementHasTheDayItIsAboutAndTheDayItWasRecorded(
    _ entry: ProgressEntry, _ at: String, _ about: String, _ recorded: String
  ) throws {
    let statement = try #require(try progress((at, entry)).statements[Desk.plan]?.first)
    #expect(statement.about.iso == about)
    #expect(statement.recorded.iso == recorded)
    #expect(statement.sequence == 1 && statement.source == "R")
  }

  @Test func whatWasTakenBackIsLeftOutAndTheRestStays() throws {
    let progress = try progress(
      ("2021-12-28T03:00:00Z", Self.done("2021-12-28")), ("2021-12-28T03:00:00Z", Self.value(3, nil)),
      ("2021-12-29T03:00:00Z", .retract(Retraction(target: 1, reason: "wrong", by: "K"))),
      ("2021-12-30T03:00:00Z", .retract(Retraction(target: 1, reason: "again", by: "L"))))
    #expect(progress.statements[Desk.plan]?.map(\.sequence) == [2])
    let day = try #require(CivilDate(iso: "2021-12-29"))
    #expect(progress.entry(1)?.takenBack == .init(seq: 3, on: day, by: "K", reason: "wrong"))
    #expect(progress.entry(2)?.takenBack == nil)
    #expect(progress.entry(3) == nil && progress.entry(0) == nil)
  }

  @Test func statementsOfAnotherYearUnderTheSameIDAreNotThisYears() throws {
    let progress = try progress(
      ("2021-05-02T03:00:00Z", Self.done("2021-05-01")), ("2021-12-28T03:00:00Z", Self.done("2021-12-28")),
      ("2021-12-28T03:00:00Z", Self.done("2021-12-28", plan: "other")))
    let plan = try #require(Desk.loaded.plan)
    #expect(progress.statements(of: plan).map(\.sequence) == [2])
    #expect(progress.statements.mapValues(\.count) == [Desk.plan: 2, "other": 1])
  }

  @Test(
    arguments: [
      ("2021-12-28", done("2021-12-28")), ("2021-12-28T03:00:00Z", done("2021-12-32")),
      ("2021-12-28T03:00:00Z", value(3, "2021/Q9")), ("2021-12-28T03:00:00Z", value(3, nil, of: "x")),
      ("2021-12-28T03:00:00Z", .retract(Retraction(target: 7, reason: "r", by: "K"))),
      ("2021-12-28T03:00:00Z", .progress(ProgressStatement(plan: "p", indicator: "1.1", by: "R"))),
    ] as [(String, ProgressEntry)])
  func aRecordThatSaysWhatCannotBeStopsTheReading(_ at: String, _ entry: ProgressEntry) throws {
    let error = try #require(throws: JournalError.self) { try progress((at, entry)) }
    #expect(error.code == .cannotRead)
    #expect(error.message.hasPrefix("record 1 of the progress log says something that cannot be"))
  }
}
