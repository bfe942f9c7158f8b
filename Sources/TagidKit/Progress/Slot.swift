// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// What a later statement replaces: an indicator's completion date, or its value for one quarter or for none.
struct Slot: Hashable {
  private let home: String
  private let indicator: IndicatorID
  private let year: FiscalYear
  private let isDate: Bool
  private let period: FiscalQuarter?

  /// - Parameter home: the plan's id; of a duty `PLAN/duty:ID`.
  init(_ statement: Statement, of home: String) {
    self.home = home
    indicator = statement.indicator
    year = FiscalYear(containing: statement.about)
    if case .completed = statement.content { isDate = true } else { isDate = false }
    period = isDate ? nil : statement.period
  }
}

extension Statement {
  /// Whether both report the same with the same evidence, whoever says it and whenever.
  func says(theSameAs other: Statement) -> Bool {
    indicator == other.indicator && content == other.content && period == other.period && evidence == other.evidence
  }
}

/// What was recorded already, so that the same statement is not written twice.
struct Novelty {
  private var slots: [Slot: [RecordedProgress.Entry]] = [:]

  init(_ progress: RecordedProgress) {
    for entry in progress.entries { slots[Slot(entry.statement, of: entry.home), default: []].append(entry) }
  }

  /// The entry that says the same already; nil when the statement is news.
  ///
  /// That is the one in force, when it is about the same day. A file says again what it said before unless it was saved
  /// since: so a file is taken once, also after a crash, and never undoes what was reported or taken back after it.
  /// - Parameter saved: when the file was saved, in seconds since 1970; nil for the command line.
  func known(_ statement: Statement, of home: String, saved: Int64?) -> RecordedProgress.Entry? {
    let entries = slots[Slot(statement, of: home)] ?? []
    if let inForce = entries.last(where: { $0.takenBack == nil }), inForce.statement.about == statement.about,
      inForce.statement.says(theSameAs: statement)
    {
      return inForce
    }
    guard let saved else { return nil }
    return entries.last { $0.writtenAt >= saved && $0.statement.says(theSameAs: statement) }
  }
}
