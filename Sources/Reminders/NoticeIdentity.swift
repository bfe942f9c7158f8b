// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// What makes a notice the same notice on every day and in every run (rule 9): `plan/indicator/percent/TARGET-DATE/stage`,
/// always with the target date as written.
package struct NoticeIdentity: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(plan: String, indicator: IndicatorID, percent: Int, target: CivilDate, stage: Stage) {
    text = "\(plan)/\(indicator)/\(percent)/\(target)/\(stage.name)"
  }

  package var description: String { text }

  package static func < (a: NoticeIdentity, b: NoticeIdentity) -> Bool { a.text < b.text }
}
