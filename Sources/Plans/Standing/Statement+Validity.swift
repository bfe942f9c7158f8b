// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

extension Statement {
  /// Whether a statement counts on a day. The latest word counts, and every earlier one stays on record.
  package enum Validity: String, Sendable {
    /// It counts; where quarters are added or averaged, one for each quarter does.
    case current
    /// A later word took its place.
    case superseded
    /// It is about a later day, or was recorded on one.
    case notYet = "not-yet"
    /// It cannot count: the plan has no such indicator, the indicator's targets are of the other kind, or it speaks of
    /// another year's plan of the same id, by its period or by a day before this one's year.
    case unfit
  }

  /// Tells for each statement, in the given order, whether it counts.
  ///
  /// - Of completion dates the last recorded counts. Of documents only the latest quarter's speaks; a document that was
  ///   recorded on the same day as a person's statement gives way to it, and of two of a person the later record counts.
  /// - Of values the last recorded of those about the latest day counts. Where the quarters are added or averaged, each
  ///   quarter has a value of its own, the last recorded.
  /// - What is then still equal is decided by the order given: the last one counts.
  /// - Parameters:
  ///   - day: statements about a later day count not yet.
  ///   - recordedBy: statements recorded later count not yet; nil takes whatever was recorded.
  package static func validity(
    of statements: [Statement], in plan: Plan, on day: CivilDate, recordedBy: CivilDate? = nil
  ) -> [Validity] {
    let indicators = Dictionary(plan.indicators.map { ($0.id, $0) }) { first, _ in first }
    var result: [Validity] = []
    var groups: [Group: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      guard let indicator = indicators[statement.indicator], statement.fits(indicator, plan.fiscalYear) else {
        result.append(.unfit)
        continue
      }
      if statement.about > day || recordedBy.map({ statement.recorded > $0 }) ?? false {
        result.append(.notYet)
        continue
      }
      result.append(.superseded)
      groups[Group(statement, indicator, plan.fiscalYear), default: []].append(index)
    }
    for (group, indices) in groups {
      if let winner = group.winner(indices.map { ($0, statements[$0]) }) { result[winner] = .current }
    }
    return result
  }

  /// The statements that count, in the given order.
  package static func currentOnes(
    of statements: [Statement], in plan: Plan, on day: CivilDate, recordedBy: CivilDate? = nil
  ) -> [Statement] {
    zip(statements, validity(of: statements, in: plan, on: day, recordedBy: recordedBy))
      .compactMap { $1 == .current ? $0 : nil }
  }

  private func fits(_ indicator: Indicator, _ fiscalYear: FiscalYear) -> Bool {
    guard about >= fiscalYear.first, period.map({ $0.fiscalYear == fiscalYear }) ?? true else { return false }
    return switch content {
    case .completed: indicator.unit == .date || indicator.unit == nil
    case .value: indicator.unit != .date
    }
  }

  /// The quarter a value counts for: its own, else that of the day it is about. A day after the year counts for the last.
  func quarter(in fiscalYear: FiscalYear) -> Int {
    if let period { return period.number }
    return fiscalYear.quarters.last { $0.first <= about }?.number ?? 1
  }
}

/// Statements of which one counts.
private struct Group: Hashable {
  private enum Kind: Hashable {
    case completion
    case value
    /// A quarter's own value, where quarters are added or averaged.
    case quarter(Int)
  }

  private let indicator: IndicatorID
  private let kind: Kind

  init(_ statement: Statement, _ indicator: Indicator, _ fiscalYear: FiscalYear) {
    self.indicator = indicator.id
    kind =
      switch (statement.content, indicator.method) {
      case (.completed, _): .completion
      case (.value, .sum), (.value, .average): .quarter(statement.quarter(in: fiscalYear))
      case (.value, _): .value
      }
  }

  func winner(_ entries: [(index: Int, statement: Statement)]) -> Int? {
    let best: (index: Int, statement: Statement)?
    switch kind {
    case .quarter:
      best = entries.max { Self.recorded($0) < Self.recorded($1) }
    case .value:
      best = entries.max { ($0.statement.about, Self.recorded($0)) < ($1.statement.about, Self.recorded($1)) }
    case .completion:
      let document = entries.filter { $0.statement.sequence == nil }
        .max { (Self.period($0), Self.recorded($0)) < (Self.period($1), Self.recorded($1)) }
      let people = entries.filter { $0.statement.sequence != nil }
      best = (people + [document].compactMap { $0 }).max { Self.recorded($0) < Self.recorded($1) }
    }
    return best?.index
  }

  /// When it was said: the day, then the record (a document has none and comes first), then the order given.
  private static func recorded(_ entry: (index: Int, statement: Statement)) -> Moment {
    Moment(day: entry.statement.recorded, sequence: entry.statement.sequence ?? -1, index: entry.index)
  }

  private static func period(_ entry: (index: Int, statement: Statement)) -> CivilDate {
    entry.statement.period?.last ?? .earliest
  }

  private struct Moment: Comparable {
    var day: CivilDate
    var sequence: Int
    var index: Int

    static func < (a: Moment, b: Moment) -> Bool { (a.day, a.sequence, a.index) < (b.day, b.sequence, b.index) }
  }
}
