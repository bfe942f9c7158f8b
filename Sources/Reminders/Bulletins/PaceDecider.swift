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

  package func decide(_ standing: Standing, told: Told) throws(CalendarError) -> Decision {
    guard let pacing = Pacing(standing.indicator, in: plan.fiscalYear),
      let quarter = plan.fiscalYear.quarters.first(where: { $0.contains(day) }), quarter.number < 4
    else { return .silent(.nothingToKeep) }
    let share = pacing.share(by: quarter)
    if let current = standing.current, current >= share { return .silent(.nothingToKeep) }
    // Counted back from the quarter's last working day; without any nothing is due.
    let stages = policies.policy(for: standing.indicator.id, percent: nil).pace
    if stages.isEmpty { return .silent(.nothingToKeep) }
    let actBy = try calendar.lastWorkingDay(onOrBefore: quarter.last)
    var ladder: [(stage: Stage, day: CivilDate)] = []
    for stage in stages {
      if let day = try stage.day(actBy: actBy, closes: actBy, calendar) { ladder.append((stage, day)) }
    }
    ladder.sort { ($0.day, -$0.stage.nearness) < ($1.day, -$1.stage.nearness) }
    let identity = { PaceNotice.identity(plan: plan.id, standing.indicator.id, quarter, $0) }
    switch DueStep.latest(ladder.map(\.day), on: day, isTold: { told.day(identity(ladder[$0].stage)) != nil }) {
    case .nothing(let silence): return .silent(silence)
    case .step(let due):
      let (stage, stageDay) = ladder[due.place]
      let notice = PaceNotice(
        plan: plan.id, standing: standing, quarter: quarter, stage: stage,
        reason: DueStep.reason(stageDay, on: day, told), stageDay: stageDay, share: share, target: pacing.target,
        actBy: actBy, left: try DaysLeft(until: actBy, from: day, calendar),
        passedOver: due.passedOver.map { ladder[$0].stage })
      return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.pace(notice)), told: told)
    }
  }
}
