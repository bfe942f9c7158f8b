// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import Plans
import WorkingDays

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A plan as a document could state it, made from a seed: areas and activities or none, any tiers, any units, several
/// quarters, and texts that mean something to the formats they are written in.
struct RandomPlan {
  private var numbers: SeededNumbers
  private let year: FiscalYear
  private let percents: [Int]
  private let isFull: Bool

  /// - Parameter isFull: with the optional columns, and progress for several quarters.
  static func plan(seed: UInt64, isFull: Bool = false) -> Plan {
    var numbers = SeededNumbers(seed: seed)
    let year = FiscalYear(startYear: Int.random(in: 2000...2060, using: &numbers))
    let percents = [[100, 80, 60], [100, 90, 80, 70, 60], [100], [100, 95, 50, 1], [100, 75]].randomElement(
      using: &numbers)
    var maker = RandomPlan(numbers: numbers, year: year, percents: percents ?? [100], isFull: isFull)
    return maker.make()
  }

  private mutating func make() -> Plan {
    let hasAreas = chance(3, of: 4)
    let hasActivities = chance(3, of: 4)
    var plan = Plan(
      id: "random", title: "\(text()): অর্থবছর \(year.label) এর প্রতিবেদন", fiscalYear: year, quarter: nil,
      tierPercents: percents,
      declaredTotal: chance(1, of: 2) ? decimal() : nil, declaredObtained: chance(1, of: 2) ? decimal() : nil,
      areas: [], activities: [], indicators: [])
    let quarters = Array(year.quarters.filter { _ in chance(1, of: 2) }.prefix(isFull ? 4 : 1))
    // A table with a column for one quarter reports on that one; with several, its title says on which, or on none.
    plan.quarter = quarters.count == 1 || chance(2, of: 3) ? quarters.randomElement(using: &numbers) : nil
    for area in 1...Int.random(in: 1...3, using: &numbers) {
      if hasAreas {
        plan.areas.append(
          PerformanceArea(id: "\(area)", title: text(), weight: chance(3, of: 4) ? decimal() : nil))
      }
      for activity in 1...Int.random(in: 1...3, using: &numbers) {
        let id = "\(area).\(activity)"
        if hasActivities { plan.activities.append(Activity(id: id, area: hasAreas ? "\(area)" : nil, title: text())) }
        for number in 1...Int.random(in: 1...3, using: &numbers) {
          guard let own = IndicatorID("\(id).\(number)") else { continue }
          plan.indicators.append(
            indicator(own, activity: hasActivities ? id : nil, area: hasAreas ? "\(area)" : nil, quarters))
        }
      }
    }
    return plan
  }

  private mutating func indicator(
    _ id: IndicatorID, activity: String?, area: String?, _ quarters: [FiscalQuarter]
  ) -> Indicator {
    let unit = Plans.Unit.allCases.randomElement(using: &numbers) ?? .date
    var tiers: [Tier] = []
    var day = Int.random(in: 0...100, using: &numbers)
    var value = Decimal(Int.random(in: 50...90, using: &numbers))
    for percent in percents where tiers.isEmpty || chance(4, of: 5) {
      var tier = Tier(percent: percent, target: unit == .date ? .date(date(day)) : .value(value))
      if unit == .date, isFull, chance(1, of: 4) { tier.milestones = earlier(than: day) }
      tiers.append(tier)
      day += Int.random(in: 0...40, using: &numbers)
      value -= Decimal(Int.random(in: 1...9, using: &numbers))
    }
    return Indicator(
      id: id, activity: activity, area: area, title: text(), unit: unit, declaredUnit: unit, weight: decimal(),
      tiers: tiers, method: isFull ? CalculationMethod.allCases.randomElement(using: &numbers) : nil, owner: optional(),
      evidence: optional(), remarks: optional(),
      progress: quarters.map { progress(in: $0, unit) }, hasErrors: false)
  }

  private mutating func progress(in quarter: FiscalQuarter, _ unit: Plans.Unit) -> ReportedProgress {
    switch Int.random(in: 0...3, using: &numbers) {
    case 0: ReportedProgress(quarter: quarter, text: "--", content: .nothing)
    case 1: ReportedProgress(quarter: quarter, text: "কাজ চলছে", content: .prose)
    default:
      if unit == .date {
        ReportedProgress(quarter: quarter, text: date(3).iso, content: .completed(date(3)))
      } else {
        ReportedProgress(quarter: quarter, text: unit == .percent ? "৭৫%" : "75", content: .value(75))
      }
    }
  }

  /// Other days that a target names before its last one, in order.
  private mutating func earlier(than day: Int) -> [CivilDate] {
    let days = Set((0..<Int.random(in: 1...3, using: &numbers)).map { _ in Int.random(in: 0...day, using: &numbers) })
    return days.subtracting([day]).sorted().map(date)
  }

  private func date(_ offset: Int) -> CivilDate {
    CivilDate(dayNumber: year.first.dayNumber + Int32(clamping: offset))
  }

  private mutating func chance(_ wins: Int, of all: Int) -> Bool { Int.random(in: 0..<all, using: &numbers) < wins }

  private mutating func optional() -> String? { isFull && chance(2, of: 3) ? text() : nil }

  private mutating func decimal() -> Decimal {
    Decimal(Int.random(in: 1...400, using: &numbers)) / [1, 2, 4, 5, 10][Int.random(in: 0..<5, using: &numbers)]
  }

  /// Words with the characters that CSV, Markdown, HTML and spreadsheets take for their own.
  private mutating func text() -> String {
    let words = [
      "সেবা", "ডিজিটাইজ", "meeting", "a|b", "x\\", "\"quoted\"", "50%", "<i>", "&amp;", "*bold*", "`code`", "=1+1", "+88",
      "-x", "@SUM(A1)", "'=2", "a,b;c", "নং ৩/৪", "C:\\dir|", "_under_", "[see]", "é", "‘x’", "#1", "--- |",
    ]
    return (0...Int.random(in: 0...4, using: &numbers)).compactMap { _ in words.randomElement(using: &numbers) }
      .joined(separator: " ")
  }
}
