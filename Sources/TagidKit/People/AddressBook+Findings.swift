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
      + UnusedSettings(source, plans).findings(policies) + emptyEscalations(plans, policies, source)
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

  /// Focal points who are away and in whose place nobody reads: it goes to them all the same.
  private func alone(_ plans: [Plan], _ source: PlanSource) -> [Finding] {
    var matters: [String: [String]] = [:]
    func look(_ keys: [String], _ alternates: [String], _ what: String) {
      for key in keys where away.isAlone(key, alternates: alternates) { matters[key, default: []].append(what) }
    }
    for indicator in plans.flatMap(\.indicators) {
      let group = source.owners.group(for: indicator.id)
      look(group.focal, group.alternates, "[\(indicator.id)]")
    }
    for duty in source.duties { look(duty.to, source.owners.ofAll.alternates, duty.name) }
    return matters.sorted { $0.key < $1.key }.map { key, what in
      Finding(
        .warning, .nobodyStandsIn, file: source.file,
        message:
          "\(key) is away and nobody stands in for \(what.joined(separator: ", ")); the notices go to \(key) all the same",
        hint: "Name somebody who is there as `replacedBy:` of \(key), or as `alternates:` of these owners.")
    }
  }

  /// Escalations to alternates or supervisors where the owners name none.
  private func emptyEscalations(_ plans: [Plan], _ policies: PolicyBook, _ source: PlanSource) -> [Finding] {
    var missing: [Escalation.Recipient: [String]] = [:]
    func look(_ named: [Escalation.Recipient], _ group: Owners.Group, _ what: String) {
      if named.contains(.alternates), group.alternates.isEmpty { missing[.alternates, default: []].append(what) }
      if named.contains(.supervisors), group.supervisors.isEmpty { missing[.supervisors, default: []].append(what) }
    }
    for indicator in plans.flatMap(\.indicators) {
      look(
        policies.escalations(of: indicator).flatMap(\.to), source.owners.group(for: indicator.id), "[\(indicator.id)]")
    }
    // A duty is the whole plan's.
    let named = source.dutyPolicy(configuration.policy).escalations.flatMap(\.to)
    for duty in source.duties { look(named, source.owners.ofAll, duty.name) }
    return [(Escalation.Recipient.alternates, "alternates"), (.supervisors, "supervisors")].compactMap { who, word in
      missing[who].map { what in
        Finding(
          .warning, .escalationEmpty, file: source.file,
          message: "reminders escalate to the \(word), but none are named for \(what.joined(separator: ", "))",
          hint: "Name `\(word):` beside `focal:` under `owners:` in the file .plan.yaml beside the plan"
            + (what.contains { $0.hasPrefix(Duty.prefix) } ? "; those of duties stand under \"*\"." : "."))
      }
    }
  }

  private static func list(_ ids: [IndicatorID]) -> String { ids.map { "[\($0)]" }.joined(separator: ", ") }
}
