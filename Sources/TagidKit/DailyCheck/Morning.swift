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
  package private(set) var loaded: [LoadedPlan]
  package let standings: [PlanStanding]
  package private(set) var findings: [Finding] = []
  /// By plan id: what the plan's documents say, and after it what people reported.
  package let statements: [String: [Statement]]
  /// What people answered about their deadlines.
  package let acknowledgements: Acknowledgements
  /// By plan id: where in `loaded` its documents stand, quarters of one plan together.
  private let documents: [String: [Int]]
  /// By plan id: the place of the document that gives the targets.
  private let current: [String: Int]
  private var served: Set<String> = []

  /// Reads everything and looks at it; throws when the calendar cannot be read.
  /// - Parameter knownOn: the day as of which the calendar is asked; nil for the day itself (rule 14).
  package init(_ configuration: Configuration, day: CivilDate, knownOn: CivilDate? = nil) throws(Stop) {
    self.init(try Inputs(configuration), configuration, day: day, knownOn: knownOn)
  }

  /// What was read, on a day.
  /// - Parameters:
  ///   - recordedBy: leaves out statements that were recorded later (rule 13); nil takes whatever was recorded.
  ///   - calendar: the one for this day, for who looks at many days; nil lays it out.
  ///   - memory: by plan id, for the same.
  package init(
    _ inputs: Inputs, _ configuration: Configuration, day: CivilDate, knownOn: CivilDate? = nil,
    recordedBy: CivilDate? = nil, calendar: WorkingCalendar? = nil, memory: [String: StandingMemory] = [:]
  ) {
    let calendar = calendar ?? WorkingCalendar(inputs.holidays, knownOn: knownOn ?? day)
    self.day = day
    self.calendar = calendar
    let statements =
      recordedBy.map { last in inputs.statements.mapValues { $0.filter { $0.recorded <= last } } } ?? inputs.statements
    self.statements = statements
    loaded = inputs.loaded
    documents = inputs.documents
    acknowledgements = inputs.acknowledgements
    current = Dictionary(inputs.giving.map { (inputs.loaded[$0].source.id, $0) }) { first, _ in first }
    var standings: [PlanStanding] = []
    for index in inputs.giving {
      let document = loaded[index]
      guard let plan = document.plan else { continue }
      let assessment = Assessment(
        on: day, calendar: calendar, closedDayRule: configuration.closedDayRule, scoring: document.source.scoring,
        memory: memory[plan.id])
      do throws(CalendarError) {
        standings.append(try assessment.standing(of: plan, statements: statements[plan.id] ?? []))
      } catch {
        loaded[index].findings.append(Self.finding(error, document.source))
      }
    }
    self.standings = standings
    served = Set(standings.map(\.plan.id))
    findings = loaded.flatMap(\.findings) + inputs.differences
    findings += unannouncedYears() + pastYears(configuration) + farKnownOns()
  }

  /// A plan that the calendar cannot serve stops itself, not the others.
  static func finding(_ error: CalendarError, _ source: PlanSource) -> Finding {
    Finding(
      .error, .calendarUnfit, file: source.file,
      message: "the calendar cannot serve this plan: \(error.description)",
      hint: "Check the plan's fiscal year and the calendar's weekend and holidays.")
  }

  /// A day that the calendar cannot answer for is taken as one on which people work.
  var isDayOff: Bool { (try? calendar.isWorking(day)) == false }

  func source(of plan: Plan) -> PlanSource? { document(giving: plan.id)?.source }

  /// The document that gives a plan's targets.
  func document(giving plan: String) -> LoadedPlan? { current[plan].map { loaded[$0] } }

  /// All documents of a plan, quarters together, also those that cannot be read.
  func documents(of plan: String) -> [LoadedPlan] { documents[plan, default: []].map { loaded[$0] } }

  /// Whether the plan's deadlines are looked at today.
  func isServed(_ plan: String) -> Bool { served.contains(plan) }

  /// The plan's name in messages: its own `title`, else the document's.
  func heading(of plan: Plan, in language: Language) -> String {
    source(of: plan)?.title?.text(in: language) ?? plan.title
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
