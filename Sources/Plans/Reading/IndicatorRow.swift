// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// A data row kept as cells until the fiscal year is known, then read into an indicator with its findings.
struct IndicatorRow {
  /// What reading a row needs to know of the document, and the findings of the rows so far.
  struct Context {
    let file: String
    let fiscalYear: FiscalYear
    let quarter: FiscalQuarter?
    var findings: [Finding] = []
    var seen: [IndicatorID: Int] = [:]
  }

  private let title: Cell
  private let unit: Cell?
  private let weight: Cell?
  private let targets: [(percent: Int, cell: Cell)]
  private let progress: Cell?
  private let area: String?
  private let activity: String?

  init(_ row: Row, _ title: Cell, _ header: TableHeader, area: String?, activity: String?) {
    self.title = title
    unit = row.cell(header.columns[.unit])
    weight = row.cell(header.columns[.weight])
    targets = header.tierColumns.compactMap { tier in row.cell(tier.column).map { (tier.percent, $0) } }
    progress = row.cell(header.columns[.progress])
    self.area = area
    self.activity = activity
  }

  /// Nil when the row has no id or repeats one: nothing could refer to it.
  func indicator(_ context: inout Context) -> Indicator? {
    var row = RowFindings(file: context.file)
    defer { context.findings += row.findings }
    guard let (id, name) = title.numberedTitle else {
      row.add(
        .error, .idMissing, title.place, "the indicator \"\(title.text.prefix(60))\" has no id",
        "Begin the cell with the id in square brackets, such as [১.৩.১].")
      return nil
    }
    if let line = context.seen[id] {
      row.add(
        .error, .idTwice, title.place, "[\(id)] stands in line \(line) already",
        "Give each indicator an id of its own; this row is left out.")
      return nil
    }
    context.seen[id] = title.place.line
    row.indicator = id
    let tiers = TargetCells.read(targets, unitCell: unit, in: context.fiscalYear, at: title.place, &row)
    let declaredUnit = readUnit(&row)
    if let declaredUnit, let unit = tiers.unit, declaredUnit != unit {
      row.add(
        .warning, .unitMismatch, self.unit?.place ?? title.place,
        "[\(id)] declares the unit \(declaredUnit.rawValue), but its targets are \(unit.shownPlural); the targets count",
        "Correct the unit column, so that nobody counts what has a date.")
    }
    let weight = readWeight(id, &row)
    let reported = progress.map {
      ProgressCell.read($0, unit: tiers.unit, quarter: context.quarter, in: context.fiscalYear, of: id, &row)
    }
    return Indicator(
      id: id, activity: activity, area: area, title: name, unit: tiers.unit, declaredUnit: declaredUnit, weight: weight,
      tiers: tiers.tiers, method: nil, owner: nil, evidence: nil, remarks: nil,
      progress: reported.map { [$0] } ?? [], hasErrors: row.hasErrors)
  }

  private func readUnit(_ row: inout RowFindings) -> Unit? {
    guard let unit, !unit.isBlank else { return nil }
    if let known = UnitWord.unit(unit.text) { return known }
    row.add(
      .warning, .unitUnknown, unit.place, "the unit \"\(unit.text)\" is not known; the targets decide",
      "Use তারিখ (date), সংখ্যা (number) or % (percent).")
    return nil
  }

  private func readWeight(_ id: IndicatorID, _ row: inout RowFindings) -> Decimal? {
    guard let weight, !weight.isBlank else {
      row.add(
        .error, .weightMissing, weight?.place ?? title.place, "[\(id)] has no weight",
        "Write its marks into the column \(ColumnName.weight.shown).")
      return nil
    }
    if let number = NumberCell(weight.bytes), !number.isPercent { return number.value }
    row.add(
      .error, .weightNotANumber, weight.place, "\"\(weight.text)\" is no weight",
      "Write the marks as a number, such as ৫.")
    return nil
  }
}

extension Unit {
  fileprivate var shownPlural: String {
    switch self {
    case .date: "dates"
    case .count: "numbers"
    case .percent: "percents"
    }
  }
}
