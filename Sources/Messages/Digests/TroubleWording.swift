// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

/// Puts into words what is told once: what cannot be read, what moved, what did not arrive. Nil for a deadline, which
/// `NoticeWording` has the words for.
struct TroubleWording {
  let wording: Wording
  /// How many findings or targets are listed before the rest is only counted.
  static let longestList = 12

  var words: Language.Trouble { wording.language.trouble }

  /// - Parameter plan: the plan's name.
  func item(_ notice: Notice, plan: String) -> MessageItem? {
    let text: (title: String, headline: String, details: [String])
    switch notice {
    case .deadline, .bulletin: return nil
    case .unreadable(let row): text = (title(row), headline(row), details(row))
    case .document(let document): text = (file(document), headline(document), details(document))
    case .targetsMoved(let moved): text = (plan, headline(moved), details(moved))
    case .planMissing(let missing): text = (missing.plan, headline(missing), details(missing))
    case .undelivered(let message): text = (who(message), headline(message), details(message))
    case .ceiling(let passed): text = (wording.date(passed.day), headline(passed), details(passed))
    }
    return MessageItem(
      urgency: .doubt, title: text.title, headline: text.headline, details: text.details, rungTitles: [], rungs: [],
      facts: facts(notice, title: text.title))
  }

  func subject(_ notice: Notice, plan: String) -> String? {
    switch notice {
    case .deadline, .bulletin: return nil
    case .unreadable(let row):
      let place = row.findings.first.map(place) ?? row.plan
      return wording.fill(words.subject.row, ["id": wording.digits("\(row.indicator.id)"), "place": place])
    case .document(let document): return wording.fill(words.subject.document, ["file": file(document)])
    case .targetsMoved(let moved):
      return wording.fill(
        words.subject.moved,
        ["n": wording.number(moved.changes.count), "total": wording.number(moved.changes.total), "plan": plan])
    case .planMissing(let missing): return wording.fill(words.subject.missing, ["plan": missing.plan])
    case .undelivered(let message):
      return wording.fill(message.isRefused ? words.subject.refused : words.subject.givenUp, ["who": who(message)])
    case .ceiling(let passed): return subject(passed)
    }
  }

  /// The heading of the section that a notice stands in.
  func heading(_ notice: Notice, plan: String) -> String {
    switch notice {
    case .deadline, .bulletin: plan
    case .unreadable, .document: wording.fill(words.heading.unreadable, ["plan": plan])
    case .targetsMoved: wording.fill(words.heading.moved, ["plan": plan])
    case .planMissing: words.heading.missing
    case .undelivered: words.heading.undelivered
    case .ceiling: wording.language.ceiling.heading
    }
  }

  /// One sentence for each kind of notice there is.
  func summary(_ notices: [Notice]) -> [String] {
    var counts = (rows: 0, documents: 0, moved: 0, missing: 0, undelivered: 0)
    for notice in notices {
      switch notice {
      case .deadline, .bulletin, .ceiling: break
      case .unreadable: counts.rows += 1
      case .document: counts.documents += 1
      case .targetsMoved: counts.moved += 1
      case .planMissing: counts.missing += 1
      case .undelivered: counts.undelivered += 1
      }
    }
    let sentences = [
      (words.summary.rows, counts.rows), (words.summary.documents, counts.documents),
      (words.summary.moved, counts.moved), (words.summary.missing, counts.missing),
      (words.summary.undelivered, counts.undelivered),
    ]
    let isFlood = notices.contains { if case .ceiling = $0 { true } else { false } }
    return sentences.filter { $0.1 > 0 }.map { wording.fill($0.0, $0.1, [:]) }
      + (isFlood ? [wording.language.ceiling.summary] : [])
  }

  /// The file's name with the line and column; in a spreadsheet the sheet and the cell, in a Word document the table and
  /// its row and column.
  func place(_ finding: Finding) -> String {
    let isGrid = finding.sheet != nil || finding.table != nil
    let line = finding.cell == nil ? finding.line : nil
    let column = finding.cell == nil ? finding.column : nil
    let parts: [String?] = [
      (finding.file as NSString).lastPathComponent,
      finding.sheet.map { wording.fill(words.place.sheet, ["sheet": $0]) },
      finding.table.map { wording.fill(words.place.table, ["n": wording.number($0)]) },
      line.map { wording.fill(isGrid ? words.place.row : words.place.line, ["n": wording.number($0)]) },
      column.map { wording.fill(words.place.column, ["n": wording.number($0)]) },
      finding.cell.map { wording.fill(words.place.cell, ["cell": $0]) },
    ]
    return parts.compactMap { $0 }.joined(separator: wording.language.ladder.listJoin)
  }

  private func facts(_ notice: Notice, title: String) -> [NoticeFacts] {
    var findings: [Finding]?
    var known: KnownIndicator?
    if case .unreadable(let row) = notice { (findings, known) = (row.findings, row.lastKnown) }
    if case .document(let document) = notice { findings = document.findings }
    return notice.identities.map { identity in
      NoticeFacts(
        identity: identity.text, reason: notice.reason.rawValue, plan: notice.plan,
        indicator: notice.indicator?.description, title: title, findings: findings?.map(FindingFacts.init),
        lastKnown: known?.tiers.map(TargetFacts.init))
    }
  }
}

extension FindingFacts {
  fileprivate init(_ finding: Finding) {
    self.init(
      code: finding.code.rawValue, file: finding.file, line: finding.line, column: finding.column, cell: finding.cell,
      sheet: finding.sheet, table: finding.table, indicator: finding.indicator?.description, message: finding.message,
      hint: finding.hint)
  }
}

extension TargetFacts {
  fileprivate init(_ tier: Tier) {
    switch tier.target {
    case .date(let date):
      self.init(percent: tier.percent, date: date.iso, value: nil, before: tier.milestones.map(\.iso))
    case .value(let value): self.init(percent: tier.percent, date: nil, value: "\(value)")
    }
  }
}
