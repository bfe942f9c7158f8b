// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// Decides whether a count is to be paced today. The last quarter is the year-end deadline, which has stages of its own;
/// once a quarter has ended its share is chased no longer.
package struct PaceDecider {
  private let plan: Plan
  private let policies: PolicyBook
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(
    plan: Plan, policies: PolicyBook = PolicyBook(.standard), calendar: WorkingCalendar, day: CivilDate
  ) {
    self.plan = plan
    self.policies = policies
    self.calendar = calendar
    self.day = day
  }

  /// Whether shares of the indicator are told at all.
  package func isPaced(_ indicator: Indicator) -> Bool {
    !policies.policy(for: indicator.id, percent: nil).pace.isEmpty && Pacing(indicator, in: plan.fiscalYear) != nil
  }

  /// The quarter that is paced today; nil when none is.
  package func quarter(of standing: Standing) throws(CalendarError) -> PacedQuarter? {
    try PacedQuarter(standing, in: plan, policies, on: day, calendar)
  }

  /// - Parameter answers: what people said about the indicator's deadline; a snooze of it puts off the share too, but not
  ///   beyond the working day before the quarter's last.
  package func decide(
    _ standing: Standing, told: Told, answers: CliffAnswers = CliffAnswers()
  ) throws(CalendarError) -> Decision {
    guard let pace = try quarter(of: standing), !pace.isReached else { return .silent(.nothingToKeep) }
    let ladder = pace.stages
    switch DueStep.latest(ladder.map(\.day), on: day, isTold: { told.day(pace.identity(ladder[$0].stage)) != nil }) {
    case .nothing(let silence): return .silent(silence)
    case .step(let due):
      if try answers.isSnoozed(on: day, actBy: pace.actBy, calendar) { return .silent(.snoozed) }
      let (stage, stageDay) = ladder[due.place]
      let wasHeldBack = try answers.heldBack(stageDay, actBy: pace.actBy, calendar)
      let notice = PaceNotice(
        plan: plan.id, standing: standing, quarter: pace.quarter, stage: stage,
        reason: DueStep.reason(stageDay, on: day, told, wasHeldBack: wasHeldBack), stageDay: stageDay,
        share: pace.share, target: pace.target, actBy: pace.actBy,
        left: try DaysLeft(until: pace.actBy, from: day, calendar), passedOver: due.passedOver.map { ladder[$0].stage })
      return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.pace(notice)), told: told)
    }
  }
}
