// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents
package import Plans
import WorkingDays

/// What `progress list` prints: everything reported, by people and in documents, with what is in force today by the rule that
/// standings and reports go by.
package struct ProgressList {
  private let listed: [ListedStatement]
  /// Documents that cannot be read, whose word is missing here.
  package let findings: [Finding]

  /// - Parameter indicator: nil for all; an indicator that left its plan can still be asked for.
  package init(_ configuration: Configuration, indicator: String?, _ world: World) throws(Stop) {
    let loaded = LoadedPlan.load(configuration.plans)
    findings = loaded.filter { $0.plan == nil }.flatMap(\.findings)
    let progress = try RecordedProgress(configuration)
    let today = OfficeClock(configuration.timeZone, now: world.now).today
    var all: [ListedStatement] = []
    var ofRecords: [Int: Statement.Validity] = [:]
    let documents = Dictionary(grouping: loaded, by: \.source.id)
    for plan in loaded.compactMap({ $0.isEarlierQuarter ? nil : $0.plan }) {
      let statements = documents[plan.id, default: []].statements(of: plan) + progress.statements(of: plan)
      for (statement, validity) in zip(statements, Statement.validity(of: statements, in: plan, on: today)) {
        if let seq = statement.sequence {
          ofRecords[seq] = validity
        } else {
          all.append(ListedStatement(statement, of: plan.id, validity))
        }
      }
    }
    ofRecords.merge(loaded.map(\.source).duties.validity(of: progress.ofDuties, on: today)) { own, _ in own }
    all += progress.entries.map { ListedStatement($0, ofRecords[$0.seq]) }
    if let indicator, let name = DutyName(ProgressClaim(indicator: indicator, by: "")) {
      all = try Self.only(name, all, IndicatorNames(loaded))
    } else if let indicator {
      all = try Self.only(ProgressClaim(indicator: indicator, by: ""), all, IndicatorNames(loaded))
    }
    listed = all.inOrder()
  }

  /// What was reported of a duty that the settings have no more can still be asked for.
  private static func only(
    _ name: DutyName, _ all: [ListedStatement], _ names: IndicatorNames
  ) throws(Stop) -> [ListedStatement] {
    let spoken = all.filter { $0.subject == name.duty && $0.plan == name.plan ?? $0.plan }
    do throws(Refusal) {
      let plan = try names.duty(ProgressClaim(indicator: name.text, by: ""))?.plan
      return spoken.filter { $0.plan == plan ?? $0.plan }
    } catch {
      guard Set(spoken.map(\.plan)).count != 1 else { return spoken }
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
  }

  private static func only(
    _ claim: ProgressClaim, _ all: [ListedStatement], _ names: IndicatorNames
  ) throws(Stop) -> [ListedStatement] {
    do throws(Refusal) {
      let name = try IndicatorName(claim)
      let spoken = all.filter { $0.subject == "\(name.id)" && $0.plan == name.plan ?? $0.plan }
      do throws(Refusal) {
        let (plan, _) = try names.find(claim)
        return spoken.filter { $0.plan == plan.id }
      } catch {
        // The log may speak of what no plan has any more.
        let isGone = name.plan != nil || !names.has(name.id)
        guard isGone, Set(spoken.map(\.plan)).count == 1 else { throw error }
        return spoken
      }
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }

  package var json: JSONValue { .object(["progress": .list(listed.map { .object($0.fields) })]) }

  package var text: String {
    guard !listed.isEmpty else { return "nothing was reported yet" }
    let titles = ["seq", "recorded", "indicator", "reported", "state", "by"]
    let rows = listed.map(cells)
    let widths = titles.indices.map { column in ([titles] + rows).map { columns($0[column]) }.max() ?? 0 }
    func line(_ cells: [String], _ last: String) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - columns($0) + 2) }
      return (padded.joined() + last).trimmingSuffix(" ")
    }
    let lines = zip(listed, rows).flatMap { statement, cells in
      let back = statement.takenBack.map { "     taken back on \($0.on) by \($0.by), record \($0.seq): \($0.reason)" }
      return [line(cells, statement.statement.evidence ?? "")] + (back.map { [$0] } ?? [])
    }
    return ([line(titles, "evidence")] + lines).joined(separator: "\n")
  }

  private func cells(_ listed: ListedStatement) -> [String] {
    [
      listed.statement.sequence.map { "\($0)" } ?? "-", listed.statement.recorded.iso,
      "\(listed.plan)/\(listed.subject)", listed.statement.shown, listed.state.rawValue,
      listed.by ?? listed.source,
    ]
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
