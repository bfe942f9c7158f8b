// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Messages
import Plans

/// The report as one HTML page: letterhead, the ministry's table, the marks under each reading, and the rule in force.
struct ReportPage {
  private let report: QuarterlyReport
  private let head: ReportHead
  private let words: ReportWording

  init(_ report: QuarterlyReport, _ head: ReportHead) {
    self.report = report
    self.head = head
    words = ReportWording(head.language)
  }

  func render() -> String {
    let title = words.title(report, name: head.name)
    let table = ReportTable(report, words).printed(title: title, isReadBack: false)
    return HTMLPage.render(
      language: head.language.tag, title: title, style: Self.style,
      body: """
        <header class="letterhead">
        \(paragraph(head.office, "office"))<h1 id="title">\(escapedForHTML(title))</h1>
        \(words.notOver(report).map { paragraph($0, "notice") } ?? "")</header>
        <main>
        \(table.htmlTable(labelledBy: "title"))
        <section class="marks" aria-labelledby="marks">
        <h2 id="marks">\(escapedForHTML(words.words.marks))</h2>
        <dl>
        \(readings)
        </dl>
        </section>
        </main>
        <footer>
        \(paragraph(words.rule(report), "rule"))\(paragraph(words.madeBy(report), "made"))</footer>
        """)
  }

  private func paragraph(_ text: String, _ kind: String) -> String {
    text.isEmpty ? "" : "<p class=\"\(kind)\">\(escapedForHTML(text))</p>\n"
  }

  private var readings: String {
    words.readings(report).map { reading in
      "<div><dt>\(escapedForHTML(reading.label))</dt><dd>\(escapedForHTML(reading.value))</dd></div>"
    }.joined(separator: "\n")
  }

  private static let style = """
    .letterhead { text-align: center; margin: 0 auto 10px; max-width: 60em; text-wrap: balance; }
    .office { font-size: 17px; font-weight: 600; }
    .notice { border: 1px solid var(--line); border-radius: 6px; padding: 6px 12px; display: inline-block; }
    h2 { font-size: 16px; margin: 14px 0 6px; }
    .marks dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 8px; margin: 0; }
    .marks div { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; display: flex;
      flex-direction: column; justify-content: space-between; }
    .marks dt { color: var(--quiet); font-size: 13px; line-height: 1.4; }
    .marks dd { margin: 2px 0 0; font-size: 19px; font-weight: 600; color: var(--strong); }
    footer { color: var(--quiet); font-size: 13px; margin-top: 14px; }
    @media screen and (max-width: 760px) {
      .letterhead { text-align: start; }
      .marks dl { grid-template-columns: repeat(2, 1fr); }
    }
    @media print {
      .letterhead { margin-bottom: 4pt; max-width: none; }
      .office { font-size: 11pt; }
      h1 { font-size: 11.5pt; margin: 2pt 0 4pt; }
      h2 { font-size: 10pt; margin: 6pt 0 3pt; }
      .marks { break-inside: avoid; }
      .marks dl { grid-template-columns: repeat(8, 1fr); gap: 4pt; }
      .marks div { padding: 3pt 5pt; }
      .marks dt { font-size: 7.5pt; }
      .marks dd { font-size: 11pt; }
      footer { font-size: 8pt; margin-top: 6pt; }
    }
    """
}
