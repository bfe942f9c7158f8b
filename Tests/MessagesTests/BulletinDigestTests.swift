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

/// Messages about what is told beside deadlines, held against golden files.
struct BulletinDigestTests {
  private let day: CivilDate
  private let calendar: WorkingCalendar
  private let plan: Plan
  private let standing: PlanStanding

  init() throws {
    day = try #require(CivilDate(iso: "2022-01-10"))
    let file = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    calendar = WorkingCalendar(try CalendarFile.read([file]), knownOn: day)
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    plan = try #require(PlanDocument.read(bytes, id: "mole-egov-2021-22", file: "p.tsv").plan)
    standing = try Assessment(on: day, calendar: calendar, closedDayRule: .unadjusted)
      .standing(of: plan, statements: Statement.inDocument(plan, source: "p.tsv"))
  }

  private func standing(_ id: String) throws -> Standing {
    try #require(standing.indicators.first { "\($0.indicator.id)" == id })
  }

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func pace(_ id: String, _ reason: Notice.Reason = .stageDue) throws -> Notice {
    let actBy = try date("2022-01-13")
    return .bulletin(
      .pace(
        PaceNotice(
          plan: plan.id, standing: try standing(id), quarter: plan.fiscalYear.quarters[1], stage: .days(7),
          reason: reason, stageDay: day.adding(days: -4), share: 2, target: 4, actBy: actBy,
          left: try DaysLeft(until: actBy, from: day, calendar), passedOver: [.days(14)])))
  }

  private func look(_ id: String, asOf: String?) throws -> Notice {
    .bulletin(
      .look(
        LookNotice(
          plan: plan.id, standing: try standing(id), target: 95, yearEnd: plan.fiscalYear.last, month: "2022-01",
          asOf: try asOf.map { try date($0) })))
  }

  private func duty(
    _ step: DutyNotice.Step, due: String, opens: String? = nil, rule: DayConvention = .unadjusted,
    titles: [String: String] = ["bn": "দ্বিতীয় ত্রৈমাসিক প্রতিবেদন", "en": "Report of the second quarter"]
  ) throws -> Notice {
    let duty = Duty(
      id: "report-q2", titles: titles, due: try date(due), opens: try opens.map { try date($0) }, to: ["io"])
    let closes = try calendar.adjust(duty.due, rule)
    let actBy = try calendar.lastWorkingDay(onOrBefore: closes)
    return .bulletin(
      .duty(
        DutyNotice(
          standing: DutyStanding(plan: plan.id, duty: duty, closes: closes, actBy: actBy, done: nil), step: step,
          reason: step == .stage(.lost) ? .dutyOverdue : .stageDue, stageDay: day,
          left: try DaysLeft(until: actBy, from: day, calendar), passedOver: [])))
  }

  private func evidence(_ evaluation: String?) throws -> Notice {
    let done = try date("2021-12-28")
    return .bulletin(
      .evidence(
        EvidenceNotice(
          plan: plan.id, standing: try standing("1.3.1"), percent: 100, target: try date("2021-12-30"),
          statement: Statement(
            indicator: try standing("1.3.1").indicator.id, content: .completed(done), about: done,
            recorded: try date("2021-12-29"), source: "Rahim <b>Uddin</b>", sequence: 1),
          evaluation: try evaluation.map { try date($0) }, workingDaysLeft: 4)))
  }

  private func closing(isRegained: Bool) throws -> Notice {
    let standing = try standing("1.4.1")
    return .bulletin(
      .closing(
        ClosingNotice(
          plan: plan.id, standing: standing, tier: try #require(standing.tiers.first),
          target: try date("2021-08-30"), isRegained: isRegained)))
  }

  private func move(_ percent: Int, to: String?) throws -> TargetMove {
    TargetMove(
      identity: NoticeIdentity(
        plan: plan.id, indicator: try standing("1.3.1").indicator.id, percent: percent,
        target: try date(to ?? "2021-12-30"), word: to == nil ? "withdrawn" : "moved-from-2021-12-30-1"),
      percent: percent, from: try date("2021-12-30"), to: try to.map { try date($0) },
      actBy: try to.map { try calendar.lastWorkingDay(onOrBefore: date($0)) })
  }

