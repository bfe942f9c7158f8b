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
  /// The header of the table before, whose columns a table without one may go on with.
  private var formerHeader: TableHeader?
  private var table = 0
  private var strays = StrayRows()
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
    if row.hasID {
      if isHeaderUnusable { return true }
      if header == nil { goOn(with: row) }
      if header != nil {
        takeData(row, hasID: true)
      } else {
        countUnclaimed(row)
      }
      return true
    }
    // A row of a plan whose ids stand without brackets: almost every row again, and no header.
    if header != nil, !inHeader, !row.mayBeHeader, row.filledCount > 3 {
      if !isHeaderUnusable { takeData(row, hasID: false) }
      return true
    }
    let cells = HeaderCell.cells(of: row)
    guard !cells.isEmpty else { return true }
    if row.mayBeHeader, let next = TableHeader(row, cells) {
      endHeader()
      endPage()
      header = next
      formerHeader = nil
      inHeader = true
      sawAnyHeader = true
      unclaimed = nil
      return true
    }
    if header == nil {
      if TableHeader.numbersColumns(cells) {
        goOn(with: row)
        if header != nil { return true }
      } else if SummaryRow(label: cells[0].text) != nil {
        goOn(with: row)
      }
    }
    guard let header else {
      for cell in cells { addText(cell.text, row) }
      if cells.count >= 3 { countUnclaimed(row) }
      return true
    }
    if inHeader, self.header?.absorb(row, cells) == true { return true }
    if isHeaderUnusable { return true }
    if !inHeader {
      if cells.count == 1, startsPlan(cells[0].text) {
        addText(cells[0].text, row)
        self.header = nil
        return true
      }
      if strays.hold(row, cells, below: header) { return true }
    }
    takeData(row, hasID: false)
    return true
  }

  /// Another table of the document begins: what it is about, its own header must say, unless it goes on with the same columns.
  private mutating func enter(table next: Int) {
    guard next != table else { return }
    table = next
    guard header != nil || formerHeader != nil else { return }
    reportUnclaimed()
    if case .table = document.tables.indices.contains(table) ? document.tables[table] : .lines, texts.isEmpty {
      // A Word table that was cut in two goes on without a header.
      return
    }
    endHeader()
    endPage()
    formerHeader = isHeaderUnusable ? nil : header ?? formerHeader
    header = nil
    isHeaderUnusable = false
    if document.tables.indices.contains(table), case .sheet(let name) = document.tables[table] { texts = [name] }
  }

  /// A table without a header goes on with the plan of the table before, when its row fits under that one's columns and
  /// nothing between them heads another plan.
  private mutating func goOn(with row: Row) {
    guard let former = formerHeader else { return }
    // The first such row of a table decides.
    formerHeader = nil
    let heading = HeadingText.naming(period: texts)
    guard heading.isEmpty || !isOther(heading), builder?.goesOn(with: row) == true else { return }
    header = former
    texts = []
  }

  private mutating func addText(_ text: String, _ row: Row) {
    // A long document has few texts, a wrong one has many.
    guard texts.count < 1000 else { return }
    if legacy == nil, LegacyFont.isLikely(text) {
      legacy = (Place(line: row.line, column: row.firstFilled?.column, table: row.table), text)
    }
    texts.append(text)
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
    let above = texts.lazy.compactMap { PeriodText.fiscalYear(in: $0) }.first
    if let year = builder?.fiscalYear ?? header.targetYear ?? above { header.keepProgress(in: year) }
    self.header = header
    isHeaderUnusable = !header.check(&source)
    if isHeaderUnusable { header.doubt(&source, said: &saidOfHeader) }
    let heading = HeadingText.naming(period: texts)
    if builder != nil, heading.isEmpty || !isOther(heading) {
      header.doubt(&source, said: &saidOfHeader)
      self.header = header
      builder?.continueBelow(header)
      texts = []
      return
    }
    closePlan()
    begin(header)
  }

  /// Whether the text between two tables names another plan than the one that was read so far.
  private func isOther(_ heading: [String]) -> Bool {
    guard let builder else { return true }
    return !heading.contains { HeadingText.isSame($0, as: builder.title) }
  }

  /// A header or another table follows: lines of one cell at the end of the rows were a page's foot, or head what follows.
  private mutating func endPage() {
    guard !strays.isEmpty else { return }
    let (lines, rows) = strays.endPage()
    takeStrays(rows)
    texts += lines
  }

  private mutating func takeStrays(_ rows: [Row]) {
    for row in rows where builder?.isFooter(row) == false { builder?.take(row, &source) }
  }

  /// A line among the rows that is the title of another plan.
  private func startsPlan(_ text: String) -> Bool {
    guard let builder, !builder.isEmpty, PeriodText.fiscalYear(in: text) != nil else { return false }
    return builder.hasEnded && !HeadingText.isSame(text, as: builder.title)
  }

  // MARK: Plans

  private mutating func begin(_ header: TableHeader) {
    let above = texts
    texts = []
    guard !isHeaderUnusable else { return }
    var header = header
    // A title below the table is rare; only then the rest of the document is looked through for it.
    let title =
      HeadingText.title(among: above, targets: header.targetYear)
      ?? document.titleLine(of: header.targetYear) ?? header.texts.first { PeriodText.fiscalYear(in: $0) != nil }
    guard let title, let fiscalYear = PeriodText.fiscalYear(in: title) else {
      isHeaderUnusable = true
      guard saidOfHeader.insert("no fiscal year").inserted else { return }
      source.add(
        .error, .fiscalYearMissing, Place(line: 1, table: header.table), "the document names no fiscal year",
        "Write it into the title or the target column's heading, such as ২০২১-২২ or 2021-22.")
      return
    }
    header.keepProgress(in: fiscalYear)
    self.header = header
    header.doubt(&source, said: &saidOfHeader)
    if let other = header.targetYear, other != fiscalYear {
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

  private mutating func takeData(_ row: Row, hasID: Bool) {
    endHeader()
    texts = []
    guard !isHeaderUnusable, builder != nil else { return }
    if !strays.isEmpty { takeStrays(strays.goOn()) }
    if !hasID, builder?.takeSummary(row, &source) == true { return }
    if !hasID, builder?.isFooter(row) == true { return }
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
    endPage()
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
