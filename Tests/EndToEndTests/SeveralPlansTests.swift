// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A document that holds two plans: each is a plan of its own, with what stands beside the document in common.
struct SeveralPlansTests {
  private let smtp: SMTPServer
  private let office: Office

  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""
  private static let header = [
    ["শুদ্ধাচার কর্মপরিকল্পনা ২০২১-২২"], ["কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা ২০২১-২২", ""],
    ["", "", "", "১০০%", "৮০%"],
  ]

  /// The innovation officer is the administrator; the planning officer owns what the second plan has.
  init() throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox, plans: "[\"p.*\"]")
    _ = try office.folder.write(
      """
      title: { en: e-Governance Action Plan }
      owners:
        "3": [planning-officer]
        "*": [innovation-officer]
      chat: [ict-cell]
      scoring: { date: linear }
      """, to: "p.plan.yaml")
  }

  private func write(second rows: [[String]]?) async throws {
    let first = Self.ministry.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    var sheets = [DocumentMaker.Sheet("E-Gov", table: first)]
    if let rows { sheets.append(DocumentMaker.Sheet("Integrity", table: Self.header + rows)) }
    _ = try office.folder.write(try await DocumentMaker.xlsx(sheets: sheets), to: "p.xlsx")
  }

  private static func row(_ id: String, _ first: String, _ second: String) -> [String] {
    ["[\(id)] সভা আয়োজিত", "তারিখ", "২", first, second]
  }

  private static let whole = [
    row("৩.১.১", "৩০/১২/২০২১", "১৩/০১/২০২২"), row("৩.১.২", "৩০/০৬/২০২২", "-"),
  ]

  private func told(after count: Int = 0) throws -> Set<String> {
    Set(
      try office.journal().dropFirst(count).filter { $0.type == "intent" }.flatMap { line in
        (line.notices ?? []).map { notice in
          let identity = notice.identity.replacing(/\/[0-9a-f]{12}\//, with: "/HASH/")
          return "\(line.recipient ?? ""): \(identity)"
        }
      })
  }

  private func snapshot(_ plan: String) throws -> String { try office.folder.read("state/plans/\(plan).json") }

  @Test func eachPlanIsServedAndRememberedUnderItsOwnID() async throws {
    try await write(second: Self.whole)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(!run.errors.contains("owner-unused") && !run.errors.contains("owner-missing"), "\(run.errors)")
    let told = try told()
    #expect(told.contains("planning-officer: p-2/3.1.1/100/2021-12-30/7d"), "\(told)")
    #expect(told.contains("ict-cell: p-2/3.1.1/100/2021-12-30/7d"))
    #expect(told.contains("innovation-officer: p/1.3.1/100/2021-12-30/7d"))
    #expect(try snapshot("p").contains("\"1.3.1\"") && snapshot("p-2").contains("\"3.1.2\""))
    let record = try #require(try office.folder.read("state/journal.jsonl").split(separator: "\n").last)
    #expect(record.contains(#""p":"sha256:"#) && record.contains(#""p-2":"sha256:"#), "\(record)")
    // The settings beside the document are both plans'; its title is the first one's.
    let status = try await office.tagid("status", "--as-of", "2021-12-23", "--language", "en")
    #expect(status.output.components(separatedBy: "dates linear").count == 3, "\(status)")
    #expect(status.output.components(separatedBy: "e-Governance Action Plan").count == 2, "\(status)")
    let one = try await office.tagid("progress", "add", "p-2/3.1.1", "--date", "2021-12-20", "--by", "R")
    #expect(one.status == 0, "\(one)")
  }

  @Test func anErrorInTheSecondPlanTellsItsOwnersAndLeavesTheFirstAlone() async throws {
    try await write(second: Self.whole)
    _ = try await office.check("2021-12-22")
    let before = try office.journal().count
    try await write(second: [Self.row("৩.১.১", "৩১/১১/২০২১", "১৩/০১/২০২২"), Self.whole[1]])
    let run = try await office.check("2021-12-23", "--format", "json")
    #expect(run.status == 65, "\(run)")
    let found = try told(after: before).filter { $0.hasSuffix("unreadable") }
    #expect(
      found == [
        "planning-officer: p-2/3.1.1/-/HASH/unreadable", "innovation-officer: p-2/3.1.1/-/HASH/unreadable",
      ])
    let mails = try await ParsedMail.parse(all: smtp.messages.suffix(2).map(\.bytes))
    let owner = try #require(mails.first { $0.to.map(\.address) == ["planning@example.gov.bd"] })
    let text = try #require(owner.part("text/html")?.text)
    for fact in ["sheet Integrity, cell D4", "Row 4 of the sheet Integrity", "100% by Thursday 30/12/2021"] {
      #expect(text.contains(fact), "\(fact) is missing in \(text)")
    }
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let findings = report?["findings"] as? [[String: Any]] ?? []
    let finding = try #require(findings.first { $0["code"] as? String == "date-impossible" })
    #expect(finding["sheet"] as? String == "Integrity" && finding["cell"] as? String == "D4")
    #expect(finding["indicator"] as? String == "3.1.1" && finding["table"] is NSNull)
  }

  @Test func anErrorOfNoRowStopsTheMemoryOfItsOwnPlanOnly() async throws {
    try await write(second: [["সভা আয়োজিত", "তারিখ", "২", "৩০/১২/২০২১", "-"], Self.whole[1]])
    let run = try await office.check("2021-12-22")
    #expect(run.status == 65, "\(run)")
    #expect(try told().filter { $0.hasSuffix("unreadable") } == ["innovation-officer: p-2/-/-/HASH/unreadable"])
    #expect(office.folder.files().contains("state/plans/p.json"))
    #expect(!office.folder.files().contains("state/plans/p-2.json"))
  }

  @Test func targetsThatMoveInTheSecondPlanAreItsOwnToAccept() async throws {
    try await write(second: Self.whole)
    _ = try await office.check("2021-12-22")
    try await write(second: [Self.row("৩.১.১", "২৯/১২/২০২১", "১৪/০১/২০২২"), Self.whole[1]])
    let run = try await office.check("2021-12-23")
    #expect(
      run.errors.contains("2 of 3 targets moved at once") && run.errors.contains("tagid plan accept p-2"), "\(run)")
    #expect(try told().contains("innovation-officer: p-2/-/-/HASH/targets-moved"))
    #expect(try snapshot("p-2").contains("pending") && !snapshot("p").contains("pending"))
    let accepted = try await office.tagid("plan", "accept", "p-2")
    #expect(accepted.status == 0 && accepted.output.contains("p-2: accepted: 2 of 3 targets moved"), "\(accepted)")
    #expect(!(try snapshot("p-2").contains("pending")))
  }

  @Test func aPlanThatIsTakenOutOfItsDocumentIsToldOnceUntilItIsAccepted() async throws {
    try await write(second: Self.whole)
    _ = try await office.check("2021-12-22")
    let before = try office.journal().count
    try await write(second: nil)
    for day in ["2021-12-22", "2021-12-23"] {
      let run = try await office.check(day)
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.contains("p.xlsx: warning: the plan \"p-2\" (2 indicators) was served before"), "\(run)")
    }
    #expect(
      try told(after: before).filter { $0.hasSuffix("plan-missing") } == [
        "innovation-officer: p-2/-/-/missing/plan-missing"
      ])
    #expect(try office.journal().filter { $0.notices?.contains { $0.reason == "plan-missing" } == true }.count == 1)
    // Back, and gone once more: that is news again.
    try await write(second: Self.whole)
    _ = try await office.check("2021-12-26")
    try await write(second: nil)
    _ = try await office.check("2021-12-27")
    #expect(try told(after: before).contains("innovation-officer: p-2/-/-/missing-2/plan-missing"))

    let accepted = try await office.tagid("plan", "accept", "p-2", "--by", "Rahima")
    #expect(accepted.status == 0 && accepted.output.contains("p-2: accepted by Rahima: no document has"), "\(accepted)")
    #expect(!office.folder.files().contains("state/plans/p-2.json"))
    #expect(!(try await office.check("2021-12-28").errors.contains("plan-missing")))
    #expect(try await office.tagid("plan", "accept", "p-2").status == 64)
  }

  @Test func aDocumentThatCannotBeReadIsToldAndNotThatItsSecondPlanIsGone() async throws {
    try await write(second: Self.whole)
    _ = try await office.check("2021-12-22")
    _ = try office.folder.write("PK\u{3}\u{4} broken", to: "p.xlsx")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65 && !run.errors.contains("plan-missing"), "\(run)")
    let refused = try await office.tagid("plan", "accept", "p-2")
    #expect(refused.status == 65 && refused.errors.contains("cannot be read whole now"), "\(refused)")
    #expect(office.folder.files().contains("state/plans/p-2.json"))
  }

  @Test func twoQuartersInOneDocumentAreOnePlanWithOneNoticeOfItsErrors() async throws {
    let second = Self.ministry.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক")
      .replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক")
    try #require(second != Self.ministry)
    _ = try office.folder.write(Self.ministry + "\n" + second, to: "p.tsv")
    let whole = try await office.check("2021-12-22")
    #expect(whole.status == 0 && whole.output.contains("1 plan, 13 indicators"), "\(whole)")
    #expect(office.folder.files().filter { $0.hasPrefix("state/plans") } == ["state/plans/p.json"])
    let broken = (Self.ministry + "\n" + second).replacing("[১.৩.১] ", with: "")
    _ = try office.folder.write(broken, to: "p.tsv")
    let before = try office.journal().count
    #expect(try await office.check("2021-12-23").status == 65)
    #expect(
      try told(after: before).filter { $0.hasSuffix("unreadable") } == ["innovation-officer: p/-/-/HASH/unreadable"])
    let mails = try await ParsedMail.parse(all: smtp.messages.map(\.bytes))
    let text = try #require(mails.compactMap { $0.part("text/html")?.text }.last { $0.contains("has no id") })
    #expect(text.components(separatedBy: "has no id").count == 3, "both quarters' errors are in it")
  }

  @Test func aTargetWithADateForEachQuarterIsRemindedOfDateByDate() async throws {
    try await write(second: [Self.row("৩.১.১", "১৪/১০/২০২১, ১৩/০১/২০২২, ৩০/০৬/২০২২", "-")])
    let run = try await office.check("2022-01-06")
    #expect(run.status == 0 && run.errors.contains("has 3 dates: the next one is reminded of"), "\(run)")
    #expect(try told().contains("planning-officer: p-2/3.1.1/100/2022-01-13/7d"))
    let status = try await office.tagid("status", "--as-of", "2022-01-06", "--language", "en")
    #expect(status.output.contains("13/01/2022 (2/3)"), "\(status)")
    let shape = try await office.tagid("status", "--as-of", "2022-01-06", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(shape.outputBytes)) as? [String: Any]
    let plan = (report?["plans"] as? [[String: Any]])?.last
    let indicator = try #require((plan?["indicators"] as? [[String: Any]])?.first)
    let tier = try #require((indicator["tiers"] as? [[String: Any]])?.first)
    #expect(tier["target"] as? String == "2022-06-30" && tier["closes"] as? String == "2022-06-30")
    #expect(tier["before"] as? [String] == ["2021-10-14", "2022-01-13"])
    #expect(indicator["cliff"] as? String == "2022-01-13" && tier.count == 6)
    #expect(try snapshot("p-2").contains("\"before\":[\"2021-10-14\",\"2022-01-13\"]"))
  }

  @Test func aFileThatVanishesFromUnderAPatternIsToldAndWithdrawsNothing() async throws {
    _ = try office.folder.write(Self.ministry, to: "p.tsv")
    _ = try office.folder.write(
      Self.ministry.replacing("২০২১-২০২২", with: "২০২১-২২"), to: "p.2.tsv")
    _ = try office.folder.write("id: q", to: "p.2.plan.yaml")
    smtp.at(.mail, do: .reply("451 4.3.0 later"))
    _ = try await office.check("2021-12-23")
    try FileManager.default.removeItem(atPath: office.folder.path("p.2.tsv"))
    let run = try await office.check("2021-12-23")
    #expect(run.errors.contains("p.2.tsv: warning: the plan \"q\" (13 indicators)"), "\(run)")
    #expect(!(try office.journal().of("outcome").contains { $0.result == "superseded" }), "\(run)")
    #expect(office.folder.files().contains("state/plans/q.json"))
  }
}
