// SPDX-License-Identifier: Apache-2.0
import Reminders
import WorkingDays

extension Wording {
  /// Why a stage goes today, for what is no deadline of an indicator.
  /// - Parameters:
  ///   - day: the stage's own.
  ///   - missed: earlier stages that will never be sent.
  func reason(_ stage: Stage, _ reason: Notice.Reason, on day: CivilDate, missed: [Stage]) -> [String] {
    let words = language.reason
    let scheduled =
      switch stage {
      case .days(let count) where count > 0: fill(words.daysBefore, ["days": days(count)])
      case .workingDays(let count): fill(words.workingDaysBefore, ["workingDays": workingDays(count)])
      default: words.lastDay
      }
    switch reason {
    case .caughtUp: break
    case .firstNotice: return [words.first]
    case .handedOver: return [words.handedOver]
    case .lastChance: return [words.lastChance]
    case .actByMoved: return [language.moved.reason]
    case .snoozeEnded: return [[scheduled, fill(words.snoozeEnded, ["date": date(day)])].joined(separator: " ")]
    case .escalated, .unacknowledged: return []
    default: return [scheduled]
    }
    let late = fill(words.sentLate, ["date": date(day)])
    let list = missed.compactMap { stage -> String? in
      switch stage {
      case .days(let count): days(count)
      case .workingDays(let count): workingDays(count)
      default: nil
      }
    }
    let before =
      list.isEmpty ? [] : [fill(words.missed, ["list": list.joined(separator: language.ladder.listJoin)])]
    return [([scheduled, late] + before).joined(separator: " ")]
  }
}
