// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// Takes a document's rows one after the other and builds the plan: letterhead, header rows wherever they repeat,
/// data rows with the merged cells of the rows above carried forward, and the two summary rows.
struct PlanReader {
  private let id: String
  private let file: String
  private var header: TableHeader?
  private var inHeader = false
  private var texts: [String] = []
  private var area: PerformanceArea?
  private var activity: Activity?
  private var areas: [PerformanceArea] = []
  private var areaPlaces: [String: Place] = [:]
  private var activities: [Activity] = []
  private var seenAreas: Set<String> = []
  private var seenActivities: Set<String> = []
  private var rows: [IndicatorRow] = []
  private var declaredTotal: (value: Decimal, place: Place)?
  private var declaredObtained: Decimal?
  private var findings: [Finding] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  mutating func take(_ row: Row) {
    if row.isEmpty { return }
    // A bracketed id is what neither a header nor a summary has, and almost every row of a long plan has one.
    let hasID = row.cells.contains { $0.bytes.first == UInt8(ascii: "[") }
    if !hasID, let next = TableHeader(row) {
      if header == nil { warnOfUnknownColumns(next) }
      header = next
      inHeader = true
      return
    }
    guard var header else {
      texts += row.cells.filter { !$0.isEmpty }.map(\.text)
      return
    }
    if inHeader, !hasID, header.absorb(row) {
      self.header = header
      return
    }
    if inHeader { texts += header.texts }
    inHeader = false
    if !hasID, takeSummary(row) { return }
    takeData(row, header)
  }

  private mutating func warnOfUnknownColumns(_ header: TableHeader) {
    for cell in header.unknown {
      findings.append(
        finding(
          .warning, .columnUnknown, cell.place, "the column \"\(cell.text)\" is not understood and is left out",
          "Known columns: " + ColumnName.allCases.map(\.shown).joined(separator: ", ") + "."))
    }
  }

  private mutating func takeSummary(_ row: Row) -> Bool {
    guard let label = row.cells.first(where: { !$0.isEmpty })?.text else { return false }
    let isTotal = label.contains("মোট নম্বর") || label.lowercased().hasPrefix("total")
    let isObtained = label.contains("প্রাপ্ত নম্বর") || label.lowercased().hasPrefix("obtained")
    guard isTotal || isObtained else { return false }
    guard let cell = row.cells.last(where: { !$0.isEmpty }), let number = NumberCell(cell.bytes) else {
      findings.append(
        finding(
          .warning, .rowNotUnderstood, Place(line: row.line), "\"\(label)\" is followed by no number",
          "Write the marks into the row's last cell."))
      return true
    }
    if isTotal { declaredTotal = (number.value, cell.place) } else { declaredObtained = number.value }
    return true
  }

  private mutating func takeData(_ row: Row, _ header: TableHeader) {
    takeArea(row, header)
    takeActivity(row, header)
    guard let cell = row.cell(header.columns[.indicator]), !cell.isEmpty else {
      let seen = row.cells.first { !$0.isEmpty }
      findings.append(
        finding(
          .warning, .rowNotUnderstood, seen?.place ?? Place(line: row.line),
          "this row has no indicator: \"\(seen?.text.prefix(60) ?? "")\"",
          "A row of the table needs its indicator, such as \"[১.৩.১] title\", in the column \(ColumnName.indicator.shown)."
        ))
      return
    }
    rows.append(IndicatorRow(row, cell, header, area: area?.id, activity: activity?.id))
  }

  private mutating func takeArea(_ row: Row, _ header: TableHeader) {
    guard let cell = row.cell(header.columns[.area]), !cell.isBlank else { return }
    guard let (id, title) = cell.numberedTitle else { return warnOfMissingID("area", cell) }
    let weight = row.cell(header.columns[.areaWeight])
    if let weight, !weight.isBlank, NumberCell(weight.bytes) == nil {
      findings.append(
        finding(
          .warning, .areaWeight, weight.place, "\"\(weight.text)\" is no weight of an area",
          "Write the marks as a number."))
    }
    let next = PerformanceArea(
      id: id.description, title: title, weight: weight.flatMap { NumberCell($0.bytes)?.value })
    areaPlaces[next.id] = areaPlaces[next.id] ?? weight?.place ?? cell.place
    area = next
    activity = nil
    if seenAreas.insert(next.id).inserted { areas.append(next) }
  }

