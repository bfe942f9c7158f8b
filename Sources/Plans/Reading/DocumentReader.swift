// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// Takes a document's rows one after the other and builds its plans: letterhead, header rows wherever they repeat, data
/// rows, summary rows and footers. A heading that names another period begins another plan.
struct DocumentReader {
  private let document: Document
  private var source: Source
  private var header: TableHeader?
  private var inHeader = false
  /// What stood above the header, since the last data row.
  private var texts: [String] = []
  private var builder: PlanBuilder?
  private var plans: [ReadPlan] = []
  /// Said once for a document, not for each repeated header.
  private var saidOfHeader: Set<String> = []
  /// Headers that cannot be used; their rows are passed over.
  private var isHeaderUnusable = false
  private var legacy: (place: Place, text: String)?
  private var sawAnyHeader = false
  private var unclaimed: (table: Int, line: Int, rows: Int)?

  init(_ document: Document, file: String) {
    self.document = document
    source = Source(file: file, tables: document.tables)
    for remark in document.remarks { source.findings.append(Finding(remark, in: file, document.tables)) }
  }

  mutating func read() {
    let document = document
    document.forEachRow { take($0) }
  }

  private mutating func take(_ row: Row) -> Bool {
    if row.isParagraph {
      if let (_, range) = row.firstFilled { addText(row.text(range), row) }
      return true
    }
    enter(table: row.table)
    // A bracketed id is what neither a header nor a summary has, and almost every row of a long plan has one.
    if Self.hasID(row) {
      if isHeaderUnusable { return true }
      if header != nil {
        takeData(row, hasID: true)
      } else {
        countUnclaimed(row)
      }
      return true
    }
    let cells = HeaderCell.cells(of: row)
    guard !cells.isEmpty else { return true }
    if let next = TableHeader(row, cells) {
      endHeader()
      header = next
      inHeader = true
      sawAnyHeader = true
      unclaimed = nil
      return true
    }
    guard header != nil else {
      for cell in cells { addText(cell.text, row) }
      if cells.count >= 3 { countUnclaimed(row) }
      return true
    }
    if inHeader, header?.absorb(row, cells) == true { return true }
    if isHeaderUnusable { return true }
    if cells.count == 1, let cell = cells.first, startsPlan(cell.text) {
      addText(cell.text, row)
      header = nil
      inHeader = false
      return true
    }
    takeData(row, hasID: false)
    return true
  }

  private static func hasID(_ row: Row) -> Bool {
    let bytes = row.bytes.span
    for range in row.cells {
      var index = range.lowerBound
      while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
      guard index < range.upperBound else { continue }
      // A bracket, or the first byte of a fullwidth one.
      guard bytes[index] == 0x5B || bytes[index] == 0xEF else { continue }
      if NumberedTitle(bytes.extracting(CellText.trimmed(bytes, range))) != nil { return true }
    }
    return false
  }

  /// Another table of the document begins: what it is about, its own header must say, unless it goes on with the same columns.
  private mutating func enter(table: Int) {
    guard let current = header, current.table != table else { return }
    reportUnclaimed()
    if case .table = document.tables.indices.contains(table) ? document.tables[table] : .lines, texts.isEmpty {
      // A Word table that was cut in two goes on without a header.
      return
    }
    endHeader()
    header = nil
    isHeaderUnusable = false
    if document.tables.indices.contains(table), case .sheet(let name) = document.tables[table] { texts = [name] }
  }

  private mutating func addText(_ text: String, _ row: Row) {
    if legacy == nil, LegacyFont.isLikely(text) {
      legacy = (Place(line: row.line, column: row.firstFilled?.column, table: row.table), text)
    }
    // A long document has few texts, a wrong one has many.
    if texts.count < 1000 { texts.append(text) }
  }

  private mutating func countUnclaimed(_ row: Row) {
    if let known = unclaimed, known.table == row.table {
      unclaimed?.rows = known.rows + 1
    } else {
      reportUnclaimed()
      unclaimed = (row.table, row.line, 1)
    }
  }

  /// Rows of a table without a header are told, when another table of the document is a plan.
  private mutating func reportUnclaimed() {
    guard let (table, line, rows) = unclaimed else { return }
    unclaimed = nil
    guard sawAnyHeader || table > 0 else { return }
    source.add(
      .warning, .passedOver, Place(line: line, table: table),
      "\(rows) \(rows == 1 ? "row" : "rows") of a table without a plan's header \(rows == 1 ? "was" : "were") passed over",
      "If it is part of the plan, give it a header row with \(ColumnName.indicator.shown) and "
        + "\(ColumnName.targets.shown).")
  }

  // MARK: Headers

  /// The header's rows have all been seen: it goes on with the plan, or begins one.
  private mutating func endHeader() {
    guard inHeader, var header else { return }
    inHeader = false
    if header.takeSingleTarget() {
      source.add(
        .warning, .tierPercentsMissing, Place(line: header.line, column: header.columns[.targets], table: header.table),
        "there is one column of targets and no percent over it; reaching it is taken to pay the whole weight",
        "Write ১০০% into the heading of the targets.")
    }
    self.header = header
    isHeaderUnusable = !check(header)
    let heading = texts.filter { PeriodText.fiscalYear(in: $0) != nil || PeriodText.quarter(in: $0) != nil }
    if builder != nil, heading.isEmpty || !isOther(heading) {
      builder?.continueBelow(header)
      texts = []
      return
    }
    closePlan()
    begin(header)
  }

