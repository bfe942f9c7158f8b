// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
package import Plans
import Reminders
package import WorkingDays

/// What `explain` answers about an indicator or a duty, looked at as it was known on a day.
package enum Explained {
  case indicator(Explanation)
  case duty(DutyExplanation)

  /// - Parameters:
  ///   - name: `PLAN/ID` or `PLAN/duty:ID`, or without the plan what only one plan has.
  ///   - day: nil for today in the office's zone.
  package init(_ configuration: Configuration, named name: String, day: CivilDate?, _ world: World) throws(Stop) {
    let day = day ?? OfficeClock(configuration.timeZone, now: world.now).today
    let inputs = try Inputs(configuration)
    let names = IndicatorNames(inputs.loaded)
    let claim = ProgressClaim(indicator: name, by: "")
    let duty: (plan: String, duty: Duty)?
    var found: (plan: Plan, indicator: Indicator)?
    do throws(Refusal) {
      duty = try names.duty(claim)
      if duty == nil { found = try names.find(claim) }
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
    let morning = Morning(inputs, configuration, day: day, recordedBy: day)
    let history: JournalHistory
    do throws(JournalError) {
      history = try JournalHistory(reading: StateFolder(configuration.state, for: .reading), upTo: day.iso)
    } catch {
      throw Stop(error)
    }
    let memory = PlanMemory(morning, state: configuration.state)
    if let (plan, indicator) = found {
      self = .indicator(try Explanation(morning, plan, indicator, configuration, history, memory))
    } else if let duty {
      self = .duty(try DutyExplanation(morning, duty.plan, duty.duty, configuration, history, memory))
    } else {
      throw Stop(.usage, "tagid: \(PlainText.quoted(name)) is no indicator\n  `tagid status` lists what there is.")
    }
  }

  package var text: String {
    switch self {
    case .indicator(let explanation): explanation.text
    case .duty(let explanation): explanation.text
    }
  }

  package var json: JSONValue {
    switch self {
    case .indicator(let explanation): explanation.json
    case .duty(let explanation): explanation.json
    }
  }

  package var findings: [Finding] {
    switch self {
    case .indicator(let explanation): explanation.findings
    case .duty(let explanation): explanation.findings
    }
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }
}
