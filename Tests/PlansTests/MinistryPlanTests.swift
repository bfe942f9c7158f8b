// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// The ministry's own report against what people worked out from it by hand.
struct MinistryPlanTests {
  private let document: PlanDocument
  private let plan: Plan
  private let expected: Expected

  init() throws {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    document = PlanDocument.read(bytes, id: "mole-egov-2021-22", file: "mole.tsv")
    plan = try #require(document.plan)
    let file = ProjectFiles.root.appending(path: "Tests/Data/mole-egov-2021-22-q1.expected.json")
    expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
  }

  @Test func theHeaderSaysYearQuarterTiersAndTotals() {
    #expect(plan.fiscalYear.label == "2021-22")
    #expect(plan.quarter?.label == "2021-22/Q1")
    #expect(plan.tierPercents == [100, 80, 60])
    #expect(plan.declaredTotal == 50)
    #expect(plan.declaredObtained == 17)
    #expect(plan.title == expected.header.title_bn)
  }

  @Test func allThirteenRowsAreReadAsPeopleReadThem() {
    #expect(plan.indicators.count == 13)
    #expect(plan.indicators.count == expected.indicators.count)
    for (indicator, row) in zip(plan.indicators, expected.indicators) {
      #expect("\(indicator.id)" == row.indicator_id)
      #expect(indicator.title == row.indicator_bn)
      #expect(indicator.area == row.area_id)
      #expect(indicator.activity == row.activity_id)
      #expect(indicator.unit?.rawValue == row.unit_effective)
      #expect(indicator.declaredUnit?.rawValue == row.unit_declared)
      #expect(indicator.weight == row.weight)
      #expect(!indicator.hasErrors)
      #expect(indicator.tiers == row.tiers.compactMap(\.tier))
      #expect(indicator.progress.map(\.text) == [row.q1_progress.raw])
      #expect(indicator.progress.first?.content == row.q1_progress.content)
    }
  }

  @Test func mergedCellsAreCarriedAcrossTheRepeatedHeader() throws {
    let id = try #require(IndicatorID("2.1.2"))
    let indicator = try #require(plan.indicators.first { $0.id == id })
    #expect(indicator.activity == "2.1")
    #expect(indicator.area == "2")
    #expect(plan.areas.map(\.weight) == [35, 15])
    #expect(plan.areas.map(\.title) == expected.areas.map(\.name_bn))
    #expect(plan.activities.map(\.id) == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2"])
  }

  @Test func everythingDoubtfulIsAWarningWithItsPlace() {
    let found = document.findings.map {
      "\($0.severity.rawValue) \($0.code.rawValue) \($0.line ?? 0):\($0.column ?? 0)"
    }
    #expect(
      found == [
        "warning area-weight 14:3", "warning area-weight 20:3", "warning progress-prose 20:11",
        "warning progress-prose 26:11",
        "warning unit-mismatch 31:6",
      ])
  }

  @Test func theMoveThatReconcilesTheAreasIsNamed() throws {
    let finding = try #require(document.findings.first { $0.code == .areaWeight })
    #expect(finding.hint.contains("Moving activity [2.1] (6 marks) from area [2] to area [1] reconciles both"))
  }
}

/// The expected values as the file has them.
private struct Expected: Decodable {
  struct Header: Decodable { var title_bn: String }
  struct Area: Decodable { var name_bn: String }
  struct Progress: Decodable {
    var raw: String
    var kind: String
    var value: Value?

    var content: ReportedProgress.Content? {
      switch (kind, value) {
      case ("none", _): .nothing
      case ("text", _): .prose
      case ("date", .text(let day)): CivilDate(iso: day).map { .completed($0) }
      case (_, .number(let number)): .value(number)
      default: nil
      }
    }
  }
  struct Row: Decodable {
    var source_line: Int
    var indicator_id, indicator_bn, area_id, activity_id, unit_effective, unit_declared: String
    var weight: Decimal
    var tiers: [ExpectedTier]
    var q1_progress: Progress
  }
  struct ExpectedTier: Decodable {
    var score_percent: Int
    var value: Value?

    var tier: Tier? {
      switch value {
      case .text(let day): CivilDate(iso: day).map { Tier(percent: score_percent, target: .date($0)) }
      case .number(let number): Tier(percent: score_percent, target: .value(number))
      case nil: nil
      }
    }
  }
  enum Value: Decodable {
    case text(String)
    case number(Decimal)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try container.decode(Decimal.self))
      }
    }
  }

  var header: Header
  var areas: [Area]
  var indicators: [Row]
}
