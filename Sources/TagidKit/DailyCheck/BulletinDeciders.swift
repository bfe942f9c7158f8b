// SPDX-License-Identifier: Apache-2.0
import Delivery
import Plans
import Reminders
import WorkingDays

/// Everything that is decided of one plan beside the stages of its deadlines.
struct BulletinDeciders {
  private let plan: Plan
  private let moves: TargetMoveDecider
  private let closing: ClosingDecider
  private let evidence: EvidenceDecider
  private let pace: PaceDecider
  private let look: LookDecider
  /// By indicator: the statements that count today.
  private let current: [IndicatorID: [Statement]]
  /// Whether the document's changes are accepted and none of its errors hides a row (rule 8).
  let isSettled: Bool

  init(
    _ standing: PlanStanding, _ source: PlanSource, _ policies: PolicyBook, _ morning: Morning, _ memory: PlanMemory
  ) {
    let (plan, calendar, day) = (standing.plan, morning.calendar, morning.day)
    self.plan = plan
    moves = TargetMoveDecider(plan: plan, calendar: calendar, day: day)
    closing = ClosingDecider(plan: plan, calendar: calendar, day: day)
    // A document may hold another year's plan too, which has another evaluation.
    let evaluation = source.evaluation.flatMap { $0 > plan.fiscalYear.last ? $0 : nil }
    evidence = EvidenceDecider(plan: plan, evaluation: evaluation, calendar: calendar, day: day)
    pace = PaceDecider(plan: plan, policies: policies, calendar: calendar, day: day)
    look = LookDecider(plan: plan, policies: policies, calendar: calendar, day: day)
    let isAsked = standing.indicators.contains { $0.indicator.unit == .percent || $0.state == .achieved }
    let statements = isAsked ? morning.statements[plan.id] ?? [] : []
    current = Dictionary(
      grouping: Statement.currentOnes(of: statements, in: plan, on: day), by: \.indicator)
    let snapshot = memory.after[plan.id]
    isSettled = snapshot.map { $0.waiting == nil && $0.fiscalYear == plan.fiscalYear } ?? false
  }

  /// Target dates that moved since the reader was told, that can go today with a notice which goes by the new ones. That it
  /// does, it says at once, also while the change waits to be accepted; that a tier is gone waits.
  func moves(of standing: Standing, told: Told) -> [TargetMove] {
    moves.moves(of: standing, told: told).filter {
      (isSettled || $0.to != nil) && !told.rejected.contains($0.identity.text)
    }
  }

  /// Whether shares of the indicator are told in this quarter.
  func isPaced(_ standing: Standing) -> Bool { pace.isPaced(standing.indicator) }

  /// What may go to one reader, in the order in which one of them does.
  /// - Parameters:
  ///   - answers: what people said about the indicator's deadline.
  ///   - isOwner: others hear only what closes a matter that they were told of.
  func decisions(
    _ standing: Standing, told: Told, answers: CliffAnswers, for addressee: Addressee, isOwner: Bool
  ) throws(CalendarError) -> [(topic: Topic, decision: Decision)] {
    let own = current[standing.indicator.id] ?? []
    var decisions: [(topic: Topic, decision: Decision)] = []
    if isSettled { decisions.append((.targetDates, try moves.decide(standing, told: told))) }
    decisions.append((.closing, try closing.decide(standing, told: told)))
    guard isOwner else { return decisions }
    if Self.canProve(addressee) {
      decisions.append((.evidence, try evidence.decide(standing, current: own, told: told)))
    }
    decisions.append((.pace, try pace.decide(standing, told: told, answers: answers)))
    decisions.append(
      (.look, try look.decide(standing, asOf: own.map(\.about).max(), told: told, answers: answers)))
    return decisions
  }

  /// Tells who asks why what may come to an owner.
  func show(
    _ trace: DecisionTrace, _ standing: Standing, about key: String, for addressee: Addressee
  ) throws(CalendarError) {
    let own = current[standing.indicator.id] ?? []
    if let quarter = try pace.quarter(of: standing) {
      trace.looked(
        at: quarter.ladder, of: .pace, about: key, for: addressee, end: quarter.isReached ? .notNeeded : nil)
    }
    let isFresh = look.isFresh(standing, asOf: own.map(\.about).max())
    let months = try look.ladder(of: standing)
    trace.looked(
      at: Array(months.prefix(1)), of: .look, about: key, for: addressee, end: isFresh ? .notNeeded : nil)
    trace.looked(at: Array(months.dropFirst()), of: .look, about: key, for: addressee)
    if Self.canProve(addressee) {
      trace.looked(
        at: try evidence.ladder(of: standing, current: own), of: .evidence, about: key, for: addressee)
    }
  }

  /// A chat cannot be asked for evidence, nor who reads in its place in a pilot.
  private static func canProve(_ addressee: Addressee) -> Bool { !addressee.isChat }
}
