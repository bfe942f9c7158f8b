// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal
import Plans
import WorkingDays

/// Statements that a simulation takes in beside what was reported: a table like that of `progress import`, whose rows may say
/// in a column `recorded` when they became known; a row that does not, on the day it is about.
struct SimulatedProgress {
  private let names: IndicatorNames

  /// All statements of the file by plan id, or everything wrong in it.
  static func read(_ path: String, _ inputs: Inputs) throws(Stop) -> [String: [Statement]] {
    let bytes: [UInt8]
    switch ProgressFile.read(path) {
    case .failure(let error): throw Stop(.dataError, "\(path): error: \(error.reason)\n  \(error.hint)")
    case .success(let file): bytes = file.bytes
    }
    return try statements(ProgressSheet(bytes, file: path, by: "simulation", takesRecorded: true), inputs)
  }

  static func statements(_ sheet: ProgressSheet, _ inputs: Inputs) throws(Stop) -> [String: [Statement]] {
    let reader = SimulatedProgress(names: IndicatorNames(inputs.loaded))
    var problems = sheet.problems
    var found: [(plan: String, statement: Statement)] = []
    for line in sheet.lines {
      do throws(Refusal) {
        found.append(try reader.statement(line.claim))
      } catch {
        problems.append(line.problem(error.part, error.message, error.hint))
      }
    }
    guard problems.isEmpty else {
      let end = "tagid: \(problems.count == 1 ? "1 error" : "\(problems.count) errors"); nothing was simulated"
      throw Stop(.dataError, (problems.map(\.text) + [end]).joined(separator: "\n"))
    }
    // They come after what was recorded, in the order of their days and then of their rows.
    let last = inputs.statements.values.joined().compactMap(\.sequence).max() ?? 0
    let inOrder = found.enumerated().sorted {
      ($0.element.statement.recorded, $0.offset) < ($1.element.statement.recorded, $1.offset)
    }
    var result: [String: [Statement]] = [:]
    for (number, entry) in inOrder.enumerated() {
      var statement = entry.element.statement
      statement.sequence = last + 1 + number
      result[entry.element.plan, default: []].append(statement)
    }
    return result
  }

  private func statement(_ claim: ProgressClaim) throws(Refusal) -> (plan: String, statement: Statement) {
    let recorded = try recorded(claim)
    if recorded == nil, PlainText.cell(claim.date) == nil, PlainText.cell(claim.period) == nil {
      throw Refusal(
        .recorded, "nothing says when this value was known", "Add the period, or a column `recorded` with the day.")
    }
    let reported = try ClaimCheck(names, today: recorded ?? .latest).check(claim)
    guard var statement = Statement(reported, recorded: recorded ?? .latest, sequence: 0) else {
      throw Refusal(.indicator, "this is no statement", "Write it as for `tagid progress import`.")
    }
    statement.recorded = recorded ?? statement.about
    return (reported.plan, statement)
  }

  private func recorded(_ claim: ProgressClaim) throws(Refusal) -> CivilDate? {
    guard let text = PlainText.cell(claim.recorded) else { return nil }
    let (plan, _) = try names.find(claim)
    if case .day(let day) = ReportedText.day(text, in: plan.fiscalYear) { return day }
    throw Refusal(
      .recorded, "\(PlainText.quoted(text)) is no day of the calendar", "Write the day as dd/mm/yyyy or YYYY-MM-DD.")
  }
}
