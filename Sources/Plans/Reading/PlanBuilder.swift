// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// One plan while its rows come in: merged cells of the rows above carried forward, indicators read row by row.
struct PlanBuilder {
  let title: String
  let fiscalYear: FiscalYear
  let quarter: FiscalQuarter?
  private(set) var header: TableHeader
  private var rows: RowReader
  private var area: PerformanceArea?
  private var activity: Activity?
  private var areas: [PerformanceArea] = []
  private var areaPlaces: [Place] = []
  private var activities: [Activity] = []
  private var seenAreas: Set<String> = []
  private var seenActivities: Set<String> = []
  private var indicators: [Indicator] = []
  private var marks: [RowMarks] = []
  private var doubtfulAreas: Set<String?> = []
  private var hasLostRows = false
  private var tables: [TableColumns] = []
  private var total: (value: Decimal, place: Place)?
  private var obtained: (value: Decimal, place: Place)?
  /// Whether sums were met since the last indicator.
  private var isBelowSums = false

  init(title: String, fiscalYear: FiscalYear, quarter: FiscalQuarter?, header: TableHeader, likelyRows: Int) {
    self.title = title
    self.fiscalYear = fiscalYear
    self.quarter = quarter
    self.header = header
    rows = RowReader(fiscalYear: fiscalYear, quarter: quarter, likelyRows: likelyRows)
    indicators.reserveCapacity(likelyRows)
    marks.reserveCapacity(likelyRows)
    tables = [TableColumns(header)]
  }

  var isEmpty: Bool { indicators.isEmpty }
  /// Whether a summary row was met, after which only footers are expected.
  var hasEnded: Bool { total != nil || obtained != nil }

  /// The same plan goes on below another header.
  mutating func continueBelow(_ next: TableHeader) {
    header = next
    tables.append(TableColumns(next))
  }

  /// Whether a row of another table fits under the plan's columns: no id, or a new one in its place.
  func goesOn(with row: Row) -> Bool {
    guard row.hasID else { return true }
    guard let column = header.columns[.indicator], let range = row.content(column) else { return false }
    let id = NumberedTitle(row.bytes.span.extracting(range))?.id
    return id != nil && !indicators.contains { $0.id == id }
  }

  // MARK: Data rows

  mutating func take(_ row: Row, _ source: inout Source) {
    takeArea(row, &source)
    takeActivity(row, &source)
    if let column = header.columns[.indicator], row.content(column) != nil {
      var mark = RowMarks()
      guard
        let indicator = rows.indicator(row, header, area: area?.id, activity: activity?.id, &mark, &source)
      else {
        loseRow()
        return
      }
      isBelowSums = false
      indicators.append(indicator)
      marks.append(mark)
      return
    }
    guard !isHeadingRow(row, &source), let (column, range) = row.firstFilled, !hasEnded else { return }
    loseRow()
    source.add(
      .warning, .rowNotUnderstood, Place(line: row.line, column: column, table: row.table),
      "this row has no indicator: \"\(QuotedText.of(row.text(range)))\"",
      "A row of the table needs its indicator, such as \"[১.৩.১] title\", in the column \(ColumnName.indicator.shown).")
  }

  /// A row cannot be taken, so that the sums say nothing.
  private mutating func loseRow() {
    doubtfulAreas.insert(area?.id)
    hasLostRows = true
  }

  /// A row that only names the area or the activity of the rows below it, in its own column or across the table.
  private mutating func isHeadingRow(_ row: Row, _ source: inout Source) -> Bool {
    let filled = row.cells.indices.filter { row.content($0 + 1) != nil }.map { $0 + 1 }
    let own = [header.columns[.area], header.columns[.areaWeight], header.columns[.activity], header.columns[.serial]]
    let known = filled.filter { own.contains($0) }
    let names = [header.columns[.area], header.columns[.activity]]
    if known.count == filled.count, known.contains(where: { names.contains($0) }) { return true }
    guard filled.count == 1, let column = filled.first, let range = row.content(column) else { return false }
    let cell = row.bytes.span.extracting(range)
    guard let numbered = NumberedTitle(cell) else { return false }
    let title = CellText.string(cell.extracting(numbered.title))
    let place = Place(line: row.line, column: column, table: row.table)
    switch numbered.id.segments.count {
    case 1: begin(PerformanceArea(id: numbered.id.description, title: title, weight: nil), at: place)
    case 2: begin(Activity(id: numbered.id.description, area: area?.id, title: title))
    default: return false
    }
    return true
  }

  private mutating func takeArea(_ row: Row, _ source: inout Source) {
    guard let column = header.columns[.area], let range = row.content(column) else { return }
    guard !CellText.isBlank(row.bytes.span.extracting(range)) else {
      // A dash, unlike an empty cell, says that there is none.
      (area, activity) = (nil, nil)
      return
    }
    let cell = row.bytes.span.extracting(range)
    let place = Place(line: row.line, column: column, table: row.table)
    guard let numbered = NumberedTitle(cell) else {
      doubtfulAreas.insert(area?.id)
      return warnOfMissingID("area", cell, place, &source)
    }
    let id = numbered.id.description
    // Spreadsheets repeat what a document prints once.
    guard id != area?.id else { return }
    var weight: Decimal?
    var weightPlace: Place?
    if let at = header.columns[.areaWeight], let range = filled(row, at) {
      let cell = row.bytes.span.extracting(range)
      weightPlace = Place(line: row.line, column: at, table: row.table)
      weight = NumberCell(cell)?.value
      if weight == nil {
        source.add(
          .warning, .areaWeight, weightPlace, "\"\(QuotedText.of(CellText.string(cell)))\" is no weight of an area",
          "Write the marks as a number.")
      }
    }
    begin(
      PerformanceArea(id: id, title: CellText.string(cell.extracting(numbered.title)), weight: weight),
      at: weightPlace ?? place)
  }

