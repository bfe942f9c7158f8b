// SPDX-License-Identifier: Apache-2.0

/// Which stages an indicator's tier is reminded by, and whom beside its focal points.
package struct Policy: Sendable, Equatable {
  package var before: [Stage]
  /// Whether a lost tier is told.
  package var lost: Bool
  package var escalations: [Escalation]

  package init(before: [Stage], lost: Bool, escalations: [Escalation] = []) {
    self.before = before
    self.lost = lost
    self.escalations = escalations
  }

  /// What an office gets that sets nothing.
  package static let standard = Policy(
    before: [.days(30), .days(14), .days(7), .workingDays(3), .workingDays(1), .days(0)], lost: true)
}

/// What a part of a plan, or one of its tiers, has otherwise than what is around it.
package struct PolicyChange: Sendable, Equatable {
  package var before: [Stage]?
  package var lost: Bool?
  package var escalations: [Escalation]?
  /// By the percent of a tier.
  package var tiers: [Int: PolicyChange]

  package init(
    before: [Stage]? = nil, lost: Bool? = nil, escalations: [Escalation]? = nil, tiers: [Int: PolicyChange] = [:]
  ) {
    self.before = before
    self.lost = lost
    self.escalations = escalations
    self.tiers = tiers
  }

  /// The policy with what is named here.
  package func applied(to policy: Policy) -> Policy {
    Policy(
      before: before ?? policy.before, lost: lost ?? policy.lost, escalations: escalations ?? policy.escalations)
  }
}
