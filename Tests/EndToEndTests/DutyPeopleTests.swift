// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Who hears of a duty, and what people may answer, through the real program. 15 January 2022 is a Saturday, so that its
/// last working day is Thursday the 13th.
struct DutyPeopleTests {
  private var office: PeopleOffice
  private static let duty =
    "duties: [{ id: report-q2, title: { bn: প্রতিবেদন, en: Report }, opens: 2021-12-01, due: 2022-01-15, to: [focal] }]"

  init() throws {
    office = try PeopleOffice()
    office.owners = #""*": { focal: [other], alternates: [alternate], supervisors: [boss] }"#
    office.settings =
      "reminders: { escalate: [{ at: 3wd, to: [supervisors] }, { at: lost, to: [admin] }, { unacknowledged: 2, to: [secretary] }] }"
    office.sidecar = Self.duty
    try office.write()
  }

  /// What a morning tells of the duty, as `RECIPIENT: word reason role`.
  private func duty(_ day: String) async throws -> [String] {
    try await office.morning(day).flatMap { line -> [String] in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return [line] }
      return parts[1].components(separatedBy: ", ").filter { $0.hasPrefix("duty:report-q2/-/") }
        .map { "\(parts[0]): \($0.dropFirst("duty:report-q2/-/".count))" }
    }
  }

  @Test func eachEscalationReachesThoseItNamesAndSaysWhoseDutyItIs() async throws {
    #expect(try await duty("2021-12-14") == ["focal: 30d stage-due"])
    #expect(try await duty("2021-12-30") == ["focal: 14d stage-due"])
    #expect(try await duty("2022-01-02") == ["secretary: unacknowledged-2 unacknowledged escalation"])
    let mail = try #require(try await office.mail(to: "secretary", on: "2022-01-02"))
    #expect(mail.subject?.hasPrefix("For information: ") == true)
    let text = try #require(mail.part("text/html")?.text)
    #expect(text.contains("For your information: this is for Focal to do."), "\(text)")
    #expect(text.contains("2 reminders went to whoever has to do it, and nobody has acknowledged them."), "\(text)")
    #expect(
      Set(try await duty("2022-01-10")) == ["focal: 3wd stage-due", "boss: 3wd escalated escalation"])
    #expect(try await duty("2022-01-10") == [])
    let overdue = try await duty("2022-01-16")
    #expect(
      Set(overdue) == [
        "focal: lost duty-overdue", "boss: lost escalated escalation", "admin: lost escalated escalation",
        "secretary: lost escalated escalation",
      ], "\(overdue)")
    #expect(try await duty("2022-01-17") == [])
  }

  @Test func anAcknowledgementEndsEscalationsAndIsShownAndRecordedOnce() async throws {
    _ = try await duty("2021-12-14")
    _ = try await duty("2021-12-30")
    let answer = ["acknowledge", "duty:report-q2", "--by", "Rahim"]
    let done = try await office.tagid(on: "2022-01-01", answer)
    #expect(
      done.output == """
        recorded as 1: mole-egov-2021-22/duty:report-q2: due 2022-01-15
          its escalations end here; those it names are reminded as before

        """, "\(done)")
    let again = try await office.tagid(on: "2022-01-01", answer + ["--format", "json"])
    #expect(again.output.filter { !$0.isWhitespace }.contains(#""percent":null"#), "\(again)")
    #expect(again.output.filter { !$0.isWhitespace }.contains(#""new":false"#), "\(again)")
    #expect(try await duty("2022-01-02") == [])
    #expect(try await duty("2022-01-10") == ["focal: 3wd stage-due"])
    #expect(try await duty("2022-01-16").contains("admin: lost escalated escalation"))
    let shown = try await office.tagid(["status", "--as-of", "2022-01-03"])
    #expect(
      shown.output.contains("mole-egov-2021-22/duty:report-q2: acknowledged on 01/01/2022 by Rahim"), "\(shown)")
    let late = try await office.tagid(on: "2022-01-17", answer)
    #expect(late.status == 64 && late.errors.contains("was due by 2022-01-15"), "\(late)")
    #expect(try office.folder.read("state/acknowledgements.jsonl").contains(#""percent":null"#))
  }

  @Test func aSnoozePutsItsStagesOffUntilTheWorkingDayBeforeTheLastAtMost() async throws {
    _ = try await duty("2021-12-14")
    let snooze = ["snooze", "mole-egov-2021-22/duty:report-q2", "--by", "Rahim", "--until"]
    let refused = try await office.tagid(on: "2021-12-29", snooze + ["2022-01-13"])
    #expect(refused.status == 64 && refused.errors.contains("the latest possible date is 2022-01-12"), "\(refused)")
    let taken = try await office.tagid(on: "2021-12-29", snooze + ["১১/০১/২০২২"])
    #expect(taken.status == 0 && taken.output.contains("its reminders wait until 2022-01-11"), "\(taken)")
    #expect(try await duty("2021-12-30") == [])
    #expect(try await duty("2022-01-10") == [])
    #expect(
      Set(try await duty("2022-01-11")) == ["focal: 3wd snooze-ended", "boss: 3wd escalated escalation"])
  }

  @Test func whoIsAwayIsReplacedAndTheNewOneHearsWhereItStands() async throws {
    var office = office
    office.more["focal"] = "away: [{ from: 2022-01-02, to: 2022-01-05 }, { from: 2022-01-06, to: 2022-01-09 }]"
    try office.write()
    _ = try await duty("2021-12-30")
    #expect(try await duty("2022-01-02").first == "alternate: 14d handed-over stand-in")
    let status = try await office.tagid(["status", "--as-of", "2022-01-03"])
    #expect(
      status.output.contains(
        "Focal is away until 09/01/2022, Alternate in their place: mole-egov-2021-22/duty:report-q2"),
      "\(status)")
    let json = try await office.tagid(["status", "--as-of", "2022-01-03", "--format", "json"])
    #expect(
      json.output.filter { !$0.isWhitespace }.contains(
        #""absent":[{"person":"focal","standIns":["alternate"],"until":"2022-01-09"}]"#), "\(json)")
  }

  @Test func whoHadItBeforeHearsThatItIsOverdue() async throws {
    _ = try await duty("2022-01-06")
    var office = office
    office.sidecar = Self.duty.replacing("to: [focal]", with: "to: [alternate]")
    try office.write()
    #expect(try await duty("2022-01-09") == ["alternate: 7d handed-over"])
    let overdue = try await duty("2022-01-16")
    #expect(overdue.contains("focal: lost duty-overdue former"), "\(overdue)")
  }

  @Test func onADayOffTheLastChanceGoesToWhoHeardNothingLately() async throws {
    _ = try await duty("2022-01-06")
    #expect(try await duty("2022-01-14") == ["focal: last-chance last-chance"])
    let mail = try #require(try await office.mail(to: "focal", on: "2022-01-14"))
    #expect(mail.subject == "Office closed, due on Saturday 15/01/2022: Report")
    #expect(try await duty("2022-01-15") == [])
  }

  @Test func aHolidayThatComesAfterwardsIsToldToWhoKnowsTheOldDayAndReported() async throws {
    _ = try await duty("2022-01-06")
    _ = try office.folder.write(
      """
      {"facts":[{"date":"2022-01-13","name":{"en":"Mourning"},"effect":"closed","kind":"office","scope":[],
      "certainty":"gazetted","announced":"2022-01-08"}]}
      """, to: "own.json")
    let text = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      text.replacing("BD-government.json\"]", with: "BD-government.json\", own.json]"), to: "tagid.yaml")
    let run = try await office.tagid(["check", "--as-of", "2022-01-09", "--quiet"])
    #expect(run.errors.contains("duty:report-q2: The last working day is now Wednesday 12/01/2022"), "\(run)")
    let intent = try #require(try office.intents().last { $0.recipient == "focal" })
    #expect(
      intent.notices.map { "\($0.identity.split(separator: "/").last ?? "") \($0.reason)" } == [
        "3wd stage-due", "act-by-2022-01-12 act-by-moved",
      ], "\(intent.notices)")
    let mail = try #require(try await office.mail(to: "focal", on: "2022-01-09"))
    #expect(mail.subject == "Last working day moved: Report, now by Wednesday 12/01/2022")
    let dates = try await office.tagid(["calendar", "show", "2021-22", "--format", "json"])
    #expect(dates.output.filter { !$0.isWhitespace }.contains(#""actBy":"2022-01-12","#), "\(dates)")
  }

  @Test func anEscalationToSupervisorsWhomNobodyNamesIsAFinding() async throws {
    var office = office
    office.owners = #""*": [other]"#
    try office.write()
    let run = try await office.tagid(["check", "--as-of", "2022-01-06", "--dry-run"])
    #expect(run.errors.contains(", duty:report-q2 [escalation-empty]\n"), "\(run.errors)")
    #expect(run.errors.contains("; those of duties stand under \"*\"."), "\(run.errors)")
  }
}