  private func changes() throws -> [Notice] {
    let standing = try standing("1.3.1")
    let cliff = try #require(standing.cliff)
    let moved = TargetMovesNotice(
      plan: plan.id, standing: standing, moves: [try move(80, to: "2022-01-13"), try move(60, to: nil)],
      left: try DaysLeft(until: cliff.actBy, from: day, calendar))
    let told = Told(days: ["\(plan.id)/9.9.9/100/2021-12-30/7d": day])
    let row = WithdrawnRow(
      plan: plan, indicator: try #require(IndicatorID("9.9.9")), title: "সেবা <i>সহজিকরণ</i>", told: told)
    return [.bulletin(.targetsMoved(moved)), .bulletin(.withdrawn(try #require(row)))]
  }

  private func combined() throws -> Notice {
    let decider = Decider(plan: plan, policy: .standard, calendar: calendar, day: day)
    guard case .send(.deadline(let notice)) = try decider.decide(try standing("1.3.1"), told: Told()) else {
      throw CocoaError(.featureUnsupported)
    }
    return .deadline(notice.telling([try move(80, to: "2022-01-13")], on: day))
  }

  private func message(
    _ tag: String, _ notices: [Notice], roles: [NoticeIdentity: ReaderRole] = [:]
  ) throws -> Message {
    let composer = DigestComposer(
      language: try #require(Language.named(tag)),
      office: tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour", howToReport: "How to report.",
      calendar: calendar, day: day)
    let heading = tag == "bn" ? "ই-গভর্নেন্স কর্মপরিকল্পনা" : "e-Governance Action Plan"
    return try composer.compose(
      id: String(repeating: "0", count: 64), thread: "0",
      parts: [DigestComposer.Part(heading: heading, standing: standing, notices: notices, roles: roles)],
      possibleRepeat: false)
  }

  private func notices(_ name: String) throws -> [Notice] {
    switch name {
    case "pace": [try pace("1.6.1"), try pace("2.1.1", .caughtUp)]
    case "look": [try look("1.5.1", asOf: "2021-12-08"), try look("2.2.2", asOf: nil)]
    case "duty":
      [
        try duty(.stage(.workingDays(3)), due: "2022-01-15", opens: "2022-01-01"),
        try duty(.opens, due: "2022-01-31", opens: "2022-01-10"), try duty(.stage(.days(0)), due: "2022-01-10"),
        try duty(.stage(.days(7)), due: "2022-01-22", rule: .following), try duty(.stage(.lost), due: "2022-01-09"),
      ]
    case "evidence": [try evidence(nil), try evidence("2022-01-16")]
    case "closing": [try closing(isRegained: false), try closing(isRegained: true)]
    case "change": try changes()
    case "change-with-stage": [try combined()]
    default:
      try changes() + [pace("1.6.1"), duty(.opens, due: "2022-01-31"), look("1.5.1", asOf: "2021-12-08")]
        + [evidence(nil), closing(isRegained: false), combined()]
    }
  }

  @Test(arguments: ["pace", "look", "duty", "evidence", "closing", "change", "change-with-stage"], ["bn", "en"])
  func eachKindReadsAsTheGoldenFileDoes(_ name: String, _ tag: String) throws {
    let subjects = try notices(name).map { try self.message(tag, [$0]).subject }
    let message = try self.message(tag, try notices(name))
    let stamp = Stamp(unixSeconds: 1_641_787_202, utcOffsetSeconds: 21_600)
    let facts = String(decoding: try WebhookPayload.encode(message, at: stamp), as: UTF8.self)
    let text = (subjects.map { "Subject: \($0)" } + ["", PlainTextBody.render(message)]).joined(separator: "\n")
    #expect(!text.contains("{"), "a placeholder was not filled")
    if let difference = Golden.difference(text + facts + "\n", "bulletin-\(name)-\(tag).txt") {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: ["bn", "en"])
  func allKindsInOneMessageReadAsTheGoldenFilesDo(_ tag: String) throws {
    let message = try self.message(tag, try notices("all"))
    let html = try HTMLBody.render(message)
    let slack = String(decoding: try SlackPayload.encode(message), as: UTF8.self) + "\n"
    #expect(!html.contains("<b>Uddin") && !html.contains("<i>সহজিকরণ"))
    for (form, text) in [("html", html), ("slack.json", slack)] {
      if let difference = Golden.difference(text, "bulletin-all-\(tag).\(form)") { Issue.record("\(difference)") }
    }
  }

  @Test func deadlinesComeFirstThenBulletinsByKindAndDate() throws {
    let late = try duty(.stage(.days(7)), due: "2022-01-22")
    let soon = try duty(.stage(.days(7)), due: "2022-01-15")
    let ranked = [try closing(isRegained: false), late, soon, try pace("1.6.1"), try combined()].ranked()
    #expect(
      ranked == [try combined(), soon, late, try pace("1.6.1"), try closing(isRegained: false)])
  }

  /// What ends a matter for everybody who was reminded says so itself.
  @Test(arguments: ["closing", "change"])
  func whoOwnsItNoMoreReadsTheSameAsTheOwner(_ kind: String) throws {
    let notices = try notices(kind)
    let roles = Dictionary(notices.flatMap(\.identities).map { ($0, ReaderRole.former) }) { first, _ in first }
    #expect(try message("en", notices, roles: roles) == message("en", notices))
  }

  @Test func aShareOfOneSaysNothingThatIsOnlyTrueOfMany() throws {
    guard case .bulletin(.pace(var pace)) = try self.pace("1.6.1") else { throw CocoaError(.featureUnsupported) }
    (pace.share, pace.target) = (1, 1)
    let text = PlainTextBody.render(try message("en", [.bulletin(.pace(pace))]))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!words.contains("1 of 1 are"))
    #expect(words.contains("An even share of the year's target of 1 is due by the end of each quarter, rounded up"))
  }

  @Test func whatIsDoneOrGoneHasASignAndAColourOfItsOwn() throws {
    let message = try self.message("en", [closing(isRegained: false)] + changes())
    #expect(message.sections.flatMap(\.items).map(\.urgency).contains(.done))
    let text = PlainTextBody.render(message)
    #expect(text.contains("\n(+) [1.4.1]") && text.contains("\n(/) [9.9.9]"), "\(text)")
    #expect(!text.contains("[x]") && !text.contains("[ ]"))
    let html = try HTMLBody.render(message)
    #expect(html.contains("done-edge") && html.contains("withdrawn-edge"))
  }

  @Test func howToReportStandsWhereSomethingIsToBeDone() throws {
    #expect(try message("en", notices("closing")).footer.count == 1)
    for kind in ["pace", "look", "duty", "evidence", "change"] {
      #expect(try message("en", notices(kind)).footer.first == "How to report.", "\(kind)")
    }
  }
}
