// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// Reads the data rows of one plan into indicators; what a row's cells say is told row by row, what rows say together is
/// doubted later.
struct RowReader {
  let fiscalYear: FiscalYear
  let quarter: FiscalQuarter?
  private var units = WordMemory(UnitWord.unit)
  private var methods = WordMemory(MethodWord.method)
  private var owners = WordMemory { $0 }
  private var seen: SeenIDs

  /// - Parameter likelyRows: how many rows to make room for.
  init(fiscalYear: FiscalYear, quarter: FiscalQuarter?, likelyRows: Int) {
    seen = SeenIDs(likelyRows)
    self.fiscalYear = fiscalYear
    self.quarter = quarter
  }

  /// Nil when the row has no id or repeats one: nothing could refer to it.
  mutating func indicator(
    _ row: Row, _ header: TableHeader, area: String?, activity: String?, _ marks: inout RowMarks, _ source: inout Source
  ) -> Indicator? {
    let bytes = row.bytes.span
    guard let at = header.columns[.indicator], let title = row.content(at) else { return nil }
    let place = Place(line: row.line, column: at, table: row.table)
    let cell = bytes.extracting(title)
    var name = 0..<cell.count
    let found: IndicatorID
    if let numbered = NumberedTitle(cell) {
      found = numbered.id
      name = numbered.title
    } else if let own = header.columns[.indicatorID].flatMap({ row.content($0) }),
      let id = Self.bareID(bytes.extracting(own))
    {
      found = id
    } else {
      // A row with neither marks nor targets is a signature or a note rather than an indicator.
      let isRow =
        header.columns[.weight].map { row.content($0) != nil } ?? false
        || header.tierColumns.contains { row.content($0.column) != nil }
      guard isRow else {
        source.add(
          .warning, .rowNotUnderstood, place,
          "this row has no id, no weight and no target: \"\(QuotedText.of(CellText.string(cell)))\"",
          "If it is an indicator, begin the cell with its id in square brackets, such as [১.৩.১].")
        return nil
      }
      source.add(
        .error, .idMissing, place, "the indicator \"\(QuotedText.of(CellText.string(cell)))\" has no id",
        "Begin the cell with the id in square brackets, such as [১.৩.১].")
      return nil
    }
    if let before = seen.place(of: found, orNow: row.line, table: row.table) {
      source.add(
        .error, .idTwice, place, of: found, "[\(found)] stands in \(source.row(before)) already",
        "Give each indicator an id of its own; this row is left out.")
      return nil
    }
    marks = RowMarks(line: Int32(truncatingIfNeeded: row.line), table: Int16(truncatingIfNeeded: row.table))
    let context = CellContext(id: found, row: row, header: header, fiscalYear: fiscalYear, quarter: quarter)
    let declared = unit(context, &source)
    let targets = TargetCells.read(context, declaredUnit: declared, &marks, &source)
    let indicator = Indicator(
      id: found, activity: activity, area: area, title: CellText.string(cell.extracting(name)), unit: targets.unit,
      declaredUnit: declared, weight: weight(context, &marks, &source), tiers: targets.tiers,
      method: method(context, &source), owner: text(.owner, context), evidence: text(.evidence, context),
      remarks: text(.remarks, context), progress: ProgressCell.readAll(context, unit: targets.unit, &source),
      hasErrors: marks.contains(.hasErrors))
    marks.obtained = marksObtained(context, &source)
    if marks.flags.isEmpty, targets.isInOrder, marks.wholeWeight ?? 0 > 0 { marks.insert(.plain) }
    return indicator
  }

  /// An id column holds the id with or without its brackets.
  private static func bareID(_ bytes: Span<UInt8>) -> IndicatorID? {
    NumberedTitle(bytes)?.id ?? IndicatorID(bytes: bytes)
  }

  private mutating func unit(_ context: CellContext, _ source: inout Source) -> Unit? {
    guard let (column, range) = context.filled(.unit) else { return nil }
    let (text, known) = units.look(up: context.row.bytes.span.extracting(range))
    if let known { return known }
    let isLegacy = LegacyFont.isLikely(text)
    source.add(
      .warning, isLegacy ? .legacyFont : .unitUnknown, context.place(column), of: context.id,
      "the unit \"\(QuotedText.of(text))\" is not known; the targets decide",
      isLegacy ? LegacyFont.hint : "Use তারিখ (date), সংখ্যা (number) or % (percent).")
    return nil
  }

  private mutating func method(_ context: CellContext, _ source: inout Source) -> CalculationMethod? {
    guard let (column, range) = context.filled(.method) else { return nil }
    let (text, known) = methods.look(up: context.row.bytes.span.extracting(range))
    if let known { return known }
    source.add(
      .warning, .methodUnknown, context.place(column), of: context.id,
      "the calculation method \"\(QuotedText.of(text))\" is not known; the latest value counts",
      "Use সমষ্টি (sum), গড় (average), ক্রমপুঞ্জিত (cumulative) or তারিখ (date).")
    return nil
  }

  private func weight(_ context: CellContext, _ marks: inout RowMarks, _ source: inout Source) -> Decimal? {
    guard let (column, range) = context.filled(.weight) else {
      // A weight that is missing is doubted for every kind of document alike.
      return nil
    }
    let cell = context.row.bytes.span.extracting(range)
    if let number = NumberCell(cell), !number.isPercent {
      marks.wholeWeight = number.whole.flatMap { $0 <= 100 ? Int16($0) : nil }
      return number.value
    }
    marks.insert([.hasErrors, .weightDoubted])
    source.add(
      .error, .weightNotANumber, context.place(column), of: context.id,
      "\"\(QuotedText.of(CellText.string(cell)))\" is no weight",
      "Write the marks as a number, such as ৫; until then this row makes no notice.",
      quote: QuotedText.of(CellText.string(cell)))
    return nil
  }

  private func text(_ name: ColumnName, _ context: CellContext) -> String? {
    guard let (_, range) = context.filled(name) else { return nil }
    return CellText.string(context.row.bytes.span.extracting(range))
  }

  private func marksObtained(_ context: CellContext, _ source: inout Source) -> (value: Decimal, column: Int)? {
    guard let (column, range) = context.filled(.marksObtained) else { return nil }
    let cell = context.row.bytes.span.extracting(range)
    if let number = NumberCell(cell), !number.isPercent { return (number.value, column) }
    source.add(
      .warning, .marksObtained, context.place(column), of: context.id,
      "\"\(QuotedText.of(CellText.string(cell)))\" is no number of marks",
      "Write the marks as a number, such as ৫, or --.")
    return nil
  }
}
