// SPDX-License-Identifier: Apache-2.0
import Messages
import Plans
import Reminders
import WorkingDays

/// An act-by date that is another one than somebody was told, for the report of a run.
struct MovedCliff: Equatable {
  var plan: String
  var indicator: IndicatorID
  var cliff: Cliff
  var move: ActByMove

  func finding(_ morning: Morning) -> Finding {
    let wording = Wording(.english)
    let sentence = wording.sentence(move, closes: cliff.closes, on: morning.day)
    return Finding(
      .warning, .actByMoved, file: morning.document(giving: plan)?.source.file ?? plan, indicator: indicator,
      message: "[\(indicator)] \(wording.percent(cliff.percent)): "
        + PlainText.harmless(PlainText.line(sentence) ?? ""),
      hint: "Whoever was told the old day hears of the new one; if it is wrong, correct the calendar.")
  }
}
