// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TagidKit
import TestSupport
import Testing
import WorkingDays

@testable import Delivery
@testable import Messages
@testable import Reminders

/// Duties in words beside their stages: a day that moved, a last chance, and those who hear of what is another's.
struct DutyDigestTests {
  private static let holidays = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  enum Example: String, CaseIterable {
    case moved
    case movedWithStage = "moved-with-stage"
    case movedToday = "moved-today"
    case lastChance = "last-chance"
    case escalation, silence
    case standIn = "stand-in"
    case handedOver = "handed-over"
    case opensHandedOver = "opens-handed-over"
    case snoozed
    case overdueEscalated = "overdue-escalated"

    /// The day of the message; the duty is due on Saturday 15 January 2022, after Thursday the 13th.
    var day: String {
      switch self {
      case .movedToday: "2022-01-13"
      case .lastChance: "2022-01-14"
      case .opensHandedOver: "2022-01-02"
      case .overdueEscalated: "2022-01-16"
      default: "2022-01-10"
      }
    }

    var step: DutyNotice.Step {
      switch self {
      case .moved: .stage(.actByMoved(CivilDate(dayNumber: 19_005), number: 1))
      case .movedToday: .stage(.days(0))
      case .lastChance: .stage(.lastChance)
      case .silence: .stage(.unacknowledged(2))
      case .opensHandedOver: .opens
      case .overdueEscalated: .stage(.lost)
      default: .stage(.workingDays(3))
      }
    }

    var reason: Notice.Reason {
      switch self {
      case .moved: .actByMoved
      case .lastChance: .lastChance
      case .escalation, .overdueEscalated: .escalated
      case .silence: .unacknowledged
      case .handedOver, .opensHandedOver: .handedOver
      case .snoozed: .snoozeEnded
      default: .stageDue
      }
    }
  }

  @Test(arguments: Example.allCases, ["bn", "en"])
  func aDutyReadsAsTheGoldenFileDoes(_ example: Example, _ tag: String) throws {
    let message = try Self.message(example, try #require(Language.named(tag)))
    let stamp = Stamp(unixSeconds: 1_641_787_202, utcOffsetSeconds: 21_600)
    let facts = String(decoding: try WebhookPayload.encode(message, at: stamp), as: UTF8.self)
    let text = "Subject: \(message.subject)\n\n" + PlainTextBody.render(message)
    #expect(!text.replacing("<b>{date}</b>", with: "").contains("{"), "a placeholder was not filled")
    if let difference = Golden.difference(text + facts + "\n", "duty-\(example.rawValue)-\(tag).txt") {
      Issue.record("\(difference)")
    }
  }

  private static func message(_ example: Example, _ language: Language) throws -> Message {
    let day = try #require(CivilDate(iso: example.day))
    let calendar = WorkingCalendar(try holidays.get(), knownOn: day)
    let notice = Notice.bulletin(.duty(try duty(example, day, calendar)))
    let identity = try #require(notice.identities.first)
    let names = [language.tag == "bn" ? "পরিকল্পনা কর্মকর্তা" : "Planning Officer", "<b>{date}</b>"]
    let role: ReaderRole =
      switch example {
      case .escalation, .silence, .overdueEscalated: .escalation(focal: names)
      case .standIn: .standIn(for: names)
      default: .owner
      }
    let composer = DigestComposer(
      language: language, office: language.tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour",
      howToReport: nil, calendar: calendar, day: day)
    return try composer.compose(
      id: String(repeating: "0", count: 64), thread: "0",
      parts: [
        DigestComposer.Part(
          heading: language.tag == "bn" ? "ই-গভর্নেন্স কর্মপরিকল্পনা" : "e-Governance Action Plan", standing: nil,
          notices: [notice], roles: [identity: role])
      ], possibleRepeat: false)
  }

  private static func duty(_ example: Example, _ day: CivilDate, _ calendar: WorkingCalendar) throws -> DutyNotice {
    let duty = Duty(
      id: "report-q2", titles: ["bn": "দ্বিতীয় ত্রৈমাসিক প্রতিবেদন", "en": "Report of the second quarter"],
      due: try #require(CivilDate(iso: "2022-01-15")), opens: CivilDate(iso: "2022-01-02"), to: ["io"])
    let actBy = try calendar.lastWorkingDay(onOrBefore: duty.due)
    let standing = DutyStanding(plan: "p-2021-22", duty: duty, closes: duty.due, actBy: actBy, done: nil)
    var notice = DutyNotice(
      standing: standing, step: example.step, reason: example.reason,
      stageDay: example == .snoozed || example == .handedOver ? day.adding(days: -1) : day,
      left: try DaysLeft(until: actBy, from: day, calendar), passedOver: [])
    switch example {
    case .moved, .movedWithStage, .movedToday:
      notice.moved = ActByMove(from: actBy.adding(days: -1), to: actBy, change: nil, isByRule: false)
      if example != .moved { notice.also = [.stage(.actByMoved(actBy, number: 1))] }
    case .silence: notice.unacknowledged = 2
    default: break
    }
    return notice
  }
}
