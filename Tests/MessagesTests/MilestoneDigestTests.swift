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

/// Notices about one of several dates of a tier: they say which it is, and what closes the tier.
struct MilestoneDigestTests {
  private static let holidays = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  /// The notice about 1.3.1, whose targets are replaced, on a day; to somebody who knew of it before or not.
  private func message(
    on iso: String, in tag: String, _ targets: String, knownSince: String? = nil
  ) throws -> Message {
    let day = try #require(CivilDate(iso: iso))
    let calendar = WorkingCalendar(try Self.holidays.get(), knownOn: day)
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
      .replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২\t--", with: "\(targets)\t--")
    var plan = try #require(PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv").plan)
    plan.indicators.removeAll { "\($0.id)" != "1.3.1" }
    let standing = try Assessment(on: day, calendar: calendar, closedDayRule: .unadjusted)
      .standing(of: plan, statements: [])
    let told = Told(knownSince: knownSince.flatMap { CivilDate(iso: $0) })
    let decider = Decider(plan: plan, policy: .standard, calendar: calendar, day: day)
    guard case .send(let notice) = try decider.decide(standing.indicators[0], told: told) else {
      throw CocoaError(.featureUnsupported)
    }
    let composer = DigestComposer(
      language: try #require(Language.named(tag)), office: "Ministry", howToReport: nil, calendar: calendar, day: day)
    return try composer.compose(
      id: "0", thread: "0", parts: [DigestComposer.Part(heading: "Plan", standing: standing, notices: [notice])],
      possibleRepeat: false)
  }

  /// A week before the first date; on the last working day before the third, which is a day off; on a Friday; after the
  /// loss of a better tier.
  @Test(
    arguments: [
      ("2021-10-07", "১৪/১০/২০২১, ১৩/০১/২০২২, ১৪/০৪/২০২২, ৩০/০৬/২০২২\t-\t-"),
      ("2022-04-06", "১৪/১০/২০২১, ১৩/০১/২০২২, ১৪/০৪/২০২২, ৩০/০৬/২০২২\t-\t-"),
      ("2022-04-13", "১৪/১০/২০২১, ১৩/০১/২০২২, ১৪/০৪/২০২২, ৩০/০৬/২০২২\t-\t-"),
      ("2022-02-25", "২৫/০২/২০২২, ৩০/০৬/২০২২\t-\t-"),
      ("2022-01-02", "৩০/১২/২০২১\t২০/০১/২০২২, ২৭/০১/২০২২\t-"),
    ], ["bn", "en"])
  func aNoticeAboutOneOfSeveralDatesReadsAsTheGoldenFileDoes(_ notice: (day: String, targets: String), _ tag: String)
    throws
  {
    let message = try message(on: notice.day, in: tag, notice.targets, knownSince: "2021-07-01")
    let stamp = Stamp(unixSeconds: 1_640_487_602, utcOffsetSeconds: 21_600)
    let facts = String(decoding: try WebhookPayload.encode(message, at: stamp), as: UTF8.self)
    let text = "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)
    #expect(!text.contains("{"), "a placeholder was not filled")
    if let difference = Golden.difference(text + facts + "\n", "milestone-\(notice.day)-\(tag).txt") {
      Issue.record("\(difference)")
    }
  }
}
