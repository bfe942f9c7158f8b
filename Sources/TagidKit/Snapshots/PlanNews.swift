// SPDX-License-Identifier: Apache-2.0
import Plans

/// What changed in a plan since the last run, told once, however little it is: a row that went or a date that moved takes
/// reminders with it.
struct PlanNews {
  private(set) var findings: [Finding] = []
  private(set) var remarks: [String] = []

  /// - Parameter earlier: nil for a plan that nothing is remembered of.
  init(from earlier: PlanSnapshot?, to later: PlanSnapshot, file: String) {
    guard let earlier, earlier.fiscalYear == later.fiscalYear else { return }
    let changes = PlanChanges(from: earlier.latest, to: later.latest)
    if !changes.withdrawn.isEmpty { findings.append(Self.gone(changes.withdrawn, since: earlier, file)) }
    // What waits to be accepted is told by its own finding, with the moves.
    if later.waiting == nil { findings += changes.moved.map { Self.moved($0, since: earlier, file) } }
    let parts = [
      changes.moved.isEmpty ? nil : "\(changes.moved.count) of \(changes.total) targets moved",
      changes.withdrawn.isEmpty
        ? nil : "\(changes.withdrawn.count) of \(earlier.latest.indicators.count) rows are gone",
    ].compactMap { $0 }
    if !parts.isEmpty {
      remarks = ["\(later.plan): since \(earlier.latest.day) \(parts.joined(separator: " and "))"]
    }
  }

  private static func gone(_ rows: [KnownIndicator], since earlier: PlanSnapshot, _ file: String) -> Finding {
    let words = rows.map { row in
      let targets = row.tiers.map { "\($0.percent) % \($0.written)" }
      return "[\(row.id)]" + (targets.isEmpty ? "" : " (\(targets.joined(separator: "; ")))")
    }
    return Finding(
      .warning, .indicatorMissing, file: file,
      message: "\(words.joined(separator: ", ")) \(rows.count == 1 ? "was" : "were") in the plan on "
        + "\(earlier.latest.day) and \(rows.count == 1 ? "is" : "are") gone: nobody is reminded of "
        + "\(rows.count == 1 ? "it" : "them")",
      hint: "If this is not meant, put the rows back; this is told only once.")
  }

  private static func moved(
    _ target: PlanChanges.MovedTarget, since earlier: PlanSnapshot, _ file: String
  ) -> Finding {
    var finding = Finding(
      .warning, .targetDiffers, file: file,
      message: "[\(target.indicator)] has another target than on \(earlier.latest.day): \(target.percent) % was "
        + "\(target.from.written) and is \(target.to?.written ?? "absent") now",
      hint: "If this is not meant, correct the document; this is told only once.")
    finding.indicator = target.indicator
    return finding
  }
}
