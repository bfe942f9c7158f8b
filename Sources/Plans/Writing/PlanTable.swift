// SPDX-License-Identifier: Apache-2.0
package import Documents
import Foundation
import WorkingDays

/// A plan as the table that a ministry would print, in words that Tagid's own reader knows: plan, table, reader gives the
/// same plan again. Columns for which no row has anything are left out.
package struct PlanTable {
  private let plan: Plan
  private let words: PlanTableWords
  private var columns: [PlanTableColumn]
  /// Where the numbers of the summary rows stand.
  private var summaryColumn: Int
  private var summary: [(row: SummaryRow, value: String)]

  package init(_ plan: Plan, in words: PlanTableWords) {
    self.plan = plan
    self.words = words
    columns = PlanTableColumn.columns(of: plan, words)
    summaryColumn = columns.lastIndex { $0.isProgress } ?? columns.lastIndex { $0.isTarget } ?? columns.count - 1
    summary = [(SummaryRow.total, plan.declaredTotal), (.obtained, plan.declaredObtained)]
      .compactMap { row, value in value.map { (row, words.number($0)) } }
  }

  /// Adds a column that is worked out from the plan, one cell for each indicator in the plan's order.
  package mutating func add(_ column: DerivedColumn, _ cells: [String]) {
    let byID = Dictionary(zip(plan.indicators.map(\.id), cells)) { first, _ in first }
    let name = words.derived(column)
    columns.append(
      PlanTableColumn(name, kind: column == .marksObtained ? "value" : "note") { line in
        line.indicator.flatMap { byID[$0.id] } ?? ""
      })
    if column == .marksObtained { summaryColumn = columns.count - 1 }
  }

  /// Other rows below the table than the two that the plan declares.
  package mutating func setSummary(_ rows: [(row: SummaryRow, value: String)]) { summary = rows }

  /// The table as any format can be written from it.
  package var printed: PrintedTable {
    let lines = PlanTableLine.lines(of: plan)
    let hasNames = columns.contains { !$0.tierName.isEmpty }
    let headings =
      [columns.map(\.heading)] + (hasNames ? [columns.map(\.tierName)] : [])
      + [columns.map(\.percent), columns.indices.map { words.digits("\($0 + 1)") }]
    let body = lines.map { line in columns.map { $0.cell(line) } }
    let foot = summary.map { entry in
      columns.indices.map { $0 == 0 ? words.summary(entry.row) : $0 == summaryColumn ? entry.value : "" }
    }
    return PrintedTable(
      before: [plan.title] + quarterParagraph, rows: headings + body + foot, headings: headings.count,
      footings: foot.count, columns: columns.map(\.column))
  }

  /// The quarter that the document reports on, when neither the title nor the only column of progress names it.
  private var quarterParagraph: [String] {
    guard let quarter = plan.quarter, PeriodText.quarter(in: plan.title) != quarter.number,
      plan.progressQuarters != [quarter]
    else { return [] }
    return [words.progress(in: quarter)]
  }
}

extension Plan {
  /// The quarters for which a row has a cell of progress, in order; nil stands for a column that names no quarter.
  var progressQuarters: [FiscalQuarter?] {
    Set(indicators.flatMap { $0.progress.map(\.quarter) }).sorted { ($0?.number ?? 0) < ($1?.number ?? 0) }
  }
}
