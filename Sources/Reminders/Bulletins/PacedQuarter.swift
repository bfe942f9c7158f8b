// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// The quarter of a count that is paced on a day: what is due by its last working day, and the days of its stages.
package struct PacedQuarter: Sendable {
  package let quarter: FiscalQuarter
  /// What is due, of the year's target.
  package let share: Decimal
  package let target: Decimal
  /// The quarter's last working day.
  package let actBy: CivilDate
  /// In the order of their days, the nearer last on equal days.
  package let stages: [(stage: Stage, day: CivilDate)]
  /// Whether the share is on record, so that nothing is told.
  package let isReached: Bool
  private let plan: String
  private let indicator: IndicatorID

  /// Nil for what is not paced, by its kind or by the policy, outside the year, and in the last quarter, whose share is the year-end deadline.
  package init?(
    _ standing: Standing, in plan: Plan, _ policies: PolicyBook, on day: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) {
    let wanted = policies.policy(for: standing.indicator.id, percent: nil).pace
    guard !wanted.isEmpty, let pacing = Pacing(standing.indicator, in: plan.fiscalYear),
      let quarter = plan.fiscalYear.quarters.first(where: { $0.contains(day) }), quarter.number < 4
    else { return nil }
    let share = pacing.share(by: quarter)
    let actBy = try calendar.lastWorkingDay(onOrBefore: quarter.last)
    var stages: [(stage: Stage, day: CivilDate)] = []
    for stage in wanted {
      if let day = try stage.day(actBy: actBy, closes: actBy, calendar) { stages.append((stage, day)) }
    }
    self.quarter = quarter
    self.share = share
    target = pacing.target
    self.actBy = actBy
    self.stages = stages.sorted { ($0.day, -$0.stage.nearness) < ($1.day, -$1.stage.nearness) }
    isReached = standing.current.map { $0 >= share } ?? false
    self.plan = plan.id
    indicator = standing.indicator.id
  }

  package func identity(_ stage: Stage) -> NoticeIdentity {
    PaceNotice.identity(plan: plan, indicator, quarter, stage)
  }
}
