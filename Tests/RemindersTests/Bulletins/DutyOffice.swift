// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// One duty under a calendar that changes from day to day, with whoever has to do it and somebody whom the policy names.
/// The weekend is Friday and Saturday, and there is no holiday but what a test declares.
struct DutyOffice {
  static let boss = Escalation.Recipient.person("boss")

  var duty: Duty
  var rule = DayConvention.unadjusted
  var policy = Policy.standard
  var facts: [HolidayFact] = []
  var answers = CliffAnswers()
  var done: CivilDate?
  private(set) var told = Told()
  private(set) var toldBoss = Told()

  init(due: String, opens: String? = nil, escalations: [Escalation.Trigger] = []) throws {
    duty = Duty(
      id: "report", titles: ["": "Report"], due: try #require(CivilDate(iso: due)),
      opens: try opens.map { try #require(CivilDate(iso: $0)) }, to: ["io"])
    policy.escalations = escalations.map { Escalation($0, to: [Self.boss]) }
  }

  func calendar(on day: CivilDate) -> WorkingCalendar {
    WorkingCalendar(
      HolidayCalendar(
        id: "XX-test", name: [:], country: "XX", weekend: [.friday, .saturday], firstYear: 2025, lastYear: 2026,
        facts: facts), knownOn: day)
  }

  func standing(on day: CivilDate) throws -> DutyStanding {
    let closes = try calendar(on: day).adjust(duty.due, rule)
    return DutyStanding(
      plan: "p", duty: duty, closes: closes, actBy: try calendar(on: day).lastWorkingDay(onOrBefore: closes), done: done
    )
  }

  func decide(on day: CivilDate, told: Told? = nil) throws -> Decision {
    try DutyDecider(policy: policy, calendar: calendar(on: day), day: day)
      .decide(try standing(on: day), told: told ?? self.told, answers: answers)
  }

  private func decideBoss(on day: CivilDate) throws -> Decision {
    try DutyDecider(policy: policy, calendar: calendar(on: day), day: day)
      .decideEscalation(try standing(on: day), to: [Self.boss], told: toldBoss, owners: [told], answers: answers)
  }

  /// One morning, as `12-30 0d+act-by-2025-12-30 REASON` of whoever has to do it; nil when nothing goes.
  mutating func run(_ iso: String) throws -> String? {
    let day = try #require(CivilDate(iso: iso))
    let decision = try decide(on: day)
    if case .send(let notice) = decision { told = told.after(notice, on: day) }
    told = told.after(aRunOn: day)
    return Self.words(decision, day)
  }

  mutating func lines(_ days: String...) throws -> [String] { try days.compactMap { try run("2025-\($0)") } }

  /// Every morning of a time, and what the one hears whom escalations name; who has to do it is told everything.
  mutating func boss(from first: String, to last: String) throws -> [String] {
    var lines: [String] = []
    var day = try #require(CivilDate(iso: first))
    while day.iso <= last {
      let decision = try decideBoss(on: day)
      if case .send(let notice) = decision { toldBoss = toldBoss.after(notice, on: day) }
      toldBoss = toldBoss.after(aRunOn: day)
      lines += [Self.words(decision, day)].compactMap { $0 }
      _ = try run(day.iso)
      day = day.adding(days: 1)
    }
    return lines
  }

  private static func words(_ decision: Decision, _ day: CivilDate) -> String? {
    guard case .send(let notice) = decision else { return nil }
    let words = notice.identities.map { String($0.text.split(separator: "/").last ?? "") }
    return "\(day.iso.dropFirst(5)) \(words.joined(separator: "+")) \(notice.reason.rawValue)"
  }
}
