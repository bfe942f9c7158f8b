// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Messages
import Plans

/// The report as the ministry's table with two columns more, marks and their basis, and the readings in rows below.
struct ReportTable {
  private let report: QuarterlyReport
  private let words: ReportWording

  init(_ report: QuarterlyReport, _ words: ReportWording) {
    self.report = report
    self.words = words
  }

  /// - Parameter readings: whether the rows that Tagid works out stand below those that the plan declares.
  func printed(title: String, readings: Bool) -> PrintedTable {
    var table = PlanTable(plan(titled: title), in: words.table)
    table.add(.marksObtained, report.rows.map { words.marks($0.earnings.marks) })
    table.add(.basis, report.rows.map { words.basis($0, withSoFar: true) })
    let earnings = report.earnings
    let declared: [(SummaryRow, Decimal)] = [
      (.total, report.document?.declaredTotal ?? report.total), (.obtained, report.declared ?? earnings.obtained),
    ]
    let worked: [(SummaryRow, Decimal)] = [
      (.byTiers, earnings.tier), (.proRata, earnings.proRata), (.byWords, earnings.prose), (.ceiling, report.ceiling),
    ]
    table.setSummary((declared + (readings ? worked : [])).map { ($0, words.marks($1)) })
    return table.printed
  }

  /// The plan as this quarter's document would state it.
  private func plan(titled title: String) -> Plan {
    var plan = report.plan
    plan.title = title
    plan.quarter = report.quarter
    for (index, row) in report.rows.enumerated() {
      plan.indicators[index].progress = [
        ReportedProgress(quarter: report.quarter, text: words.progress(row), content: row.progress.content)
      ]
    }
    return plan
  }
}
