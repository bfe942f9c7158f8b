// SPDX-License-Identifier: Apache-2.0
package import Plans

/// More than a third of a plan's targets moved in one version of its document, and nobody has accepted it (rule 8).
package struct MovedTargets: Sendable, Equatable {
  package var plan: String
  package var changes: PlanChanges
  /// As in `UnreadableRow`.
  package var version: String

  package init(plan: String, changes: PlanChanges, version: String) {
    self.plan = plan
    self.changes = changes
    self.version = version
  }

  package var identity: NoticeIdentity {
    NoticeIdentity(plan: plan, indicator: nil, version: version, word: "targets-moved")
  }
}