  private mutating func begin(_ next: PerformanceArea, at place: Place) {
    area = next
    activity = nil
    guard seenAreas.insert(next.id).inserted else { return }
    areas.append(next)
    areaPlaces.append(place)
  }

  private mutating func takeActivity(_ row: Row, _ source: inout Source) {
    guard let column = header.columns[.activity], let range = row.content(column) else { return }
    guard !CellText.isBlank(row.bytes.span.extracting(range)) else {
      activity = nil
      return
    }
    let cell = row.bytes.span.extracting(range)
    guard let numbered = NumberedTitle(cell) else {
      return warnOfMissingID("activity", cell, Place(line: row.line, column: column, table: row.table), &source)
    }
    let id = numbered.id.description
    guard id != activity?.id else { return }
    begin(Activity(id: id, area: area?.id, title: CellText.string(cell.extracting(numbered.title))))
  }

  private mutating func begin(_ next: Activity) {
    activity = next
    if seenActivities.insert(next.id).inserted { activities.append(next) }
  }

  private func filled(_ row: Row, _ column: Int) -> Range<Int>? {
    guard let range = row.content(column), !CellText.isBlank(row.bytes.span.extracting(range)) else { return nil }
    return range
  }

  private func warnOfMissingID(_ what: String, _ cell: Span<UInt8>, _ place: Place, _ source: inout Source) {
    let text = CellText.string(cell)
    let isLegacy = LegacyFont.isLikely(text)
    source.add(
      .warning, isLegacy ? .legacyFont : .idMissing, place,
      "the \(what) \"\(QuotedText.of(text))\" has no id; the one above it goes on",
      isLegacy ? LegacyFont.hint : "Begin the cell with the id in square brackets, such as [২] or [২.১].")
  }

  /// Whether a row without an id stands below the sums: signatures, notes, telephone numbers.
  func isFooter(_ row: Row) -> Bool {
    guard isBelowSums else { return false }
    guard let column = header.columns[.indicatorID], let range = row.content(column) else { return true }
    return IndicatorID(bytes: row.bytes.span.extracting(range)) == nil
  }

  // MARK: Summary rows

  /// Whether an indicator stands in the row, behind a label that may begin as a sum's does: "Total quality management".
  private func namesIndicator(_ row: Row, beyond label: Int) -> Bool {
    if let column = header.columns[.indicatorID], row.content(column) != nil { return true }
    guard let column = header.columns[.indicator], column != label else { return false }
    return row.content(column) != nil
  }

  /// Whether the row says what the whole is worth.
  mutating func takeSummary(_ row: Row, _ source: inout Source) -> Bool {
    guard let (labelColumn, labelRange) = row.firstFilled, !namesIndicator(row, beyond: labelColumn) else {
      return false
    }
    let label = row.text(labelRange)
    if SummaryRow.isPart(label) { return true }
    guard let kind = SummaryRow(label: label) else { return false }
    isBelowSums = true
    guard kind.isDeclared else { return true }
    let last = row.cells.indices.reversed().lazy.compactMap { index in row.content(index + 1).map { (index + 1, $0) } }
      .first { $0.0 != labelColumn }
    let inLabel = label.split { ":=".contains($0) }.last.flatMap { NumberCell(String($0)) }
    // The sum of the weights stands below them or in the last column.
    let sum = kind == .total ? header.columns[.weight].flatMap { number(row, $0) } : nil
    guard let number = sum ?? last.flatMap({ number(row, $0.0) }) ?? inLabel else {
      source.add(
        .warning, .rowNotUnderstood, Place(line: row.line, table: row.table),
        "\"\(QuotedText.of(label))\" is followed by no number",
        "Write the marks into the row's last cell.")
      return true
    }
    let column = sum == nil ? last?.0 ?? labelColumn : header.columns[.weight]
    let place = Place(line: row.line, column: column, table: row.table)
    if kind == .total { total = (number.value, place) } else { obtained = (number.value, place) }
    if sum != nil, let last, last.0 != column { takeSecondSum(row, last.0, &source) }
    return true
  }

  /// A row of sums that goes on behind the weights.
  private mutating func takeSecondSum(_ row: Row, _ column: Int, _ source: inout Source) {
    let place = Place(line: row.line, column: column, table: row.table)
    if column == header.columns[.marksObtained], let number = number(row, column) {
      obtained = (number.value, place)
    } else if let range = filled(row, column) {
      source.add(
        .warning, .rowNotUnderstood, place,
        "\"\(row.text(range).prefix(60))\" in the row of the total is not understood",
        "Write the marks obtained into a row of their own that begins with \(SummaryRow.obtained.bengali).")
    }
  }

  private func number(_ row: Row, _ column: Int) -> NumberCell? {
    row.content(column).flatMap { NumberCell(row.bytes.span.extracting($0)) }
  }

  // MARK: The plan

  consuming func plan(id: String) -> ReadPlan {
    let plan = Plan(
      id: id, title: title, fiscalYear: fiscalYear, quarter: quarter, tierPercents: tierPercents,
      declaredTotal: total?.value, declaredObtained: obtained?.value, areas: areas, activities: activities,
      indicators: indicators)
    return ReadPlan(
      plan: plan, marks: marks, areaPlaces: areaPlaces, tables: tables, totalPlace: total?.place,
      obtainedPlace: obtained?.place, doubtfulAreas: doubtfulAreas, hasLostRows: hasLostRows)
  }

  private var tierPercents: [Int] { Set(tables.flatMap { $0.tiers.map(\.percent) }).sorted(by: >) }
}
