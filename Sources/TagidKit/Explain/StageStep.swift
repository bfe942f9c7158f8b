// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// One stage of a deadline with its day, and what became of it for everybody.
struct StageStep {
  enum State: String, CaseIterable {
    case sent
    /// It left, and nobody knows whether it arrived.
    case inDoubt = "in-doubt"
    /// The server refused the address.
    case refused
    case due
    case snoozed
    case passedOver = "passed-over"
    case future
  }

  /// What became of it on one route.
  struct Fate {
    var route: Route
    var state: State
    /// When it was told, or may have been.
    var told: Telling?
  }

  var stage: Stage
  var day: CivilDate
  var fates: [Fate]

  /// The one that says most: that anybody was told counts before what others were not.
  func state(on today: CivilDate) -> State {
    State.allCases.first { state in fates.contains { $0.state == state } } ?? (day > today ? .future : .passedOver)
  }
}

/// Finds out what became of stages, from the journal and from what was decided on the day.
struct StageFates {
  let plan: String
  let indicator: IndicatorID
  let ladder: DecisionTrace.Ladder
  let day: CivilDate

  func steps(_ readers: [Explanation.Reader]) -> [StageStep] {
    ladder.stages.enumerated().map { index, step in
      StageStep(
        stage: step.stage, day: step.day,
        fates: readers.map { reader in
          let known = reader.telling(identity(step.stage))
          return StageStep.Fate(route: reader.route, state: state(index, reader, known), told: known)
        })
    }
  }

  private func identity(_ stage: Stage) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: indicator, percent: ladder.cliff.percent, target: ladder.cliff.targetDate, stage: stage)
  }

  private func state(_ index: Int, _ reader: Explanation.Reader, _ known: Telling?) -> StageStep.State {
    let step = ladder.stages[index]
    if known?.isCertain ?? false { return .sent }
    let own = identity(step.stage)
    if reader.decisions.contains(where: { $0.sends(own) }) { return .due }
    if known != nil { return .inDoubt }
    if step.day > day { return .future }
    if reader.rejected.contains(own.text) { return .refused }
    guard isLatest(index, for: reader) else { return .passedOver }
    // What a day off or a snooze holds back goes out after it.
    switch reader.silence {
    case .dayOff: return .due
    case .snoozed: return .snoozed
    default: return .passedOver
    }
  }

  /// Whether it is the last stage whose day has come, and none from it on was told.
  private func isLatest(_ index: Int, for reader: Explanation.Reader) -> Bool {
    guard ladder.stages.lastIndex(where: { $0.day <= day }) == index else { return false }
    return !ladder.stages[index...].contains { reader.telling(identity($0.stage))?.isCertain ?? false }
  }
}
