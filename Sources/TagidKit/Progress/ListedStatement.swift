// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import WorkingDays

/// A statement in the history, of a document or of the log.
struct ListedStatement {
  enum State: String {
    case current, superseded, retracted
    case notYet = "not-yet"
    case unfit

    init(_ validity: Statement.Validity) {
      switch validity {
      case .current: self = .current
      case .superseded: self = .superseded
      case .notYet: self = .notYet
      case .unfit: self = .unfit
      }
    }
  }

  var plan: String
  /// The indicator, or `duty:ID`.
  var subject: String
  var statement: Statement
  /// The document's name, or the log's.
  var source: String
  var takenBack: RecordedProgress.TakenBack?
  var state: State

  /// - Parameter validity: nil when its plan cannot be read now, or is of another year: it then counts for nothing.
  init(_ entry: RecordedProgress.Entry, _ validity: Statement.Validity?) {
    plan = entry.plan
    subject = entry.subject
    statement = entry.statement
    source = ProgressLog.fileName
    takenBack = entry.takenBack
    state = entry.takenBack == nil ? State(validity ?? .unfit) : .retracted
  }

  /// - Parameter document: one whose `source` is its file.
  init(_ statement: Statement, of plan: String, _ validity: Statement.Validity) {
    self.plan = plan
    subject = "\(statement.indicator)"
    self.statement = statement
    source = statement.source
    state = State(validity)
  }

  /// Nil for what a document says.
  var by: String? { statement.sequence == nil ? nil : statement.source }

  var fields: [String: JSONValue] {
    var date = JSONValue.null
    var value = JSONValue.null
    switch statement.content {
    case .completed(let day): date = .text(day.iso)
    case .value(let number): value = .decimal(number)
    }
    return [
      "seq": .optional(statement.sequence) { .whole($0) }, "plan": .text(plan),
      "indicator": .text(subject), "date": date, "value": value,
      "period": .optional(statement.period) { .text($0.label) },
      "evidence": .optional(statement.evidence) { .text($0) },
      "by": .optional(by) { .text($0) }, "recorded": .text(statement.recorded.iso), "state": .text(state.rawValue),
      "source": .text(source),
      "retracted": .optional(takenBack) {
        .object([
          "seq": .whole($0.seq), "by": .text($0.by), "reason": .text($0.reason), "recorded": .text($0.on.iso),
        ])
      },
    ]
  }
}

extension [ListedStatement] {
  /// In the order in which they became known.
  ///
  /// Records keep the order of their numbers, whatever the clock said; a document's word stands before those of its day.
  func inOrder() -> [ListedStatement] {
    var latest: CivilDate?
    let keyed = enumerated().map { offset, listed in
      let isRecord = listed.statement.sequence != nil
      let known = isRecord ? Swift.max(latest ?? .earliest, listed.statement.recorded) : listed.statement.recorded
      if isRecord { latest = known }
      return (key: (known, isRecord ? 1 : 0, listed.statement.sequence ?? offset), listed: listed)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.listed)
  }
}
