// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// One step of what may be told with its day, and what became of it for everybody to whom it may come.
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
    /// Somebody acknowledged the deadline, which ends its escalations.
    case acknowledged
    /// What it asks for is on record.
    case notNeeded = "not-needed"
    /// Its day was over before the reader was one.
    case notAddressed = "not-addressed"
  }

  /// What became of it on one route.
  struct Fate {
    var route: Route
    var state: State
    /// When it was told, or may have been.
    var told: Telling?
  }

  var topic: Topic
  /// The last part of its identity, such as `7d`.
  var name: String
  var identity: NoticeIdentity
  /// Nil for what has no day yet: so many reminders without an answer.
  var day: CivilDate?
  var fates: [Fate]
  /// Whether it was told to somebody to whom it would not come any more.
  var wasToldBefore = false

  /// The one that says most: that anybody was told counts before what others were not.
  func state(on today: CivilDate) -> State {
    if wasToldBefore { return .sent }
    return State.allCases.first { state in fates.contains { $0.state == state } }
      ?? (day.map { $0 > today } ?? true ? .future : .passedOver)
  }
}

/// Finds out what became of each step, from the journal and from what was decided on the day.
struct StageFates {
  let ladders: [DecisionTrace.Ladder]
  let day: CivilDate

  /// In the order of the topics, then of the days.
  func steps(_ readers: [Reader]) -> [StageStep] {
    var steps: [StageStep] = []
    for ladder in ladders {
      guard let reader = readers.first(where: { $0.route == ladder.route }) else { continue }
      for (index, step) in ladder.steps.enumerated() {
        let known = reader.telling(step.identity)
        let fate = StageStep.Fate(
          route: reader.route, state: state(index, of: ladder, reader, known), told: known)
        if let at = steps.firstIndex(where: { $0.identity == step.identity }) {
          steps[at].fates.append(fate)
        } else {
          steps.append(
            StageStep(
              topic: ladder.topic, name: step.name, identity: step.identity, day: step.day, fates: [fate],
              wasToldBefore: readers.contains { reader in
                !ladders.contains { $0.route == reader.route } && reader.telling(step.identity)?.isCertain ?? false
              }))
        }
      }
    }
    return sorted(steps)
  }

  /// What has no day stands last of its topic.
  private func sorted(_ steps: [StageStep]) -> [StageStep] {
    let topics = Topic.allCases
    return steps.enumerated().sorted { a, b in
      let (first, second) = (topics.firstIndex(of: a.element.topic), topics.firstIndex(of: b.element.topic))
      if first != second { return first ?? 0 < second ?? 0 }
      let (early, late) = (a.element.day?.iso ?? "~", b.element.day?.iso ?? "~")
      return early != late ? early < late : a.offset < b.offset
    }.map(\.element)
  }

  private func state(
    _ index: Int, of ladder: DecisionTrace.Ladder, _ reader: Reader, _ known: Telling?
  ) -> StageStep.State {
    let step = ladder.steps[index]
    if known?.isCertain ?? false { return .sent }
    if reader.decisions.contains(where: { $0.decision.sends(step.identity) }) { return .due }
    if known != nil { return .inDoubt }
    guard let own = step.day, own <= day else { return coming(step, ladder) }
    if reader.rejected.contains(step.identity.text) { return .refused }
    if let since = ladder.since, own < since { return .notAddressed }
    guard isLatest(index, of: ladder, for: reader) else { return .passedOver }
    // What a day off or a snooze holds back goes out after it, as does what waits for another notice.
    switch reader.silence(about: ladder.topic) {
    case .dayOff, .oneADay: return .due
    case .snoozed: return .snoozed
    case .acknowledged: return .acknowledged
    default: return ladder.end == .notNeeded ? .notNeeded : .passedOver
    }
  }

  private func coming(_ step: LadderStep, _ ladder: DecisionTrace.Ladder) -> StageStep.State {
    switch ladder.end {
    case nil: .future
    case .notNeeded: .notNeeded
    // A loss is told all the same.
    case .acknowledged: step.name == Stage.lost.name ? .future : .acknowledged
    }
  }

  /// Whether it is the last step whose day has come, and none from it on was told.
  private func isLatest(_ index: Int, of ladder: DecisionTrace.Ladder, for reader: Reader) -> Bool {
    guard ladder.steps.lastIndex(where: { step in step.day.map { $0 <= day } ?? false }) == index else { return false }
    return !ladder.steps[index...].contains { reader.telling($0.identity)?.isCertain ?? false }
  }
}