  /// Whether a text between two tables names another plan than the one that was read so far.
  private func isOther(_ heading: [String]) -> Bool {
    guard let builder else { return true }
    return !heading.contains { Self.isSame($0, builder.title) }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool { CellText.key(a) == CellText.key(b) }

  /// A line among the rows that is the title of another plan.
  private func startsPlan(_ text: String) -> Bool {
    guard let builder, !builder.isEmpty, PeriodText.fiscalYear(in: text) != nil else { return false }
    return builder.hasEnded && !Self.isSame(text, builder.title)
  }

  /// Says what is wrong with a header; false when its rows cannot be read.
  private mutating func check(_ header: TableHeader) -> Bool {
    for cell in header.unknown where saidOfHeader.insert("\(cell.column) \(cell.text)").inserted {
      let isLegacy = LegacyFont.isLikely(cell.text)
      source.add(
        .warning, isLegacy ? .legacyFont : .columnUnknown,
        Place(line: header.line, column: cell.column, table: header.table),
        "the column \"\(QuotedText.of(cell.text))\" is not understood and is left out",
        isLegacy
          ? LegacyFont.hint : "Known columns: " + ColumnName.allCases.map(\.shown).joined(separator: ", ") + ".")
    }
    var isWhole = true
    for name in [ColumnName.weight, .targets] where header.columns[name] == nil {
      isWhole = false
      source.add(
        .error, .columnMissing, Place(line: header.line, table: header.table),
        "the header has no column \"\(name.shown)\"", "Name the column in the header row.")
    }
    if header.columns[.targets] != nil, header.tierPercents.isEmpty {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: header.line, column: header.columns[.targets], table: header.table),
        "no tier percents under \"\(ColumnName.targets.shown)\"",
        "Write the percents, such as ১০০% ৮০% ৬০%, in the row below the tier names.")
    }
    for (line, cell) in header.unreadablePercents {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: line, column: cell.column, table: header.table),
        "\"\(QuotedText.of(cell.text))\" is no tier percent of its own",
        "Write a different percent over each target column, such as ১০০% ৮০% ৬০%; until then no row can be trusted.")
    }
    return isWhole
  }

  // MARK: Plans

  private mutating func begin(_ header: TableHeader) {
    let above = texts
    let all = above + header.texts
    texts = []
    guard !isHeaderUnusable else { return }
    // A title below the table is rare; only then the rest of the document is looked through for it.
    let title = all.first { PeriodText.fiscalYear(in: $0) != nil } ?? titleAnywhere()
    guard let title, let fiscalYear = PeriodText.fiscalYear(in: title) else {
      isHeaderUnusable = true
      guard saidOfHeader.insert("no fiscal year").inserted else { return }
      source.add(
        .error, .fiscalYearMissing, Place(line: 1, table: header.table), "the document names no fiscal year",
        "Write it into the title or the target column's heading, such as ২০২১-২২ or 2021-22.")
      return
    }
    if let other = header.texts.lazy.compactMap({ PeriodText.fiscalYear(in: $0) }).first(where: { $0 != fiscalYear }) {
      source.add(
        .warning, .fiscalYearsDiffer, Place(line: header.line, column: header.columns[.targets], table: header.table),
        "the title says \(fiscalYear.label), the heading of the targets \(other.label); \(fiscalYear.label) counts",
        "Correct one of the two.")
    }
    let named = header.progressColumns.compactMap(\.quarter)
    let quarter =
      above.lazy.compactMap { PeriodText.quarter(in: $0) }.first ?? PeriodText.quarter(in: title)
      ?? (named.count == 1 ? named.first : nil)
    builder = PlanBuilder(
      title: title, fiscalYear: fiscalYear, quarter: quarter.flatMap { fiscalYear.quarter($0) }, header: header,
      likelyRows: plans.isEmpty ? document.likelyRows : 0)
  }

  private func titleAnywhere() -> String? {
    var found: String?
    document.forEachRow { row in
      guard !Self.hasID(row) else { return true }
      found = HeaderCell.cells(of: row).map(\.text).first { PeriodText.fiscalYear(in: $0) != nil }
      return found == nil
    }
    return found
  }

  private mutating func takeData(_ row: Row, hasID: Bool) {
    endHeader()
    texts = []
    guard !isHeaderUnusable, builder != nil else { return }
    if !hasID, builder?.takeSummary(row, &source) == true { return }
    builder?.take(row, &source)
  }

  private mutating func closePlan() {
    guard let built = builder else { return }
    builder = nil
    if built.isEmpty {
      source.add(
        .error, .notAPlan, Place(line: built.header.line, table: built.header.table),
        "the table has a header but no row with an indicator",
        "Each indicator needs a row with its id in square brackets, such as \"[১.৩.১] title\".")
    } else {
      plans.append(built.plan(id: ""))
      source.planIndex = plans.count
    }
  }

  /// Ends the document: without a header, tier percents or a fiscal year there is no plan.
  mutating func finish(id: String) -> PlanDocument {
    endHeader()
    closePlan()
    reportUnclaimed()
    if !sawAnyHeader {
      if let legacy {
        source.add(
          .error, .legacyFont, legacy.place, "this is not Unicode text: \"\(QuotedText.of(legacy.text, upTo: 40))\"",
          LegacyFont.hint)
      } else {
        source.add(
          .error, .notAPlan, Place(line: 1), "this is no plan: no row names the columns of a plan's table",
          "Expected a header row with at least \(ColumnName.indicator.shown), \(ColumnName.weight.shown) "
            + "and \(ColumnName.targets.shown).")
      }
    }
    return PlanDocument(plans, ids: id, source)
  }
}
