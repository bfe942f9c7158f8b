// SPDX-License-Identifier: Apache-2.0

/// A whole HTML page: no scripts, nothing loaded from elsewhere, and nothing that anybody's text could add.
package enum HTMLPage {
  /// - Parameters:
  ///   - language: a BCP 47 tag.
  ///   - style: what this page adds to the style of tables.
  ///   - body: HTML, already escaped.
  package static func render(language: String, title: String, style: String = "", body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(escapedForHTML(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escapedForHTML(title))</title>
    <style>
    \(tableStyle)\(style.isEmpty ? "" : "\n" + style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// Colours are named once, for light and dark; paper is always white. On a narrow screen each row is a card that
  /// names its values itself.
  private static let tableStyle = """
    :root { color-scheme: light dark; --page: #ffffff; --ink: #17202a; --quiet: #4d5864; --line: #aab4bf;
      --shade: #eef2f6; --strong: #0b4f9e; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --page: #12171c; --ink: #e8edf2; --quiet: #a9b5c1; --line: #47525e; --shade: #1f272f; --strong: #8dbcff; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 1500px; padding: 24px; background: var(--page); color: var(--ink);
      font: 15px/1.5 "Segoe UI", Roboto, "Noto Sans", "Noto Sans Bengali", "Nirmala UI", Vrinda, sans-serif; }
    html[lang|="bn"] body { font-family: "Noto Sans Bengali", "Nirmala UI", Vrinda, "SolaimanLipi", "Noto Sans", sans-serif; }
    h1 { font-size: 19px; line-height: 1.45; margin: 4px 0 12px; }
    p { margin: 4px 0; }
    .scroll { overflow-x: auto; margin: 12px 0; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; }
    th, td { border: 1px solid var(--line); padding: 5px 7px; vertical-align: top; text-align: start;
      overflow-wrap: break-word; unicode-bidi: isolate; }
    thead th { background: var(--shade); text-align: center; vertical-align: middle; font-weight: 600; }
    tbody td.value, tfoot td { text-align: center; }
    tbody td.value { min-width: 5.6em; }
    tbody td.note { min-width: 7em; }
    tbody td.serial, tbody td.mark { text-align: center; }
    tfoot th { font-weight: 600; }
    tfoot td { font-weight: 600; }
    @media screen and (max-width: 760px) {
      body { padding: 14px; font-size: 16px; }
      .scroll { overflow-x: visible; }
      table, tbody, tfoot, tr, td, tfoot th { display: block; width: 100%; border: 0; padding: 0; }
      thead, td.serial, td:empty { display: none; }
      tbody tr { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 10px 0; }
      tbody td { padding: 3px 0; }
      tbody td.value, tbody td.mark, tbody td.note { text-align: start; display: grid; grid-template-columns: minmax(6em, 11em) 1fr;
        gap: 12px; min-width: 0; }
      tbody td.value::before, tbody td.mark::before, tbody td.note::before { content: attr(data-label); color: var(--quiet); }
      tbody td.area { font-weight: 700; padding-bottom: 6px; }
      tbody td.area::before, tbody td.activity::before { content: attr(data-label); display: block; color: var(--quiet);
        font-size: 13px; font-weight: 400; }
      tbody td.activity { padding-bottom: 6px; }
      tbody td.indicator { font-weight: 600; padding-bottom: 4px; }
      tfoot tr { display: flex; gap: 12px; justify-content: space-between; border-bottom: 1px solid var(--line);
        padding: 5px 2px; }
      tfoot th, tfoot td { width: auto; text-align: start; }
    }
    @media print {
      @page { size: A4 landscape; margin: 9mm; }
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
      table { font-size: 7.5pt; line-height: 1.25; }
      th, td { padding: 1.5pt 3pt; border-color: #6a7480; }
      tbody td.value, tbody td.note { min-width: 0; }
      .scroll { overflow: visible; margin: 6pt 0; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      td:not([rowspan]) { break-inside: avoid; }
    }
    """
}

extension PrintedTable {
  /// A page of its own with the paragraphs around the table; the first paragraph is its heading.
  /// - Parameter language: a BCP 47 tag.
  package func html(language: String) -> String {
    let heading = before.first.map { ["<h1 id=\"title\">\(escapedForHTML($0))</h1>"] } ?? []
    let body =
      heading + before.dropFirst().map(Self.paragraph) + [htmlTable(labelledBy: before.isEmpty ? nil : "title")]
      + after.map(Self.paragraph)
    return HTMLPage.render(language: language, title: before.first ?? "", body: body.joined(separator: "\n"))
  }

  /// The table alone, in a box that scrolls when the page is too narrow.
  /// - Parameter id: that of the page's element that names the table.
  package func htmlTable(labelledBy id: String?) -> String {
    "<div class=\"scroll\">\n\(HTMLTable(self).render(labelledBy: id))\n</div>"
  }

  private static func paragraph(_ text: String) -> String { "<p>\(escapedForHTML(text))</p>" }
}
