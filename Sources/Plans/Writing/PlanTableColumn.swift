// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation

/// One column of a plan's table: what its heading rows say, and how a line fills it.
struct PlanTableColumn {
  let heading: String
  private(set) var tierName = ""
  private(set) var percent = ""
  private(set) var isProgress = false
  private(set) var isTarget = false
  let column: PrintedTable.Column
  let cell: (PlanTableLine) -> String

  init(
    _ heading: String, kind: String, label: String? = nil, isMerged: Bool = false,
    _ cell: @escaping (PlanTableLine) -> String
  ) {
    self.heading = heading
    column = PrintedTable.Column(label: label ?? heading, kind: kind, isMerged: isMerged)
    self.cell = cell
  }

  /// All columns of the plan, without those that would be empty.
  static func columns(of plan: Plan, _ words: PlanTableWords) -> [PlanTableColumn] {
    places(plan, words) + indicator(plan, words) + targets(plan, words)
      + plan.progressQuarters.map { quarter in
        let label = plan.progressQuarters.count == 1 ? words.progress : nil
        var column = PlanTableColumn(words.progress(in: quarter), kind: "value", label: label) { line in
          guard let indicator = line.indicator else { return "" }
          return indicator.progress.first { $0.quarter == quarter }?.text ?? "--"
        }
        column.isProgress = true
        return column
      }
      + [
        optional(plan, words.owner, \.owner), optional(plan, words.evidence, \.evidence),
        optional(plan, words.remarks, \.remarks),
      ].compactMap { $0 }
  }

  /// Serial, area, its weight and activity, which are printed once.
  private static func places(_ plan: Plan, _ words: PlanTableWords) -> [PlanTableColumn] {
    var columns = [
      PlanTableColumn(words.serial, kind: "serial", isMerged: plan.hasAreas) { line in
        line.serial.map { words.digits("\($0)") } ?? ""
      }
    ]
    if plan.hasAreas {
      columns.append(
        PlanTableColumn(words.area, kind: "area", isMerged: true) { line in
          line.area.map { words.numbered($0.id, $0.title) } ?? (line.endsArea ? "-" : "")
        })
    }
    if plan.areas.contains(where: { $0.weight != nil }) {
      columns.append(
        PlanTableColumn(words.areaWeight, kind: "mark", isMerged: true) { line in
          line.area?.weight.map(words.number) ?? ""
        })
    }
    if plan.hasActivities {
      columns.append(
        PlanTableColumn(words.activity, kind: "activity", isMerged: true) { line in
          line.activity.map { words.numbered($0.id, $0.title) } ?? (line.endsActivity ? "-" : "")
        })
    }
    return columns
  }

  private static func indicator(_ plan: Plan, _ words: PlanTableWords) -> [PlanTableColumn] {
    var columns = [
      PlanTableColumn(words.indicator, kind: "indicator") { line in
        line.indicator.map { words.numbered("\($0.id)", $0.title) } ?? ""
      }
    ]
    if plan.indicators.contains(where: { $0.method != nil }) {
      columns.append(
        PlanTableColumn(words.method, kind: "mark") { line in
          line.indicator?.method.flatMap { words.methods[$0] } ?? ""
        })
    }
    columns.append(
      PlanTableColumn(words.unit, kind: "mark") { line in
        line.indicator?.declaredUnit.flatMap { words.units[$0] } ?? ""
      })
    columns.append(
      PlanTableColumn(words.weight, kind: "mark") { line in line.indicator?.weight.map(words.number) ?? "" })
    return columns
  }

  /// One for each tier; the heading over them stands in the first.
  private static func targets(_ plan: Plan, _ words: PlanTableWords) -> [PlanTableColumn] {
    let names = words.tierNames[plan.tierPercents] ?? []
    return plan.tierPercents.indices.map { index in
      let percent = plan.tierPercents[index]
      let shown = words.percent(percent)
      let heading = index == 0 ? words.target(in: plan.fiscalYear) : ""
      var column = PlanTableColumn(heading, kind: "value", label: "\(words.target) \(shown)") { line in
        guard let indicator = line.indicator else { return "" }
        return indicator.tiers.first { $0.percent == percent }.map { words.target($0, indicator.unit) } ?? "-"
      }
      column.tierName = names.indices.contains(index) ? names[index] : ""
      column.percent = shown
      column.isTarget = true
      return column
    }
  }

  private static func optional(
    _ plan: Plan, _ heading: String, _ text: @escaping (Indicator) -> String?
  ) -> PlanTableColumn? {
    guard plan.indicators.contains(where: { text($0) != nil }) else { return nil }
    return PlanTableColumn(heading, kind: "note") { line in line.indicator.flatMap(text) ?? "" }
  }
}
