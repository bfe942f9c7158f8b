// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
package import Plans
import Reminders
package import WorkingDays

/// Everything a day's decisions need, read once: calendar, documents and the standings that follow from them.
package struct Morning {
  package let day: CivilDate
  package let calendar: WorkingCalendar
  package let loaded: [LoadedPlan]
  package let standings: [PlanStanding]
  package private(set) var findings: [Finding]
  private let sources: [String: PlanSource]

  /// Throws when the calendar cannot be read: without it every day would be a guess.
  package init(_ configuration: Configuration, day: CivilDate) throws(Stop) {
    let holidays = try Self.holidays(configuration)
    self.day = day
    calendar = WorkingCalendar(holidays, knownOn: day)
    loaded = LoadedPlan.load(configuration.plans)
    findings = loaded.flatMap(\.findings)
    sources = Dictionary(loaded.filter { $0.plan != nil }.map { ($0.source.id, $0.source) }) { first, _ in first }
    let assessment = Assessment(on: day, calendar: calendar, closedDayRule: configuration.closedDayRule)
    do throws(CalendarError) {
      var standings: [PlanStanding] = []
      for document in loaded {
        guard let plan = document.plan else { continue }
        let statements = Statement.inDocument(plan, source: document.source.file)
        standings.append(
          PlanStanding(plan: plan, indicators: try assessment.standings(of: plan, statements: statements)))
      }
      self.standings = standings
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar; nothing was sent.")
    }
    findings += unannouncedYears()
  }

  private static func holidays(_ configuration: Configuration) throws(Stop) -> HolidayCalendar {
    do throws(ConfigurationError) {
      return try CalendarFile.read(configuration.calendarFiles)
    } catch {
      let end = "tagid: the calendar has errors; nothing was sent, since no working day is certain"
      throw Stop(.dataError, (error.problems.map(\.text) + [end]).joined(separator: "\n"))
    }
  }

  func source(of plan: Plan) -> PlanSource? { sources[plan.id] }

  /// The plan's name in messages: its own `title`, else the document's.
  func heading(of plan: Plan, in language: Language) -> String {
    sources[plan.id]?.title?.text(in: language) ?? plan.title
  }

  /// Years of open deadlines that the calendar does not cover (rule 14).
  private func unannouncedYears() -> [Finding] {
    let cliffs = standings.flatMap(\.indicators).compactMap(\.cliff)
    let years = Set(cliffs.map(\.closes).filter { !calendar.covers($0) }.map(\.year)).sorted()
    return years.map { year in
      Finding(
        .warning, .calendarYearMissing, file: calendar.calendar.id,
        message: "holidays of \(year) not yet announced: working days of that year are counted from the weekend alone",
        hint: "Add the year's holidays to the calendar file when the government has announced them.")
    }
  }
}
