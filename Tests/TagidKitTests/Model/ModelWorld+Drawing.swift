// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

extension ModelWorld {
  /// A day of the year, at times one of its last.
  static func day(_ dice: inout Dice) -> CivilDate {
    year.first.adding(days: dice.chance(50) ? dice.number(355...364) : dice.number(10...364))
  }

  static func indicator(_ id: IndicatorID, _ number: Int, _ dice: inout Dice) -> Indicator {
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
      id: id, activity: nil, area: nil, title: "Indicator \(number)", unit: unit, declaredUnit: unit,
      weight: Decimal(dice.number(1...5)), tiers: tiers, method: nil, owner: nil, evidence: nil, remarks: nil,
      progress: [], hasErrors: dice.chance(20))
  }

  private static func stages(_ dice: inout Dice) -> [Stage] {
    let all: [Stage] = [
      .days(45), .days(30), .days(14), .days(7), .days(3), .workingDays(5), .workingDays(3), .workingDays(1), .days(0),
    ]
    let stages = all.filter { _ in dice.chance(600) }
    return stages.isEmpty ? Policy.standard.before : stages
  }

  static func policy(_ dice: inout Dice) -> Policy {
    let steps: [Escalation] = [
      Escalation(.stage(.days(14)), to: [.supervisors]), Escalation(.stage(.days(7)), to: [.alternates]),
      Escalation(.stage(.workingDays(3)), to: [.person("as")]), Escalation(.stage(.lost), to: [.supervisors]),
      Escalation(.unacknowledged(2), to: [.supervisors]), Escalation(.unacknowledged(3), to: [.person("as")]),
    ]
    let share = dice.pick([0, 300, 600])
    return Policy(
      before: stages(&dice), lost: dice.chance(900), escalations: steps.filter { _ in dice.chance(share) })
  }

  /// What a row, or one tier of all rows, has otherwise.
  static func policyChanges(
    _ indicators: [Indicator], _ dice: inout Dice
  ) -> [(part: PlanPart, value: PolicyChange)] {
    var changes: [(part: PlanPart, value: PolicyChange)] = []
    if dice.chance(200) { changes.append((.all, PolicyChange(tiers: [80: PolicyChange(before: stages(&dice))]))) }
    if dice.chance(200) {
      changes.append((.id(dice.pick(indicators).id), PolicyChange(before: stages(&dice), lost: dice.chance(500))))
    }
    return changes
  }

  /// Days off that were always known, that are announced late, and that are taken back; and working weekends.
  static func holidays(_ dice: inout Dice) -> HolidayCalendar {
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

  static func statements(_ indicators: [Indicator], _ dice: inout Dice) -> [Statement] {
    var statements: [Statement] = []
    for indicator in indicators {
      for _ in 0..<dice.pick([0, 0, 0, 1, 1, 2, 4]) {
        let about = day(&dice)
        let recorded = about.adding(days: dice.number(0...20))
        let content: Statement.Content =
          indicator.unit == .date ? .completed(about) : .value(Decimal(dice.number(0...100)))
        statements.append(
          Statement(
            indicator: indicator.id, content: content, about: about, recorded: recorded,
            evidence: dice.chance(400) ? "memo 1" : nil, source: "io"))
      }
    }
    statements.sort { $0.recorded < $1.recorded }
    for index in statements.indices { statements[index].sequence = index + 1 }
    return statements
  }

  // MARK: Duties

  static func duties(_ dice: inout Dice) -> [Duty] {
    (0..<dice.pick([0, 0, 1, 2])).map { number in
      let due = day(&dice)
      return Duty(
        id: "report-\(number + 1)", titles: ["": "Report \(number + 1)"], due: due,
        opens: dice.chance(500) ? due.adding(days: -dice.number(1...40)) : nil,
        to: dice.pick([["io"], ["po"], ["io", "po"], ["ict"]]))
    }
  }

  /// Some are done, in time or late; a few records are about another year's.
  static func statements(of duties: [Duty], _ dice: inout Dice) throws -> [String: [Statement]] {
    var statements: [String: [Statement]] = [:]
    for duty in duties where dice.chance(500) {
      guard let indicator = IndicatorID("0") else { continue }
      let about = duty.due.adding(days: dice.pick([-250, -30, -8, -3, -1, 0, 2, 6]))
      statements["\(id)/\(duty.name)"] = [
        Statement(
          indicator: indicator, content: .completed(about), about: about,
          recorded: about.adding(days: dice.number(0...5)), source: "io", sequence: 1_000)
      ]
    }
    return statements
  }
}
