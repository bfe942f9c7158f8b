// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import Plans
import WorkingDays

/// The report in the words of one language.
struct ReportWording {
  let wording: Wording
  let words: Language.Report
  let table: PlanTableWords

  init(_ language: Language) {
    wording = Wording(language)
    words = language.report
    table = PlanTableWords.named(language.tag) ?? .english
  }

  /// The plan's name with the quarter, as a ministry heads its report.
  /// - Parameter name: what the office calls the plan; nil when it gave no name.
  func title(_ report: QuarterlyReport, name: String?) -> String {
    guard let name else { return report.document?.title ?? ownTitle(report, name: nil) }
    return ownTitle(report, name: name)
  }

  /// The title for a form that is read back: the one of the quarter's document, so that it is the same plan again.
  func documentTitle(_ report: QuarterlyReport, name: String?) -> String {
    report.document?.title ?? ownTitle(report, name: name)
  }

  private func ownTitle(_ report: QuarterlyReport, name: String?) -> String {
    let year = report.quarter.fiscalYear
    let labels = [year.label, "\(year.startYear)-\(year.last.year)"]
    var plan = name ?? wording.fill(words.plan, ["year": wording.digits(year.label)])
    let namesYear = labels.contains { plan.contains($0) || plan.contains(wording.digits($0)) }
    if !namesYear { plan += " \(wording.digits(year.label))" }
    return wording.fill(words.title, ["plan": plan, "progress": table.progress(in: report.quarter)])
  }

  /// Nil when the quarter is over.
  func notOver(_ report: QuarterlyReport) -> String? {
    guard !report.isOver else { return nil }
    return wording.fill(
      words.notOver, ["last": wording.shortDate(report.quarter.last), "day": wording.shortDate(report.day)])
  }

  func marks(_ value: Decimal) -> String { wording.number(marks: value) }

  /// What was reported for the quarter, for people: dates and values in the report's own language, words as written.
  func progress(_ row: QuarterlyReport.Row) -> String {
    switch row.progress.content {
    case .completed(let date): wording.shortDate(date)
    case .value(let value): wording.value(value, row.indicator.unit)
    case .nothing, .prose: progressAsWritten(row)
    }
  }

  /// The cell of the quarter's document as it is written; `--` for nothing, as the documents have it.
  func progressAsWritten(_ row: QuarterlyReport.Row) -> String {
    guard row.progress.stated == nil else { return progress(row) }
    guard let text = row.progress.reported?.text, !text.isEmpty else { return "--" }
    return text
  }

  /// The completion date or the value on record; nil when there is none.
  func soFar(_ row: QuarterlyReport.Row) -> String? {
    if let date = row.standing.completed { return wording.shortDate(date) }
    return row.standing.current.map { wording.value($0, row.indicator.unit) }
  }

  /// How the row's marks were come by, and what cannot be earned any more.
  /// - Parameter withSoFar: whether to name a value so far that the quarter's own cell does not show.
  func basis(_ row: QuarterlyReport.Row, withSoFar: Bool) -> String {
    var parts = [heap(row)]
    if withSoFar, !row.showsAll, let soFar = soFar(row) {
      parts.append(wording.fill(words.soFar, ["value": soFar]))
    }
    if !row.lost.isEmpty {
      parts.append(wording.fill(words.lost, ["percents": wording.percents(row.lost.map(\.tier.percent))]))
    }
    if row.indicator.hasErrors { parts.append(words.unreadable) }
    let said = parts.filter { $0 != words.nothing }
    return said.isEmpty ? words.nothing : said.joined(separator: "; ")
  }

  private func heap(_ row: QuarterlyReport.Row) -> String {
    let percent = wording.value(row.earnings.percent.roundedMarks, .percent)
    return switch row.earnings.heap {
    case .tier: wording.fill(words.tier, ["percent": percent])
    case .proRata: wording.fill(words.proRata, ["percent": percent])
    case .prose: words.prose
    case nil: words.nothing
    }
  }

  /// The plan's marks under each reading, in the order in which they are explained.
  func readings(_ report: QuarterlyReport) -> [(label: String, value: String)] {
    let earnings = report.earnings
    return [
      (table.summary(.total), marks(report.total)),
      (words.declared, report.declared.map(marks) ?? words.notDeclared),
      (table.summary(.byTiers), marks(earnings.tier)), (table.summary(.proRata), marks(earnings.proRata)),
      (table.summary(.byWords), marks(earnings.prose)), (words.withProse, marks(earnings.withProse)),
      (words.withoutProse, marks(earnings.withoutProse)), (table.summary(.ceiling), marks(report.ceiling)),
    ]
  }

  func rule(_ report: QuarterlyReport) -> String { wording.scoring(report.earnings.scoring) }

  func madeBy(_ report: QuarterlyReport) -> String {
    wording.fill(words.madeBy, ["day": wording.shortDate(report.day)])
  }
}

extension QuarterlyReport.Row {
  /// Whether the quarter's own cell already shows what is on record.
  fileprivate var showsAll: Bool {
    switch progress.content {
    case .completed(let date): date == standing.completed
    case .value(let value): value == standing.current
    case .nothing, .prose: false
    }
  }
}
