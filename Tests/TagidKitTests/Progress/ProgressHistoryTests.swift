// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// The history that `progress list` shows, of documents and people.
struct ProgressHistoryTests {
  private func rows(_ office: Desk, _ indicator: String? = nil) throws -> [[String: JSONValue]] {
    let list = try ProgressList(
      try office.configuration, indicator: indicator, Desk.world("2022-02-01T03:00:00Z"))
    guard case .object(let object) = list.json,
      case .list(let list) = object["progress"]
    else { return [] }
    return list.compactMap { if case .object(let fields) = $0 { fields } else { nil } }
  }

  private func text(_ row: [String: JSONValue], _ key: String) -> String? {
    if case .text(let text) = row[key] { text } else { nil }
  }

  @Test func documentsStandBesidePeopleEachWithItsSource() throws {
    let office = try Desk()
    let claim = ProgressClaim(indicator: "1.4.1", date: "24/08/2021", evidence: "minutes", by: "Rahim")
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(claim)
    let rows = try rows(office, "1.4.1")
    #expect(rows.map { text($0, "source") } == [office.folder.path("\(Desk.plan).tsv"), "progress.jsonl"])
    #expect(rows.map { text($0, "state") } == ["superseded", "current"])
    #expect(rows.map { text($0, "by") } == [nil, "Rahim"])
    #expect(rows.map { text($0, "date") } == ["2021-08-25", "2021-08-24"])
    #expect(rows.map { text($0, "recorded") } == ["2021-08-25", "2022-01-10"])
    #expect(try self.rows(office).count == 4)
  }

  @Test func theDocumentsWordCountsFromTheDayItBecameKnown() throws {
    let office = try Desk(sidecar: "knownOn: 2022-01-12")
    let before = ProgressClaim(indicator: "1.4.1", date: "24/08/2021", by: "Rahim")
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(before)
    let rows = try rows(office, "1.4.1")
    #expect(rows.map { text($0, "recorded") } == ["2022-01-10", "2022-01-12"])
    #expect(rows.map { text($0, "state") } == ["superseded", "current"])
  }

  @Test func theNextQuartersDocumentDoesNotShareTheDay() throws {
    let office = try Desk(sidecar: "knownOn: 2021-10-10")
    try office.folder.write(String(contentsOf: ProjectFiles.plan, encoding: .utf8), to: "\(Desk.plan)-q2.tsv")
    let days = try office.configuration.plans.map(\.knownOn?.iso)
    #expect(days.sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "2021-10-10"])
  }

  @Test func aDayThatIsNoneIsAnErrorOfTheConfiguration() throws {
    let office = try Desk(sidecar: "knownOn: 10/10/2021")
    let error = try #require(throws: ConfigurationError.self) { try office.configuration }
    #expect(Stop(error).message.contains("plan.yaml:1:10: error: knownOn: \"10/10/2021\" is no day"))
  }

  @Test func aClockSetBackDoesNotChangeTheOrderOfRecords() throws {
    let office = try Desk()
    for (time, value) in [("2022-01-20T03:00:00Z", "1"), ("2022-01-10T03:00:00Z", "2"), ("2022-01-15T03:00:00Z", "3")] {
      _ = try office.desk(at: time).add(ProgressClaim(indicator: "2.1.1", value: value, period: "Q2", by: "Rahim"))
    }
    #expect(try rows(office, "2.1.1").map { text($0, "state") } == ["superseded", "superseded", "current"])
  }

  @Test func anIndicatorThatLeftItsPlanCanStillBeAskedFor() throws {
    let office = try Desk()
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(
      ProgressClaim(indicator: "1.3.1", date: "28/12/2021", by: "Rahim"))
    let plan = try office.folder.read("\(Desk.plan).tsv")
    try office.folder.write(plan.replacing("[১.৩.১]", with: "[১.৩.৯]"), to: "\(Desk.plan).tsv")
    #expect(try rows(office, "1.3.1").count == 1)
    #expect(try rows(office, "\(Desk.plan)/1.3.1").count == 1)
    let stop = try #require(throws: Stop.self) { try rows(office, "1.3.2") }
    #expect(stop.status == .usage)
  }
}
