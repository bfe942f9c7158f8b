// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// People who are away, and deadlines that go from one to another.
struct AwayTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.owners = #""1.3": { focal: [focal], alternates: [alternate] }, "*": [other]"#
  }

  private static let week = "away: [{ from: 2021-12-19, to: 2021-12-26 }]"

  @Test func theReplacementHearsForWhomAndWhoComesBackHearsTheLatestStage() async throws {
    var office = office
    office.more["focal"] = Self.week + ", replacedBy: boss"
    try office.write()
    try await office.morning("2021-11-28")
    #expect(try await office.morning("2021-12-15") == ["focal: 1.3.1/14d stage-due", "other: 2.2.4/30d caught-up"])
    #expect(try await office.morning("2021-12-19") == ["boss: 1.3.1/14d handed-over stand-in"])
    #expect(try await office.morning("2021-12-20") == [])
    #expect(try await office.morning("2021-12-23") == ["boss: 1.3.1/7d stage-due stand-in"])
    let text = try #require(try await office.mail(to: "boss", on: "2021-12-23")?.part("text/html")?.text)
    #expect(text.contains("This comes to you because you stand in for Focal."), "\(text)")
    #expect(try await office.morning("2021-12-27") == ["focal: 1.3.1/3wd stage-due"])
    // The stand-in was told of it, and hears how it ended.
    #expect(
      try await office.morning("2022-01-02").filter { $0.contains("1.3.1") } == [
        "focal: 1.3.1/lost tier-lost", "boss: 1.3.1/lost tier-lost former",
      ])
    let closing = try #require(try await office.mail(to: "boss", on: "2022-01-02")?.part("text/html")?.text)
    #expect(closing.contains("You hear how it ended because you were reminded of it before."))
  }

  @Test func aLossWhileSomebodyIsAwayIsToldToBothAndToEachOnce() async throws {
    var office = office
    office.more["focal"] = "away: [{ from: 2022-01-02, to: 2022-01-04 }], replacedBy: boss"
    try office.write()
    for day in ["2021-11-28", "2021-12-23", "2021-12-30"] { try await office.morning(day) }
    #expect(try await office.morning("2022-01-02").contains("boss: 1.3.1/lost tier-lost stand-in"))
    #expect(try await office.morning("2022-01-03") == [])
    #expect(try await office.morning("2022-01-05") == ["focal: 1.3.1/lost tier-lost"])
    #expect(try await office.morning("2022-01-06").filter { $0.contains("1.3.1") } == ["focal: 1.3.1/80/7d stage-due"])
  }

  @Test func theAlternatesStandInWhereNobodyIsNamedAndWithoutThemNothingIsLost() async throws {
    var office = office
    office.more["focal"] = Self.week
    try office.write()
    #expect(
      try await office.morning("2021-12-23") == [
        "alternate: 1.3.1/7d stage-due stand-in", "other: 2.2.4/30d first-notice",
      ])
    office.more["alternate"] = Self.week
    try office.write()
    let run = try await office.tagid(["check", "--as-of", "2021-12-23", "--dry-run"])
    #expect(run.output.contains("due: mail to focal"), "\(run)")
    #expect(
      run.errors.contains(
        "focal is away and nobody stands in for [1.3.1]; the notices go to focal all the same [nobody-stands-in]"),
      "\(run)")
  }

  @Test func anAdministratorWhoIsAwayIsReplacedToo() async throws {
    var office = office
    office.more["admin"] = Self.week + ", replacedBy: boss"
    try office.write()
    let plan = try office.folder.read("\(PeopleOffice.plan).tsv")
    _ = try office.folder.write(plan.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১"), to: "\(PeopleOffice.plan).tsv")
    let run = try await office.tagid(["check", "--as-of", "2021-12-23"])
    #expect(run.status == 65, "\(run)")
    let told = try office.intents().filter { $0.notices.contains { $0.reason == "row-unreadable" } }
    #expect(told.map(\.recipient) == ["alternate", "boss"] || told.map(\.recipient) == ["focal", "boss"])
    let text = try #require(try await office.mail(to: "boss", on: "2021-12-23")?.part("text/html")?.text)
    #expect(text.contains("you stand in for Admin."), "\(text)")
  }

  @Test func aNewOwnerHearsTheCurrentStageOnceAndTheOldOneOnlyHowItEnded() async throws {
    var office = office
    try office.write()
    for day in ["2021-11-28", "2021-12-15", "2021-12-23"] { try await office.morning(day) }
    office.owners = #""1.3": [boss], "*": [other]"#
    try office.write()
    #expect(try await office.morning("2021-12-26") == ["boss: 1.3.1/7d handed-over"])
    let text = try #require(try await office.mail(to: "boss", on: "2021-12-26")?.part("text/html")?.text)
    #expect(text.contains("It has come to you from somebody else: this is where it stands."), "\(text)")
    #expect(try await office.morning("2021-12-27") == ["boss: 1.3.1/3wd stage-due"])
    let loss = try await office.morning("2022-01-02")
    #expect(
      loss.contains("boss: 1.3.1/lost tier-lost") && loss.contains("focal: 1.3.1/lost tier-lost former"), "\(loss)")
    office.owners = #""1.3": [alternate], "*": [other]"#
    try office.write()
    // The loss is old, and the 80 % tier's 14d lies before it.
    #expect(try await office.morning("2022-01-03") == ["alternate: 1.3.1/80/14d handed-over"])
    #expect(try await office.morning("2022-01-04") == [])
  }

  @Test(arguments: [
    (
      "reminders:\n  \"1.3\":\n    tiers:\n      100: { before: [2wd] }\n      70: { lost: false }",
      ":6:7: warning: reminders are set for the 70 % tier of [1.3], which has no such tier [reminders-tier-unused]",
      "Write one of the percents that there are under `tiers:`: 100, 80, 60."
    ),
    (
      "reminders: { \"*\": { tiers: { 90: { lost: false } } } }",
      ":2:30: warning: reminders are set for the 90 % tier of the plan, which has no such tier [reminders-tier-unused]",
      "Write one of the percents that there are under `tiers:`: 100, 80, 60."
    ),
    (
      "reminders:\n  \"1.3.9\": { lost: false }",
      ":3:3: warning: reminders are set for [1.3.9], which the plan does not have [reminders-unused]",
      "Did you mean \"1.3"
    ),
  ])
  func aSettingForWhatThePlanDoesNotHaveIsAFindingWithItsPlace(
    _ settings: String, _ warning: String, _ hint: String
  ) async throws {
    var office = office
    office.sidecar = settings
    try office.write()
    let run = try await office.tagid(["check", "--as-of", "2021-12-27", "--dry-run"])
    #expect(
      run.status == 0 && run.errors.contains("\(PeopleOffice.plan).plan.yaml\(warning)\n  \(hint)"), "\(run.errors)")
    let doctor = try await office.tagid(["doctor", "--as-of", "2021-12-27"])
    #expect(doctor.output.contains("\(PeopleOffice.plan).plan.yaml:"), "\(doctor)")
  }

  @Test func anOwnersPrefixThatFitsNothingIsAFindingWithItsPlace() async throws {
    try office.write()
    _ = try office.folder.write(
      "owners:\n  \"1.3\": [focal]\n  \"9\":\n    focal: [boss]\n  \"*\": [other]\n",
      to: "\(PeopleOffice.plan).plan.yaml")
    let run = try await office.tagid(["check", "--as-of", "2021-12-27", "--dry-run"])
    #expect(
      run.errors.contains(
        "\(PeopleOffice.plan).plan.yaml:3:3: warning: owners are named for [9], which the plan does not have [owner-unused]"
      ),
      "\(run.errors)")
  }

  @Test func aPolicyOfAPartIsFollowedAndOneForNoPartIsAFinding() async throws {
    var office = office
    office.sidecar = #"reminders: { "1.3": { tiers: { 100: { before: [2wd] } } }, "7.7": { before: [1wd] } }"#
    try office.write()
    let run = try await office.tagid(["check", "--as-of", "2021-12-27", "--dry-run"])
    #expect(
      run.errors.contains("reminders are set for [7.7], which the plan does not have [reminders-unused]"), "\(run)")
    #expect(!run.output.contains("1.3.1"), "\(run)")
    #expect(try await office.morning("2021-12-28").contains("focal: 1.3.1/2wd stage-due"))
    let feed = try await office.tagid(["calendar", "export", "--as-of", "2021-12-20"])
    let alarms = feed.output.replacing("\r\n ", with: "").matches(of: /UID:\S*\.1\.3\.1\.100\.([a-z0-9]+)@tagid/)
    #expect(alarms.map { String($0.1) } == ["2wd"], "\(feed.errors)")
  }
}
