// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
package import Plans
import Reminders
import WorkingDays

/// Why notices about one indicator do or do not go on a day, and to whom (rule 15): decided by the same work as the daily
/// check, from what was recorded and known by that day. Nothing is written.
package struct Explanation {
  let day: CivilDate
  let plan: Plan
  let standing: Standing
  let calendar: WorkingCalendar
  let closedDayRule: DayConvention
  /// Why the act-by date is not the target; empty without a deadline, or when the two are one day.
  let because: [ActByReason]
  let decided: DecidedMatter
  /// The quarter of a count that is paced on the day.
  let pace: PacedQuarter?
  /// The day the last value of a percent that is looked at is about.
  let looked: Looked?
  let answers: ExplainedAnswers?
  let people: ResponsiblePeople
  /// Act-by dates that are other than somebody was told.
  let moves: [String]
  package let findings: [Finding]

  init(
    _ morning: Morning, _ plan: Plan, _ indicator: Indicator, _ configuration: Configuration, _ history: JournalHistory,
    _ memory: PlanMemory
  ) throws(Stop) {
    guard let source = morning.source(of: plan),
      let standing = morning.standings.first(where: { $0.plan.id == plan.id })?.indicators
        .first(where: { $0.indicator.id == indicator.id })
    else {
      let errors = morning.documents(of: plan.id).flatMap(\.findings).filter { $0.severity == .error }
      throw Stop(
        .dataError, (errors.map(\.text) + ["tagid: the plan \(plan.id) cannot be served"]).joined(separator: "\n"))
    }
    (day, self.plan, self.standing) = (morning.day, plan, standing)
    (calendar, closedDayRule) = (morning.calendar, configuration.closedDayRule)
    let matter = "\(plan.id)/\(indicator.id)"
    let policies = configuration.policies(of: source)
    let trace = DecisionTrace()
    do throws(CalendarError) {
      let due = try DueNotices(
        morning, memory, configuration, history, ChannelDesk(configuration.channels), trace: trace)
      decided = DecidedMatter(matter, trace, history, on: morning.day)
      pace = try PacedQuarter(standing, in: plan, policies, on: morning.day, calendar)
      looked = try Looked(standing, in: plan, policies, morning)
      answers = try standing.cliff.map { cliff throws(CalendarError) in
        let name = cliff.name(of: matter)
        return ExplainedAnswers(
          about: name, actBy: cliff.actBy,
          try HeldBack(
            morning.acknowledgements.answers(about: name, on: morning.day), of: standing, in: plan, policies,
            on: morning.day, morning.calendar), morning)
      }
      moves = due.moves.filter { $0.plan == plan.id && $0.indicator == indicator.id }
        .map { $0.finding(morning).message }
      var reasons: [ActByReason] = []
      if let cliff = standing.cliff {
        reasons = try ActByReason.all(
          target: cliff.targetDate, closes: cliff.closes, actBy: cliff.actBy, rule: closedDayRule, calendar)
        reasons += try ActByReason.estimates(cliff, from: day, calendar)
      }
      because = reasons
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
    people = ResponsiblePeople(standing, source, configuration)
    findings = morning.documents(of: plan.id).flatMap(\.findings)
      .filter { $0.indicator == nil || $0.indicator == indicator.id }
  }

  var readers: [Reader] { decided.readers }
  var steps: [StageStep] { decided.steps }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }
}
