// SPDX-License-Identifier: Apache-2.0
import Delivery
import Plans
import Reminders
import WorkingDays

/// Everything that is decided of one plan beside the stages of its deadlines.
struct BulletinDeciders {
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

  /// What may go to one reader, in the order in which one of them does.
  /// - Parameter isOwner: others hear only what closes a matter that they were told of.
  func decisions(
    _ standing: Standing, told: Told, for addressee: Addressee, isOwner: Bool
  ) throws(CalendarError) -> [Decision] {
    let own = current[standing.indicator.id] ?? []
    var decisions: [Decision] = []
    if isSettled { decisions.append(try moves.decide(standing, told: told)) }
    decisions.append(try closing.decide(standing, told: told))
    guard isOwner else { return decisions }
    // A chat cannot be asked for evidence.
    if case .person = addressee.recipient {
      decisions.append(try evidence.decide(standing, current: own, told: told))
    }
    decisions.append(try pace.decide(standing, told: told))
    decisions.append(try look.decide(standing, asOf: own.map(\.about).max(), told: told))
    return decisions
  }
}
