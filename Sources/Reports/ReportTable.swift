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

  /// - Parameter isReadBack: whether cells stand as the quarter's document has them, and the readings that Tagid works
  ///   out in rows below those that the plan declares.
  func printed(title: String, isReadBack: Bool) -> PrintedTable {
    let progress = report.rows.map { row in
      (text: isReadBack ? words.progressAsWritten(row) : words.progress(row), content: row.progress.content)
    }
    let plan = report.plan.reporting(on: report.quarter, titled: title, progress, keepsEarlier: isReadBack)
    var table = PlanTable(plan, in: words.table)
    table.add(.marksObtained, report.rows.map { words.marks($0.earnings.marks) })
    table.add(.basis, report.rows.map { words.basis($0, withSoFar: true) })
    let earnings = report.earnings
    let declared: [(SummaryRow, Decimal)] = [
      (.total, report.document?.declaredTotal ?? report.total), (.obtained, report.declared ?? earnings.obtained),
    ]
    let worked: [(SummaryRow, Decimal)] = [
      (.byTiers, earnings.tier), (.proRata, earnings.proRata), (.byWords, earnings.prose), (.ceiling, report.ceiling),
    ]
    table.setSummary((declared + (isReadBack ? worked : [])).map { ($0, words.marks($1)) })
    return table.printed
  }
}
