// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal
import Plans
import WorkingDays

/// Why a file is not taken: everything wrong in it.
struct RefusedSheet: Error {
  var problems: [Problem]
  /// Whether a plan that cannot be read now is the only reason.
  var isForWantOfAPlan: Bool

  var text: String { problems.map(\.text).joined(separator: "\n") }
  var summary: String { problems.count == 1 ? "1 error" : "\(problems.count) errors" }
}

extension ProgressSheet {
  /// All statements of the file, each once; or everything wrong in it, for half a file is worse than none.
  /// - Parameter today: the office's day.
  func statements(_ check: ClaimCheck, today: CivilDate) -> Result<[ProgressStatement], RefusedSheet> {
    var problems = problems
    var isForWantOfAPlan = problems.isEmpty
    var statements: [ProgressStatement] = []
    var taken: [Slot: (line: Line, statement: Statement)] = [:]
    for line in lines {
      do throws(Refusal) {
        let reported = try check.check(line.claim)
        guard let statement = Statement(reported, recorded: today, sequence: nil) else { continue }
        let slot = Slot(statement, of: reported.home)
        guard let earlier = taken[slot] else {
          taken[slot] = (line, statement)
          statements.append(reported)
          continue
        }
        if earlier.statement.says(theSameAs: statement) { continue }
        isForWantOfAPlan = false
        problems.append(
          line.problem(
            .indicator,
            "\(reported.plan)/\(reported.indicator) is reported in line \(earlier.line.line) too, with other words",
            "Keep the row that is right; a later correction belongs into a file of its own."))
      } catch {
        isForWantOfAPlan = isForWantOfAPlan && error.isForWantOfAPlan
        problems.append(line.problem(error.part, error.message, error.hint))
      }
    }
    guard problems.isEmpty else {
      let inOrder = problems.sorted {
        ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
      }
      return .failure(RefusedSheet(problems: inOrder, isForWantOfAPlan: isForWantOfAPlan))
    }
    return .success(statements)
  }
}
