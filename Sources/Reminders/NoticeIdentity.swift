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

  /// About a tier, with a word of its own in place of a stage.
  package init(plan: String, indicator: IndicatorID, percent: Int, target: CivilDate, word: String) {
    text = "\(plan)/\(indicator)/\(percent)/\(target)/\(word)"
  }

  /// About a duty: `plan/duty:ID/-/DUE/WORD`.
  package init(plan: String, duty: String, due: CivilDate, word: String) {
    text = "\(plan)/\(duty)/-/\(due)/\(word)"
  }

  /// About a row of one version of a plan's document, or about the whole document: `PLAN/INDICATOR/-/VERSION/WORD`,
  /// with `-` for the indicator when it belongs to none.
  package init(plan: String, indicator: IndicatorID?, version: String, word: String) {
    text = "\(plan)/\(indicator.map { "\($0)" } ?? "-")/-/\(version)/\(word)"
  }

  /// About a message: `-/-/-/ID/WORD`, with the first twelve digits of its id.
  package init(message id: String, word: String) {
    text = "\(Self.aboutMessages)\(id.prefix(12))/\(word)"
  }

  /// About all messages of a day: `-/-/-/DAY/WORD`.
  package init(messagesOf day: CivilDate, word: String) { text = "\(Self.aboutMessages)\(day)/\(word)" }

  /// How every identity about messages begins.
  package static let aboutMessages = "-/-/-/"

  /// Whether it tells that an act-by date moved.
  package var tellsMove: Bool { text.split(separator: "/").last?.hasPrefix("act-by-") ?? false }

  package var description: String { text }

  package static func < (a: NoticeIdentity, b: NoticeIdentity) -> Bool { a.text < b.text }
}
