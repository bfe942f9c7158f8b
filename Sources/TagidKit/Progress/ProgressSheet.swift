// SPDX-License-Identifier: Apache-2.0
import Documents

/// A table of statements: a row of headings in any order, and a claim in each row below.
struct ProgressSheet {
  /// One row and where its parts stand.
  struct Line {
    var claim: ProgressClaim
    /// As messages name it: the file, and the sheet or table when it has several.
    var file: String
    var line: Int
    var columns: [Refusal.Part: Int]

    func problem(_ part: Refusal.Part, _ message: String, _ hint: String) -> Problem {
      // What a table has no column for is told where the row says what it is about.
      let beside: Refusal.Part = part == .period ? .value : .indicator
      let column = columns[part] ?? columns[beside] ?? 1
      return Problem(file: file, line: line, column: column, message: message, hint: hint)
    }
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [Problem] = []
  /// What was passed over, such as a hidden sheet.
  private(set) var remarks: [String] = []

  /// - Parameters:
  ///   - by: who reports in rows that do not say it.
  ///   - takesRecorded: whether a column may say when each row became known.
  init(_ bytes: [UInt8], file: String, by: String?, takesRecorded: Bool = false) {
    let document: Document
    do throws(DocumentError) {
      document = try Document.open(bytes)
    } catch {
      problems = [error.problem(in: file)]
      return
    }
    remarks = document.remarks.map { "\($0.problem(in: file).position): \($0.message)" }
    var reader = ProgressSheetReader(
      file: file, by: by, takesRecorded: takesRecorded, numbering: document.tables)
    document.forEachRow { row in
      reader.take(row)
      return true
    }
    lines = reader.lines
    problems = reader.problems
    if problems.isEmpty, lines.isEmpty {
      let columns = "Write a row of headings (\(Refusal.Part.ofImports.map(\.rawValue).joined(separator: ", ")))"
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
