// SPDX-License-Identifier: Apache-2.0
import Documents

/// A table of statements: a row of headings in any order, and a claim in each row below.
struct ProgressSheet {
  /// One row and where its parts stand.
  struct Line {
    var claim: Claim
    /// As messages name it: the file, and the sheet or table when it has several.
    var file: String
    var line: Int
    var columns: [Refusal.Part: Int]

    func problem(_ part: Refusal.Part, _ message: String, _ hint: String) -> Problem {
      Problem(file: file, line: line, column: columns[part] ?? 1, message: message, hint: hint)
    }
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [Problem] = []
  /// What was passed over, such as a hidden sheet.
  private(set) var remarks: [String] = []

  /// - Parameter by: who reports in rows that do not say it.
  init(_ bytes: [UInt8], file: String, by: String?) {
    let document: Document
    do throws(DocumentError) {
      document = try Document.open(bytes)
    } catch {
      problems = [error.problem(in: file)]
      return
    }
    remarks = document.remarks.map { "\($0.problem(in: file).position): \($0.message)" }
    var reader = ProgressSheetReader(file: file, by: by, numbering: document.tables)
    document.forEachRow { row in
      reader.take(row)
      return true
    }
    lines = reader.lines
    problems = reader.problems
    if problems.isEmpty, lines.isEmpty {
      let columns = "Write a row of headings (\(Refusal.Part.allCases.map(\.rawValue).joined(separator: ", ")))"
      problems = [
        Problem(
          file: file, line: 1, message: "there is no row of progress in this file",
          hint: "\(columns) and a row for each statement below.")
      ]
    }
  }
}

extension DocumentError {
  fileprivate func problem(in file: String) -> Problem {
    Problem(file: file, line: line, column: column, message: message, hint: hint)
  }
}

extension Problem {
  fileprivate var position: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}

/// Goes through a document's rows; every table has headings of its own.
private struct ProgressSheetReader {
  let file: String
  let by: String?
  let numbering: [Document.Numbering]
  var lines: [ProgressSheet.Line] = []
  var problems: [Problem] = []
  private var table = -1
  /// By table column, from 1; nil until the headings of this table were met.
  private var parts: [Int: Refusal.Part]?

  init(file: String, by: String?, numbering: [Document.Numbering]) {
    (self.file, self.by, self.numbering) = (file, by, numbering)
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
    parts = [:]
    for (column, text) in cells {
      guard let part = Refusal.Part(heading: text) else {
        fail(row, column, "\"\(text.prefix(60))\" is no column of progress", Refusal.Part.hint(forHeading: text))
        continue
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
    parts = found
  }

  private mutating func takeClaim(
    _ cells: [(column: Int, text: String)], _ parts: [Int: Refusal.Part], _ row: Row
  ) {
    // Without its headings, and once they were told, a table has no rows to speak of.
    guard parts.values.contains(.indicator) else { return }
    var texts: [Refusal.Part: String] = [:]
    for (column, text) in cells {
      guard let part = parts[column] else {
        if PlainText.cell(text) != nil, !problems.contains(where: { $0.column == column }) {
          fail(
            row, column, "\"\(text.prefix(60))\" stands in a column without a heading", "Name the column, or empty it.")
        }
        continue
      }
      texts[part] = text
    }
    let claim = Claim(
      plan: texts[.plan], indicator: texts[.indicator] ?? "", date: texts[.date], value: texts[.value],
      period: texts[.period], evidence: texts[.evidence], by: PlainText.cell(texts[.by]) ?? by ?? "")
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
