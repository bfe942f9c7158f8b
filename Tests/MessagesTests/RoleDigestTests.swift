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

/// Messages to those who read of what is another's, held against golden files.
struct RoleDigestTests {
  private static let holidays = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  enum Example: String, CaseIterable {
    case standIn = "stand-in"
    case escalation, silence, former, pilot, ceiling
    case escalationOfOne = "escalation-of-one"
    case pilotOfChat = "pilot-of-chat"
    case handedOver = "handed-over"
    case snoozed
  }

  @Test(arguments: Example.allCases, ["bn", "en"])
  func aMessageSaysWhyItsReaderGetsIt(_ example: Example, _ tag: String) throws {
    let message = try Self.message(example, try #require(Language.named(tag)))
    let text = "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)
    #expect(!text.contains("{weekday}") && !text.contains("{names}"), "a placeholder was not filled")
    if let difference = Golden.difference(text, "role-\(example.rawValue)-\(tag).txt") { Issue.record("\(difference)") }
  }

  /// A name is somebody's text: here it tries to be a placeholder, HTML and a second line.
  private static func names(_ language: Language) -> [String] {
    [language.tag == "bn" ? "উপসচিব (প্রশাসন)" : "Deputy Secretary (Admin)", "<b>{date}</b>"]
  }

  private static func message(_ example: Example, _ language: Language) throws -> Message {
    let names = names(language)
    let role: ReaderRole =
      switch example {
      case .standIn: .standIn(for: names)
      case .escalation, .silence: .escalation(focal: names)
      case .escalationOfOne: .escalation(focal: [names[0]])
      case .former: .former
      case .pilot, .pilotOfChat, .ceiling, .handedOver, .snoozed: .owner
      }
    let iso = example == .former ? "2022-01-02" : example == .silence ? "2021-12-19" : "2021-12-28"
    let day = try #require(CivilDate(iso: iso))
    let calendar = WorkingCalendar(try holidays.get(), knownOn: day)
    let composer = DigestComposer(
      language: language, office: language.tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour",
      howToReport: nil, calendar: calendar, day: day)
    let part: DigestComposer.Part
    if example == .ceiling {
      let passed = PassedCeiling(day: day, notices: 213, messages: 41, ceiling: 200)
      part = DigestComposer.Part(heading: "", standing: nil, notices: [.ceiling(passed)])
    } else {
      part = try deadline(example, day, calendar, role)
    }
    return try composer.compose(
      id: "0", thread: "0", parts: [part], possibleRepeat: example == .pilot,
      meantFor: example == .pilot ? names[0] : example == .pilotOfChat ? "ict-cell" : nil,
      isForChat: example == .pilotOfChat)
  }

  /// 1.3.1, told as the example has it.
  private static func deadline(
    _ example: Example, _ day: CivilDate, _ calendar: WorkingCalendar, _ role: ReaderRole
  ) throws -> DigestComposer.Part {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    let plan = try #require(PlanDocument.read(bytes, id: "p", file: "p.tsv").plan)
    let standings = try Assessment(on: day, calendar: calendar, closedDayRule: .unadjusted)
      .standings(of: plan, statements: Statement.inDocument(plan, source: "p.tsv"))
    let standing = try #require(standings.first { "\($0.indicator.id)" == "1.3.1" })
    var policy = Policy.standard
    let trigger: Escalation.Trigger = example == .silence ? .unacknowledged(2) : .stage(.workingDays(3))
    policy.escalations = [Escalation(trigger, to: [.supervisors])]
    let decider = Decider(plan: plan, policy: policy, calendar: calendar, day: day)
    let known = day.adding(days: -60)
    let told = Told(
      days: ["p/1.3.1/100/2021-12-30/30d": day.adding(days: -19), "p/1.3.1/100/2021-12-30/14d": day.adding(days: -4)],
      knownSince: known)
    let decision =
      switch example {
      case .escalation, .escalationOfOne, .silence:
        try decider.decideEscalation(standing, to: [.supervisors], told: Told(knownSince: known), owners: [told])
      case .former: try decider.decideClosing(standing, told: told, since: known)
      case .handedOver:
        try decider.decide(standing, told: Told(tellings: [], handOver: .init(day: day, lossesSince: day)))
      case .snoozed:
        try decider.decide(standing, told: told, answers: CliffAnswers(snooze: .init(until: day, recorded: known)))
      case .standIn, .pilot, .pilotOfChat, .ceiling: try decider.decide(standing, told: told)
      }
    guard case .send(let notice) = decision, let identity = notice.identities.first else {
      Issue.record("nothing goes: \(decision)")
      return DigestComposer.Part(heading: "", standing: nil, notices: [])
    }
    return DigestComposer.Part(
      heading: "e-Governance Action Plan 2021-22", standing: PlanStanding(plan: plan, indicators: standings),
      notices: [notice], roles: [identity: role])
  }
}
