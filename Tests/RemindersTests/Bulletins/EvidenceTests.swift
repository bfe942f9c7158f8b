// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Who reports without evidence is asked for it twice, and nobody else.
struct EvidenceTests {
  private func completed(
    _ date: String, recorded: String, evidence: String? = nil, sequence: Int? = 1
  ) throws -> Statement {
    let day = try #require(CivilDate(iso: date))
    return Statement(
      indicator: try #require(IndicatorID("1.3.1")), content: .completed(day), about: day,
      recorded: CivilDate(iso: recorded), evidence: evidence, source: "Rahim", sequence: sequence)
  }

  private func lines(
    _ statements: [Statement], evaluation: String? = nil, to last: String = "2022-12-31",
    down: @escaping (CivilDate) -> Bool = { _ in false }
  ) throws -> [String] {
    let year = BulletinYear(year: try MinistryYear(), id: "1.3.1", down: down)
    return try year.run(from: "2021-12-20", to: last) { _, _, day, calendar, told in
      var known = year
      known.statements = statements.filter { $0.recorded <= day }
      let plan = try known.standing(on: day)
      let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.3.1" })
      return try EvidenceDecider(
        plan: plan.plan, evaluation: evaluation.flatMap { CivilDate(iso: $0) }, calendar: calendar, day: day
      ).decide(standing, current: known.current(on: day), told: told)
    }
  }

  /// Ten working days after Thursday 30 December 2021 is Thursday 13 January.
  @Test func oneIsAskedTenWorkingDaysAfterTheRecordAndBeforeTheEvaluation() throws {
    let bare = try completed("2021-12-28", recorded: "2021-12-30")
    #expect(try lines([bare]) == ["evidence 2022-01-13"])
    #expect(try lines([bare], evaluation: "2022-07-31") == ["evidence 2022-01-13", "evidence-final 2022-07-17"])
  }

  @Test func evidenceEndsIt() throws {
    let bare = try completed("2021-12-28", recorded: "2021-12-30")
    let proven = try completed("2021-12-28", recorded: "2022-02-01", evidence: "Memo 40", sequence: 2)
    #expect(try lines([bare, proven], evaluation: "2022-07-31") == ["evidence 2022-01-13"])
    let soon = try completed("2021-12-28", recorded: "2022-01-12", evidence: "Memo 40", sequence: 2)
    #expect(try lines([bare, soon], evaluation: "2022-07-31").isEmpty)
  }

  @Test func whatADocumentReportsIsNeverAskedAbout() throws {
    #expect(try lines([completed("2021-12-28", recorded: "2021-12-30", sequence: nil)]).isEmpty)
  }

  @Test func afterAGapOneOfTheTwoGoesAndNothingAfterTheEvaluation() throws {
    let bare = try completed("2021-12-28", recorded: "2021-12-30")
    let gap = try #require(CivilDate(iso: "2022-01-01"))...(try #require(CivilDate(iso: "2022-07-20")))
    #expect(try lines([bare], evaluation: "2022-07-31", down: { gap.contains($0) }) == ["evidence-final 2022-07-21"])
    let late = gap.lowerBound...(try #require(CivilDate(iso: "2022-07-31")))
    #expect(try lines([bare], evaluation: "2022-07-31", down: { late.contains($0) }).isEmpty)
  }

  @Test func whatAchievesNothingNeedsNoEvidence() throws {
    #expect(try lines([completed("2022-03-28", recorded: "2022-03-30")]).isEmpty)
  }
}
