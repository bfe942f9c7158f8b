// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import Plans

/// The report as a table for a terminal; the title stands last, since the width of Bengali on a terminal varies.
struct ReportText {
  private let report: QuarterlyReport
  private let head: ReportHead
  private let words: ReportWording
  /// More columns than this of words would push the marks off the screen; the whole text stands below the table.
  private static let progressWidth = 16

  init(_ report: QuarterlyReport, _ head: ReportHead) {
    self.report = report
    self.head = head
    words = ReportWording(head.language)
  }

  func render() -> String {
    let title = [head.office, words.title(report, name: head.name), words.notOver(report) ?? ""]
    let blocks = [title.filter { !$0.isEmpty }, table, prose, readings, [words.rule(report)]]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var table: [String] {
    let percents = report.plan.tierPercents
    var titles = words.words.titles
    titles.insert(contentsOf: percents.map { words.wording.percent($0) }, at: min(2, titles.count))
    return Self.aligned([titles] + report.rows.map { row($0, percents) })
  }

  private func row(_ row: QuarterlyReport.Row, _ percents: [Int]) -> [String] {
    let indicator = row.indicator
    let targets = percents.map { percent in
      indicator.tiers.first { $0.percent == percent }.map { target($0.target, indicator) } ?? "-"
    }
    return [words.wording.digits("\(indicator.id)"), indicator.weight.map(words.marks) ?? "-"] + targets
      + [
        Self.cut(words.progress(row), to: Self.progressWidth), words.soFar(row) ?? "-", words.marks(row.earnings.marks),
        words.basis(row, withSoFar: false), indicator.title,
      ]
  }

  private func target(_ target: Target, _ indicator: Indicator) -> String {
    switch target {
    case .date(let date): words.wording.shortDate(date)
    case .value(let value): words.wording.value(value, indicator.unit)
    }
  }

  /// The words of cells that the table cut.
  private var prose: [String] {
    let long = report.rows.filter { columns(words.progress($0)) > Self.progressWidth }
    guard !long.isEmpty else { return [] }
    return ["\(words.words.inWords):"]
      + long.map { "  [\(words.wording.digits("\($0.indicator.id)"))] \(words.progress($0))" }
  }

  private var readings: [String] {
    let readings = words.readings(report)
    let width = readings.map { columns($0.label) }.max() ?? 0
    return readings.map { $0.label + Self.blanks(width - columns($0.label) + 2) + $0.value }
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<max(0, count - 1)).map { column in
      rows.map { $0.indices.contains(column) ? columns($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).map { $0 + blanks($1 - columns($0) + 2) }.joined() + (row.last ?? "")
    }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// At most so many columns, cut between characters, with a mark that something is left out.
  private static func cut(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
      let next = columns(String(character))
      guard used + next <= width else { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }
}
