// SPDX-License-Identifier: Apache-2.0
package import Plans

/// The policy of every tier of a plan: the office's, changed by plan, area, activity, indicator and tier percent, in this
/// order; each change keeps what it does not name.
package struct PolicyBook: Sendable {
  private let office: Policy
  private let changes: PartMap<PolicyChange>

  package init(_ office: Policy, changes: [(part: PlanPart, value: PolicyChange)] = []) {
    self.office = office
    self.changes = PartMap(changes)
  }

  /// - Parameter percent: of the tier; nil for what is about no tier.
  package func policy(for indicator: IndicatorID, percent: Int?) -> Policy {
    if changes.entries.isEmpty { return office }
    let around = changes.values(covering: indicator)
    let tiers = percent.map { percent in around.compactMap { $0.tiers[percent] } } ?? []
    return (around + tiers).reduce(office) { $1.applied(to: $0) }
  }

  /// Parts that are named and have no indicator in any of these plans.
  package func unused(in plans: [Plan]) -> [IndicatorID] { changes.unused(in: plans) }

  /// Percents that are named for a part of which no indicator in these plans has such a tier, with those that there are.
  package func unusedTiers(in plans: [Plan]) -> [(part: PlanPart, percent: Int, known: [Int])] {
    changes.entries.filter { !$0.value.tiers.isEmpty }.flatMap { part, change in
      let known = Set(plans.flatMap(\.indicators).filter { part.covers($0.id) }.flatMap { $0.tiers.map(\.percent) })
      // A part that the plan does not have, or whose rows cannot be read, has none to compare with.
      let unused = known.isEmpty ? [] : change.tiers.keys.filter { !known.contains($0) }
      return unused.sorted(by: >).map { (part, $0, known.sorted(by: >)) }
    }
  }
}
