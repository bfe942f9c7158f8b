// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What is told of plans beside their deadlines, through the program.
struct BulletinTests {
  private let office: Office
  private static let plan = "mole-egov-2021-22.tsv"
  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""

  init() throws { office = try Office() }

  /// What the journal has of one indicator, as `RECIPIENT DAY PERCENT/TARGET/WORD`, without the chat.
  private func told(_ id: String, since day: String = "") throws -> [String] {
    let lines = try office.folder.read("state/journal.jsonl").split(separator: "\n")
    return try lines.flatMap { line -> [String] in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard record?["type"] as? String == "intent", let recipient = record?["recipient"] as? String,
        recipient != "ict-cell", let on = record?["day"] as? String, on >= day
      else { return [] }
      let notices = record?["notices"] as? [[String: Any]] ?? []
      return notices.compactMap { $0["identity"] as? String }.filter { $0.contains("/\(id)/") }
        .map { "\(recipient) \(on) \($0.split(separator: "/").suffix(3).joined(separator: "/"))" }
    }
  }

  private func check(_ days: String...) async throws {
    for day in days {
      let run = try await office.check(day)
      #expect(run.status == 0, "\(run)")
    }
  }

  @Test func countsArePacedAndPercentsLookedAt() async throws {
    try await check("2021-12-01", "2021-12-15", "2021-12-15", "2021-12-23")
    #expect(
      try told("1.6.1") == [
        "innovation-officer 2021-12-15 100/2021-12-31/q2-14d", "innovation-officer 2021-12-23 100/2021-12-31/q2-7d",
      ])
    #expect(try told("1.5.1") == ["innovation-officer 2021-12-01 100/2022-06-30/m-2021-12"])
    let run = try await office.tagid("status", "--as-of", "2021-12-23", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let indicators = (report?["plans"] as? [[String: Any]])?.first?["indicators"] as? [[String: Any]] ?? []
    let shares = Dictionary(
      indicators.map { ($0["id"] as? String ?? "", $0["shareDue"] as? Int) }, uniquingKeysWith: { $1 })
    #expect(shares["1.6.1"] == 2)
    #expect(shares["1.5.1"] == .some(nil) && shares["1.3.1"] == .some(nil))
  }

