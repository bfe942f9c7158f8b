// SPDX-License-Identifier: Apache-2.0
import Documents
package import Messages

/// What stands on a report beside its numbers, in the report's language.
package struct ReportHead: Sendable {
  package var language: Language
  package var office: String
  /// What the office calls the plan; nil when it gave no name.
  package var name: String?

  package init(language: Language, office: String, name: String?) {
    self.language = language
    self.office = office
    self.name = name
  }
}

extension QuarterlyReport {
  /// For a terminal.
  package func text(_ head: ReportHead) -> String { ReportText(self, head).render() }

  /// The ministry's table as tab-separated text, which reads back to the same plan and progress.
  package func tabSeparated(_ head: ReportHead) -> String {
    let words = ReportWording(head.language)
    var table = ReportTable(self, words).printed(title: words.documentTitle(self, name: head.name), isReadBack: true)
    table.before = [head.office].filter { !$0.isEmpty } + table.before
    table.before += [words.notOver(self), words.rule(self)].compactMap { $0 }
    return table.tabSeparated
  }

  /// One page for a screen or a printer.
  package func html(_ head: ReportHead) -> String { ReportPage(self, head).render() }

  /// The report's title, as a ministry would head it.
  package func title(_ head: ReportHead) -> String { ReportWording(head.language).title(self, name: head.name) }
}
