// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Who hears beside the focal points, through the real program.
struct EscalationRunTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.settings =
      "reminders: { escalate: [{ at: 3wd, to: [supervisors] }, { at: lost, to: [boss] }, { unacknowledged: 2, to: [secretary] }] }"
    try office.write()
  }

  @Test func eachEscalationReachesThoseItNamesAndSaysWhoTheFocalPointIs() async throws {
    #expect(try await office.morning("2021-11-28") == [])
    #expect(try await office.morning("2021-11-30") == ["focal: 1.3.1/30d stage-due"])
    try await office.morning("2021-12-15")
    #expect(
      try await office.morning("2021-12-19") == ["secretary: 1.3.1/unacknowledged-2 unacknowledged escalation"])
    let silence = try #require(try await office.mail(to: "secretary", on: "2021-12-19"))
    #expect(silence.subject == "For information: Reminder: [1.3.1] 100% by Thursday 30/12/2021, 9 working days left")
    let text = try #require(silence.part("text/html")?.text)
    #expect(text.contains("For your information: the focal point of this indicator is Focal."), "\(text)")
    #expect(text.contains("2 reminders have gone out, and nobody has acknowledged them."))
    #expect(
      try await office.morning("2021-12-27").contains("secretary: 1.3.1/3wd escalated escalation"))
    let loss = try await office.morning("2022-01-02")
    #expect(loss.contains("focal: 1.3.1/lost tier-lost"), "\(loss)")
    #expect(loss.contains("boss: 1.3.1/lost escalated escalation"), "\(loss)")
    // Whoever was told of the deadline hears how it ended (rule 16).
    #expect(loss.contains("secretary: 1.3.1/lost escalated escalation"), "\(loss)")
    #expect(try await office.morning("2022-01-02") == [])
  }

  @Test func anAcknowledgementEndsEscalationsAndNothingElse() async throws {
    try await office.morning("2021-11-28")
    try await office.morning("2021-11-30")
    try await office.morning("2021-12-15")
    let done = try await office.tagid(
      on: "2021-12-16", ["acknowledge", "1.3.1", "--by", "Rahim Uddin", "--note", "সভা ডাকা হয়েছে", "--format", "json"])
    #expect(done.status == 0, "\(done)")
    let receipt = try JSONSerialization.jsonObject(with: Data(done.outputBytes)) as? [String: [String: Any]]
    let own = try #require(receipt?["acknowledgement"])
    #expect(own["seq"] as? Int == 1 && own["type"] as? String == "acknowledge" && own["new"] as? Bool == true)
    #expect(own["target"] as? String == "2021-12-30" && own["recorded"] as? String == "2021-12-16")
    #expect(own["note"] as? String == "সভা ডাকা হয়েছে" && own["until"] is NSNull)
    #expect(try await office.morning("2021-12-19") == [])
    #expect(try await office.morning("2021-12-27") == ["focal: 1.3.1/3wd stage-due"])
    #expect(try await office.morning("2022-01-02").contains("boss: 1.3.1/lost escalated escalation"))
    #expect(
      try await office.morning("2022-01-10").contains { $0.hasPrefix("secretary: 1.3.1/80/3wd escalated escalation") })
    let status = try await office.tagid(["status", "--as-of", "2021-12-20", "--format", "json"])
    #expect(
      status.output.filter { !$0.isWhitespace }.contains(#""acknowledged":{"by":"RahimUddin","on":"2021-12-16"}"#),
      "\(status)")
  }

  @Test func aPersonUnderTwoRolesGetsOneNoticeAndWhoIsAwayIsReplaced() async throws {
    var office = office
    office.owners = #""1.3": { focal: [focal, secretary], supervisors: [secretary, boss, admin] }, "*": [other]"#
    office.settings = "reminders: { escalate: [{ at: 3wd, to: [supervisors, focal, boss] }] }"
    office.more["boss"] = "away: [{ from: 2021-12-27, to: 2021-12-27 }], replacedBy: alternate"
    office.more["admin"] = "away: [{ from: 2021-12-27, to: 2021-12-27 }], replacedBy: focal"
    try office.write()
    try await office.morning("2021-12-26")
    #expect(
      try await office.morning("2021-12-27") == [
        "focal: 1.3.1/3wd stage-due", "secretary: 1.3.1/3wd stage-due", "alternate: 1.3.1/3wd escalated escalation",
      ])
    let text = try #require(try await office.mail(to: "alternate", on: "2021-12-27")?.part("text/html")?.text)
    #expect(text.contains("the focal points of this indicator are Focal, Secretary."), "\(text)")
    #expect(text.contains("This comes to you because you stand in for Boss."), "\(text)")
  }

  @Test func aLossThatIsToldToNobodyIsToldToThoseWhomAtLostNames() async throws {
    var office = office
    office.settings = "reminders: { lost: false, escalate: [{ at: lost, to: [boss] }] }"
    try office.write()
    try await office.morning("2021-12-29")
    let loss = try await office.morning("2022-01-02")
    #expect(loss.contains("boss: 1.3.1/lost escalated escalation"), "\(loss)")
    #expect(!loss.contains { $0.hasPrefix("focal: 1.3.1/lost") }, "\(loss)")
    #expect(loss.contains("focal: 1.3.1/80/14d first-notice"), "\(loss)")
  }

  @Test func anEscalationToNobodyIsAFinding() async throws {
    let run = try await office.tagid(["check", "--as-of", "2021-12-26", "--dry-run"])
    #expect(
      run.errors.contains("reminders escalate to the supervisors, but none are named for [1.1.1], "), "\(run)")
    #expect(!run.errors.contains("[1.3.1]"), "\(run)")
  }

  @Test func damagedAcknowledgementsStopTheRunBeforeAnythingIsSent() async throws {
    _ = try await office.tagid(on: "2021-12-16", ["acknowledge", "1.3.1", "--by", "Rahim"])
    _ = try await office.tagid(on: "2021-12-17", ["acknowledge", "1.2.1", "--by", "Rahim"])
    let text = try office.folder.read("state/acknowledgements.jsonl")
    _ = try office.folder.write(text.replacing("Rahim", with: "Karim"), to: "state/acknowledgements.jsonl")
    for command in [["check", "--as-of", "2021-12-23"], ["status"], ["acknowledge", "1.3.1", "--by", "R"]] {
      let run = try await office.tagid(on: "2021-12-23", command)
      #expect(run.status == 74 && run.errors.contains("acknowledgements.jsonl"), "\(run)")
    }
    #expect(!office.folder.files().contains { $0.hasPrefix("outbox/") })
  }

  @Test func aSecondWriterWaitsForNobodysRunAndTheFileIsItsOwners() async throws {
    _ = try await office.tagid(on: "2021-12-16", ["acknowledge", "1.3.1", "--by", "Rahim"])
    let path = office.folder.path("state/acknowledgements.jsonl")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}
