// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// Plans whose year is over, and whether anything of them is still to come.
extension Morning {
  /// Whether there is a plan, and none of them covers the day.
  var isPastEveryPlan: Bool { !standings.isEmpty && standings.allSatisfy { isPast($0) } }

  /// Whether none of them covers the day and nobody will be reminded of anything again.
  func isOver(_ configuration: Configuration) -> Bool {
    isPastEveryPlan && dutiesAhead(configuration).isEmpty && !standings.contains { isAhead($0, configuration) }
  }

  /// Plans of which nothing will be reminded again.
  func pastYears(_ configuration: Configuration) -> [Finding] {
    standings.compactMap { standing in
      guard isPast(standing), let source = source(of: standing.plan), !isAhead(standing, configuration) else {
        return nil
      }
      let year = standing.plan.fiscalYear
      return Finding(
        .warning, .planYearOver, file: source.file,
        message: "the plan's year \(year.label) ended on \(year.last), and nothing of it is reminded any more",
        hint: isPastEveryPlan
          ? "Put the new year's plan into `plans:`."
          : "Take it out of `plans:` when its last report is made.")
    }
  }

  private func isPast(_ standing: PlanStanding) -> Bool { standing.plan.fiscalYear.last < day }

  /// Whether anything of a plan whose year is over is still to be told: its last losses, a duty, or evidence.
  private func isAhead(_ standing: PlanStanding, _ configuration: Configuration) -> Bool {
    let plan = standing.plan
    if documents(of: plan.id).contains(where: { $0.source.evaluation.map { $0 >= day } ?? false }) { return true }
    if dutiesAhead(configuration).contains(plan.id) { return true }
    let last = standing.indicators.flatMap(\.tiers).map(\.closes).max() ?? plan.fiscalYear.last
    let isOpen = { (end: CivilDate?) in end.map { $0 >= day } ?? true }
    return isOpen(try? calendar.workingDay(1, after: last))
      || (statements[plan.id] ?? []).contains { statement in
        statement.isUnproven && isOpen(try? EvidenceDecider.firstAsk(after: statement, calendar))
      }
  }

  /// The ids of plans with a duty that is not done and not over.
  private func dutiesAhead(_ configuration: Configuration) -> Set<String> {
    let standings = (try? duties(configuration)) ?? []
    return Set(standings.filter { $0.done == nil && $0.closes >= day }.map(\.plan))
  }
}
