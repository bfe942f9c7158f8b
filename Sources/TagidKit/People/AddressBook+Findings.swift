// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

extension AddressBook {
  /// Indicators that nobody owns or whose owners are away, and settings for what none of the plans has.
  /// - Parameters:
  ///   - plans: all plans of one document, which share its settings.
  func findings(_ plans: [Plan], _ source: PlanSource) -> [Finding] {
    let policies = configuration.policies(of: source)
    return plans.flatMap { unowned($0, source, isOnly: plans.count == 1) } + alone(plans, source)
      + unused(source.owners.unused(in: plans), .ownerUnused, "owners are named", "owners", source)
      + unused(policies.unused(in: plans), .remindersUnused, "reminders are set", "reminders", source)
      + emptyEscalations(plans, policies, source)
  }

  private func unowned(_ plan: Plan, _ source: PlanSource, isOnly: Bool) -> [Finding] {
    let unowned = plan.indicators.filter { source.owners.people(for: $0.id).isEmpty }
    guard !unowned.isEmpty else { return [] }
    let whose = isOnly ? "" : " of \(plan.id)"
    return [
      Finding(
        .warning, .ownerMissing, file: source.file,
        message: "nobody owns \(Self.list(unowned.map(\.id)))\(whose); the administrator gets their notices",
        hint: "Name focal points under `owners:` in the file .plan.yaml beside the plan; \"*\" stands for all others.")
    ]
  }

  private func unused(
    _ parts: [IndicatorID], _ code: Finding.Code, _ what: String, _ key: String, _ source: PlanSource
  ) -> [Finding] {
    guard !parts.isEmpty else { return [] }
    return [
      Finding(
        .warning, code, file: source.file, message: "\(what) for \(Self.list(parts)), which the plan does not have",
        hint: "Correct the id under `\(key):` in the file .plan.yaml beside the plan.")
    ]
  }

  /// Focal points who are away and in whose place nobody reads: it goes to them all the same.
  private func alone(_ plans: [Plan], _ source: PlanSource) -> [Finding] {
    var indicators: [String: [IndicatorID]] = [:]
    for indicator in plans.flatMap(\.indicators) {
      let group = source.owners.group(for: indicator.id)
      for key in group.focal where away.isAlone(key, alternates: group.alternates) {
        indicators[key, default: []].append(indicator.id)
      }
    }
    return indicators.sorted { $0.key < $1.key }.map { key, ids in
      Finding(
        .warning, .nobodyStandsIn, file: source.file,
        message: "\(key) is away and nobody stands in for \(Self.list(ids)); the notices go to \(key) all the same",
        hint: "Name somebody who is there as `replacedBy:` of \(key), or as `alternates:` of these owners.")
    }
  }

  /// Escalations to alternates or supervisors where the owners name none.
  private func emptyEscalations(_ plans: [Plan], _ policies: PolicyBook, _ source: PlanSource) -> [Finding] {
    var missing: [Escalation.Recipient: [IndicatorID]] = [:]
    for indicator in plans.flatMap(\.indicators) {
      let group = source.owners.group(for: indicator.id)
      let named = policies.escalations(of: indicator).flatMap(\.to)
      if named.contains(.alternates), group.alternates.isEmpty {
        missing[.alternates, default: []].append(indicator.id)
      }
      if named.contains(.supervisors), group.supervisors.isEmpty {
        missing[.supervisors, default: []].append(indicator.id)
      }
    }
    return [(Escalation.Recipient.alternates, "alternates"), (.supervisors, "supervisors")].compactMap { who, word in
      missing[who].map { ids in
        Finding(
          .warning, .escalationEmpty, file: source.file,
          message: "reminders escalate to the \(word), but none are named for \(Self.list(ids))",
          hint: "Name `\(word):` beside `focal:` under `owners:` in the file .plan.yaml beside the plan.")
      }
    }
  }

  private static func list(_ ids: [IndicatorID]) -> String { ids.map { "[\($0)]" }.joined(separator: ", ") }
}
