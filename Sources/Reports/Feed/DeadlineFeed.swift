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
    var entries: [FeedEntry] = []
    for indicator in standing.indicators {
      entries += try self.entries(of: indicator, in: standing, heading: heading, policies: policies) { _ in true }
    }
    return entries
  }

  /// The event of the date to keep next, the same as among all the plan's; nil when there is none.
  package func cliff(
    of indicator: Standing, in standing: PlanStanding, heading: String, policies: PolicyBook?
  ) throws(CalendarError) -> FeedEntry? {
    try entries(of: indicator, in: standing, heading: heading, policies: policies, where: \.isCliff).first
  }

  private func entries(
    of indicator: Standing, in standing: PlanStanding, heading: String, policies: PolicyBook?,
    where isWanted: (TierDate) -> Bool
  ) throws(CalendarError) -> [FeedEntry] {
    guard indicator.state != .unreadable else { return [] }
    let plan = standing.plan
    let decider = Decider(plan: plan, policies: policies ?? PolicyBook(policy), calendar: calendar, day: day)
    let words = FeedWording(
      wording: wording, calendar: calendar, standing: indicator, scoring: standing.scoring, heading: heading,
      howToReport: howToReport)
    var entries: [FeedEntry] = []
    for date in try indicator.dates(in: plan.fiscalYear, on: day, calendar, rule) where isWanted(date) {
      let name = FeedName(plan, indicator.indicator.id, date)
      entries.append(
        FeedEntry(
          uid: name.event, date: date.closes, actBy: date.actBy, summary: words.summary(date),
          description: try words.description(date), alarms: try alarms(date, of: indicator, decider, name, words)))
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
