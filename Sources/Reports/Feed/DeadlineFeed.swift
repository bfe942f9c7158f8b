// SPDX-License-Identifier: Apache-2.0
import Delivery
package import Messages
package import Plans
package import Reminders
package import WorkingDays

/// The plans' dates as events that people subscribe to: every date of every row that can be read, also those that are past,
/// since one that vanished would look like an error.
package struct DeadlineFeed {
  let wording: Wording
  let calendar: WorkingCalendar
  private let rule: DayConvention
  let policy: Policy
  let day: CivilDate
  let howToReport: String?
  let moment: (CivilDate) -> Int64

  /// - Parameters:
  ///   - day: the day on which the plans stand as they do.
  ///   - howToReport: a sentence in the language.
  ///   - moment: when the alarms of a day go off, in seconds since 1970.
  package init(
    language: Language, calendar: WorkingCalendar, closedDayRule: DayConvention, policy: Policy, day: CivilDate,
    howToReport: String?, moment: @escaping (CivilDate) -> Int64
  ) {
    wording = Wording(language)
    self.calendar = calendar
    rule = closedDayRule
    self.policy = policy
    self.day = day
    self.howToReport = howToReport
    self.moment = moment
  }

  /// The calendar's name.
  /// - Parameter owner: the office, or the one plan that it is about.
  package static func name(_ owner: String, in language: Language) -> String {
    Wording(language).fill(language.feed.name, ["name": shown(owner)])
  }

  /// The events of one plan, in its order. A row with an error has none: its dates are not certain.
  /// - Parameter policies: of the plan's tiers; nil for the one policy of all plans.
  package func entries(
    of standing: PlanStanding, heading: String, policies: PolicyBook? = nil
  ) throws(CalendarError) -> [FeedEntry] {
    let decider = Decider(
      plan: standing.plan, policies: policies ?? PolicyBook(policy), calendar: calendar, day: day)
    let plan = standing.plan
    var entries: [FeedEntry] = []
    for indicator in standing.indicators where indicator.state != .unreadable {
      let words = FeedWording(
        wording: wording, calendar: calendar, standing: indicator, scoring: standing.scoring, heading: heading,
        howToReport: howToReport)
      for date in try indicator.dates(in: plan.fiscalYear, on: day, calendar, rule) {
        let name = FeedName(plan, indicator.indicator.id, date)
        entries.append(
          FeedEntry(
            uid: name.event, date: date.closes, actBy: date.actBy, summary: words.summary(date),
            description: try words.description(date), alarms: try alarms(date, of: indicator, decider, name, words)))
      }
    }
    return entries
  }

  /// One for each stage that is still to come, of the date to keep next.
  private func alarms(
    _ date: TierDate, of standing: Standing, _ decider: Decider, _ name: FeedName, _ words: FeedWording
  ) throws(CalendarError) -> [ICalendar.Alarm] {
    guard date.isCliff, let cliff = standing.cliff else { return [] }
    var alarms: [ICalendar.Alarm] = []
    for (stage, stageDay) in try decider.stages(of: cliff, in: standing) where stageDay >= day {
      let left = try DaysLeft(until: cliff.actBy, from: stageDay, calendar)
      alarms.append(
        ICalendar.Alarm(
          uid: name.alarm(stage.name), at: moment(stageDay),
          description: words.alarm(date, left, isToday: left.days == 0)))
    }
    return alarms
  }
}
