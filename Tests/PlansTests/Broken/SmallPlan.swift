// SPDX-License-Identifier: Apache-2.0
import TestSupport

/// A plan in which nothing is doubtful, for breaking one cell of it. Its cells are named by line and column, such as `3:8`.
struct SmallPlan {
  enum Form { case tabs, workbook, word }

  /// The title, the header and the rows.
  private(set) var rows = [
    ["e-Governance plan 2021-22"],
    [
      "Area", "Area weight", "Activity", "Indicator", "Unit", "Weight", "Method", "Target 100%", "Target 80%",
      "Target 60%", "Progress Q1", "Marks obtained",
    ],
    [
      "[1] Services", "15", "[1.1] Digital", "[1.1.1] one service", "date", "5", "date", "15/10/2021", "05/11/2021",
      "20/12/2021", "--", "",
    ],
    ["", "", "", "[1.1.2] meetings", "number", "4", "sum", "4", "3", "2", "1", "1"],
    ["", "", "[1.2] Files", "[1.2.1] notes", "%", "6", "average", "80%", "70%", "60%", "90%", "6"],
    [
      "[2] Capacity", "6", "[2.1] Training", "[2.1.1] trained", "date", "2", "", "15/03/2022", "15/04/2022",
      "15/05/2022", "--", "",
    ],
    ["", "", "[2.2] Reports", "[2.2.1] sent", "number", "4", "", "4", "3", "2", "--", ""],
    ["Total marks", "", "", "", "", "", "", "", "", "", "", "21"],
    ["Obtained marks", "", "", "", "", "", "", "", "", "", "", "7"],
  ]

  init(_ cells: [String: String] = [:]) {
    for (place, text) in cells {
      let numbers = place.split(separator: ":").compactMap { Int($0) }
      guard numbers.count == 2, rows.indices.contains(numbers[0] - 1),
        rows[numbers[0] - 1].indices.contains(numbers[1] - 1)
      else { preconditionFailure("no cell \(place)") }
      rows[numbers[0] - 1][numbers[1] - 1] = text
    }
  }

  func bytes(as form: Form) async throws -> [UInt8] {
    switch form {
    case .tabs: Self.tabs(rows)
    case .workbook: try await DocumentMaker.xlsx(sheets: [DocumentMaker.Sheet("Plan", table: rows)])
    case .word:
      try await DocumentMaker.docx(paragraphs: rows[0], tables: [DocumentMaker.WordTable(Array(rows.dropFirst()))])
    }
  }

  static func tabs(_ rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
  }
}
