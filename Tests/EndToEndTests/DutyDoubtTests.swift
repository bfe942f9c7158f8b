// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Duties whose days cannot be meant, and those that go to somebody who is away.
struct DutyDoubtTests {
  private let office: PeopleOffice

  init() throws { office = try PeopleOffice() }

  private func write(_ duty: String, more: [String: String] = [:], owners: String = #""*": [other]"#) throws {
    var own = office
    own.more = more
    own.owners = owners
    own.sidecar = "duties:\n  - id: report\n    title: Report\n    to: [focal]\n    \(duty)"
    try own.write()
  }

  private func check(_ day: String) async throws -> String {
    let run = try await office.tagid(["check", "--as-of", day, "--dry-run"])
    #expect(run.status == 0, "\(run)")
    return run.errors
  }

  /// Friday 14 and Saturday 15 January 2022.
  @Test func aDutyThatCanBeDoneOnDaysOffAloneIsAFindingAndRemindedBefore() async throws {
    try write("opens: 2022-01-14\n    due: 2022-01-15")
    let said = try await check("2022-01-03")
    #expect(
      said.contains(
        "mole-egov-2021-22.plan.yaml:7:5: warning: duty:report can be done from 2022-01-14 to 2022-01-15, and the office "
          + "works on none of these days; it is reminded of once, on 2022-01-13 [duty-without-working-day]\n"
          + "  Write an `opens:` up to 2022-01-13, or a `due:` from 2022-01-16 on."), "\(said)")
    for day in ["2022-01-12", "2022-01-13", "2022-01-14", "2022-01-15"] { try await office.morning(day) }
    let told = try office.intents().flatMap(\.notices).map(\.identity).filter { $0.contains("duty:") }
    #expect(told == ["mole-egov-2021-22/duty:report/-/2022-01-15/0d"])
    let mail = try #require(try await office.mail(to: "focal", on: "2022-01-13"))
    #expect(mail.subject == "Open only while the office is closed: Report, due on Saturday 15/01/2022")
    let text = try #require(mail.part("text/html")?.text)
    #expect(
      text.contains(
        "It can be done from Friday 14/01/2022 to Saturday 15/01/2022, when the office is closed; the last working day before is Thursday 13/01/2022."
      ), "\(text)")
    #expect(!text.contains("It can be done since"))
    let status = try await office.tagid(["status", "--as-of", "2022-01-03", "--format", "json"])
    #expect(
      status.output.filter { !$0.isWhitespace }.contains(#""duties":[{"absent":[],"acknowledged":null,"actBy":null,"#),
      "\(status)")
    let table = try await office.tagid(["status", "--as-of", "2022-01-03"])
    #expect(table.output.contains(/duty:report +not open +15\/01\/2022 +- +- +Report/), "\(table)")
    #expect(!(try await check("2022-01-16")).contains("duty-without-working-day"))
  }

  @Test(arguments: [
    ("2021-06-30", true), ("2021-07-01", false), ("2022-07-15", false), ("2023-06-30", false), ("2023-07-01", true),
  ])
  func aDutyFarOutsideThePlansYearIsAFinding(_ due: String, _ isFound: Bool) async throws {
    try write("due: \(due)")
    let said = try await check("2021-06-20")
    let sentence =
      "mole-egov-2021-22.plan.yaml:6:5: warning: duty:report is due on \(due), outside the plan's year and the year "
      + "after it [duty-outside-year]\n  Write a day from 2021-07-01 to 2023-06-30 as `due:`."
    #expect(said.contains(sentence) == isFound, "\(said)")
  }

  @Test func aDutyOfSomebodyAwayInWhosePlaceNobodyReadsIsAFinding() async throws {
    let away = ["focal": "away: [{ from: 2022-01-02, to: 2022-01-09 }]"]
    try write("due: 2022-01-15", more: away)
    #expect(
      try await check("2022-01-03").contains(
        "focal is away and nobody stands in for duty:report; the notices go to focal all the same [nobody-stands-in]"))
    #expect(try await !check("2022-01-10").contains("nobody-stands-in"))
    try write("due: 2022-01-15", more: away, owners: #""*": { focal: [other], alternates: [alternate] }"#)
    #expect(try await !check("2022-01-03").contains("nobody-stands-in"))
  }

  @Test func aDateThatMovesInTheSettingsIsTold() async throws {
    try write("opens: 2021-12-01\n    due: 2022-01-15")
    try await office.morning("2021-12-30")
    try write("opens: 2021-12-01\n    due: 2022-02-15")
    try await office.morning("2022-01-02")
    let last = try #require(try office.intents().last { $0.recipient == "focal" })
    #expect(
      last.notices.map { "\($0.identity.split(separator: "/").dropFirst(3).joined(separator: "/")) \($0.reason)" } == [
        "2022-02-15/opens target-date-moved", "2022-02-15/moved-from-2022-01-15-1 target-date-moved",
      ])
    let mail = try #require(try await office.mail(to: "focal", on: "2022-01-02"))
    #expect(mail.subject == "Date moved: Report, now due on Tuesday 15/02/2022")
    let text = try #require(mail.part("text/html")?.text)
    #expect(
      text.contains("It was due on Saturday 15/01/2022 when you were last told; now it is due on Tuesday 15/02/2022."),
      "\(text)")
    #expect(text.contains("It can be done since Wednesday 01/12/2021.") && !text.contains("from today on"), "\(text)")
    try await office.morning("2022-01-03")
    #expect(try office.intents().last?.id == last.id)
  }

  @Test func onlyOnItsOwnDayItIsOpenFromToday() async throws {
    try write("opens: 2021-12-01\n    due: 2022-02-15")
    try await office.morning("2021-12-01")
    #expect(
      try await office.mail(to: "focal", on: "2021-12-01")?.subject == "Open from today: Report, by Tuesday 15/02/2022")
    let late = try DutyDoubtTests()
    try late.write("opens: 2021-12-01\n    due: 2022-02-15")
    try await late.office.morning("2021-12-05")
    #expect(
      try await late.office.mail(to: "focal", on: "2021-12-05")?.subject
        == "Open since Wednesday 01/12/2021: Report, by Tuesday 15/02/2022")
  }

  @Test func aShareOfACountIsHandedOverToItsNewOwner() async throws {
    let old = #""1.6": [focal], "*": [other]"#
    try write("due: 2022-06-15", owners: old)
    try await office.morning("2021-12-15")
    try write("due: 2022-06-15", owners: #""1.6": [alternate], "*": [other]"#)
    try await office.morning("2021-12-19")
    let told = try office.intents().filter { $0.recipient == "alternate" }.flatMap(\.notices)
    #expect(told.map { "\($0.identity.split(separator: "/").last ?? "") \($0.reason)" } == ["q2-14d handed-over"])
    let text = try #require(try await office.mail(to: "alternate", on: "2021-12-19")?.part("text/html")?.text)
    #expect(!text.contains("first reminder"), "\(text)")
  }
}
