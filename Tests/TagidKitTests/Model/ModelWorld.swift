// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

/// An office drawn by dice: its plan, people, policy, duties, holidays, and what it will report. Some of it changes in the
/// year.
struct ModelWorld {
  static let id = "model"
  static let year = FiscalYear(startYear: 2021)
  static let administrator = "ict"
  static let chat = "cell"

  /// How the plan's document can be read today.
  enum Reading { case whole, doubtful, unreadable, missing }

  var plan: Plan
  /// Rows that a later document has again.
  var withdrawn: [Indicator] = []
  var version = 1
  var reading = Reading.whole
  var owners: [IndicatorID: Owners.Group]
  /// Whom the owners' `"*"` names, in whose place nothing stands but for duties.
  let everybody: Owners.Group
  var people: ModelPeople
  let holidays: HolidayCalendar
  /// By day, for who works on paper.
  let facts: [CivilDate: [HolidayFact]]
  let rule: DayConvention
  let policy: Policy
  let policyChanges: [(part: PlanPart, value: PolicyChange)]
  let scoring: Scoring
  let statements: [Statement]
  let duties: [Duty]
  let dutyStatements: [String: [Statement]]
  let evaluation: CivilDate?
  let maxMessages: Int
  /// In the order of the records.
  var answers: [Answer] = []

  /// What somebody answered about a deadline; a snooze has a day until which it lasts.
  struct Answer {
    /// The indicator's id, or the duty's name.
    var subject: String
    /// Nil for a duty.
    var percent: Int?
    var target: CivilDate
    var recorded: CivilDate
    var until: CivilDate?
  }

  init(_ dice: inout Dice) throws {
    let count = dice.number(1...5)
    var indicators: [Indicator] = []
    for number in 1...count {
      guard let id = IndicatorID("1.\(number)") else { continue }
      indicators.append(Self.indicator(id, number, &dice))
    }
    plan = Plan(
      id: Self.id, title: "Model", fiscalYear: Self.year, quarter: nil, tierPercents: [100, 80, 60, 40, 20],
      declaredTotal: nil, declaredObtained: nil, areas: [], activities: [], indicators: indicators)
    owners = [:]
    for indicator in indicators { owners[indicator.id] = ModelPeople.owners(&dice) }
    everybody = ModelPeople.owners(&dice)
    people = ModelPeople(&dice)
    holidays = Self.holidays(&dice)
    facts = Dictionary(grouping: holidays.facts, by: \.date)
    rule = dice.pick(DayConvention.allCases)
    policy = Self.policy(&dice)
    policyChanges = Self.policyChanges(indicators, &dice)
    scoring = Scoring(
      date: dice.pick([.step, .linear]), count: dice.pick([.step, .linear, .proportional]),
      percent: dice.pick([.step, .linear, .proportional]))
    statements = Self.statements(indicators, &dice)
    duties = Self.duties(&dice)
    dutyStatements = try Self.statements(of: duties, &dice)
    evaluation = dice.chance(400) ? Self.year.last.adding(days: -dice.number(-20...60)) : nil
    maxMessages = dice.chance(150) ? dice.number(2...6) : 200
  }

  func naive(on day: CivilDate) -> NaiveCalendar {
    NaiveCalendar(facts: facts, weekend: holidays.weekend, rule: rule, knownOn: day)
  }

  /// What does not change in the year.
  var settings: String {
    let stages = policy.before.map(\.name) + (policy.lost ? ["lost"] : [])
    let called = policy.escalations.map { "\($0.trigger.name) to \($0.to)" }
    let said = statements.map {
      "[\($0.indicator)] \($0.content) about \($0.about), recorded \($0.recorded), \($0.evidence ?? "no evidence")"
    }
    let due = duties.map { "\($0.name) by \($0.due) from \($0.opens?.iso ?? "-") to \($0.to)" }
    return
      "\(stages.joined(separator: " ")), escalating \(called), all owned by \(everybody), \(policyChanges), \(rule.rawValue), "
      + "weekend \(holidays.weekend.map(\.name)), evaluation \(evaluation?.iso ?? "-"), most \(maxMessages); "
      + "\(due); \(dutyStatements.mapValues { $0.map { "\($0.about) recorded \($0.recorded)" } }); \(people.summary); "
      + said.joined(separator: "; ")
  }

  /// The targets and owners of every row.
  var summary: String {
    "\(reading), version \(version): "
      + plan.indicators.map { indicator in
        let tiers = indicator.tiers.map {
          "\($0.percent) % \($0.milestones.map(\.iso) + [$0.targetDate(in: Self.year).iso]) \($0.target)"
        }
        return
          "[\(indicator.id)] \(indicator.hasErrors ? "ERRORS " : "")\(tiers.joined(separator: ", ")) of \(owners[indicator.id].map { "\($0.focal) \($0.alternates) \($0.supervisors)" } ?? "nobody")"
      }.joined(separator: "; ")
  }
}
