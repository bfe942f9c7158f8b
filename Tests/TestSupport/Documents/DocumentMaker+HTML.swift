// SPDX-License-Identifier: Apache-2.0

extension DocumentMaker {
  /// A web page with a title, paragraphs and tables, as UTF-8.
  /// - Parameter columns: Where blank cells below one with text become its `rowspan`, from 0.
  /// - Parameter rows: Which rows such merging looks at; all when nil.
  package static func html(
    title: String = "", paragraphs: [String] = [], tables: [[[String]]], mergingBlanksIn columns: Range<Int> = 0..<0,
    rows: Range<Int>? = nil
  ) -> [UInt8] {
    var page = "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\">"
    page += "<title>\(escaped(title))</title></head>\n<body>\n"
    for paragraph in paragraphs { page += "<p>\(escaped(paragraph))</p>\n" }
    for table in tables {
      let merges = BlankMerge.all(in: table, columns: columns, rows: rows)
      page += "<table border=\"1\">\n"
      for (r, row) in table.enumerated() {
        page += "<tr>"
        for (c, text) in row.enumerated() {
          let merge = merges.first { $0.column == c && $0.rows.contains(r) }
          if let merge, merge.rows.lowerBound < r { continue }
          let span = merge.map { " rowspan=\"\($0.rows.count)\"" } ?? ""
          page += "<td\(span)>\(escaped(text))</td>"
        }
        page += "</tr>\n"
      }
      page += "</table>\n"
    }
    return Array((page + "</body>\n</html>\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    String(
      text.flatMap { letter in
        switch letter {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(letter)
        }
      })
  }
}
