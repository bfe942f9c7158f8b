// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// Standings, the report and the list go by one rule: which word counts, and from which day on.
struct StatementsInForceTests {
  private func completed(_ office: Desk, on iso: String = "2022-02-01") throws -> String? {
    let morning = try Morning(try office.configuration, day: try #require(CivilDate(iso: iso)))
    return morning.standings.first?.indicators.first { "\($0.indicator.id)" == "1.4.1" }?.completed?.iso
  }

  private func current(_ office: Desk, _ id: String, on iso: String) throws -> Decimal? {
    let morning = try Morning(try office.configuration, day: try #require(CivilDate(iso: iso)))
    return morning.standings.first?.indicators.first { "\($0.indicator.id)" == id }?.current
  }

  private func listed(_ office: Desk) throws -> String? {
    let world = try Desk.world("2022-02-01T03:00:00Z")
    return try fields(ProgressList(try office.configuration, indicator: "1.4.1", world).json, "progress").compactMap {
      if $0["state"]?.shown == "\"current\"", case .text(let date) = $0["date"] { date } else { nil }
    }.first
  }

  private func reported(_ office: Desk) throws -> String? {
    let report = try QuarterReport(
      try office.configuration, quarter: "2021-22/Q3", plan: nil, day: nil, language: nil,
      try Desk.world("2022-02-01T03:00:00Z"))
    return try fields(report.json, "indicators").compactMap {
      if $0["id"]?.shown == "\"1.4.1\"", case .text(let date) = $0["completed"] { date } else { nil }
    }.first
  }

  private func fields(_ json: JSONValue, _ key: String) throws -> [[String: JSONValue]] {
    guard case .object(let object) = json, case .list(let list) = object[key] else { return [] }
    return list.compactMap { if case .object(let fields) = $0 { fields } else { nil } }
  }

  /// The document says 25 August; Rahim said 24 August on 10 January.
  @Test(
    arguments: [
      (nil, "2021-08-24"), ("2022-01-09", "2021-08-24"), ("2022-01-10", "2021-08-24"), ("2022-01-11", "2021-08-25"),
    ] as [(String?, String)])
  func theDocumentsDayDecidesBetweenItAndAPersonEverywhere(_ knownOn: String?, _ date: String) throws {
    let office = try Desk(sidecar: knownOn.map { "knownOn: \($0)" } ?? "owners: { \"*\": [io] }")
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(
      ProgressClaim(indicator: "1.4.1", date: "24/08/2021", by: "Rahim"))
    #expect(try completed(office) == date)
    #expect(try listed(office) == date)
    #expect(try reported(office) == date)
  }

  @Test func aClockSetBackChangesNeitherTheListNorTheStanding() throws {
    let office = try Desk()
    for (time, day) in [("2022-01-20T03:00:00Z", "20/08/2021"), ("2022-01-10T03:00:00Z", "21/08/2021")] {
      _ = try office.desk(at: time).add(ProgressClaim(indicator: "1.4.1", date: day, by: "Rahim"))
    }
    #expect(try completed(office) == "2021-08-21")
    #expect(try listed(office) == "2021-08-21")
    #expect(try reported(office) == "2021-08-21")
  }

  @Test func whatADocumentSaysOfARunningQuarterCountsFromTheDayItWasKnown() throws {
    let plain = try Desk()
    #expect(try current(plain, "1.6.1", on: "2021-09-29") == nil)
    #expect(try current(plain, "1.6.1", on: "2021-09-30") == 1)
    let known = try Desk(sidecar: "knownOn: 2021-08-15")
    #expect(try current(known, "1.6.1", on: "2021-08-14") == nil)
    #expect(try current(known, "1.6.1", on: "2021-08-15") == 1)
  }

  /// What was recorded later is left out for whoever asks as of an earlier day.
  @Test(
    arguments: [
      ("2022-01-09", nil), ("2022-01-10", "2021-08-24"), ("2022-01-11", "2021-08-24"), ("2022-01-12", "2021-08-25"),
      (nil, "2021-08-25"),
    ] as [(String?, String?)])
  func anAssessmentCanLeaveOutWhatWasRecordedLater(_ recordedBy: String?, _ date: String?) throws {
    let office = try Desk(sidecar: "knownOn: 2022-01-12")
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(
      ProgressClaim(indicator: "1.4.1", date: "24/08/2021", by: "Rahim"))
    let day = try #require(CivilDate(iso: "2022-02-01"))
    let morning = try Morning(try office.configuration, day: day)
    let plan = try #require(morning.standings.first?.plan)
    let assessment = Assessment(on: day, calendar: morning.calendar, closedDayRule: .unadjusted)
    let standing = try assessment.standing(
      of: plan, statements: morning.statements[plan.id] ?? [], recordedBy: recordedBy.flatMap { CivilDate(iso: $0) })
    #expect(standing.indicators.first { "\($0.indicator.id)" == "1.4.1" }?.completed?.iso == date)
  }

  @Test func whatCountsForNothingNowSaysSo() throws {
    let office = try Desk()
    _ = try office.desk(at: "2022-01-10T03:00:00Z").add(
      ProgressClaim(indicator: "1.3.1", date: "28/12/2021", by: "Rahim"))
    let plan = try office.folder.read("\(Desk.plan).tsv")
    try office.folder.write(plan.replacing("[১.৩.১]", with: "[১.৩.৯]"), to: "\(Desk.plan).tsv")
    let world = try Desk.world("2022-02-01T03:00:00Z")
    let list = try fields(ProgressList(try office.configuration, indicator: "1.3.1", world).json, "progress")
    #expect(list.map { $0["state"]?.shown } == ["\"unfit\""])
    let early = try fields(
      ProgressList(try office.configuration, indicator: "1.6.1", Desk.world("2021-09-01T03:00:00Z")).json, "progress")
    #expect(early.map { $0["state"]?.shown } == ["\"not-yet\""])
  }
}
