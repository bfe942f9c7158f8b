// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

extension Decider {
  /// Every stage that a cliff has under the policy, with its day: those before it, and the loss when that is told.
  package func ladder(
    of cliff: Cliff, in standing: Standing
  ) throws(CalendarError) -> [(stage: Stage, day: CivilDate)] {
    let before = try stages(of: cliff, in: standing)
    // A date that others of the same tier follow is no loss.
    guard policy(of: standing, cliff.percent).lost, !cliff.isMilestone else { return before }
    return before + [(.lost, try calendar.workingDay(1, after: cliff.closes))]
  }
}
