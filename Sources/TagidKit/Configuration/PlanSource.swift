// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// One plan document with what stands beside it in `NAME.plan.yaml`.
package struct PlanSource: Sendable {
  /// Absolute path.
  package var path: String
  /// As the configuration's pattern names it, for messages.
  package var file: String
  package var id: String
  package var title: LocalizedText?
  package var owners: Owners
  /// Names of chat channels.
  package var chats: [String]
  /// How its marks are scored.
  package var scoring = Scoring.standard
  /// The day on which what this document reports became known; nil when its `.plan.yaml` does not say.
  package var knownOn: CivilDate?
}
