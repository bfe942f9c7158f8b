// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// An office whose own holiday file is edited between two runs: the ministry's plan, as if it were of 2025-26, with a
/// target on Wednesday 2025-12-31.
struct MovedActByTests {
  private let office: Office
  private static let prefix = "mole-egov-2021-22/1.3.1/100"

  init() throws {
    office = try Office()
    try prepare(office)
  }

  private func prepare(_ office: Office, target: String = "৩১/১২/২০২৫") throws {
    let plan = try office.folder.read("mole-egov-2021-22.tsv")
      .replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "\(target)\t১৩/০১/২০২৬\t২০/০১/২০২৬")
      .replacing("২০২১", with: "২০২৫").replacing("২০২২", with: "২০২৬").replacing("২০২৫-২২", with: "২০২৫-২৬")
    _ = try office.folder.write(plan, to: "mole-egov-2021-22.tsv")
    // The government's calendar without the order of 2025-12-30, which the office types itself.
    let url = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let without = lines.filter { !$0.hasPrefix("{\"date\":\"2025-12-31\"") }
    try #require(without.count == lines.count - 1)
    _ = try office.folder.write(without.joined(separator: "\n"), to: "government.json")
    let settings = try office.folder.read("tagid.yaml")
      .replacing("\"\(url.path)\"", with: "government.json, own.json")
    _ = try office.folder.write(settings, to: "tagid.yaml")
    try declare(in: office)
  }

  /// Writes the office's own file anew; each fact as `DATE EFFECT ANNOUNCED WITHDRAWN`, with `-` for none.
  private func declare(_ facts: String..., in other: Office? = nil) throws {
    let items = facts.map { fact in
      let parts = fact.split(separator: " ")
      let dates = zip(["announced", "withdrawn"], parts.dropFirst(2)).filter { $1 != "-" }.map { "\"\($0)\":\"\($1)\"" }
      return
        (["\"date\":\"\(parts[0])\"", "\"effect\":\"\(parts[1])\"", "\"certainty\":\"gazetted\""] + dates
        + [#""name":{"en":"State funeral","bn":"রাষ্ট্রীয় শোক"}"#]).joined(separator: ",")
    }
    let list = items.map { "{\($0)}" }.joined(separator: ",\n")
    _ = try (other ?? office).folder.write("{\"facts\":[\n\(list)]}", to: "own.json")
  }

  /// What was intended about 1.3.1 for the mail's reader since a record: `IDENTITY-END reason act-by`.
  private func told(since count: Int = 0, in other: Office? = nil) throws -> [String] {
    try (other ?? office).journal().dropFirst(count).filter { $0.recipient == "innovation-officer" }
      .flatMap { $0.notices ?? [] }.filter { $0.identity.contains("/1.3.1/") }
      .map { "\($0.identity.split(separator: "/")[4]) \($0.reason) \($0.actBy ?? "-")" }
  }

  @Test func aHolidayOfTomorrowIsToldInTheSameNoticeAsTheLastDay() async throws {
    #expect(try await office.check("2025-12-28").status == 0)
    #expect(try told().suffix(1) == ["3wd stage-due 2025-12-31"])
    var count = try office.journal().count
    let calm = try await office.check("2025-12-29")
    #expect(try told(since: count) == [])
    #expect(!calm.errors.contains("act-by-moved"))
    try declare("2025-12-31 closed 2025-12-30")
    count = try office.journal().count
    let run = try await office.check("2025-12-30")
    #expect(run.status == 0, "\(run)")
    #expect(try told(since: count) == ["0d stage-due 2025-12-30", "act-by-2025-12-30 act-by-moved 2025-12-30"])
    let news =
      "mole-egov-2021-22.tsv: warning: [1.3.1] 100%: The last working day is now today, Tuesday 30/12/2025, instead of "
      + "Wednesday 31/12/2025: 31/12/2025 was declared a holiday on 30/12/2025 (State funeral). [act-by-moved]"
    #expect(run.errors.components(separatedBy: news).count == 2, "\(run.errors)")
    let mail = try FileManager.default.contentsOfDirectory(atPath: office.folder.path + "/outbox")
      .filter { $0.hasPrefix("2025-12-30-innovation-officer") }
    let parsed = try await ParsedMail.parse(try office.folder.bytes(of: "outbox/\(try #require(mail.first))"))
    #expect(mail.count == 1)
    #expect(parsed.subject?.hasPrefix("শেষ কর্মদিবস এখন আজই: [১.৩.১] ১০০%") == true)
    for part in ["text/plain", "text/html"] {
      let words = parsed.part(part)?.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      #expect(words.contains("৩১/১২/২০২৫ তারিখে ছুটি ঘোষণা করা হয়েছে ৩০/১২/২০২৫ তারিখে (রাষ্ট্রীয় শোক)।"), "\(part)")
    }
    // Once told, it is no news; and the day before is answered as it was known then.
    count = try office.journal().count
    let again = try await office.check("2025-12-30")
    #expect(try told(since: count) == [] && !again.errors.contains("act-by-moved"))
    let past = try await office.check("2025-12-29", "--dry-run")
    #expect(past.status == 0 && !past.output.contains("[১.৩.১]") && !past.errors.contains("act-by-moved"))
    let off = try await office.check("2025-12-31")
    #expect(off.output.contains("a day off: nothing is sent"), "\(off)")
    #expect(try told(since: count) == [])
  }

  @Test func cronsMailAndProgramsHearOfTheMoveToo() async throws {
    _ = try await office.check("2025-12-17")
    try declare("2025-12-31 closed 2025-12-18")
    let dry = try await office.check("2025-12-18", "--dry-run", "--format", "json")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(dry.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.filter { $0["code"] as? String == "act-by-moved" }.map { $0["indicator"] as? String } == ["1.3.1"])
    let quiet = try await office.check("2025-12-18", "--quiet")
    #expect(quiet.output.isEmpty && quiet.errors.contains("[act-by-moved]"), "\(quiet)")
    #expect(try told().suffix(1) == ["act-by-2025-12-30 act-by-moved 2025-12-30"])
    #expect(try await office.check("2025-12-18", "--quiet").errors.isEmpty)
  }

  @Test func aHolidayTakenBackMakesTheLastDayDueAgain() async throws {
    try declare("2025-12-31 closed 2025-11-01")
    _ = try await office.check("2025-12-29")
    _ = try await office.check("2025-12-30")
    #expect(try told().suffix(1) == ["0d stage-due 2025-12-30"])
    try declare("2025-12-31 closed 2025-11-01 2025-12-31")
    let count = try office.journal().count
    let run = try await office.check("2025-12-31")
    #expect(run.errors.contains("the holiday on 31/12/2025 (State funeral) was withdrawn on 31/12/2025."), "\(run)")
    #expect(
      try told(since: count) == ["0d-2025-12-31 stage-due 2025-12-31", "act-by-2025-12-31 act-by-moved 2025-12-31"])
    _ = try await office.check("2025-12-31")
    _ = try await office.check("2026-01-01")
    #expect(try told(since: count).dropFirst(2) == ["lost tier-lost 2025-12-31"])
    let verified = try office.journal().of("intent").flatMap { $0.notices ?? [] }.filter { $0.reason == "tier-lost" }
    #expect(!verified.isEmpty)
    #expect(try office.folder.read("state/journal.jsonl").contains(#""next":{"percent":80,"target":"2026-01-13""#))
  }

  @Test func aSurpriseHolidayOnADayOffGoesAsALastChance() async throws {
    let office = try Office()
    try prepare(office, target: "০৪/০১/২০২৬")
    _ = try await office.check("2026-01-01")
    #expect(try told(in: office).suffix(1) == ["1wd stage-due 2026-01-04"])
    try declare("2026-01-04 closed 2026-01-03", in: office)
    let count = try office.journal().count
    let run = try await office.check("2026-01-03")
    #expect(run.status == 0, "\(run)")
    #expect(
      try told(since: count, in: office) == [
        "last-chance last-chance 2026-01-01", "act-by-2026-01-01 act-by-moved 2026-01-01",
      ])
    _ = try await office.check("2026-01-04")
    #expect(try told(since: count, in: office).count == 2)
  }

  @Test func aMessageInDoubtIsWrittenForTheNewDay() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    try prepare(office)
    smtp.at(.endOfData, for: "innovation@example.gov.bd", times: 1, do: .drop)
    #expect(try await office.check("2025-12-17").status == 75)
    try declare("2025-12-31 closed -", in: office)
    #expect(try await office.check("2025-12-17").status == 0)
    #expect(try told(in: office) == ["14d stage-due 2025-12-31", "14d first-notice 2025-12-30"])
    let intents = try office.journal().of("intent").filter { $0.recipient == "innovation-officer" }
    #expect(Set(intents.map(\.id)).count == 1)
    let mails = try await ParsedMail.parse(
      all: smtp.messages.filter { $0.recipients == ["innovation@example.gov.bd"] }.map(\.bytes))
    #expect(mails.last?.part("text/plain")?.text?.contains("৩০/১২/২০২৫") == true)
    let count = try office.journal().count
    _ = try await office.check("2025-12-18")
    #expect(try told(since: count, in: office) == [])
  }
}
