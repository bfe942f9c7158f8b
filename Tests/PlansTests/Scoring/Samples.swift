// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// Indicators, plans and statements written down in a line each.
enum Sample {
  static let id = "1.1.1"
  static let year = FiscalYear(startYear: 2021)
  static let weekendOnly = HolidayCalendar(
    id: "test", name: [:], country: "BD", weekend: [.friday, .saturday], firstYear: 2021, lastYear: 2022, facts: [])

  static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso), "\(iso)") }

  /// Tiers such as `100 2022-03-16, 80 2022-04-14` or `100 4, 80 3`.
  static func indicator(
    _ unit: Plans.Unit, _ tiers: String, weight: Decimal = 5, method: CalculationMethod? = nil, id: String = Sample.id,
    progress: [ReportedProgress] = [], hasErrors: Bool = false
  ) throws -> Indicator {
    let read = try tiers.components(separatedBy: ", ").map { text in
      let words = text.components(separatedBy: " ")
      let percent = try #require(Int(words[0]), "\(text)")
      let target: Target =
        unit == .date ? .date(try day(words[1])) : .value(try #require(Decimal(string: words[1]), "\(text)"))
      return Tier(percent: percent, target: target)
    }
    return Indicator(
      id: try #require(IndicatorID(id)), title: "test", unit: unit, declaredUnit: unit, weight: weight, tiers: read,
      method: method, progress: progress, hasErrors: hasErrors)
  }

  static func plan(_ indicators: Indicator..., declared: Decimal? = nil) -> Plan {
    Plan(
      id: "p", title: "test", fiscalYear: year, tierPercents: [100, 80, 60], declaredObtained: declared, areas: [],
      activities: [], indicators: indicators)
  }

  /// - Parameters:
  ///   - recorded: nil for the day it is about.
  ///   - record: its number; nil for a document.
  static func statement(
    _ content: Statement.Content, about: String, recorded: String? = nil, quarter: Int? = nil, record: Int? = nil,
    of id: String = Sample.id
  ) throws -> Statement {
    Statement(
      indicator: try #require(IndicatorID(id)), content: content, about: try day(about),
      recorded: try recorded.map(day), period: quarter.flatMap(year.quarter),
      source: record.map { "person \($0)" } ?? "d",
      sequence: record)
  }

  static func completed(
    _ date: String, recorded: String? = nil, quarter: Int? = nil, record: Int? = nil
  ) throws -> Statement {
    try statement(.completed(day(date)), about: date, recorded: recorded, quarter: quarter, record: record)
  }

  static func assessment(
    on day: String, _ scoring: Scoring = .standard, rule: DayConvention = .unadjusted
  ) throws -> Assessment {
    let day = try Self.day(day)
    return Assessment(
      on: day, calendar: WorkingCalendar(weekendOnly, knownOn: day), closedDayRule: rule, scoring: scoring)
  }

  static func scoring(_ rule: ScoringRule) -> Scoring { Scoring(date: rule, count: rule, percent: rule) }
}

extension Decimal {
  /// A decimal written as it stands, without a binary float on the way.
  init(text: String) throws { self = try #require(Decimal(string: text)) }
}
