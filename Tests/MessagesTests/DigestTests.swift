// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import Plans
import Reminders
import TagidKit
import TestSupport
import Testing
import WorkingDays

/// Whole digests as people read them, held against golden files: the ministry's plan on telling days.
struct DigestTests {
  @Test(
    arguments: ["2021-12-23", "2021-12-30", "2022-01-10", "2022-02-24", "2022-02-25", "2022-06-01", "2022-07-03"],
    ["bn", "en"])
  func aDigestReadsAsTheGoldenFileDoes(_ iso: String, _ tag: String) throws {
    let message = try Self.digest(on: iso, in: tag)
    let text = "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)
    #expect(!text.contains("{"), "a placeholder was not filled")
    if let difference = Golden.difference(text, "digest-\(iso)-\(tag).txt") { Issue.record("\(difference)") }
  }

  @Test func aPossibleRepeatSaysSoFirst() throws {
    let message = try Self.digest(on: "2021-12-23", in: "en", possibleRepeat: true)
    #expect(message.alert == "Possibly a repeat: an earlier attempt at this message may have reached you.")
    #expect(message.possibleRepeat)
  }

  private static let holidays = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  /// The digest of somebody new to the journal who owns the whole plan.
  private static func digest(on iso: String, in tag: String, possibleRepeat: Bool = false) throws -> Message {
    let day = try #require(CivilDate(iso: iso))
    let calendar = WorkingCalendar(try holidays.get(), knownOn: day)
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    let plan = try #require(PlanDocument.read(bytes, id: "mole-egov-2021-22", file: "p.tsv").plan)
    let standings = try Assessment(on: day, calendar: calendar, closedDayRule: .unadjusted)
      .standings(of: plan, statements: Statement.inDocument(plan, source: "p.tsv"))
    let decider = Decider(plan: plan, policy: .standard, calendar: calendar, day: day)
    let notices = try standings.compactMap { standing -> Notice? in
      if case .send(let notice) = try decider.decide(standing, told: Told()) { notice } else { nil }
    }
    let composer = DigestComposer(
      language: try #require(Language.named(tag)), office: tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour",
      howToReport: nil, calendar: calendar, day: day)
    let part = DigestComposer.Part(
      heading: "e-Governance Action Plan 2021-22", standing: PlanStanding(plan: plan, indicators: standings),
      notices: notices)
    return try composer.compose(id: "0", thread: "0", parts: [part], possibleRepeat: possibleRepeat)
  }
}
