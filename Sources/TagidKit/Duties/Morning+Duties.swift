// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

extension Morning {
  /// Every plan's duties, in the order of their days; also of plans whose document cannot be read.
  func duties(_ configuration: Configuration) throws(CalendarError) -> [DutyStanding] {
    var standings: [DutyStanding] = []
    for (plan, duty) in configuration.plans.duties {
      standings.append(try standing(of: duty, in: plan, configuration))
    }
    return standings.sorted { ($0.duty.due, $0.plan, $0.duty.id) < ($1.duty.due, $1.plan, $1.duty.id) }
  }

  /// One duty on the day.
  func standing(
    of duty: Duty, in plan: String, _ configuration: Configuration
  ) throws(CalendarError) -> DutyStanding {
    let closes = try calendar.adjust(duty.due, configuration.closedDayRule)
    return DutyStanding(
      plan: plan, duty: duty, closes: closes, actBy: try calendar.lastWorkingDay(onOrBefore: closes),
      done: duty.done(by: statements["\(plan)/\(duty.name)"] ?? [], on: day))
  }
}

extension PlanSource {
  /// The policy of the plan's duties: the office's, with what the plan has otherwise for all of it.
  func dutyPolicy(_ office: Policy) -> Policy {
    policyChanges.filter { $0.part == .all }.reduce(office) { $1.value.applied(to: $0) }
  }
}
