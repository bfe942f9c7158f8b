// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport

/// The ministry's plan as bare cells, taken apart without any of the reader's code: what the generators of other shapes
/// begin with.
struct MinistryTable: Sendable {
  /// The columns as the ministry has them.
  enum Column: Int, CaseIterable {
    case serial, area, areaWeight, activity, indicator, unit, weight, best, middle, last, progress

    var isTarget: Bool { [.best, .middle, .last].contains(self) }
    /// Printed once for the rows below.
    var isMerged: Bool { [.serial, .area, .areaWeight, .activity].contains(self) }
  }

  /// The lines above the title.
  var letterhead: [String]
  var title: String
  /// The columns' names, the tiers' names, their percents and the columns' numbers.
  var header: [[String]]
  var rows: [[String]]
  var summary: [[String]]
  /// The plan as the ministry's own text gives it.
  let ministrys: Plan

  init() throws {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    guard let plan = PlanDocument.read(bytes, id: "mole", file: "mole.tsv").plan else { throw NotRead() }
    ministrys = plan
    let text = String(decoding: bytes, as: UTF8.self).replacing("<b>", with: "").replacing("</b>", with: "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let table = lines.filter { $0.count == Column.allCases.count }
    let above = lines.prefix { $0.count == 1 }.compactMap(\.first)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard let last = above.last, table.count == 4 + 13 + 4 + 2 else { throw NotRead() }
    letterhead = Array(above.dropLast())
    title = last
    header = Array(table[..<4])
    rows = table.filter { $0.contains { $0.hasPrefix("[") } }
    summary = Array(table.suffix(2))
  }

  struct NotRead: Error {}

  /// All rows of the table.
  var table: [[String]] { header + rows + summary }
  /// What stands above it.
  var paragraphs: [String] { letterhead + [title] }
  /// Paragraphs and rows as one sheet, a paragraph in the first cell.
  var sheet: [[String]] { paragraphs.map { [$0] } + [[]] + table }

  /// The ministry's plan, with the texts of the progress as this table has them: those are kept as they are written.
  var plan: Plan {
    var plan = ministrys
    plan.title = title
    for index in plan.indicators.indices where plan.indicators[index].progress.count == 1 {
      let text = rows[index][Column.progress.rawValue]
      plan.indicators[index].progress[0].text = text.precomposedStringWithCanonicalMapping
    }
    return plan
  }

  /// What is doubtful in the ministry's document, whatever its shape: the code and the indicator it is about.
  static let findings = [
    "area-weight", "area-weight", "progress-prose 2.1.1", "progress-prose 2.1.2", "unit-mismatch 2.2.5",
  ]
}
