// SPDX-License-Identifier: Apache-2.0
import Messages
import Plans
import Reminders
import WorkingDays

/// An act-by date that is another one than somebody was told, for the report of a run.
struct MovedCliff: Equatable {
  var plan: String
  /// Nil for a duty.
  var indicator: IndicatorID?
  /// `[1.3.1] 100%`, or `duty:ID`.
  var shown: String
  var closes: CivilDate
  var move: ActByMove

  init(plan: String, indicator: IndicatorID, cliff: Cliff, move: ActByMove) {
    self.plan = plan
    self.indicator = indicator
    shown = "[\(indicator)] \(Wording(.english).percent(cliff.percent))"
    closes = cliff.closes
    self.move = move
  }

  init(_ duty: DutyStanding, _ move: ActByMove) {
    plan = duty.plan
    shown = duty.duty.name
    closes = duty.closes
    self.move = move
  }

  func finding(_ morning: Morning) -> Finding {
    let sentence = Wording(.english).sentence(move, closes: closes, on: morning.day)
    return Finding(
      .warning, .actByMoved, file: morning.document(giving: plan)?.source.file ?? plan, indicator: indicator,
      message: "\(shown): " + PlainText.harmless(PlainText.line(sentence) ?? ""),
      hint: "Whoever was told the old day hears of the new one; if it is wrong, correct the calendar.")
  }
}
