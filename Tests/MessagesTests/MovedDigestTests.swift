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

/// Messages about a last working day that moved after it was told, and about days that an estimate may take, held against
/// golden files.
struct MovedDigestTests {
  private static let government = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  /// What stands in a file is other people's text: here it tries to be HTML, a mention, markup and a second line.
  private static let hostile = "<b>Eid & \"co\"</b> {date} *bold* <!channel>\n- [x](http://example.org) \u{202E}txet"

  /// A message about 1.3.1 after another was told, on two days between which the calendar changed.
  struct Example: CustomTestStringConvertible {
    var name: String
    /// The day of the first message; nil when there was none.
    var told: String?
    var day: String
    var facts: [HolidayFact] = []
    /// A day about which the file says nothing any more after the first message.
    var dropped: String?
    var targets = "৩১/১২/২০২৫\t১৩/০১/২০২৬\t-"
    var years = (first: "২০২৫", last: "২০২৬")
    var rule = DayConvention.unadjusted
    var testDescription: String { name }
  }

  private static func fact(
    _ date: String, _ effect: HolidayFact.Effect, name: String = "Funeral", announced: String? = nil,
    withdrawn: String? = nil
  ) -> HolidayFact? {
    CivilDate(iso: date).map { date in
      HolidayFact(
        date: date, name: ["en": name, "bn": name == "Funeral" ? "শোক দিবস" : name], effect: effect, kind: "public",
        certainty: .gazetted, announced: announced.flatMap { CivilDate(iso: $0) },
        withdrawn: withdrawn.flatMap { CivilDate(iso: $0) })
    }
  }

  static let texts: [Example] = [
    Example(
      name: "later", told: "2025-12-29", day: "2025-12-30",
      facts: [fact("2025-12-30", .closed, announced: "2025-11-01", withdrawn: "2025-12-30")].compactMap { $0 },
      targets: "৩০/১২/২০২৫\t১৩/০১/২০২৬\t-"),
    Example(
      name: "last-chance", told: "2025-12-28", day: "2025-12-29",
      facts: [fact("2025-12-29", .closed, announced: "2025-12-29")].compactMap { $0 },
      targets: "২৯/১২/২০২৫\t১৩/০১/২০২৬\t-"),
    Example(
      name: "lost", told: "2025-12-28", day: "2025-12-30",
      facts: [fact("2025-12-29", .closed, announced: "2025-12-29")].compactMap { $0 },
      targets: "২৯/১২/২০২৫\t১৩/০১/২০২৬\t-", rule: .preceding),
    Example(
      name: "by-rule", told: "2025-12-24", day: "2025-12-28",
      facts: [fact("2025-12-30", .closed, announced: "2025-12-28")].compactMap { $0 },
      targets: "৩০/১২/২০২৫\t১৩/০১/২০২৬\t-", rule: .following),
    Example(
      name: "milestone", told: "2025-12-17", day: "2025-12-18",
      facts: [fact("2025-12-29", .closed)].compactMap { $0 }, targets: "২৯/১২/২০২৫, ১৩/০১/২০২৬\t-\t-"),
    Example(
      name: "weekend", told: "2025-12-17", day: "2025-12-18",
      facts: [fact("2025-12-27", .open, announced: "2025-12-18")].compactMap { $0 },
      targets: "২৭/১২/২০২৫\t১৩/০১/২০২৬\t-"),
    Example(
      name: "weekend-taken-back", told: "2025-12-17", day: "2025-12-18",
      facts: [fact("2025-12-27", .open, announced: "2025-12-01", withdrawn: "2025-12-18")].compactMap { $0 },
      targets: "২৭/১২/২০২৫\t১৩/০১/২০২৬\t-"),
    Example(
      name: "corrected", told: "2025-12-17", day: "2025-12-18",
      dropped: "2025-12-25", targets: "২৫/১২/২০২৫\t১৩/০১/২০২৬\t-"),
    Example(
      name: "estimated", told: nil, day: "2027-03-04", targets: "১১/০৩/২০২৭\t১৮/০৩/২০২৭\t-",
      years: ("২০২৬", "২০২৭")),
    Example(
      name: "estimated-one", told: nil, day: "2027-02-14", targets: "২৩/০২/২০২৭\t১৮/০৩/২০২৭\t-",
      years: ("২০২৬", "২০২৭")),
  ]

