// SPDX-License-Identifier: Apache-2.0
import Documents
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
  /// By plan id: what the plan's documents say, and after it what people reported.
  package let statements: [String: [Statement]]
  private let sources: [String: PlanSource]

  /// Throws when the calendar cannot be read: without it every day would be a guess.
  package init(_ configuration: Configuration, day: CivilDate) throws(Stop) {
    let holidays = try Self.holidays(configuration)
    self.day = day
    calendar = WorkingCalendar(holidays, knownOn: day)
    loaded = LoadedPlan.load(configuration.plans)
    findings = loaded.flatMap(\.findings)
    let current = loaded.filter { $0.plan != nil && !$0.isEarlierQuarter }
    sources = Dictionary(current.map { ($0.source.id, $0.source) }) { first, _ in first }
    let progress = try RecordedProgress(configuration)
    var standings: [PlanStanding] = []
    var statements: [String: [Statement]] = [:]
    for document in current {
      guard let plan = document.plan else { continue }
      findings += Self.differences(from: document, in: loaded)
      let assessment = Assessment(
        on: day, calendar: calendar, closedDayRule: configuration.closedDayRule, scoring: document.source.scoring)
      let all = loaded.statements(of: plan) + progress.statements(of: plan)
      statements[plan.id] = all
      do throws(CalendarError) {
        standings.append(try assessment.standing(of: plan, statements: all))
      } catch {
        findings.append(Self.finding(error, document.source))
      }
    }
    self.standings = standings
    self.statements = statements
    findings += unannouncedYears() + pastYears()
  }

  /// A plan that the calendar cannot serve stops itself, not the others.
  private static func finding(_ error: CalendarError, _ source: PlanSource) -> Finding {
    Finding(
      .error, .calendarYearMissing, file: source.file,
      message: "the calendar cannot serve this plan: \(error.description)",
      hint: "Check the plan's fiscal year and the calendar's weekend and holidays.")
  }

  private static func holidays(_ configuration: Configuration) throws(Stop) -> HolidayCalendar {
    do throws(ConfigurationError) {
      return try CalendarFile.read(configuration.calendarFiles)
    } catch {
      let end = "tagid: the calendar has errors; nothing was sent, since no working day is certain"
      throw Stop(.dataError, (error.problems.map(\.text) + [end]).joined(separator: "\n"))
    }
  }

  /// A day that the calendar cannot answer for is taken as one on which people work.
  var isDayOff: Bool { (try? calendar.isWorking(day)) == false }

  /// Targets that earlier quarters' documents of the same plan have otherwise.
  private static func differences(from latest: LoadedPlan, in loaded: [LoadedPlan]) -> [Finding] {
    loaded.filter { $0.isEarlierQuarter && $0.source.id == latest.source.id }.flatMap { document -> [Finding] in
      guard let plan = latest.plan, let earlier = document.plan else { return [] }
      return QuarterDifferences.findings(
        latest: (plan, latest.source.file), earlier: (earlier, document.source.file))
    }
  }

  func source(of plan: Plan) -> PlanSource? { sources[plan.id] }

  /// The plan's name in messages: its own `title`, else the document's.
  func heading(of plan: Plan, in language: Language) -> String {
    sources[plan.id]?.title?.text(in: language) ?? plan.title
  }

  /// Plans whose year is over: nothing of them will be reminded again.
  private func pastYears() -> [Finding] {
    standings.compactMap { standing in
      guard standing.plan.fiscalYear.last < day, let source = sources[standing.plan.id] else { return nil }
      return Finding(
        .warning, .planYearOver, file: source.file,
        message: "the plan's year \(standing.plan.fiscalYear.label) ended on \(standing.plan.fiscalYear.last)",
        hint: "Put the new year's plan into `plans:`; nothing in this one is reminded any more but its last losses.")
    }
  }

  /// Whether there is a plan, and none of them covers the day.
  var isPastEveryPlan: Bool { !standings.isEmpty && standings.allSatisfy { $0.plan.fiscalYear.last < day } }

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
