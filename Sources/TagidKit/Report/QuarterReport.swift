// SPDX-License-Identifier: Apache-2.0
import Documents
package import Messages
package import Plans
import Reports
package import WorkingDays

/// What `report` prints: one plan's quarter, in each form.
package struct QuarterReport {
  package let findings: [Finding]
  private let report: QuarterlyReport
  private let head: ReportHead

  /// - Parameters:
  ///   - quarter: such as `2021-22/Q1`, as the user wrote it.
  ///   - plan: the plan's id; nil takes the only plan of that year.
  ///   - day: nil for today in the office's zone.
  ///   - language: nil for the configuration's.
  package init(
    _ configuration: Configuration, quarter: String, plan: String?, day: CivilDate?, language: Language?,
    _ world: World
  ) throws(Stop) {
    let loaded = LoadedPlan.load(configuration.plans)
    let choice = try ReportChoice(quarter, plan: plan, among: loaded)
    // All that is on record about the plan: what its documents say and what people reported.
    let statements =
      try loaded.statements(of: choice.plan) + RecordedProgress(configuration).statements(of: choice.plan)
    let source = choice.current.source
    let today = day ?? OfficeClock(configuration.timeZone, now: world.now).today
    let known = QuarterlyReport.day(of: choice.quarter, today: today)
    let holidays: HolidayCalendar
    do throws(ConfigurationError) {
      holidays = try CalendarFile.read(configuration.calendarFiles)
    } catch {
      let end = "tagid: the calendar has errors; there is no report, since no closing date is certain"
      throw Stop(.dataError, (error.problems.map(\.text) + [end]).joined(separator: "\n"))
    }
    do throws(CalendarError) {
      report = try QuarterlyReport(
        of: choice.plan, in: choice.quarter, documents: loaded.documents(of: choice.plan).map(\.plan),
        statements: statements, claims: loaded.claims(of: choice.plan),
        scoring: source.scoring, today: today, calendar: WorkingCalendar(holidays, knownOn: known),
        closedDayRule: configuration.closedDayRule)
    } catch {
      throw Stop(.dataError, "tagid: the calendar cannot serve the plan \(choice.plan.id): \(error.description)")
    }
    let language = language ?? configuration.language
    head = ReportHead(
      language: language, office: configuration.office.text(in: language),
      name: source.title?.text(exactlyIn: language))
    findings = choice.findings
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }

  package var text: String { report.text(head) }
  // Whoever prints adds the last line end.
  package var tabSeparated: String { String(report.tabSeparated(head).dropLast()) }
  package var html: String { String(report.html(head).dropLast()) }

  package var json: JSONValue {
    guard case .object(var object) = report.json else { return .null }
    object["title"] = .text(report.title(head))
    object["findings"] = .list(findings.map(\.json))
    return .object(object)
  }
}
