// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reminders
import Testing
import WorkingDays

@testable import Plans
@testable import TagidKit

/// An office drawn by dice: its plan, people, policy, holidays, and what it will report. Some of it changes in the year.
struct ModelWorld {
  static let id = "model"
  static let year = FiscalYear(startYear: 2021)

  var plan: Plan
  /// Rows that a later document has again.
  var withdrawn: [Indicator] = []
  var version = 1
  var owners: [IndicatorID: [String]]
  var emails = ["ict": "ict@example.org", "io": "io@example.org", "po": "po@example.org"]
  let holidays: HolidayCalendar
  let rule: DayConvention
  let policy: Policy
  let scoring: Scoring
  let statements: [Statement]

  init(_ dice: inout Dice) throws {
    let count = dice.number(1...5)
    var indicators: [Indicator] = []
    for number in 1...count { indicators.append(try Self.indicator(number, &dice)) }
    plan = Plan(
      id: Self.id, title: "Model", fiscalYear: Self.year, quarter: nil, tierPercents: [100, 80, 60, 40, 20],
      declaredTotal: nil, declaredObtained: nil, areas: [], activities: [], indicators: indicators)
    owners = [:]
    for indicator in indicators { owners[indicator.id] = Self.owner(&dice) }
    holidays = Self.holidays(&dice)
    rule = dice.pick(DayConvention.allCases)
    policy = Self.policy(&dice)
    scoring = Scoring(
      date: dice.pick([.step, .linear]), count: dice.pick([.step, .linear, .proportional]),
      percent: dice.pick([.step, .linear, .proportional]))
    statements = Self.statements(indicators, &dice)
  }

  // MARK: Drawing

  static func owner(_ dice: inout Dice) -> [String] { dice.pick([["io"], ["po"], ["io", "po"], []]) }

  /// A day of the year, at times one of its last.
  static func day(_ dice: inout Dice) -> CivilDate {
    year.first.adding(days: dice.chance(50) ? dice.number(355...364) : dice.number(10...364))
  }

  private static func indicator(_ number: Int, _ dice: inout Dice) throws -> Indicator {
    let unit: Plans.Unit = dice.pick([.date, .date, .date, .count, .percent])
    let percents = Array([100, 80, 60, 40, 20].prefix(dice.number(1...5)))
    var tiers: [Tier] = []
    var date = day(&dice)
    var value = Decimal(dice.number(5...90))
    for percent in percents {
      if unit == .date {
        let milestones =
          dice.chance(150) ? [date.adding(days: -dice.number(40...90)), date.adding(days: -dice.number(5...35))] : []
        tiers.append(Tier(percent: percent, target: .date(date), milestones: milestones.filter { $0 >= year.first }))
        date = min(date.adding(days: dice.number(1...25)), year.last)
        if date == year.last { break }
      } else {
        tiers.append(Tier(percent: percent, target: .value(value)))
        value -= Decimal(dice.number(1...4))
        if value <= 0 { break }
      }
    }
    return Indicator(
      id: try #require(IndicatorID("1.\(number)")), activity: nil, area: nil,
      title: "Indicator \(number)", unit: unit, declaredUnit: unit, weight: Decimal(dice.number(1...5)), tiers: tiers,
      method: nil, owner: nil, evidence: nil, remarks: nil, progress: [], hasErrors: dice.chance(20))
  }

  private static func policy(_ dice: inout Dice) -> Policy {
    let all: [Stage] = [
      .days(45), .days(30), .days(14), .days(7), .days(3), .workingDays(5), .workingDays(3), .workingDays(1), .days(0),
    ]
    let stages = all.filter { _ in dice.chance(600) }
    return Policy(before: stages.isEmpty ? Policy.standard.before : stages, lost: dice.chance(900))
  }

  /// Days off that were always known, that are announced late, and that are taken back; and working weekends.
  private static func holidays(_ dice: inout Dice) -> HolidayCalendar {
    var facts: [HolidayFact] = []
    var days: Set<CivilDate> = []
    func add(_ date: CivilDate, _ effect: HolidayFact.Effect, _ announced: CivilDate?, _ withdrawn: CivilDate?) {
      guard days.insert(date).inserted else { return }
      facts.append(
        HolidayFact(
          date: date, name: ["en": "Day off"], effect: effect, kind: "public", certainty: .gazetted,
          announced: announced, withdrawn: withdrawn))
    }
    for _ in 0..<dice.number(5...25) {
      let date = year.first.adding(days: dice.number(-10...390))
      let announced = dice.chance(500) ? date.adding(days: -dice.number(-1...20)) : nil
      let withdrawn = dice.chance(200) ? (announced ?? date.adding(days: -30)).adding(days: dice.number(0...20)) : nil
      // A feast of several days.
      for more in 0..<(dice.chance(300) ? dice.number(2...7) : 1) {
        add(date.adding(days: more), dice.chance(100) ? .open : .closed, announced, withdrawn)
      }
    }
    return HolidayCalendar(
      id: "model", name: ["en": "Model"], country: "BD",
      weekend: dice.pick([[.friday, .saturday], [.saturday, .sunday], [.friday]]), firstYear: 2020, lastYear: 2023,
      facts: facts)
  }

  private static func statements(_ indicators: [Indicator], _ dice: inout Dice) -> [Statement] {
    var statements: [Statement] = []
    for indicator in indicators {
      for _ in 0..<dice.pick([0, 0, 0, 1, 1, 2, 4]) {
        let about = day(&dice)
        let recorded = about.adding(days: dice.number(0...20))
        let content: Statement.Content =
          indicator.unit == .date ? .completed(about) : .value(Decimal(dice.number(0...100)))
        statements.append(
          Statement(indicator: indicator.id, content: content, about: about, recorded: recorded, source: "io"))
      }
    }
    statements.sort { $0.recorded < $1.recorded }
    for index in statements.indices { statements[index].sequence = index + 1 }
    return statements
  }
}
