// SPDX-License-Identifier: Apache-2.0
import Reminders

// Very many notices.
extension TroubleWording {
  func subject(_ passed: PassedCeiling) -> String { fill(wording.language.ceiling.subject, passed) }

  func headline(_ passed: PassedCeiling) -> String { fill(wording.language.ceiling.headline, passed) }

  func details(_ passed: PassedCeiling) -> [String] { [wording.language.ceiling.look, wording.language.ceiling.raise] }

  private func fill(_ phrase: String, _ passed: PassedCeiling) -> String {
    wording.fill(
      phrase,
      [
        "date": wording.shortDate(passed.day), "notices": wording.number(passed.notices),
        "messages": wording.number(passed.messages), "ceiling": wording.number(passed.ceiling),
      ])
  }
}
