// SPDX-License-Identifier: Apache-2.0

/// A web page as Word's "Save as web page" and the editors of office sites make it: cells that go over rows and columns,
/// paragraphs and spans inside of spans, words parted by line ends of the source, blanks that do not break.
enum OfficePage {
  static func page(_ ministrys: MinistryTable) -> [UInt8] {
    var lines = [
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns=\"http://www.w3.org/TR/REC-html40\">",
      "<head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">",
      "<meta name=Generator content=\"Microsoft Word 15 (filtered)\">",
      "<style><!-- p.MsoNormal {margin:0in; font-family:\"Nikosh\",serif;} td > p { color: red } --></style></head>",
      "<body lang=EN-US><div class=WordSection1>",
    ]
    lines += ministrys.paragraphs.map { "<p class=MsoNormal align=center><b>\(spans($0))</b></p>" }
    lines.append("<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>")
    lines.append(heading(ministrys.header))
    lines.append(body(ministrys.rows))
    for row in ministrys.summary {
      let last = row.count - 1
      lines.append(
        "<tr><td colspan=\(last)><b>\(paragraph(row[0]))</b></td><td><b>\(paragraph(row[last]))</b></td></tr>")
    }
    lines.append("</table></div></body></html>")
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// Names over two rows, the targets' over three columns, with breaks between the words.
  private static func heading(_ rows: [[String]]) -> String {
    var names = ""
    for (column, text) in rows[0].enumerated() where !text.isEmpty {
      let isOverTiers = column + 1 < rows[0].count && rows[0][column + 1].isEmpty
      let span = isOverTiers ? "colspan=3" : "rowspan=3"
      let words = text.split(separator: " ").map { spans(String($0)) }.joined(separator: "<br>")
      names += "<td width=64 \(span) valign=top style='width:47.9pt'><p class=MsoNormal>\(words)</p></td>\r\n"
    }
    let tiers = rows[1...2].map { row in "<tr>" + row.filter { !$0.isEmpty }.map(cell).joined() + "</tr>" }
    let numbers = "<tr>" + rows[3].map(cell).joined() + "</tr>"
    return "<thead><tr>\(names)</tr>\(tiers.joined())\(numbers)</thead>"
  }

  private static func body(_ rows: [[String]]) -> String {
    rows.indices.map { index in
      let cells = MinistryTable.Column.allCases.map { column -> String in
        let text = rows[index][column.rawValue]
        guard column.isMerged else { return cell(text) }
        guard !text.isEmpty else { return "" }
        let below = rows[(index + 1)...].prefix { $0[column.rawValue].isEmpty }.count
        return "<td rowspan='\(below + 1)'>\(paragraph(text))</td>"
      }
      return "<tr style='height:.2in'>\r\n \(cells.joined(separator: "\r\n "))</tr>"
    }.joined(separator: "\r\n")
  }

  private static func cell(_ text: String) -> String { "<td valign=top>\(paragraph(text))</td>" }

  private static func paragraph(_ text: String) -> String {
    text.isEmpty
      ? "<p class=MsoNormal><o:p>&nbsp;</o:p></p>" : "<p class=MsoNormal>\r\n  \(spans(text))&nbsp;<o:p></o:p></p>"
  }

  /// The text in two spans of different languages, the second inside of another one; blanks as line ends of the source.
  private static func spans(_ text: String) -> String {
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    func wrapped(_ part: Substring) -> String {
      String(part).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(" ", with: "\r\n")
    }
    return "<span lang=BN style='font-family:\"Nikosh\"'>\(wrapped(text[..<middle]))</span><span lang=EN-US>"
      + "<span style='mso-spacerun:yes'>\(wrapped(text[middle...]))</span></span>"
  }
}
