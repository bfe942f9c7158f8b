// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Targets that an earlier quarter's document of a plan has otherwise than the latest, which counts (rule 8).
package enum QuarterDifferences {
  /// One warning for each indicator that differs, and one for all that are gone.
  /// - Parameters:
  ///   - latest: the plan whose targets count, with its document's name.
  ///   - earlier: the same plan as an earlier quarter's document has it.
  package static func findings(latest: (plan: Plan, file: String), earlier: (plan: Plan, file: String)) -> [Finding] {
    let before = Dictionary(earlier.plan.indicators.map { ($0.id, $0) }) { first, _ in first }
    let differing = latest.plan.indicators.compactMap { indicator -> Finding? in
      // What cannot be read is told by its own finding.
      guard let other = before[indicator.id], !indicator.hasErrors, !other.hasErrors else { return nil }
      let percents = Set((indicator.tiers + other.tiers).map(\.percent)).sorted(by: >)
      let differences = percents.compactMap { percent -> String? in
        let (now, then) = (indicator.tier(percent), other.tier(percent))
        guard now != then else { return nil }
        return "\(percent) % is \(now?.written ?? "absent") here and \(then?.written ?? "absent") in \(earlier.file)"
      }
      guard !differences.isEmpty else { return nil }
      var finding = Finding(
        .warning, .targetDiffers, file: latest.file,
        message: "[\(indicator.id)] has other targets than before: \(differences.joined(separator: "; "))",
        hint: "\(latest.file) is the later document and counts; correct whichever of the two is wrong.")
      finding.indicator = indicator.id
      return finding
    }
    return differing + [missing(latest, earlier)].compactMap { $0 }
  }

  private static func missing(_ latest: (plan: Plan, file: String), _ earlier: (plan: Plan, file: String)) -> Finding? {
    let now = Set(latest.plan.indicators.map(\.id))
    let gone = earlier.plan.indicators.map(\.id).filter { !now.contains($0) }
    guard !gone.isEmpty else { return nil }
    return Finding(
      .warning, .indicatorMissing, file: latest.file,
      message: "\(gone.map { "[\($0)]" }.joined(separator: ", ")) of \(earlier.file) \(gone.count == 1 ? "is" : "are") "
        + "not here: nobody is reminded of \(gone.count == 1 ? "it" : "them")",
      hint: "\(latest.file) is the later document and counts; put the rows into it if they are still in force.")
  }
}

extension Indicator {
  fileprivate func tier(_ percent: Int) -> Tier? { tiers.first { $0.percent == percent } }
}

extension Tier {
  /// Its dates in ISO form, or the number, for findings.
  package var written: String {
    switch target {
    case .date(let date): (milestones + [date]).map(\.iso).joined(separator: ", ")
    case .value(let value): "\(value)"
    }
  }
}
