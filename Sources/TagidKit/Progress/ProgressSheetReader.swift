// SPDX-License-Identifier: Apache-2.0
import Documents

/// Goes through a document's rows; every table has headings of its own.
struct ProgressSheetReader {
  private let file: String
  private let by: String?
  private let takesRecorded: Bool
  private let numbering: [Document.Numbering]
  private(set) var lines: [ProgressSheet.Line] = []
  private(set) var problems: [Problem] = []
  private var table = -1
  /// By table column, from 1; nil until the headings of this table were met.
  private var parts: [Int: Refusal.Part]?

  init(file: String, by: String?, takesRecorded: Bool, numbering: [Document.Numbering]) {
    (self.file, self.by, self.takesRecorded, self.numbering) = (file, by, takesRecorded, numbering)
  }

  mutating func take(_ row: Row) {
    guard !row.isParagraph else { return }
    if row.table != table { (table, parts) = (row.table, nil) }
    var cells: [(column: Int, text: String)] = []
    for (index, range) in row.cells.enumerated() {
      guard let text = String(validating: row.bytes[range], as: UTF8.self) else {
        return fail(row, index + 1, "this cell is not UTF-8 text", "Save the file as UTF-8.")
      }
      if PlainText.line(text) != nil { cells.append((index + 1, text)) }
    }
    guard !cells.isEmpty else { return }
    if let parts { takeClaim(cells, parts, row) } else { takeHeadings(cells, row) }
  }

  private mutating func takeHeadings(_ cells: [(column: Int, text: String)], _ row: Row) {
    var found: [Int: Refusal.Part] = [:]
    let before = problems.count
    // Where no heading is known, one word about it says more than one about each.
    let isNoHeading = cells.allSatisfy { Refusal.Part(heading: $0.text) == nil }
    for (column, text) in cells where !isNoHeading {
      guard let part = Refusal.Part(heading: text) else {
        fail(row, column, "\(PlainText.quoted(text)) is no column of progress", Refusal.Part.hint(forHeading: text))
        continue
      }
      if part == .recorded, !takesRecorded {
        fail(
          row, column, "\(PlainText.quoted(text)) is a column of `tagid simulate` alone",
          "Take it out: what is imported is recorded on the day of the import.")
      }
      if found.values.contains(part) {
        fail(row, column, "a second column \(part.rawValue)", "Keep one of the two.")
      }
      found[column] = part
    }
    if !found.values.contains(.indicator) {
      fail(row, 1, "no heading says indicator", "Begin with a row of headings, such as indicator, date, evidence, by.")
    } else if !found.values.contains(.date), !found.values.contains(.value) {
      fail(row, 1, "no heading says date or value", "Add a column date for completion dates, or value for numbers.")
    }
    // Below wrong headings no row can be judged.
    parts = problems.count == before ? found : [:]
  }

  private mutating func takeClaim(
    _ cells: [(column: Int, text: String)], _ parts: [Int: Refusal.Part], _ row: Row
  ) {
    guard !parts.isEmpty else { return }
    var texts: [Refusal.Part: String] = [:]
    for (column, text) in cells {
      guard let part = parts[column] else {
        if PlainText.cell(text) != nil, !problems.contains(where: { $0.column == column }) {
          fail(
            row, column, "\(PlainText.quoted(text)) stands in a column without a heading",
            "Name the column, or empty it.")
        }
        continue
      }
      texts[part] = text
    }
    let claim = ProgressClaim(
      plan: texts[.plan], indicator: texts[.indicator] ?? "", date: texts[.date], value: texts[.value],
      period: texts[.period], evidence: texts[.evidence], by: PlainText.cell(texts[.by]) ?? by ?? "",
      recorded: texts[.recorded])
    let columns = Dictionary(parts.map { ($0.value, $0.key) }) { first, _ in first }
    lines.append(ProgressSheet.Line(claim: claim, file: shownFile, line: row.line, columns: columns))
  }

  private mutating func fail(_ row: Row, _ column: Int, _ message: String, _ hint: String) {
    problems.append(Problem(file: shownFile, line: row.line, column: column, message: message, hint: hint))
  }

  private var shownFile: String {
    guard numbering.indices.contains(table) else { return file }
    return switch numbering[table] {
    case .lines: file
    case .sheet(let name): "\(file), sheet \(name)"
    case .table(let number): "\(file), table \(number)"
    }
  }
}
