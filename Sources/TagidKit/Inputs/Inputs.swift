// SPDX-License-Identifier: Apache-2.0
import Documents
package import Plans
package import WorkingDays

/// What decisions are made from, read once and whatever the day: calendar, documents, and what was reported.
package struct Inputs {
  package let holidays: HolidayCalendar
  package let loaded: [LoadedPlan]
  /// By plan id: what the plan's documents say, and after it what people reported; by `PLAN/duty:ID` what they reported of a
  /// duty.
  package private(set) var statements: [String: [Statement]]
  /// By plan id: where in `loaded` its documents stand, quarters of one plan together.
  let documents: [String: [Int]]
  /// Places of the documents that give targets.
  let giving: [Int]
  /// What people answered about their deadlines.
  package internal(set) var acknowledgements = Acknowledgements()
  /// Targets that several quarters' documents of one plan have otherwise.
  let differences: [Finding]

  /// Throws when the calendar or the log of progress cannot be read: without them every day would be a guess.
  package init(_ configuration: Configuration) throws(Stop) {
    let holidays = try Self.holidays(configuration)
    let loaded = LoadedPlan.load(configuration.plans)
    let misplaced = PlannedDays.problems(loaded)
    if !misplaced.isEmpty { throw Stop(ConfigurationError(problems: misplaced)) }
    let progress = try RecordedProgress(configuration)
    self.init(holidays, loaded, duties: progress.ofDuties) { progress.statements(of: $0) }
    acknowledgements = try Acknowledgements(configuration)
  }

  /// - Parameters:
  ///   - duties: what people reported of duties, by `PLAN/duty:ID`.
  ///   - reported: what people reported about a plan.
  init(
    _ holidays: HolidayCalendar, _ loaded: [LoadedPlan], duties: [String: [Statement]] = [:],
    reported: (Plan) -> [Statement]
  ) {
    let documents = Dictionary(grouping: loaded.indices) { loaded[$0].source.id }
    let giving = loaded.indices.filter { loaded[$0].plan != nil && !loaded[$0].isEarlierQuarter }
    var statements: [String: [Statement]] = [:]
    var differences: [Finding] = []
    for index in giving {
      guard let plan = loaded[index].plan else { continue }
      let own = documents[plan.id, default: []].map { loaded[$0] }
      differences += Self.differences(from: loaded[index], in: own)
      statements[plan.id] = own.statements(of: plan) + reported(plan)
    }
    statements.merge(duties) { own, _ in own }
    self.holidays = holidays
    self.loaded = loaded
    self.documents = documents
    self.giving = giving
    self.statements = statements
    self.differences = differences
  }

  /// The same with more statements, by plan id.
  func adding(_ more: [String: [Statement]]) -> Inputs {
    let statements = statements
    var sum = self
    sum.statements = statements.merging(more) { $0 + $1 }
    return sum
  }

  private static func holidays(_ configuration: Configuration) throws(Stop) -> HolidayCalendar {
    do throws(ConfigurationError) {
      return try CalendarFile.read(configuration.calendarFiles)
    } catch {
      let end = "tagid: the calendar has errors; nothing was sent, since no working day is certain"
      throw Stop(.dataError, (error.problems.map(\.text) + [end]).joined(separator: "\n"))
    }
  }

  /// Targets that earlier quarters' documents of the same plan have otherwise.
  private static func differences(from latest: LoadedPlan, in documents: [LoadedPlan]) -> [Finding] {
    documents.filter(\.isEarlierQuarter).flatMap { document -> [Finding] in
      guard let plan = latest.plan, let earlier = document.plan else { return [] }
      return QuarterDifferences.findings(
        latest: (plan, latest.source.file), earlier: (earlier, document.source.file))
    }
  }
}
