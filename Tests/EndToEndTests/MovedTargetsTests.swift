// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Plans whose targets change from one document to the next (rule 8).
struct MovedTargetsTests {
  private let office: Office
  private static let plan = "mole-egov-2021-22.tsv"
  private static let snapshot = "state/plans/mole-egov-2021-22.json"
  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""
  /// 15 of 38 targets moved.
  private static let moved = ministry.replacing("\t৪\t৩\t২\t", with: "\t৮\t৬\t৪\t")

  init() throws { office = try Office() }

  private func write(_ text: String, to name: String = plan) throws {
    try #require(text != "" && Self.moved != Self.ministry)
    _ = try office.folder.write(text, to: name)
  }

  private func toldOfMoves() throws -> [String] {
    try office.journal().of("intent").flatMap { line in
      (line.notices ?? []).filter { $0.reason == "targets-moved" }.map { _ in line.recipient ?? "" }
    }
  }

  @Test func manyMovesWaitUntilSomebodyAcceptsThem() async throws {
    _ = try await office.check("2021-12-15")
    let before = try office.folder.read(Self.snapshot)
    #expect(before.contains("\"pending\"") == false)
    try write(Self.moved)
    for day in ["2021-12-19", "2021-12-20"] {
      let run = try await office.check(day)
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.contains("warning: 15 of 38 targets moved at once: [1.6.1] 100 % from 4 to 8"), "\(run)")
    }
    #expect(try toldOfMoves() == ["innovation-officer"])
    #expect(try office.folder.read(Self.snapshot).contains("\"pending\""))

    let accepted = try await office.tagid("plan", "accept", "mole-egov-2021-22", "--by", "Rahima")
    #expect(accepted.status == 0, "\(accepted)")
    #expect(accepted.output.contains("mole-egov-2021-22: accepted by Rahima: 15 of 38 targets moved"))
    #expect(accepted.output.contains("[1.6.1] 100 %: 4 -> 8"))
    let again = try await office.tagid("plan", "accept", "mole-egov-2021-22")
    #expect(again.status == 0)
    #expect(again.output.contains("nothing waits to be accepted"))
    let run = try await office.check("2021-12-21")
    #expect(!run.errors.contains("targets-moved"))
    #expect(try toldOfMoves().count == 1)
  }

  @Test func aFewMovesAreSimplyAccepted() async throws {
    _ = try await office.check("2021-12-15")
    try write(Self.ministry.replacing("\t৪\t৩\t২\t", with: "\t৫\t৩\t২\t"))
    let run = try await office.check("2021-12-19")
    #expect(run.status == 0 && !run.errors.contains("targets-moved"), "\(run)")
    #expect(try toldOfMoves() == [])
    #expect(!(try office.folder.read(Self.snapshot).contains("\"pending\"")))
  }

  @Test func aDocumentThatIsTakenBackLeavesNothingToAccept() async throws {
    _ = try await office.check("2021-12-15")
    try write(Self.moved)
    _ = try await office.check("2021-12-19")
    try write(Self.ministry)
    _ = try await office.check("2021-12-20")
    let accepted = try await office.tagid("plan", "accept", "mole-egov-2021-22", "--format", "json")
    #expect(accepted.status == 0)
    let shape = try JSONSerialization.jsonObject(with: Data(accepted.outputBytes)) as? [String: Any]
    #expect(shape?["accepted"] as? Bool == false)
    #expect(shape?.keys.sorted() == ["accepted", "added", "by", "forgotten", "moved", "plan", "total", "withdrawn"])
  }

  @Test func anUnknownPlanIsAUsageErrorThatNamesTheKnownOnes() async throws {
    let run = try await office.tagid("plan", "accept", "nonesuch")
    #expect(run.status == 64)
    #expect(run.errors.contains("The plans are: mole-egov-2021-22."))
  }

  @Test(arguments: ["", "{\"v\":1}", "not json", "{\"v\":2,\"plan\":\"mole-egov-2021-22\"}"])
  func aDamagedSnapshotIsReportedAndBegunAnew(_ damage: String) async throws {
    _ = try await office.check("2021-12-15")
    let whole = try office.folder.read(Self.snapshot)
    _ = try office.folder.write(damage, to: Self.snapshot)
    let refused = try await office.tagid("plan", "accept", "mole-egov-2021-22")
    #expect(refused.status == 74, "\(refused)")
    let run = try await office.check("2021-12-15")
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("plans/mole-egov-2021-22.json: this is not what Tagid wrote"), "\(run.errors)")
    #expect(try office.folder.read(Self.snapshot) == whole)
  }

  @Test func aSnapshotThatCannotBeWrittenIsSaidAndTheMessagesStillGo() async throws {
    _ = try office.folder.write("in the way", to: "state/plans")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 73, "\(run)")
    #expect(try office.journal().of("outcome").map(\.result) == ["accepted", "accepted", "accepted"])
    #expect(try office.journal().last?.exit == 73)
  }

  @Test func aDryRunWritesNoSnapshot() async throws {
    _ = try await office.check("2021-12-15", "--dry-run")
    #expect(!office.folder.files().contains { $0.hasPrefix("state") })
  }

  @Test func targetsThatDifferBetweenQuartersAreAWarningWithBothFiles() async throws {
    let second = Self.ministry.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক")
      .replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক").replacing("৩০/১২/২০২১", with: "২৯/১২/২০২১")
    try write(second, to: "mole-egov-2021-22-q2.tsv")
    let run = try await office.check("2021-12-15")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.errors.contains(
        "mole-egov-2021-22-q2.tsv: warning: [1.3.1] has other targets than before: 100 % is 2021-12-29 here and "
          + "2021-12-30 in mole-egov-2021-22.tsv [target-differs]"), "\(run.errors)")
  }

  @Test func aFewMovesAndARowThatIsGoneAreToldInTheRunThatFindsThem() async throws {
    _ = try await office.check("2021-12-15")
    let rows = Self.ministry.split(separator: "\n", omittingEmptySubsequences: false)
    let fewer = rows.filter { !$0.contains("[১.৩.১]") }.joined(separator: "\n")
    try #require(fewer.count < Self.ministry.count)
    try write(fewer.replacing("\t৪\t৩\t২\t", with: "\t৫\t৩\t২\t"))
    let run = try await office.check("2021-12-19")
    #expect(run.errors.contains("[1.3.1] (100 % 2021-12-30"), "\(run)")
    #expect(run.errors.contains("nobody is reminded of it [indicator-missing]"), "\(run)")
    #expect(run.errors.contains(": 100 % was 4 and is 5 now [target-differs]"), "\(run)")
    #expect(run.errors.contains("1 of 13 rows are gone"), "\(run)")
    let next = try await office.check("2021-12-20")
    #expect(!next.errors.contains("indicator-missing") && !next.errors.contains("target-differs"), "\(next)")
  }

  @Test func aRowThatTheLaterQuarterLacksIsAWarning() async throws {
    let second = Self.ministry.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক")
      .replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক").split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("[১.৩.১]") }.joined(separator: "\n")
    try write(second, to: "mole-egov-2021-22-q2.tsv")
    let run = try await office.check("2021-12-15")
    #expect(
      run.errors.contains(
        "mole-egov-2021-22-q2.tsv: warning: [1.3.1] of mole-egov-2021-22.tsv is not here: nobody is reminded of it "
          + "[indicator-missing]"), "\(run)")
  }
}
