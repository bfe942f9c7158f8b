// SPDX-License-Identifier: Apache-2.0
package import Plans
package import Reminders
package import WorkingDays

/// One plan document with what stands beside it in `NAME.plan.yaml`.
package struct PlanSource: Sendable {
  /// Absolute path.
  package var path: String
  /// As the configuration's pattern names it, for messages.
  package var file: String
  package var id: String
  /// Where its parts are named beside it; nil when nothing stands there.
  package var settings: SettingsPlaces?
  package var title: LocalizedText?
  package var owners: Owners
  /// Names of chat channels.
  package var chats: [String]
  /// How its marks are scored.
  package var scoring = Scoring.standard
  /// What it has otherwise than the office's policy.
  package var policyChanges: [(part: PlanPart, value: PolicyChange)] = []
  package var duties: [Duty] = []
  /// The day of the annual evaluation; nil when its `.plan.yaml` does not say.
  package var evaluation: CivilDate?
  /// The day on which what this document reports became known; nil when its `.plan.yaml` does not say.
  package var knownOn: CivilDate?
}
