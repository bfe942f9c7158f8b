// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
package import Plans
import Reminders
package import WorkingDays

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
  let steps: [StageStep]
  let readers: [Reader]
  let people: IndicatorPeople
  /// Act-by dates that are other than somebody was told.
  let moves: [String]
  package let findings: [Finding]

  /// - Parameters:
  ///   - name: `PLAN/ID`, or an ID that only one plan has.
  ///   - day: nil for today in the office's zone.
  package init(_ configuration: Configuration, indicator name: String, day: CivilDate?, _ world: World) throws(Stop) {
    let day = day ?? OfficeClock(configuration.timeZone, now: world.now).today
    let inputs = try Inputs(configuration)
    let (plan, indicator) = try Self.find(name, inputs)
    let morning = Morning(inputs, configuration, day: day, recordedBy: day)
    let history: JournalHistory
    do throws(JournalError) {
      history = try JournalHistory(reading: StateFolder(configuration.state, for: .reading), upTo: day.iso)
    } catch {
      throw Stop(error)
    }
    try self.init(morning, plan, indicator, configuration, history, PlanMemory(morning, state: configuration.state))
  }

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
    let trace = DecisionTrace()
    do throws(CalendarError) {
      let due = try DueNotices(
        morning, memory, configuration, history, ChannelDesk(configuration.channels), trace: trace)
      readers = Self.readers(of: matter, trace, history)
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
    let fates = trace.ladders[matter].map {
      StageFates(plan: plan.id, indicator: indicator.id, ladder: $0, day: morning.day)
    }
    steps = fates?.steps(readers) ?? []
    people = IndicatorPeople(standing, source, configuration)
    findings = morning.documents(of: plan.id).flatMap(\.findings)
      .filter { $0.indicator == nil || $0.indicator == indicator.id }
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }

  private static func find(_ name: String, _ inputs: Inputs) throws(Stop) -> (plan: Plan, indicator: Indicator) {
    do throws(Refusal) {
      return try IndicatorNames(inputs.loaded).find(ProgressClaim(indicator: name, by: ""))
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
  }
}
