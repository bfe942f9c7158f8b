// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

extension Duty {
  /// Whether a statement counts for it on a day: the last record of a day on which it could be done does.
  /// - Parameter statements: about this duty, in the order of their records.
  func validity(of statements: [Statement], on day: CivilDate) -> [Statement.Validity] {
    var result = statements.map { statement -> Statement.Validity in
      if statement.about < earliest { return .unfit }
      return statement.about > day ? .notYet : .superseded
    }
    if let last = result.lastIndex(of: .superseded) { result[last] = .current }
    return result
  }

  /// The day on which it was done; nil when no record says so by this day.
  func done(by statements: [Statement], on day: CivilDate) -> CivilDate? {
    zip(statements, validity(of: statements, on: day)).first { $1 == .current }?.0.about
  }
}

extension [(plan: String, duty: Duty)] {
  /// The validity of every record about these duties, by its number.
  /// - Parameter statements: by `PLAN/duty:ID`.
  func validity(of statements: [String: [Statement]], on day: CivilDate) -> [Int: Statement.Validity] {
    var result: [Int: Statement.Validity] = [:]
    for (plan, duty) in self {
      let own = statements["\(plan)/\(duty.name)"] ?? []
      for (statement, validity) in zip(own, duty.validity(of: own, on: day)) {
        if let seq = statement.sequence { result[seq] = validity }
      }
    }
    return result
  }
}
