// SPDX-License-Identifier: Apache-2.0

/// Which stages an indicator's tier is reminded by, and whom beside its focal points.
package struct Policy: Sendable, Equatable {
  package var before: [Stage]
  /// Whether a lost tier is told.
  package var lost: Bool
  package var escalations: [Escalation]
  /// The stages of a count's share of each quarter; empty for counts that are not paced.
  package var pace: [Stage]
  /// Whether a percent is looked at each month.
  package var looks: Bool

  package init(
    before: [Stage], lost: Bool, escalations: [Escalation] = [], pace: [Stage] = Self.standardPace, looks: Bool = true
  ) {
    self.before = before
    self.lost = lost
    self.escalations = escalations
    self.pace = pace
    self.looks = looks
  }

  package static let standardPace: [Stage] = [.days(14), .days(7), .workingDays(3)]

  /// What an office gets that sets nothing.
  package static let standard = Policy(
    before: [.days(30), .days(14), .days(7), .workingDays(3), .workingDays(1), .days(0)], lost: true)
}

/// What a part of a plan, or one of its tiers, has otherwise than what is around it.
package struct PolicyChange: Sendable, Equatable {
  package var before: [Stage]?
  package var lost: Bool?
  package var escalations: [Escalation]?
  /// Of a part, not of a tier.
  package var pace: [Stage]?
  /// Of a part, not of a tier.
  package var looks: Bool?
  /// By the percent of a tier.
  package var tiers: [Int: PolicyChange]

  package init(
    before: [Stage]? = nil, lost: Bool? = nil, escalations: [Escalation]? = nil, pace: [Stage]? = nil,
    looks: Bool? = nil, tiers: [Int: PolicyChange] = [:]
  ) {
    self.before = before
    self.lost = lost
    self.escalations = escalations
    self.pace = pace
    self.looks = looks
    self.tiers = tiers
  }

  /// The policy with what is named here.
  package func applied(to policy: Policy) -> Policy {
    Policy(
      before: before ?? policy.before, lost: lost ?? policy.lost, escalations: escalations ?? policy.escalations,
      pace: pace ?? policy.pace, looks: looks ?? policy.looks)
  }
}
