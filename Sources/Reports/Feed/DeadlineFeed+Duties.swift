// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
package import Plans
package import Reminders
package import WorkingDays

extension DeadlineFeed {
  /// The events of a plan's duties.
  /// - Parameters:
  ///   - plan: whose year is in their names.
  ///   - policy: of its duties.
  package func entries(
    of duties: [DutyStanding], in plan: Plan, heading: String, policy: Policy
  ) throws(CalendarError) -> [FeedEntry] {
    var entries: [FeedEntry] = []
    for standing in duties {
      let name = FeedName(plan, standing.duty)
      let words = DutyFeedWording(wording: wording, calendar: calendar, standing: standing, day: day)
      entries.append(
        FeedEntry(
          uid: name.event, date: standing.closes, actBy: standing.actBy, summary: words.summary,
          description: try words.description(heading: heading, howToReport: howToReport),
          alarms: try alarms(standing, DutyDecider(policy: policy, calendar: calendar, day: day), name, words)))
    }
    return entries
  }

  /// One for each step that is still to come, until it is done.
  private func alarms(
    _ standing: DutyStanding, _ decider: DutyDecider, _ name: FeedName, _ words: DutyFeedWording
  ) throws(CalendarError) -> [ICalendar.Alarm] {
    guard standing.done == nil, day <= standing.closes else { return [] }
    var alarms: [ICalendar.Alarm] = []
    for (step, stepDay) in try decider.steps(of: standing) where stepDay >= day {
      let left = try DaysLeft(until: standing.actBy, from: stepDay, calendar)
      alarms.append(
        ICalendar.Alarm(uid: name.alarm(step.name), at: moment(stepDay), description: words.alarm(left)))
    }
    return alarms
  }
}

/// The words of a duty's event.
struct DutyFeedWording {
  let wording: Wording
  let calendar: WorkingCalendar
  let standing: DutyStanding
  let day: CivilDate

  private var words: Language.Feed { wording.language.feed }

  var summary: String {
    let phrase =
      switch standing.state(on: day) {
      case .done: words.duty.summaryDone
      case .overdue: words.duty.summaryOverdue
      case .open, .notOpen: standing.actBy == standing.closes ? words.summary : words.summaryActBy
      }
    return fill(phrase)
  }

  func description(heading: String, howToReport: String?) throws(CalendarError) -> String {
    let about =
      switch standing.state(on: day) {
      case .done: [fill(words.duty.done)]
      case .overdue: [fill(words.duty.overdue)]
      case .open, .notOpen: try open()
      }
    let plan = wording.fill(words.plan, ["plan": shown(heading)])
    let report = standing.done == nil ? howToReport.map { shown($0) } : nil
    return (about + [plan] + [report].compactMap { $0 }).joined(separator: "\n")
  }

  func alarm(_ left: DaysLeft) -> String { fill(left.days == 0 ? words.alarmToday : words.alarm, left) }

  private func open() throws(CalendarError) -> [String] {
    var lines = [fill(standing.actBy == standing.closes ? words.lastDay : words.actBy)]
    if standing.closes != standing.duty.due { lines.append(fill(words.duty.movedByRule)) }
    if standing.duty.opens != nil { lines.append(fill(words.duty.opens)) }
    // All of them, whatever the day: an estimate that passes must not change the event.
    let estimates = try calendar.possibleClosings(before: standing.actBy, closing: standing.closes, from: .earliest)
    lines += wording.mayBeClosed(estimates).map { shown($0) }
    if !calendar.covers(standing.closes) { lines.append(wording.holidaysUnknown(of: standing.closes)) }
    return lines
  }

  private func fill(_ phrase: String, _ left: DaysLeft? = nil) -> String {
    wording.fill(
      phrase,
      [
        "label": words.duty.label, "title": shown(standing.duty.title(in: wording.language)),
        "actBy": wording.date(standing.actBy), "date": wording.date(standing.closes),
        "due": wording.date(standing.duty.due), "closes": wording.date(standing.closes),
        "opens": standing.duty.opens.map { wording.date($0) } ?? "",
        "done": standing.done.map { wording.date($0) } ?? "",
        "workingDays": left.map { wording.workingDays($0.workingDays) } ?? "",
      ])
  }
}