  private mutating func warnOfMissingID(_ what: String, _ cell: Cell) {
    findings.append(
      finding(
        .warning, .idMissing, cell.place, "the \(what) \"\(cell.text.prefix(60))\" has no id; the one above it goes on",
        "Begin the cell with the id in square brackets, such as [২] or [২.১]."))
  }

  private mutating func takeActivity(_ row: Row, _ header: TableHeader) {
    guard let cell = row.cell(header.columns[.activity]), !cell.isBlank else { return }
    guard let (id, title) = cell.numberedTitle else { return warnOfMissingID("activity", cell) }
    let next = Activity(id: id.description, area: area?.id, title: title)
    activity = next
    if seenActivities.insert(next.id).inserted { activities.append(next) }
  }

  private func finding(
    _ severity: Finding.Severity, _ code: Finding.Code, _ place: Place, _ message: String, _ hint: String
  ) -> Finding {
    Finding(severity, code, file: file, line: place.line, column: place.column, message: message, hint: hint)
  }

  /// Ends the document: without a header, tier percents or a fiscal year there is no plan.
  consuming func finish() -> PlanDocument {
    guard let header else {
      let found = finding(
        .error, .notAPlan, Place(line: 1), "this is no plan: no row names the columns of a plan's table",
        "Expected a tab-separated header row with at least \(ColumnName.indicator.shown), \(ColumnName.weight.shown) "
          + "and \(ColumnName.targets.shown).")
      return PlanDocument(plan: nil, findings: findings + [found])
    }
    if inHeader { texts += header.texts }
    for name in [ColumnName.weight, .targets] where header.columns[name] == nil {
      findings.append(
        finding(
          .error, .columnMissing, Place(line: header.line), "the header has no column \"\(name.shown)\"",
          "Name the column in the header row."))
    }
    if header.columns[.targets] != nil, header.tierPercents.isEmpty {
      findings.append(
        finding(
          .error, .tierPercentsMissing, Place(line: header.line, column: header.columns[.targets]),
          "no tier percents under \"\(ColumnName.targets.shown)\"",
          "Write the percents, such as ১০০% ৮০% ৬০%, in the row below the tier names."))
    }
    for cell in header.unreadablePercents {
      findings.append(
        finding(
          .error, .tierPercentsMissing, cell.place, "\"\(cell.text)\" is no tier percent of its own",
          "Write a different percent over each target column, such as ১০০% ৮০% ৬০%; until then no row can be trusted."))
    }
    let title = texts.first { PeriodText.fiscalYear(in: $0) != nil }
    guard let fiscalYear = title.flatMap({ PeriodText.fiscalYear(in: $0) }) else {
      findings.append(
        finding(
          .error, .fiscalYearMissing, Place(line: 1), "the document names no fiscal year",
          "Write it into the title or the target column's heading, such as ২০২১-২২ or 2021-22."))
      return PlanDocument(plan: nil, findings: findings)
    }
    let isWhole = header.columns[.weight] != nil && header.unreadablePercents.isEmpty
    guard !header.tierPercents.isEmpty, isWhole, !rows.isEmpty else {
      if rows.isEmpty {
        findings.append(
          finding(
            .error, .notAPlan, Place(line: header.line), "the table has a header but no row with an indicator",
            "Each indicator needs a row with its id in square brackets, such as \"[১.৩.১] title\"."))
      }
      return PlanDocument(plan: nil, findings: findings)
    }
    let quarter = texts.lazy.compactMap { PeriodText.quarter(in: $0) }.first.flatMap { fiscalYear.quarter($0) }
    var context = IndicatorRow.Context(file: file, fiscalYear: fiscalYear, quarter: quarter)
    let indicators = rows.compactMap { $0.indicator(&context) }
    let plan = Plan(
      id: id, title: title ?? id, fiscalYear: fiscalYear, quarter: quarter, tierPercents: header.tierPercents,
      declaredTotal: declaredTotal?.value, declaredObtained: declaredObtained, areas: areas, activities: activities,
      indicators: indicators)
    let doubts =
      AreaWeights.findings(plan, areaPlaces, file: file)
      + DeclaredTotal.findings(plan, declaredTotal?.place, file: file)
    let all = findings + context.findings + doubts
    return PlanDocument(
      plan: plan, findings: all.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
  }
}
