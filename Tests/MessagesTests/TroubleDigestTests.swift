// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TagidKit
import TestSupport
import Testing
import WorkingDays

@testable import Delivery
@testable import Messages

/// Messages about what cannot be read, moved at once, or did not arrive, held against golden files in every form.
struct TroubleDigestTests {
  private let day: CivilDate
  private let calendar: WorkingCalendar
  private let plan: Plan

  init() throws {
    day = try #require(CivilDate(iso: "2021-12-26"))
    let file = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    calendar = WorkingCalendar(try CalendarFile.read([file]), knownOn: day)
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    plan = try #require(PlanDocument.read(bytes, id: "mole-egov-2021-22", file: "p.tsv").plan)
  }

  private func finding(
    _ code: Finding.Code, _ message: String, _ hint: String, line: Int? = 16, column: Int? = 8, cell: String? = nil
  ) -> Finding {
    Finding(
      .error, code, file: "/etc/tagid/plans/mole-egov-2021-22.tsv", line: line, column: column, cell: cell,
      message: message, hint: hint)
  }

  private var impossible: Finding {
    var found = finding(
      .dateImpossible, "\"৩১/০৬/২০২২\" is no day of any calendar",
      "Write the target date as dd/mm/yyyy, such as ৩০/১২/২০২১; until then this row makes no notice.")
    found.quote = "৩১/০৬/২০২২"
    return found
  }

  private func row(_ findings: [Finding], known: Bool = true) throws -> Notice {
    let indicator = try #require(plan.indicators.first { "\($0.id)" == "1.3.1" })
    let seen = try #require(CivilDate(iso: "2021-12-22"))
    let last = KnownIndicator(
      id: indicator.id, title: indicator.title, unit: .date, tiers: indicator.tiers, firstSeen: seen, asOf: seen)
    return .unreadable(
      UnreadableRow(
        plan: plan.id, indicator: indicator, findings: findings, version: "0123456789ab",
        lastKnown: known ? last : nil))
  }

  private func deadline() throws -> Notice {
    let standings = try standing().indicators
    let standing = try #require(standings.first { "\($0.indicator.id)" == "2.2.4" })
    let decider = Decider(plan: plan, policy: .standard, calendar: calendar, day: day)
    guard case .send(let notice) = try decider.decide(standing, told: Told()) else {
      throw CocoaError(.featureUnsupported)
    }
    return notice
  }

  private func standing() throws -> PlanStanding {
    PlanStanding(
      plan: plan,
      indicators: try Assessment(on: day, calendar: calendar, closedDayRule: .unadjusted).standings(
        of: plan, statements: []))
  }

  private func message(_ tag: String, _ notices: [Notice], about other: [Notice] = []) throws -> Message {
    let composer = DigestComposer(
      language: try #require(Language.named(tag)),
      office: tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour", howToReport: "How to report.",
      calendar: calendar, day: day)
    let heading = tag == "bn" ? "ই-গভর্নেন্স কর্মপরিকল্পনা" : "e-Governance Action Plan"
    var parts = [DigestComposer.Part(heading: heading, standing: try standing(), notices: notices)]
    if !other.isEmpty { parts.append(DigestComposer.Part(heading: "", standing: nil, notices: other)) }
    return try composer.compose(
      id: String(repeating: "0", count: 64), thread: "0", parts: parts, possibleRepeat: false)
  }

