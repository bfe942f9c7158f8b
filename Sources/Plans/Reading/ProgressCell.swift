// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// The progress cells of one row.
struct ProgressCell {
  private let cell: Place
  private let text: String
  private let unit: Unit?
  private let id: IndicatorID
  private let fiscalYear: FiscalYear

  /// One entry for each column of progress, in the order of the quarters.
  static func readAll(_ context: CellContext, unit: Unit?, _ source: inout Source) -> [ReportedProgress] {
    var all: [ReportedProgress] = []
    all.reserveCapacity(context.header.progressColumns.count)
    for (column, number) in context.header.progressColumns {
      let quarter = number.flatMap { context.fiscalYear.quarter($0) } ?? context.quarter
      guard let range = context.row.content(column) else {
        all.append(ReportedProgress(quarter: quarter, text: "", content: .nothing))
        continue
      }
      let bytes = context.row.bytes.span.extracting(range)
      let cell = ProgressCell(
        cell: context.place(column), text: CellText.string(bytes), unit: unit, id: context.id,
        fiscalYear: context.fiscalYear)
      let content = cell.text.isEmpty || CellText.isBlank(bytes) ? .nothing : cell.content(bytes, &source)
      all.append(ReportedProgress(quarter: quarter, text: cell.text, content: content))
    }
    return all
  }

  private func content(_ bytes: Span<UInt8>, _ source: inout Source) -> ReportedProgress.Content {
    switch DateCell(bytes, in: fiscalYear) {
    case .date(let date): return completion(date, &source)
    case .several(let dates): return completion(dates.last ?? fiscalYear.first, &source)
    case .range(_, let last): return completion(last, &source)
    case .impossible:
      source.add(
        .warning, .progressNotUnderstood, cell, of: id,
        "[\(id)] reports \"\(QuotedText.of(text))\", which is no day of any calendar",
        "Write the completion date as dd/mm/yyyy; until then nothing counts as done.")
      return .prose
    case .other: break
    }
    if unit != .date, let number = NumberCell(bytes) ?? CountedWords.number(bytes) { return value(number, &source) }
    if NothingWord.isOne(text) { return .nothing }
    let isLegacy = LegacyFont.isLikely(text)
    let expected = unit == nil ? "date or number" : unit == .date ? "date" : "number"
    source.add(
      .warning, isLegacy ? .legacyFont : .progressProse, cell, of: id,
      "[\(id)] reports words where a \(expected) is expected: \"\(QuotedText.of(text))\"",
      isLegacy
        ? LegacyFont.hint
        : "Report a \(unit == .date ? "completion date" : expected), or -- for nothing yet; words prove no tier.")
    return .prose
  }

  private func completion(_ date: CivilDate, _ source: inout Source) -> ReportedProgress.Content {
    guard unit == .date else {
      source.add(
        .warning, .progressNotUnderstood, cell, of: id, "[\(id)] reports a date, but its targets are no dates",
        "Report the number reached so far.")
      return .prose
    }
    guard fiscalYear.contains(date) else {
      source.add(
        .warning, .progressNotUnderstood, cell, of: id,
        "[\(id)] reports \"\(QuotedText.of(text))\", which is not in the fiscal year \(fiscalYear.label)",
        "Correct the completion date; until then nothing counts as done.")
      return .prose
    }
    return .completed(date)
  }

  /// A number in the indicator's own unit; a percent of a count proves nothing.
  private func value(_ number: NumberCell, _ source: inout Source) -> ReportedProgress.Content {
    if number.isPercent, unit == .count {
      source.add(
        .warning, .progressNotUnderstood, cell, of: id, "[\(id)] reports a percent, but its targets are numbers",
        "Report the number reached so far; until then nothing counts.")
      return .prose
    }
    if unit == .percent, number.value > 100 {
      source.add(
        .warning, .progressNotUnderstood, cell, of: id,
        "[\(id)] reports \"\(QuotedText.of(text))\", more than 100 percent",
        "Check the number; it counts as written.")
    }
    return .value(number.value)
  }
}
