// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
package import Plans
import Reminders
import WorkingDays

/// Why notices about one duty do or do not go on a day, and to whom: decided by the same work as the daily check, also when
/// the plan's document cannot be read. Nothing is written.
package struct DutyExplanation {
  let day: CivilDate
  let standing: DutyStanding
  let calendar: WorkingCalendar
  /// Why the act-by date is not the due date; empty when the two are one day.
  let because: [ActByReason]
  let decided: DecidedMatter
  let answers: ExplainedAnswers
  let people: ResponsiblePeople
  /// Act-by dates that are other than somebody was told.
  let moves: [String]
  package let findings: [Finding]

  init(
    _ morning: Morning, _ plan: String, _ duty: Duty, _ configuration: Configuration, _ history: JournalHistory,
    _ memory: PlanMemory
  ) throws(Stop) {
    (day, calendar) = (morning.day, morning.calendar)
    let matter = "\(plan)/\(duty.name)"
    let source = configuration.plans.first { $0.id == plan }
    let trace = DecisionTrace()
    do throws(CalendarError) {
      let standing = try morning.standing(of: duty, in: plan, configuration)
      self.standing = standing
      let due = try DueNotices(
        morning, memory, configuration, history, ChannelDesk(configuration.channels), trace: trace)
      decided = DecidedMatter(matter, trace, history, on: morning.day)
      moves = due.moves.filter { $0.plan == plan && $0.shown == duty.name }.map { $0.finding(morning).message }
      because =
        try ActByReason.all(
          target: duty.due, closes: standing.closes, actBy: standing.actBy, rule: configuration.closedDayRule,
          calendar)
        + ActByReason.estimates(actBy: standing.actBy, closes: standing.closes, from: morning.day, calendar)
      let held = try HeldBack(
        morning.acknowledgements.answers(about: standing.name, on: morning.day), of: standing, on: morning.day,
        calendar)
      answers = ExplainedAnswers(about: standing.name, actBy: standing.actBy, held, morning)
      findings = try DutyFindings(morning, configuration).all.filter { $0.duty == standing.duty && $0.plan == plan }
        .map(\.finding)
      people = ResponsiblePeople(
        standing, source?.dutyPolicy(configuration.policy) ?? configuration.policy, source, configuration)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
  }
}
