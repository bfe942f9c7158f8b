// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

@testable import Plans

/// The same table with other columns.
extension MinistryTable {
  /// A table whose columns stand where each of them is told to: its own, or new ones.
  struct Columns {
    /// The heading rows of each column.
    var headings: [[String]] = []
    /// For each indicator a cell of each column.
    var cells: [[String]]
    private let source: MinistryTable

    init(_ source: MinistryTable) {
      self.source = source
      cells = Array(repeating: [], count: source.rows.count)
    }

    /// Adds a column of the ministry's, under its own heading or another one.
    mutating func add(_ column: Column, _ headings: [String]? = nil) {
      let own = source.header.dropLast().map { $0[column.rawValue] }
      add(headings ?? own) { $0[column.rawValue] }
    }

    mutating func add(_ headings: [String], _ cell: ([String]) -> String) {
      self.headings.append(headings)
      for index in cells.indices { cells[index].append(cell(source.rows[index])) }
    }

    /// The heading rows from top to bottom, then the rows with indicators; no column numbers and no sums.
    var table: [[String]] {
      let depth = headings.map(\.count).max() ?? 0
      let top = (0..<depth).map { row in headings.map { $0.count > row ? $0[row] : "" } }
      return top + cells
    }
  }

  /// The ministry's plan without what only the sums below the table say.
  var planWithoutSums: Plan {
    var plan = plan
    plan.declaredTotal = nil
    plan.declaredObtained = nil
    return plan
  }

  /// The second quarter's report of the same plan, in which nobody has reported anything yet.
  var secondQuarter: MinistryTable {
    var table = changing { cell, column in column == .progress ? "--" : cell }
    table.title = title.replacing("প্রথম", with: "দ্বিতীয়").replacing("জুলাই-সেপ্টেম্বর", with: "অক্টোবর-ডিসেম্বর")
    table.header[0][Column.progress.rawValue] = "২য় ত্রৈমাসিক বাস্তবায়ন অগ্রগতি"
    table.summary[1][Column.progress.rawValue] = "০"
    return table
  }

  /// What the second quarter's report says.
  var planOfSecondQuarter: Plan {
    var plan = plan
    plan.quarter = plan.fiscalYear.quarter(2)
    plan.declaredObtained = 0
    for index in plan.indicators.indices {
      plan.indicators[index].progress = [
        ReportedProgress(quarter: plan.quarter, text: "--", content: .nothing)
      ]
    }
    return plan
  }
}
