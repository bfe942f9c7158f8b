// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Documents that are wrong: who hears of it, once, while everything else goes on (rules 7 and 8).
struct UnreadableTests {
  private let smtp: SMTPServer
  private let office: Office
  private static let plan = "mole-egov-2021-22.tsv"
  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""

  /// The innovation officer owns 1.3.1, the planning officer 2.2 and is the administrator.
  init() throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    try appoint("planning-officer")
  }

  private func appoint(_ administrator: String) throws {
    let text = try office.folder.read("tagid.yaml").replacing(
      /administrator: \[.*\]/, with: "administrator: [\(administrator)]")
    _ = try office.folder.write(text, to: "tagid.yaml")
  }

  private func write(_ text: String) throws { _ = try office.folder.write(text, to: Self.plan) }
  private func breakDate(_ date: String = "৩১/০৬/২০২২") throws {
    try write(Self.ministry.replacing("৩০/১২/২০২১", with: date))
  }

  /// Who was told what after so many records, hashes of documents and what is paced by month or quarter left out.
  private func told(after count: Int = 0) throws -> [String] {
    try office.journal().dropFirst(count).filter { $0.type == "intent" }.flatMap { line in
      (line.notices ?? []).filter { !$0.identity.contains("/q2-") && !$0.identity.contains("/m-") }.map { notice in
        let identity = notice.identity.replacing(/\/[0-9a-f]{12}\//, with: "/HASH/")
        return "\(line.recipient ?? ""): \(identity)"
      }
    }.sorted()
  }

  private static let row = "mole-egov-2021-22/1.3.1/-/HASH/unreadable"

  @Test func theOwnerAndTheAdministratorGetOneMailAndTheOtherRowsStillWork() async throws {
    #expect(try await office.check("2021-12-22").status == 0)
    let before = try office.journal().count
    try breakDate()
    let run = try await office.check("2021-12-30")
    #expect(run.status == 65, "\(run)")
    #expect(
      try told(after: before) == [
        "ict-cell: mole-egov-2021-22/2.2.4/100/2022-01-13/14d", "innovation-officer: \(Self.row)",
        "planning-officer: \(Self.row)", "planning-officer: mole-egov-2021-22/2.2.4/100/2022-01-13/14d",
      ])
    let mails = try await ParsedMail.parse(all: smtp.messages.suffix(2).map(\.bytes))
    let owner = try #require(mails.first { $0.to.map(\.address) == ["innovation@example.gov.bd"] })
    #expect(owner.subject == "পড়া যাচ্ছে না: [১.৩.১], mole-egov-2021-22.tsv, লাইন ১৬, কলাম ৮ (আরও ৩টি)")
    let both = try #require(mails.first { $0.to.map(\.address) == ["planning@example.gov.bd"] })
    let html = try #require(both.part("text/html")?.text)
    for fact in [
      "The row in line 16 cannot be read", "৩১/০৬/২০২২", "Write the target date as dd/mm/yyyy", "2.2.4",
      "Last known, from the document of 22/12/2021: 100% by Thursday 30/12/2021, 80% by Thursday 13/01/2022",
    ] { #expect(html.contains(fact), "\(fact) is missing") }
  }

  @Test func itIsToldOncePerVersionOfTheDocument() async throws {
    try breakDate()
    _ = try await office.check("2021-12-22")
    #expect(try told().filter { $0.hasSuffix("unreadable") }.count == 2)
    let first = try office.journal().count
    for day in ["2021-12-22", "2021-12-23"] { #expect(try await office.check(day).status == 65) }
    #expect(try told(after: first).filter { $0.hasSuffix("unreadable") } == [])
    try write(Self.ministry)
    #expect(try await office.check("2021-12-26").status == 0)
    #expect(try told(after: first).filter { $0.hasSuffix("unreadable") } == [])
    let second = try office.journal().count
    try breakDate("৩২/১২/২০২১")
    #expect(try await office.check("2021-12-27").status == 65)
    #expect(
      try told(after: second).filter { $0.hasSuffix("unreadable") } == [
        "innovation-officer: \(Self.row)", "planning-officer: \(Self.row)",
      ])
  }

  @Test func whoeverIsOwnerAndAdministratorHearsOnce() async throws {
    try appoint("innovation-officer")
    try breakDate()
    _ = try await office.check("2021-12-22")
    #expect(try told().filter { $0.hasSuffix("unreadable") } == ["innovation-officer: \(Self.row)"])
  }

  @Test func onADayOffItWaitsForTheNextWorkingDay() async throws {
    try breakDate()
    let friday = try await office.check("2021-12-24")
    #expect(friday.status == 65, "\(friday)")
    #expect(try office.journal().types == ["run"])
    _ = try await office.check("2021-12-26")
    #expect(try told().filter { $0.hasSuffix("unreadable") }.count == 2)
  }

  @Test func aRunKilledBetweenIntentAndOutcomeIsRepeatedAsAPossibleRepeat() async throws {
    try breakDate()
    let striker = Striker(SIGKILL)
    smtp.at(.endOfData, times: 1, do: .strike(striker))
    let killed = try office.command(["check", "--as-of", "2021-12-15"]).start()
    striker.aim(at: killed)
    _ = try await killed.wait()
    let answered = Set(try office.journal().of("outcome").map(\.id))
    let doubted = try #require(try office.journal().of("intent").first { !answered.contains($0.id) })
    #expect(doubted.notices?.contains { $0.reason == "row-unreadable" } == true)
    let next = try await office.check("2021-12-15")
    #expect(next.status == 65, "\(next)")
    let repeats = try office.journal().of("intent").filter { $0.repeat == true }
    #expect(repeats.map(\.id) == [doubted.id])
  }

  @Test func whatIsInDoubtIsSupersededOnceTheDocumentIsCorrected() async throws {
    // What else is due on the day is told before.
    #expect(try await office.check("2021-12-15").status == 0)
    try breakDate()
    smtp.at(.mail, do: .reply("451 4.3.0 later"))
    #expect(try await office.check("2021-12-15").status != 0)
    let doubted = try office.journal().of("intent").filter {
      $0.notices?.allSatisfy { $0.reason == "row-unreadable" } == true
    }
    #expect(doubted.compactMap(\.recipient).sorted() == ["innovation-officer", "planning-officer"])
    try breakDate("৩২/১২/২০২১")
    _ = try await office.check("2021-12-15")
    let superseded = try office.journal().of("outcome").filter { $0.result == "superseded" }
    #expect(Set(superseded.map(\.id)) == Set(doubted.map(\.id)))
  }

  @Test func errorsThatBelongToNoRowGoToTheAdministratorAlone() async throws {
    try write(Self.ministry.replacing("[১.৩.১]", with: "(১.৩.১)"))
    let run = try await office.check("2021-12-15")
    #expect(run.status == 65, "\(run)")
    let document = "planning-officer: mole-egov-2021-22/-/-/HASH/unreadable"
    #expect(try told().filter { $0.hasSuffix("unreadable") } == [document])
    #expect(!office.folder.files().contains("state/plans/mole-egov-2021-22.json"))
    let before = try office.journal().count
    _ = try await office.check("2021-12-15")
    #expect(try told(after: before) == [])
  }

  @Test func aMissingPlanIsToldOnceAndAgainAfterItWasThere() async throws {
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox, plans: "[\(Self.plan)]")
    try appoint("planning-officer")
    let path = office.folder.path(Self.plan)
    try FileManager.default.removeItem(atPath: path)
    for _ in 1...2 { #expect(try await office.check("2021-12-15").status == 65) }
    #expect(try told() == ["planning-officer: mole-egov-2021-22/-/-/missing/unreadable"])
    try write(Self.ministry)
    #expect(try await office.check("2021-12-15").status == 0)
    let before = try office.journal().count
    try FileManager.default.removeItem(atPath: path)
    // Victory Day.
    #expect(try await office.check("2021-12-16").status == 65)
    #expect(try told(after: before) == [])
    for _ in 1...2 { #expect(try await office.check("2021-12-19").status == 65) }
    #expect(try told(after: before) == ["planning-officer: mole-egov-2021-22/-/-/missing-2/unreadable"])
    #expect(office.folder.files().contains("state/plans/mole-egov-2021-22.json"))
  }

  @Test func aDryRunShowsTheMailAndWritesNothing() async throws {
    try breakDate()
    let run = try await office.check("2021-12-22", "--dry-run")
    #expect(run.status == 65, "\(run)")
    #expect(run.output.contains("The row in line 16 cannot be read"))
    #expect(!office.folder.files().contains { $0.hasPrefix("state") })
  }
}
