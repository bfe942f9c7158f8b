// SPDX-License-Identifier: Apache-2.0
import Plans
package import Reminders

extension Configuration {
  /// The policies of a document's plans, by which all is decided that is about their tiers.
  package func policies(of source: PlanSource?) -> PolicyBook {
    PolicyBook(policy, changes: source?.policyChanges ?? [])
  }
}

extension PolicyBook {
  /// All escalations that any tier of an indicator has.
  func escalations(of indicator: Indicator) -> [Escalation] {
    var found: [Escalation] = []
    for tier in indicator.tiers {
      for escalation in policy(for: indicator.id, percent: tier.percent).escalations where !found.contains(escalation) {
        found.append(escalation)
      }
    }
    return found
  }
}
