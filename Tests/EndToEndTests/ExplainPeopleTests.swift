// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Why, for those whom escalations reach, for those who had it before, for duties and for evidence.
struct ExplainPeopleTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.settings =
      "reminders: { escalate: [{ at: 3wd, to: [secretary] }, { at: lost, to: [boss] }, { unacknowledged: 2, to: [secretary] }] }"
    try office.write()
  }

  private struct Answer: Decodable {
    struct Stage: Decodable {
      struct Fate: Decodable { var recipient: String, state: String, sentOn: String? }
      var stage: String, about: String, day: String?, state: String
      var recipients: [Fate]
    }
    struct Recipient: Decodable { var recipient: String, role: String, about: String, decision: String, reason: String }
    struct Duty: Decodable { var opens: String?, due: String, closes: String, done: String? }

    var indicator: String
    var title: String
    var state: String
    var actBy: String?
    var stages: [Stage]
    var recipients: [Recipient]
    var duty: Duty?

    /// `STAGE STATE` of one recipient.
    func states(of recipient: String) -> [String] {
      stages.flatMap { step in
        step.recipients.filter { $0.recipient == recipient }.map { "\(step.stage) \($0.state)" }
      }
    }
  }

  private func explain(_ name: String, _ day: String) async throws -> Answer {
    let run = try await office.tagid(["explain", name, "--as-of", day, "--format", "json"])
    #expect(run.status == 0, "\(run)")
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }

  @Test func whomAnEscalationNamesGetsTheirOwnStepsAlone() async throws {
    for day in ["2021-11-30", "2021-12-15", "2021-12-19", "2021-12-23"] { try await office.morning(day) }
    let answer = try await explain("1.3.1", "2021-12-23")
    #expect(answer.states(of: "secretary") == ["unacknowledged-2 sent", "3wd future"])
    #expect(answer.states(of: "boss") == ["lost future"])
    #expect(
      answer.states(of: "focal") == [
        "30d sent", "14d sent", "7d sent", "3wd future", "1wd future", "0d future", "lost future",
      ])
    #expect(answer.stages.first { $0.stage == "unacknowledged-2" }?.day == "2021-12-19")
    #expect(answer.stages.first { $0.stage == "30d" }?.recipients.map(\.recipient) == ["focal"])
  }

  @Test func aSilenceHasNoDayUntilSoManyRemindersWent() async throws {
    try await office.morning("2021-11-30")
    let answer = try await explain("1.3.1", "2021-12-01")
    let silence = try #require(answer.stages.first { $0.stage == "unacknowledged-2" })
    #expect(silence.day == nil && silence.state == "future")
    let text = try await office.tagid(["explain", "1.3.1", "--as-of", "2021-12-01"])
    #expect(text.output.contains("\n  unacknowledged-2: future\n    secretary on mail: future\n"), "\(text)")
  }

  @Test func anAcknowledgementEndsTheStepsOfAnEscalationButTheLoss() async throws {
    try await office.morning("2021-12-15")
    _ = try await office.tagid(on: "2021-12-20", ["acknowledge", "1.3.1", "--by", "Focal"])
    let answer = try await explain("1.3.1", "2021-12-27")
    #expect(answer.states(of: "secretary") == ["3wd acknowledged", "unacknowledged-2 acknowledged"])
    #expect(answer.states(of: "boss") == ["lost future"])
    let text = try await office.tagid(["explain", "1.3.1", "--as-of", "2021-12-21"])
    #expect(text.output.contains("  acknowledged on 2021-12-20 by Focal\n"), "\(text)")
  }

  @Test func whatWasDueBeforeTheReaderWasOneIsNotAddressedToThem() async throws {
    try await office.morning("2021-12-27")
    var other = office
    other.settings = "reminders: { escalate: [{ at: 7d, to: [boss] }] }"
    try other.write()
    try await other.morning("2021-12-28")
    #expect(try await explain("1.3.1", "2021-12-28").states(of: "boss") == ["7d not-addressed"])
  }

  @Test func whoHadItBeforeHasNoStepsOfTheirOwn() async throws {
    try await office.morning("2021-12-15")
    var other = office
    other.owners = #""1.3": [alternate], "*": [other]"#
    try other.write()
    try await other.morning("2021-12-23")
    try await other.morning("2022-01-02")
    let answer = try await explain("1.3.1", "2022-01-03")
    #expect(answer.states(of: "focal").isEmpty)
    #expect(answer.recipients.contains { $0.recipient == "focal" && $0.role == "former" })
    // What the one before was told stays told.
    let earlier = try await explain("1.3.1", "2021-12-23")
    #expect(earlier.stages.first { $0.stage == "14d" }?.state == "sent")
    #expect(earlier.states(of: "alternate").prefix(3) == ["30d passed-over", "14d passed-over", "7d sent"])
  }

  // MARK: Duties

  private func duty(_ settings: String = "") throws {
    var own = office
    own.settings = "reminders: { escalate: [{ at: 3wd, to: [secretary] }] }"
    own.sidecar =
      "duties: [{ id: report-q2, title: { bn: প্রতিবেদন, en: Report }, opens: 2022-01-02, due: 2022-01-15, to: [focal] }]"
    try own.write()
  }

  @Test(arguments: ["duty:report-q2", "mole-egov-2021-22/duty:report-q2"])
  func aDutyIsExplainedLikeADeadline(_ name: String) async throws {
    try duty()
    try await office.morning("2022-01-02")
    let answer = try await explain(name, "2022-01-06")
    #expect(answer.indicator == "duty:report-q2" && answer.title == "Report" && answer.state == "open")
    #expect(answer.actBy == "2022-01-13" && answer.duty?.due == "2022-01-15" && answer.duty?.opens == "2022-01-02")
    #expect(
      answer.stages.map { "\($0.stage) \($0.day ?? "-") \($0.state)" } == [
        "opens 2022-01-02 sent", "7d 2022-01-06 due", "3wd 2022-01-10 future", "1wd 2022-01-12 future",
        "0d 2022-01-13 future", "lost 2022-01-16 future",
      ])
    #expect(answer.states(of: "secretary") == ["3wd future"])
    #expect(
      answer.recipients.map { "\($0.recipient) \($0.role) \($0.about) \($0.decision) \($0.reason)" } == [
        "focal owner duty send stage-due", "secretary escalation duty silent not-yet-due",
      ])
    let run = try await office.tagid(["explain", name, "--as-of", "2022-01-06"])
    #expect(run.output.hasPrefix("mole-egov-2021-22/duty:report-q2 on 2022-01-06, Thursday: open\nReport\n"), "\(run)")
    #expect(
      run.output.contains(
        "  opens on 2022-01-02, Sunday; due on 2022-01-15, Saturday; act by 2022-01-13, Thursday, 5 working days left\n"
          + "  2022-01-14, Friday, is closed: every Friday is\n"), "\(run)")
    #expect(run.output.contains("  focal on mail, duty: send [7d], stage-due: "), "\(run)")
    #expect(run.output.contains("  focal: focal (Focal)"), "\(run)")
    // What was explained is what goes.
    #expect(try await office.morning("2022-01-06").contains { $0.contains("duty:report-q2/-/7d stage-due") })
  }

  @Test func aDutyIsExplainedAlsoWhenItIsDoneAndWhenItsPlanCannotBeRead() async throws {
    try duty()
    _ = try await office.tagid(
      on: "2022-01-09", ["progress", "add", "duty:report-q2", "--date", "2022-01-09", "--by", "F", "--evidence", "M"])
    let done = try await explain("duty:report-q2", "2022-01-10")
    #expect(done.state == "done" && done.duty?.done == "2022-01-09")
    #expect(
      done.stages.last?.state == "not-needed"
        && done.recipients.map(\.reason) == ["nothing-to-keep", "nothing-to-keep"])
    let text = try await office.tagid(["explain", "duty:report-q2", "--as-of", "2022-01-10"])
    #expect(text.output.contains("nothing-to-keep: the duty is done, or it is past"), "\(text)")
    _ = try office.folder.write("nothing", to: "mole-egov-2021-22.tsv")
    #expect(try await explain("duty:report-q2", "2022-01-08").state == "open")
  }

  @Test(arguments: [("duty:report-q3", "duty:report-q2"), ("other/duty:report-q2", "mole-egov-2021-22/duty:report-q2")])
  func aDutyThatIsNotThereIsRefusedWithTheNearest(_ name: String, _ hint: String) async throws {
    try duty()
    let run = try await office.tagid(["explain", name])
    #expect(run.status == 64 && run.errors.contains(hint), "\(run)")
  }

  @Test func evidenceHasItsDays() async throws {
    var own = office
    own.sidecar = "evaluation: 2022-07-31"
    try own.write()
    _ = try await own.tagid(
      on: "2021-12-20", ["progress", "add", "1.3.1", "--date", "2021-12-20", "--by", "F"])
    let answer = try await explain("1.3.1", "2021-12-22")
    #expect(
      answer.stages.map { "\($0.stage) \($0.about) \($0.day ?? "-") \($0.state)" } == [
        "evidence evidence 2022-01-03 future", "evidence-final evidence 2022-07-17 future",
      ], "\(answer.stages)")
  }
}
