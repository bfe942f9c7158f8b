// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Targets that an earlier quarter's document of a plan has otherwise than the latest, which counts (rule 8).
package enum QuarterDifferences {
  /// One warning for each indicator that differs.
  /// - Parameters:
  ///   - latest: the plan whose targets count, with its document's name.
  ///   - earlier: the same plan as an earlier quarter's document has it.
  package static func findings(latest: (plan: Plan, file: String), earlier: (plan: Plan, file: String)) -> [Finding] {
    let before = Dictionary(earlier.plan.indicators.map { ($0.id, $0) }) { first, _ in first }
    return latest.plan.indicators.compactMap { indicator in
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
