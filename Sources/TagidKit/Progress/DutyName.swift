// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders

/// What a claim calls its duty, taken apart.
struct DutyName: Equatable {
  /// Nil when the claim does not say.
  var plan: String?
  /// `duty:ID`.
  var duty: String

  /// Nil when the claim names no duty.
  init?(_ claim: ProgressClaim) {
    let text = ReportedText.asciiDigits(PlainText.line(claim.indicator) ?? "")
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.last, name.hasPrefix(Duty.prefix) else { return nil }
    duty = String(name)
    plan =
      parts.count == 2 ? String(parts[0]) : PlainText.cell(claim.plan).map { ReportedText.asciiDigits($0) }
  }

  /// As people write it.
  var text: String { plan.map { "\($0)/\(duty)" } ?? duty }
}

extension [PlanSource] {
  /// The duties of all plans with their plans' ids, each once: quarters of one plan share what stands beside them.
  var duties: [(plan: String, duty: Duty)] {
    var seen: Set<String> = []
    return flatMap { source in
      source.duties.compactMap { duty in
        seen.insert("\(source.id)/\(duty.id)").inserted ? (source.id, duty) : nil
      }
    }
  }
}