  @Test(arguments: texts, ["bn", "en"])
  func aMoveReadsAsTheGoldenFileDoes(_ example: Example, _ tag: String) throws {
    let message = try message(example, tag)
    let text = "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)
    #expect(!text.contains("{"), "a placeholder was not filled")
    if let difference = Golden.difference(text, "moved-\(example.name)-\(tag).txt") { Issue.record("\(difference)") }
  }

  /// The holiday of 2025-12-31 as the government's calendar has it; and a file with a hostile name.
  @Test(
    arguments: [
      Example(name: "stage", told: "2025-12-28", day: "2025-12-30"),
      Example(
        name: "alone", told: "2025-12-17", day: "2025-12-18",
        facts: [fact("2025-12-31", .closed, name: hostile, announced: "2025-12-18")].compactMap { $0 }),
    ], ["bn", "en"])
  func everyFormOfAMoveReadsAsTheGoldenFileDoes(_ example: Example, _ tag: String) throws {
    let message = try message(example, tag)
    let stamp = Stamp(unixSeconds: 1_767_063_602, utcOffsetSeconds: 21_600)
    let html = try HTMLBody.render(message)
    let slack = String(decoding: try SlackPayload.encode(message), as: UTF8.self)
    let forms = [
      ("txt", "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)), ("html", html),
      ("slack.json", slack + "\n"),
      ("webhook.json", String(decoding: try WebhookPayload.encode(message, at: stamp), as: UTF8.self) + "\n"),
    ]
    for (form, text) in forms {
      #expect(!text.contains("{why}") && !text.contains("\u{202E}"))
      if let difference = Golden.difference(text, "moved-\(example.name)-\(tag).\(form)") {
        Issue.record("\(difference)")
      }
    }
    #expect(!html.contains("<b>Eid") && !slack.contains("<!channel>"))
  }

  private func message(_ example: Example, _ tag: String) throws -> Message {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
      .replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: example.targets)
      .replacing("২০২১-২২", with: "\(example.years.first)-\(example.years.last.suffix(2))")
      .replacing("২০২১", with: example.years.first).replacing("২০২২", with: example.years.last)
    var plan = try #require(PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv").plan)
    plan.indicators.removeAll { "\($0.id)" != "1.3.1" }
    try #require(plan.indicators.first?.hasErrors == false)
    var told = Told()
    if let first = example.told {
      let day = try #require(CivilDate(iso: first))
      let (notice, _, _) = try decide(example, plan, day, told)
      let tellings = zip(notice.identities, notice.actByDates).map { identity, actBy in
        Told.Telling(identity.text, on: day, actBy: actBy)
      }
      told = Told(tellings: tellings, knownSince: day)
    }
    let day = try #require(CivilDate(iso: example.day))
    let (notice, standing, calendar) = try decide(example, plan, day, told)
    let composer = DigestComposer(
      language: try #require(Language.named(tag)), office: "Ministry", howToReport: nil, calendar: calendar, day: day)
    return try composer.compose(
      id: "0", thread: "0",
      parts: [DigestComposer.Part(heading: "Plan", standing: standing, notices: [.deadline(notice)])],
      possibleRepeat: false)
  }

  private func decide(
    _ example: Example, _ plan: Plan, _ day: CivilDate, _ told: Told
  ) throws -> (DeadlineNotice, PlanStanding, WorkingCalendar) {
    // A file that is edited later has nothing of it on the first day.
    let facts = day.iso == example.told ? example.facts.filter { $0.announced != nil } : example.facts
    let list = try Self.government.get()
    let holidays = HolidayCalendar(
      id: list.id, name: list.name, country: list.country, weekend: list.weekend, firstYear: list.firstYear,
      lastYear: list.lastYear, facts: list.facts.filter { day.iso == example.told || $0.date.iso != example.dropped })
    let calendar = WorkingCalendar(holidays.merging(facts), knownOn: day)
    let standing = try Assessment(on: day, calendar: calendar, closedDayRule: example.rule)
      .standing(of: plan, statements: [])
    let decider = Decider(plan: plan, policy: .standard, calendar: calendar, day: day)
    guard case .send(.deadline(let notice)) = try decider.decide(standing.indicators[0], told: told) else {
      throw CocoaError(.featureUnsupported, userInfo: [NSDebugDescriptionErrorKey: "nothing goes on \(day)"])
    }
    return (notice, standing, calendar)
  }
}
