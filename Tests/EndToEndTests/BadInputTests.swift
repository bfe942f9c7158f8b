// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Wrong plans and wrong configurations, as the person who made them meets Tagid's answer.
struct BadInputTests {
  struct BadPlan: Sendable, CustomTestStringConvertible {
    var what: String
    var bytes: [UInt8]
    var expected: String
    var testDescription: String { what }
  }

  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""

  @Test(arguments: [
    BadPlan(what: "an empty file", bytes: [], expected: "bad.tsv: error: there is no text in it [file-empty]"),
    BadPlan(
      what: "a file that is no plan", bytes: Array("Dear colleague,\nplease find attached.\n".utf8),
      expected: "bad.tsv:1: error: this is no plan: no row names the columns of a plan's table [not-a-plan]"),
    BadPlan(
      what: "a spreadsheet", bytes: [0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0x0A],
      expected: "bad.tsv: error: the file is damaged or cut off: Not a zip archive [file-damaged]"),
    BadPlan(
      what: "an impossible date", bytes: Array(ministry.replacing("৩০/১২/২০২১", with: "৩১/০৬/২০২২").utf8),
      expected: "bad.tsv:16:8: error: \"৩১/০৬/২০২২\" is no day of any calendar [date-impossible]"),
    BadPlan(
      what: "an impossible day", bytes: Array(ministry.replacing("৩০/১২/২০২১", with: "৩১০-০৬-২০২০").utf8),
      expected: "bad.tsv:16:8: error: \"৩১০-০৬-২০২০\" is no day of any calendar [date-impossible]"),
  ])
  func aBadPlanIsNamedWithItsPlaceWhileTheOtherPlanIsServed(_ plan: BadPlan) async throws {
    let office = try Office()
    _ = try office.folder.write(plan.bytes, to: "bad.tsv")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains(plan.expected), "\(run.errors)")
    #expect(try office.journal().of("outcome").allSatisfy { $0.result == "accepted" })
    #expect(
      try office.journal().of("intent").contains { $0.notices?.contains { $0.identity.hasPrefix("mole-egov") } == true }
    )
    #expect(try office.journal().last?.exit == 65)
  }

  @Test func aRowWithAnImpossibleDateMakesNoNoticeAndItsNeighboursDo() async throws {
    let office = try Office()
    let broken = Self.ministry.replacing("৩০/১২/২০২১", with: "৩১/০৬/২০২২")
    _ = try office.folder.write(broken, to: "mole-egov-2021-22.tsv")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65)
    let identities = try office.journal().of("intent").flatMap { $0.notices ?? [] }.map(\.identity)
    #expect(
      Set(identities.filter { !$0.hasSuffix("/unreadable") && !$0.contains("/q2-") && !$0.contains("/m-") }) == [
        "mole-egov-2021-22/2.2.4/100/2022-01-13/30d"
      ])
  }

  @Test func aMissingPlanIsNamedWhileTheOtherPlanIsServed() async throws {
    let office = try Office()
    try office.configure(mail: Office.outbox, chat: Office.outbox, plans: "[mole-egov-2021-22.tsv, gone.tsv]")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65)
    #expect(run.errors.contains("gone.tsv: error: there is no such file [file-missing]"))
    #expect(try office.journal().of("outcome").count == 3)
  }

  @Test func everyMistakeInTheConfigurationIsNamedAtOnce() async throws {
    let office = try Office()
    _ = try office.folder.write(
      """
      office: { name: Ministry }
      timezone: Asia/Dhaka
      administrator: [ict-oficer]
      plans: ["plans/*.tsv"]
      calendar: { holidays: [missing.json], closedDayRule: folowing }
      state: state
      people:
        ict-officer: { name: ICT Officer, email: not-an-address, via: [mial] }
      channels:
        mail: { type: smtp, url: "smtps://mail.example.gov.bd", from: "Tagid <tagid@example.gov.bd>", passwordFile: secrets/none }
      reminders: { before: [7d, 3w], lost: maybe }
      """, to: "tagid.yaml")
    let run = try await office.tagid("check")
    #expect(run.status == 78)
    for expected in [
      "tagid.yaml:1:1: error: \"timeZone\" is missing",
      "tagid.yaml:2:1: error: timezone: unknown key\n  Did you mean \"timeZone\"?",
      "tagid.yaml:3:17: error: administrator[1]: unknown person \"ict-oficer\"\n  Did you mean \"ict-officer\"?",
      "tagid.yaml:4:9: error: plans[1]: no file matches \"plans/*.tsv\"",
      "tagid.yaml:5:24: error: calendar.holidays[1]: there is no file missing.json",
      "tagid.yaml:5:54: error: calendar.closedDayRule: \"folowing\" is not one of its values\n  Did you mean \"following\"?",
      "tagid.yaml:8:44: error: people.ict-officer.email",
      "tagid.yaml:8:66: error: people.ict-officer.via[1]: unknown mail channel \"mial\"\n  Did you mean \"mail\"?",
      "channels.mail.passwordFile: secrets/none: there is no such file",
      "tagid.yaml:11:27: error: reminders.before[2]: \"3w\" is no stage",
      "tagid.yaml:11:38: error: reminders.lost: expected true or false",
    ] {
      #expect(run.errors.contains(expected), "missing: \(expected)\nin: \(run.errors)")
    }
    #expect(!office.folder.files().contains { $0.contains("journal") })
  }

  @Test func aMistakeBesideAPlanIsAConfigurationError() async throws {
    let office = try Office()
    _ = try office.folder.write(
      "owners:\n  \"1.x\": [innovation-officer]\n  \"*\": [inovation-officer]\nchats: [ict-cell]\n",
      to: "mole-egov-2021-22.plan.yaml")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 78)
    #expect(
      run.errors.contains(
        "mole-egov-2021-22.plan.yaml:2:10: error: owners.1.x: \"1.x\" is no part of an indicator's id"))
    #expect(
      run.errors.contains("mole-egov-2021-22.plan.yaml:3:9: error: owners.*[1]: unknown person \"inovation-officer\""))
    #expect(run.errors.contains("mole-egov-2021-22.plan.yaml:4:1: error: chats: unknown key\n  Did you mean \"chat\"?"))
  }

  @Test func aBrokenCalendarStopsTheRunBeforeAnythingLeaves() async throws {
    let office = try Office()
    _ = try office.folder.write("{\"calendar\": \"x\",\n \"facts\": [{\"date\": \"2021-02-30\"}]}", to: "own.json")
    let text = try office.folder.read("tagid.yaml").replacing(
      "BD-government.json\"]", with: "BD-government.json\", own.json]")
    _ = try office.folder.write(text, to: "tagid.yaml")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains("own.json:2:21: error: facts[1].date: \"2021-02-30\" is no day"))
    #expect(!office.folder.files().contains { $0.contains("journal") })
  }

  @Test func planShowGivesThePlanAsJSON() async throws {
    let office = try Office()
    let run = try await office.tagid("plan", "show", ProjectFiles.plan.path, "--format", "json")
    #expect(run.status == 0, "\(run)")
    let shown = try JSONDecoder().decode(Shown.self, from: Data(run.outputBytes))
    #expect(shown.plan.id == "mole-egov-2021-22")
    #expect(shown.plan.tierPercents == [100, 80, 60])
    #expect(shown.plan.declaredTotal == 50)
    #expect(shown.indicators.map(\.id).count == 13)
    #expect(
      shown.indicators.first { $0.id == "1.3.1" }?.tiers.map(\.date) == ["2021-12-30", "2022-01-13", "2022-01-20"])
    #expect(shown.indicators.first { $0.id == "1.5.1" }?.tiers.map(\.value) == [80, 70, 60])
    #expect(shown.findings.count == 5)
    let missing = try await office.tagid("plan", "show", "no-such-plan.tsv")
    #expect(missing.status == 65)
  }

  @Test func statusGivesTheStandingsAsJSON() async throws {
    let office = try Office()
    let run = try await office.tagid("status", "--as-of", "2021-12-23", "--format", "json")
    #expect(run.status == 0, "\(run)")
    let status = try JSONDecoder().decode(StatusShape.self, from: Data(run.outputBytes))
    let plan = try #require(status.plans.first)
    #expect([plan.ceiling, plan.secured, plan.met, plan.lost] == [50, 4, 6, 0])
    let indicator = try #require(plan.indicators.first { $0.id == "1.3.1" })
    #expect(indicator.state == "open")
    #expect(indicator.best == 100)
    #expect(indicator.cliff == "2021-12-30" && indicator.actBy == "2021-12-30")
    #expect(indicator.daysLeft == 7 && indicator.workingDaysLeft == 5)
    #expect(indicator.atStake == 1)
    #expect(plan.indicators.first { $0.id == "1.4.1" }?.state == "achieved")
    #expect(plan.indicators.first { $0.id == "1.5.1" }?.state == "met")
  }

  private struct Shown: Decodable {
    struct Head: Decodable {
      var id: String
      var tierPercents: [Int]
      var declaredTotal: Decimal
    }
    struct Row: Decodable {
      var id: String
      var tiers: [TierShape]
    }
    struct TierShape: Decodable {
      var date: String?
      var value: Decimal?
    }
    struct FindingShape: Decodable { var code: String }
    var plan: Head
    var indicators: [Row]
    var findings: [FindingShape]
  }

  private struct StatusShape: Decodable {
    struct PlanShape: Decodable {
      var ceiling: Decimal, secured: Decimal, met: Decimal, lost: Decimal
      var indicators: [Row]
    }
    struct Row: Decodable {
      var id: String, state: String
      var best: Int?
      var cliff: String?, actBy: String?
      var daysLeft: Int?, workingDaysLeft: Int?
      var atStake: Decimal
    }
    var plans: [PlanShape]
  }
}
