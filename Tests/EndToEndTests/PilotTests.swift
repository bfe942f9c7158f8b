// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A time of trying out, runs with very many notices, and chats.
struct PilotTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.sidecar = "chat: [team]"
  }

  @Test func everythingGoesToOnePersonAndNothingCountsAsToldToTheOthers() async throws {
    var office = office
    let smtp = try SMTPServer()
    office.kind = "smtp, url: \"\(smtp.url)\", from: \"Tagid <tagid@example.gov.bd>\""
    office.settings = "pilot: { to: admin, until: 2021-12-23 }"
    try office.write()
    #expect(
      try await office.morning("2021-12-15") == [
        "focal [pilot]: 1.3.1/14d stage-due", "team [pilot]: 1.3.1/14d stage-due, 2.2.4/30d first-notice",
        "other [pilot]: 2.2.4/30d first-notice",
      ])
    #expect(smtp.messages.map(\.recipients) == Array(repeating: ["admin@example.gov.bd"], count: 3))
    let mail = try await ParsedMail.parse(try #require(smtp.messages.first?.bytes))
    #expect(mail.subject == "[Pilot, for Focal] Reminder: [1.3.1] 100% by Thursday 30/12/2021, 10 working days left")
    let text = try #require(mail.part("text/plain")?.text)
    #expect(text.hasPrefix("*** Pilot: this message is meant for Focal, who does not get it."), "\(text)")
    #expect(try await office.morning("2021-12-19") == [])
    try await office.morning("2021-12-23")
    let shown = try await office.tagid(["check", "--as-of", "2021-12-23", "--dry-run", "--format", "json"])
    #expect(
      shown.output.filter { !$0.isWhitespace }.contains(#""pilot":{"to":"admin","until":"2021-12-23"}"#), "\(shown)")
    // The pilot is over: everybody gets where it stands, as if new, and no more than that.
    let first = try await office.morning("2021-12-26")
    #expect(
      first == [
        "focal: 1.3.1/7d first-notice", "team: 1.3.1/7d first-notice, 2.2.4/30d first-notice",
        "other: 2.2.4/30d first-notice",
      ])
    #expect(Set(try office.intents().map(\.id)).count == (try office.intents().count))
    #expect(try await office.morning("2021-12-27") == ["focal: 1.3.1/3wd stage-due", "team: 1.3.1/3wd stage-due"])
  }

  /// The record is of the real day, so it is asked about as seen from later. A chat has no evidence, so nobody is asked in its
  /// place.
  @Test func whatIsAskedOfPeopleIsNotAskedInThePlaceOfAChat() async throws {
    var office = office
    office.settings = "pilot: { to: admin, until: 2101-12-31 }"
    try office.write()
    let run = try await office.tagid(["progress", "add", "1.3.1", "--date", "2021-12-28", "--by", "R"])
    #expect(run.status == 0, "\(run)")
    #expect(try await office.morning("2101-03-01") == ["focal [pilot]: 1.3.1/evidence evidence-missing"])
  }

  /// The pilot's own reader may have read it; whom it was meant for has not, so it is settled as pointless and they get
  /// where things stand in messages of their own.
  @Test(arguments: [SMTPAction.drop, .reply("451 4.3.0 Try again")])
  func aPilotsMessageInDoubtIsClosedWhenThePilotIsOver(_ trouble: SMTPAction) async throws {
    var office = office
    let smtp = try SMTPServer()
    smtp.at(.endOfData, times: 2, do: trouble)
    office.kind = "smtp, url: \"\(smtp.url)\", from: \"Tagid <tagid@example.gov.bd>\""
    office.sidecar = ""
    office.settings = "pilot: { to: admin, until: 2021-12-23 }"
    try office.write()
    let run = try await office.tagid(["check", "--as-of", "2021-12-23"])
    #expect(run.status != 0, "\(run)")
    let pilots = try office.intents()
    #expect(pilots.allSatisfy { $0.kind == "pilot" } && pilots.map(\.recipient) == ["focal", "other"])
    // A day off settles nothing.
    let off = try await office.tagid(["check", "--as-of", "2021-12-24"])
    #expect(off.status == 75, "\(off)")
    #expect(try office.intents().count == 2)
    let before = smtp.messages.count
    let after = try await office.tagid(["check", "--as-of", "2021-12-26", "--format", "json"])
    #expect(after.status == 0, "\(after)")
    let closed = try office.folder.read("state/journal.jsonl").split(separator: "\n")
      .filter { $0.contains(#""result":"superseded""#) }
    #expect(pilots.allSatisfy { pilot in closed.contains { $0.contains(pilot.id) } }, "\(closed)")
    let own = Array(try office.intents().dropFirst(2))
    #expect(own.map(\.recipient) == ["focal", "other"] && own.allSatisfy { $0.kind == "smtp" })
    // The run on the day off met them first, so that the latest due stage is late.
    #expect(Set(own.flatMap(\.notices).map(\.reason)) == ["first-notice", "monthly-look"], "\(own)")
    #expect(
      smtp.messages.dropFirst(before).map(\.recipients) == [["focal@example.gov.bd"], ["other@example.gov.bd"]])
    for message in smtp.messages.dropFirst(before) {
      let mail = try await ParsedMail.parse(message.bytes)
      #expect(mail.subject?.contains("Pilot") == false && mail.part("text/plain")?.text?.contains("repeat") == false)
    }
    #expect(try await office.tagid(["check", "--as-of", "2021-12-26"]).status == 0)
    #expect(try office.intents().count == 4)
  }

  @Test func thePilotsReaderGetsTheirOwnAsEverAndOnce() async throws {
    var office = office
    office.owners = #""*": [admin]"#
    office.sidecar = ""
    office.settings = "pilot: { to: admin, until: 2021-12-23 }"
    try office.write()
    #expect(try await office.morning("2021-12-23") == ["admin: 1.3.1/7d stage-due, 2.2.4/30d first-notice"])
    #expect(try await office.morning("2021-12-26") == [])
  }

  @Test func moreNoticesThanExpectedAllGoOutAndTheAdministratorHearsOnceADay() async throws {
    var office = office
    office.settings = "maxMessages: 3"
    try office.write()
    #expect(
      try await office.morning("2021-12-23") == [
        "focal: 1.3.1/7d stage-due", "team: 1.3.1/7d stage-due, 2.2.4/30d first-notice",
        "other: 2.2.4/30d first-notice", "admin: ceiling ceiling-passed",
      ])
    #expect(try office.intents().last?.notices.map(\.identity) == ["-/-/-/2021-12-23/ceiling"])
    let text = try #require(try await office.mail(to: "admin", on: "2021-12-23")?.part("text/html")?.text)
    #expect(
      text.contains(
        /[0-9]+ notices in 3 messages were due on 23\/12\/2021 in one run, more than 3; all of them are sent\./))
    #expect(try await office.morning("2021-12-23") == [])
    let run = try await office.tagid(["check", "--as-of", "2022-01-10", "--quiet"])
    #expect(run.status == 0 && run.errors.contains("more than `maxMessages: 3`; all of them go out"), "\(run)")
  }

  @Test func aChatGetsOneMessageForAllPlansAndNoneWhenNothingIsDue() async throws {
    let office = office
    try office.write()
    let plan = try office.folder.read("\(PeopleOffice.plan).tsv")
    _ = try office.folder.write(plan, to: "second.tsv")
    _ = try office.folder.write("owners: { \"*\": [other] }\nchat: [team]\n", to: "second.plan.yaml")
    try await office.morning("2021-12-22")
    let sent = try await office.morning("2021-12-27").filter { $0.hasPrefix("team") }
    #expect(sent == ["team: 1.3.1/3wd stage-due, 1.3.1/3wd stage-due"])
    #expect(try await office.morning("2021-12-28") == [])
  }
}
