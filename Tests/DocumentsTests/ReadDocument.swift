// SPDX-License-Identifier: Apache-2.0
import Documents

/// A document with all its rows as text.
struct ReadDocument {
  struct Line: Equatable, CustomStringConvertible {
    var cells: [String]
    var line: Int
    var table: Int
    var isParagraph: Bool

    init(_ cells: [String], line: Int, table: Int = 0, isParagraph: Bool = false) {
      self.cells = cells
      self.line = line
      self.table = table
      self.isParagraph = isParagraph
    }

    var description: String { "\(table):\(line)\(isParagraph ? "p" : "") \(cells)" }
  }

  var document: Document
  var lines: [Line] = []

  init(_ bytes: [UInt8]) throws(DocumentError) {
    document = try Document.open(bytes)
    var read: [Line] = []
    document.forEachRow { row in
      let cells = row.cells.map { String(validating: row.bytes[$0], as: UTF8.self) ?? "not UTF-8" }
      read.append(Line(cells, line: row.line, table: row.table, isParagraph: row.isParagraph))
      return true
    }
    lines = read
  }

  init(_ text: String) throws(DocumentError) { try self.init(Array(text.utf8)) }

  /// The cells of the tables' rows.
  var rows: [[String]] { lines.filter { !$0.isParagraph }.map(\.cells) }
  var paragraphs: [String] { lines.filter(\.isParagraph).map { $0.cells.joined(separator: "\t") } }

  /// The error that opening the bytes ends in.
  static func error(_ bytes: [UInt8]) -> DocumentError? {
    do {
      _ = try ReadDocument(bytes)
      return nil
    } catch {
      return error
    }
  }
}
