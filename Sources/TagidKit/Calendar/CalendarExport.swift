// SPDX-License-Identifier: Apache-2.0
package import Messages
import NotificationJournal
package import Plans
import Reminders
import Reports
package import WorkingDays

/// What `calendar export` gives: the plans' dates as a calendar that people subscribe to.
package struct CalendarExport {
  package let findings: [Finding]
  /// The calendar, when no file was named for it.
  package let printed: [UInt8]?

  /// Writes what is remembered, and then the file: numbers that nobody saw do no harm, a number that is given twice would.
  /// - Parameters:
  ///   - plans: ids; none for all plans.
  ///   - day: on which the plans stand as they do; nil for today. The calendar is asked as known today (rule 14).
  ///   - language: nil for the configuration's.
  ///   - output: the file to replace; nil to print.
  package init(
    _ configuration: Configuration, plans: [String], day: CivilDate?, language: Language?, output: String?,
    _ world: World
  ) throws(Stop) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    let language = language ?? configuration.language
    let published: PublishedCalendar? = if let output { try PublishedCalendar(output) } else { nil }
    let morning = try Morning(configuration, day: day ?? clock.today, knownOn: clock.today)
    var choice = try FeedChoice(plans, in: morning)
    let feed = DeadlineFeed(
      language: language, calendar: morning.calendar, closedDayRule: configuration.closedDayRule,
      policy: configuration.policy, day: morning.day, howToReport: configuration.howToReport?.text(in: language),
      moment: { configuration.alarmsAt.seconds(on: $0, in: configuration.timeZone) })
    let entries = try choice.entries(morning) { plan throws(CalendarError) in
      let (source, heading) = (morning.source(of: plan.plan), morning.heading(of: plan.plan, in: language))
      let duties = try morning.duties(configuration).filter { $0.plan == plan.plan.id }
      return try feed.entries(of: plan, heading: heading, policies: configuration.policies(of: source))
        + feed.entries(
          of: duties, in: plan.plan, heading: heading,
          policy: source?.dutyPolicy(configuration.policy) ?? configuration.policy)
    }
    let owner = choice.onlyPlan.map { morning.heading(of: $0, in: language) } ?? configuration.office.text(in: language)
    findings = choice.findings
    let desk: FeedDesk
    do throws(JournalError) {
      desk = try FeedDesk(state: configuration.state, clock, replacing: published)
    } catch {
      throw Stop(error)
    }
    if let remark = desk.remark { world.warn(remark) }
    let events = try desk.export(entries, in: language)
    let calendar = ICalendar(name: DeadlineFeed.name(owner, in: language), events: events)
    let bytes = Array(calendar.text.utf8)
    // Until the file stands, no later export may write it.
    try withExtendedLifetime(desk) { () throws(Stop) in try published?.write(bytes) }
    printed = published == nil ? bytes : nil
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }
}
