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
          its reminders wait until 2021-12-28
          that it is lost is told all the same

        """)
    let again = try await office.tagid(on: "2021-12-20", ["snooze", "1.3.1", "--until", "2021-12-28", "--by", "Focal"])
    #expect(again.status == 0 && again.output.hasPrefix("already recorded as 1 on 2021-12-20 by Focal"), "\(again)")
    let status = try await office.tagid(["status", "--as-of", "2021-12-23", "--format", "json"])
    #expect(
      status.output.filter { !$0.isWhitespace }.contains(
        #""snoozed":{"by":"Focal","holdsBack":[{"about":"deadline","quarter":null,"until":"2021-12-28"}],"until":"2021-12-28"}"#
      ), "\(status)"
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

  /// The second quarter's last working day is 30 December; of the third no stage comes before March's second half.
  @Test func aSnoozeOfACountHoldsBackItsSharesAndSaysSo() async throws {
    try await office.morning("2021-12-12")
    let answer = ["snooze", "1.6.1", "--until", "2022-03-01", "--by", "Other"]
    let snooze = try await office.tagid(on: "2021-12-14", answer)
    #expect(
      snooze.output == """
        recorded as 1: mole-egov-2021-22/1.6.1: 100 % by 2022-06-30
          its reminders wait until 2022-03-01
          the share of 2021-22/Q2, due by 2021-12-30, waits until 2021-12-29
          that it is lost is told all the same

        """, "\(snooze)")
    func told(_ day: String) async throws -> [String] {
      let before = try office.intents().count
      _ = try await office.morning(day)
      return try office.intents().dropFirst(before).flatMap(\.notices).filter { $0.identity.contains("/1.6.1/") }
        .map { "\($0.identity.split(separator: "/").last ?? "") \($0.reason)" }
    }
    #expect(try await told("2021-12-15") == [])
    #expect(try await told("2021-12-27") == [])
    let status = try await office.tagid(["status", "--as-of", "2021-12-20"])
    #expect(status.output.contains("[1.6.1]: put off until 01/03/2022 by Other"), "\(status)")
    #expect(status.output.contains("[1.6.1]: what is due by 30/12/2021 is put off until 29/12/2021 too"), "\(status)")
    let why = try await office.tagid(["explain", "1.6.1", "--as-of", "2021-12-27"])
    #expect(why.output.contains("other on mail, pace: silent, snoozed: "), "\(why)")
    #expect(why.output.contains("q2-3wd on 2021-12-27 Mon: snoozed"), "\(why)")
    #expect(
      why.output.contains(
        "put off on 2021-12-14 by Other: its reminders wait until 2022-03-01; "
          + "the share of 2021-22/Q2, due by 2021-12-30, waits until 2021-12-29"), "\(why)")
    #expect(Set(try await told("2021-12-29")) == ["q2-3wd snooze-ended"])
  }

  @Test func aSnoozeOfAPercentHoldsBackItsMonthlyLooks() async throws {
    let snooze = try await office.tagid(
      on: "2021-12-14", ["snooze", "2.2.2", "--until", "2022-02-10", "--by", "Other"])
    #expect(snooze.output.contains("  its monthly looks wait until 2022-02-10\n"), "\(snooze)")
    for day in ["2022-01-02", "2022-02-01", "2022-02-10"] { try await office.morning(day) }
    let looks = try office.intents().flatMap(\.notices).filter { $0.identity.contains("/2.2.2/") }.map(\.identity)
    #expect(Set(looks.compactMap { $0.split(separator: "/").last.map(String.init) }) == ["m-2022-02"], "\(looks)")
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
