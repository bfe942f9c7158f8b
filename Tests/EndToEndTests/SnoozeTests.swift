// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Reminders that people put off.
struct SnoozeTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.settings = "reminders: { escalate: [{ at: 3wd, to: [secretary] }] }"
    office.sidecar = "chat: [team]"
    try office.write()
  }

  @Test func nobodyIsToldAStageBeforeItsDayAndOnItTheLatestGoes() async throws {
    try await office.morning("2021-12-15")
    let snooze = try await office.tagid(
      on: "2021-12-20", ["snooze", "1.3.1", "--until", "28/12/2021", "--by", "Focal"])
    #expect(snooze.status == 0, "\(snooze)")
    #expect(
      snooze.output == """
        recorded as 1: mole-egov-2021-22/1.3.1: 100 % by 2021-12-30
          nothing is told of it before 2021-12-28

        """)
    let again = try await office.tagid(on: "2021-12-20", ["snooze", "1.3.1", "--until", "2021-12-28", "--by", "Focal"])
    #expect(again.status == 0 && again.output.hasPrefix("already recorded as 1 on 2021-12-20 by Focal"), "\(again)")
    let status = try await office.tagid(["status", "--as-of", "2021-12-23", "--format", "json"])
    #expect(
      status.output.filter { !$0.isWhitespace }.contains(#""snoozed":{"by":"Focal","until":"2021-12-28"}"#), "\(status)"
    )
    for day in ["2021-12-23", "2021-12-26", "2021-12-27"] {
      let sent = try await office.morning(day)
      #expect(!sent.joined().contains("1.3.1"), "\(day): \(sent)")
    }
    let sent = try await office.morning("2021-12-28")
    #expect(sent.contains("focal: 1.3.1/3wd snooze-ended"), "\(sent)")
    #expect(sent.contains("team: 1.3.1/3wd snooze-ended"), "\(sent)")
    #expect(sent.contains("secretary: 1.3.1/3wd escalated escalation"), "\(sent)")
    let text = try #require(try await office.mail(to: "focal", on: "2021-12-28")?.part("text/html")?.text)
    #expect(text.contains("It was due on Monday 27/12/2021 and was put off until now because somebody asked for it."))
    #expect(try await office.morning("2021-12-29").contains("focal: 1.3.1/1wd stage-due"))
  }

  @Test(arguments: ["2021-12-30", "2021-12-20", "2020-12-25", "tomorrow"])
  func aDayThatCannotBeIsRefusedWithTheLatestPossibleOne(_ until: String) async throws {
    let run = try await office.tagid(on: "2021-12-20", ["snooze", "1.3.1", "--until", until, "--by", "Focal"])
    #expect(run.status == 64 && run.errors.contains("the latest possible date is 2021-12-29"), "\(run)")
    #expect(!office.folder.files().contains("state/acknowledgements.jsonl"))
  }

  @Test func aHolidayThatComesAfterwardsEndsItOnTheWorkingDayBeforeTheNewLastDay() async throws {
    try await office.morning("2021-12-15")
    let run = try await office.tagid(on: "2021-12-20", ["snooze", "1.3.1", "--until", "2021-12-29", "--by", "Focal"])
    #expect(run.status == 0, "\(run)")
    _ = try office.folder.write(
      """
      {"facts":[{"date":"2021-12-30","name":{"en":"Mourning"},"effect":"closed","kind":"office","scope":[],
      "certainty":"gazetted","announced":"2021-12-26"}]}
      """, to: "own.json")
    let text = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      text.replacing("BD-government.json\"]", with: "BD-government.json\", own.json]"), to: "tagid.yaml")
    let sent = try await office.morning("2021-12-28")
    // 29 December is the last day now; the day before is the last on which a snooze may end.
    #expect(sent.contains { $0.hasPrefix("focal: 1.3.1/1wd stage-due") }, "\(sent)")
  }
}
