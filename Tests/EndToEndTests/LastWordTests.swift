// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// How a matter ends for everybody who was reminded of it, through the program.
struct LastWordTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.owners = #""1.3": [focal], "*": [other]"#
  }

  /// What one morning said of 1.3.1.
  private func morning(_ office: PeopleOffice, _ day: String) async throws -> [String] {
    try await office.morning(day).filter { $0.contains("1.3.1") }
  }

  private func done(_ office: PeopleOffice, _ day: String) async throws {
    let run = try await office.tagid(
      ["progress", "add", "1.3.1", "--date", day, "--evidence", "Memo", "--by", "Rahim"])
    #expect(run.status == 0, "\(run)")
  }

  @Test func whatIsTakenBackAndDoneAgainHasALastWordAgain() async throws {
    try office.write()
    #expect(try await morning(office, "2021-12-15") == ["focal: 1.3.1/14d stage-due"])
    try await done(office, "2021-12-15")
    #expect(try await morning(office, "2021-12-19") == ["focal: 1.3.1/secured secured"])
    let run = try await office.tagid(["progress", "retract", "1", "--by", "Rahim", "--reason", "Another office's"])
    #expect(run.status == 0, "\(run)")
    #expect(try await morning(office, "2021-12-23") == ["focal: 1.3.1/7d stage-due"])
    try await done(office, "2021-12-23")
    #expect(try await morning(office, "2021-12-26") == ["focal: 1.3.1/secured-2 secured"])
    #expect(try await morning(office, "2021-12-27") == [])
  }

  @Test func whoIsAwayHearsTheLastWordOnComingBack() async throws {
    var office = office
    office.more["focal"] = "away: [{ from: 2021-12-19, to: 2021-12-26 }], replacedBy: boss"
    try office.write()
    try await office.morning("2021-11-28")
    #expect(try await morning(office, "2021-12-15") == ["focal: 1.3.1/14d stage-due"])
    #expect(try await morning(office, "2021-12-19") == ["boss: 1.3.1/14d handed-over stand-in"])
    try await done(office, "2021-12-19")
    #expect(try await morning(office, "2021-12-20") == ["boss: 1.3.1/secured secured stand-in"])
    #expect(try await morning(office, "2021-12-23") == [])
    #expect(try await morning(office, "2021-12-27") == ["focal: 1.3.1/secured secured"])
  }

  @Test func aWithdrawnRowIsItsOwnersMatterStill() async throws {
    var office = office
    office.owners = #""1.3": [focal], "*": [other]"#
    try office.write()
    #expect(try await morning(office, "2021-12-15") == ["focal: 1.3.1/14d stage-due"])
    let name = "\(PeopleOffice.plan).tsv"
    let rows = try office.folder.read(name).split(separator: "\n", omittingEmptySubsequences: false)
    _ = try office.folder.write(rows.filter { !$0.contains("[১.৩.১]") }.joined(separator: "\n"), to: name)
    office.owners = #""1.3": [boss], "*": [other]"#
    try office.write()
    #expect(try await morning(office, "2021-12-19") == ["focal: 1.3.1/withdrawn row-withdrawn former"])
    let text = try #require(try await office.mail(to: "focal", on: "2021-12-19")?.part("text/html")?.text)
    #expect(!text.contains("You hear how it ended"), "\(text)")
  }

  @Test func anOwnerIsNoFormerReaderOfAWithdrawnRow() async throws {
    try office.write()
    #expect(try await morning(office, "2021-12-15") == ["focal: 1.3.1/14d stage-due"])
    let name = "\(PeopleOffice.plan).tsv"
    let rows = try office.folder.read(name).split(separator: "\n", omittingEmptySubsequences: false)
    _ = try office.folder.write(rows.filter { !$0.contains("[১.৩.১]") }.joined(separator: "\n"), to: name)
    #expect(try await morning(office, "2021-12-19") == ["focal: 1.3.1/withdrawn row-withdrawn"])
  }

  /// 15 of 38 targets move beside those of 1.3.1, so that the change waits to be accepted.
  @Test(arguments: [
    // Three working days before the 29th fall on the day itself.
    ("২৯/১২/২০২১", "3wd stage-due, 1.3.1/moved-from-2021-12-30-1 target-date-moved", "1.3.1/1wd stage-due"),
    // Thirty days before 20 January were on 21 December: nobody is late with them.
    ("২০/০১/২০২২", "30d target-date-moved, 1.3.1/moved-from-2021-12-30-1 target-date-moved", ""),
  ])
  func aStageUnderADateThatWaitsToBeAcceptedSaysSoAtOnce(_ date: String, _ told: String, _ later: String) async throws {
    try office.write()
    try await office.morning("2021-11-28")
    #expect(try await morning(office, "2021-12-23") == ["focal: 1.3.1/7d stage-due"])
    let name = "\(PeopleOffice.plan).tsv"
    let text = try office.folder.read(name)
    let moved = text.replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "\(date)\t২৭/০১/২০২২\t৩০/০১/২০২২")
      .replacing("\t৪\t৩\t২\t", with: "\t৮\t৬\t৪\t")
    _ = try office.folder.write(moved, to: name)
    #expect(try await morning(office, "2021-12-26") == ["focal: 1.3.1/\(told)"])
    let mail = try #require(try await office.mail(to: "focal", on: "2021-12-26")?.part("text/html")?.text)
    #expect(mail.contains("instead of 30/12/2021") && !mail.contains("sent late"), "\(mail)")
    let accepted = try await office.tagid(["plan", "accept", PeopleOffice.plan])
    #expect(accepted.output.contains("accepted"), "\(accepted)")
    #expect(try await morning(office, "2021-12-27") == [])
    #expect(try await morning(office, "2021-12-28") == (later.isEmpty ? [] : ["focal: \(later)"]))
  }
}