  private func expectGolden(_ message: Message, _ name: String) throws {
    let stamp = Stamp(unixSeconds: 1_640_487_602, utcOffsetSeconds: 21_600)
    let forms = [
      ("txt", "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)),
      ("html", try HTMLBody.render(message)),
      ("slack.json", String(decoding: try SlackPayload.encode(message), as: UTF8.self) + "\n"),
      ("webhook.json", String(decoding: try WebhookPayload.encode(message, at: stamp), as: UTF8.self) + "\n"),
    ]
    for (form, text) in forms {
      #expect(!text.contains("{plan}") && !text.contains("{n}"), "a placeholder was not filled")
      if let difference = Golden.difference(text, "\(name).\(form)") { Issue.record("\(difference)") }
    }
  }

  @Test(arguments: ["bn", "en"])
  func oneRowThatCannotBeReadBesideADeadline(_ tag: String) throws {
    try expectGolden(message(tag, [row([impossible]), deadline()]), "unreadable-\(tag)")
  }

  @Test(arguments: ["bn", "en"])
  func whatAnAdministratorHears(_ tag: String) throws {
    let document = Notice.document(
      UnreadableDocument(
        plan: plan.id,
        findings: [
          finding(.idMissing, "the indicator \"x\" has no id", "Begin the cell with the id.", line: 20, column: 5),
          finding(.idTwice, "[1.3.1] stands in line 16 already", "Give each indicator an id of its own.", line: 21),
        ], version: "0123456789ab", isPlanServed: true))
    let indicators = plan.indicators.prefix(8)
    let moved = Notice.targetsMoved(
      MovedTargets(
        plan: plan.id,
        changes: PlanChanges(
          moved: indicators.flatMap { indicator in
            indicator.tiers.map {
              .init(
                indicator: indicator.id, from: $0,
                to: $0.percent == 60 ? nil : Tier(percent: $0.percent, target: .value(1)))
            }
          },
          withdrawn: [
            KnownIndicator(
              id: try #require(IndicatorID("2.2.5")), title: "x", unit: nil, tiers: [], firstSeen: day, asOf: day)
          ], added: [], total: 38), version: "0123456789ab"))
    let refused = UndeliveredMessage(
      id: "abcdef0123456789", recipient: "planning-officer", channel: "mail", address: "planning@example.gov.bd",
      day: day, isRefused: true, detail: "550 5.1.1 no such user", notices: 2)
    var lost = refused
    lost.isRefused = false
    lost.detail = ""
    try expectGolden(
      message(tag, [document, moved], about: [.undelivered(refused), .undelivered(lost)]), "administrator-\(tag)")
  }

  @Test(arguments: ["bn", "en"])
  func aRowOfASpreadsheetAndOneOfAWordTable(_ tag: String) throws {
    var inSheet = finding(
      .targetNotUnderstood, "the target \"ডিসেম্বরের মধ্যে\" is not understood",
      "Write a date (dd/mm/yyyy), a number, a percent, or - when the tier does not exist.", line: 12, cell: "H12")
    (inSheet.file, inSheet.sheet, inSheet.quote) = ("/etc/tagid/plans/p.xlsx", "Plan", "ডিসেম্বরের মধ্যে")
    inSheet.indicator = IndicatorID("1.3.1")
    var inTable = finding(
      .dateOutsideFiscalYear, "2021-01-09 is not in the fiscal year 2021-22", "Correct the date.", line: 5)
    (inTable.file, inTable.table, inTable.quote) = ("/etc/tagid/plans/p.docx", 2, "9/1/2021")
    inTable.meant = CivilDate(iso: "2021-09-01")
    try expectGolden(
      message(tag, [row([inSheet], known: false), row([inTable], known: false)]), "unreadable-grid-\(tag)")
  }

  @Test(arguments: ["bn", "en"])
  func aPlanThatIsGone(_ tag: String) throws {
    let missing = MissingPlan(plan: "p-2", file: "p.docx", indicators: 13, version: "missing")
    try expectGolden(message(tag, [.planMissing(missing)]), "plan-missing-\(tag)")
  }

  @Test func onlyAMessageWithADeadlineSaysHowToReport() throws {
    #expect(try message("en", [row([impossible])]).footer.count == 1)
    #expect(try message("en", [row([impossible]), deadline()]).footer.first == "How to report.")
  }

  @Test func withoutAnEarlierVersionNothingIsSaidOfOne() throws {
    let details = try message("en", [row([impossible], known: false)]).sections.flatMap(\.items).flatMap(\.details)
    #expect(!details.contains { $0.contains("Last known") })
    #expect(details.first == "Where: mole-egov-2021-22.tsv, line 16, column 8")
  }

  @Test func aSpreadsheetsPlaceIsItsCell() throws {
    let found = finding(.dateImpossible, "wrong", "right", line: nil, column: 8, cell: "H16")
    let item = try #require(try message("en", [row([found])]).sections.first?.items.first)
    #expect(item.headline.hasPrefix("This row cannot be read"))
    #expect(item.details.contains("Where: mole-egov-2021-22.tsv, cell H16"))
  }

  @Test func whatADocumentSaysIsTextAndNothingElse() throws {
    let hostile = finding(
      .targetNotUnderstood, "the target \"<script>{hint}</script> <!channel> *b*\" is not understood", "{place}")
    let mail = try message("en", [row([hostile])])
    let html = try HTMLBody.render(mail)
    #expect(!html.contains("<script>") && html.contains("&lt;script&gt;{hint}&lt;/script&gt;"))
    let slack = String(decoding: try SlackPayload.encode(mail), as: UTF8.self)
    #expect(!slack.contains("<!channel>"))
    #expect(mail.sections.first?.items.first?.details.contains("What to do: {place}") == true)
  }

  @Test func manyErrorsOfADocumentAreCounted() throws {
    let findings = (1...20).map { (line: Int) in finding(.idMissing, "row \(line)", "hint", line: line) }
    let document = Notice.document(
      UnreadableDocument(plan: plan.id, findings: findings, version: "missing", isPlanServed: false))
    let item = try #require(try message("en", [document]).sections.first?.items.first)
    #expect(item.headline.hasPrefix("/etc/tagid/plans/mole-egov-2021-22.tsv cannot be used"))
    #expect(item.details.contains("And 8 more; tagid check prints them all."))
    #expect(item.facts.first?.findings?.count == 20)
  }
}