  @Test func aCompletionEndsTheRemindersWithOneNoteToWhoWasReminded() async throws {
    try await check("2021-12-23")
    _ = try await office.tagid("progress", "add", "1.3.1", "--date", "2021-12-26", "--evidence", "Memo", "--by", "R")
    try await check("2021-12-26", "2021-12-27", "2021-12-30")
    #expect(
      try told("1.3.1") == [
        "innovation-officer 2021-12-23 100/2021-12-30/7d", "innovation-officer 2021-12-26 100/2021-12-30/secured",
      ])
    // Nobody was reminded of this one.
    _ = try await office.tagid("progress", "add", "1.1.1", "--date", "2021-12-26", "--evidence", "Memo", "--by", "R")
    try await check("2021-12-30")
    #expect(try told("1.1.1").isEmpty)
  }

  @Test func aLateRecordTakesALossBack() async throws {
    try await check("2021-12-29", "2022-01-02")
    _ = try await office.tagid("progress", "add", "1.3.1", "--date", "2021-12-28", "--evidence", "Memo", "--by", "R")
    try await check("2022-01-03")
    #expect(try told("1.3.1", since: "2022-01-02").map { $0.split(separator: "/").last } == ["lost", "regained"])
  }

  @Test func whoWasToldAndOwnsItNoMoreHearsTheLastWordToo() async throws {
    try await check("2021-12-23")
    _ = try office.folder.write(
      Office.sidecar.replacing("\"*\": [innovation-officer]", with: "\"*\": [planning-officer]"),
      to: "mole-egov-2021-22.plan.yaml")
    _ = try await office.tagid("progress", "add", "1.3.1", "--date", "2021-12-23", "--evidence", "Memo", "--by", "R")
    try await check("2021-12-26")
    #expect(try told("1.3.1", since: "2021-12-26") == ["innovation-officer 2021-12-26 100/2021-12-30/secured"])
  }

  /// The record is of the real day, so it is asked about as seen from later.
  @Test func evidenceIsAskedForOnceAndBeforeTheEvaluation() async throws {
    _ = try office.folder.write(Office.sidecar + "\nevaluation: 2199-07-31\n", to: "mole-egov-2021-22.plan.yaml")
    let refused = try await office.check("2021-12-23", "--dry-run")
    #expect(refused.status == 78 && refused.errors.contains("too far away"), "\(refused)")
    _ = try office.folder.write(Office.sidecar + "\nevaluation: 2101-07-31\n", to: "mole-egov-2021-22.plan.yaml")
    _ = try await office.tagid("progress", "add", "1.3.1", "--date", "2021-12-28", "--by", "R")
    for day in ["2101-03-01", "2101-03-02", "2101-07-26", "2101-07-27"] { _ = try await office.check(day) }
    #expect(
      try told("1.3.1") == [
        "innovation-officer 2101-03-01 100/2021-12-30/evidence",
        "innovation-officer 2101-07-26 100/2021-12-30/evidence-final",
      ])
    _ = try await office.tagid("progress", "add", "1.1.1", "--date", "2022-01-28", "--by", "R")
    _ = try await office.tagid(
      "progress", "add", "1.1.1", "--date", "2022-01-28", "--evidence", "Memo 4", "--by", "R")
    _ = try await office.check("2101-07-28")
    #expect(try told("1.1.1").isEmpty)
  }

  @Test func aMovedDateIsCorrectedOnceAndTogetherWithAStage() async throws {
    try await check("2021-12-23")
    _ = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "০৯/০১/২০২২"), to: Self.plan)
    try await check("2021-12-26", "2021-12-27")
    _ = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "১১/০১/২০২২"), to: Self.plan)
    try await check("2022-01-04")
    #expect(
      try told("1.3.1") == [
        "innovation-officer 2021-12-23 100/2021-12-30/7d",
        // 14 days before 9 January fall on the day itself.
        "innovation-officer 2021-12-26 100/2022-01-09/14d",
        "innovation-officer 2021-12-26 100/2022-01-09/moved-from-2021-12-30-1",
        "innovation-officer 2022-01-04 100/2022-01-11/7d",
        "innovation-officer 2022-01-04 100/2022-01-11/moved-from-2022-01-09-1",
      ])
  }

  @Test func aMoveWithoutAStageGoesAlone() async throws {
    try await check("2021-12-23")
    _ = try office.folder.write(
      Self.ministry.replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "১৩/০৩/২০২২\t২০/০৩/২০২২\t২৭/০৩/২০২২"),
      to: Self.plan)
    try await check("2021-12-26", "2021-12-27")
    #expect(
      try told("1.3.1", since: "2021-12-26") == [
        "innovation-officer 2021-12-26 100/2022-03-13/moved-from-2021-12-30-1"
      ])
  }

  @Test func correctionsWaitUntilALargeChangeIsAccepted() async throws {
    try await check("2021-12-23")
    let many = Self.ministry.replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "১৩/০৩/২০২২\t২০/০৩/২০২২\t২৭/০৩/২০২২")
      .replacing("\t৪\t৩\t২\t", with: "\t৮\t৬\t৪\t")
    _ = try office.folder.write(many, to: Self.plan)
    try await check("2021-12-26")
    #expect(try told("1.3.1", since: "2021-12-26").isEmpty)
    _ = try await office.tagid("plan", "accept", "mole-egov-2021-22")
    try await check("2021-12-27")
    #expect(try told("1.3.1", since: "2021-12-26").map { $0.split(separator: "/").last } == ["moved-from-2021-12-30-1"])
  }

  @Test func aRowThatIsGoneIsToldOnceAndOnlyWhenTheDocumentIsWhole() async throws {
    try await check("2021-12-23")
    let rows = Self.ministry.split(separator: "\n", omittingEmptySubsequences: false)
    let fewer = rows.filter { !$0.contains("[১.৩.১]") }.joined(separator: "\n")
    try #require(fewer.count < Self.ministry.count)
    _ = try office.folder.write(fewer.replacing("০৫/০৫/২০২২", with: "৩১/০৬/২০২২"), to: Self.plan)
    #expect(try await office.check("2021-12-26").status == 65)
    #expect(try told("1.3.1", since: "2021-12-26").isEmpty)
    _ = try office.folder.write(fewer, to: Self.plan)
    try await check("2021-12-27", "2021-12-28")
    #expect(try told("1.3.1", since: "2021-12-26") == ["innovation-officer 2021-12-27 100/2021-12-30/withdrawn"])
  }
}
