// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Testing
import WorkingDays

/// The standing of a tier that names four dates, one for each quarter.
struct MilestoneStandingTests {
  private static let weekendOnly = HolidayCalendar(
    id: "test", name: [:], country: "BD", weekend: [.friday, .saturday], firstYear: 2021, lastYear: 2022, facts: [])

  /// The second date is a Friday.
  private func plan() throws -> Plan {
    let text = [
      "কর্মপরিকল্পনা ২০২১-২২", "সূচক\tএকক\tমান\tলক্ষ্যমাত্রা ২০২১-২২\t", "\t\t\t১০০%\t৮০%",
      "[১.১] প্রতিবেদন\tতারিখ\t৫\t১৪/১০/২০২১, ১৪/০১/২০২২, ১৪/০৪/২০২২, ২৩/০৬/২০২২\t৩০/০৬/২০২২",
    ].joined(separator: "\n")
    let document = PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv")
    #expect(!document.hasErrors, "\(document.findings)")
    return try #require(document.plan)
  }

  private func standing(
    on iso: String, done: String? = nil, rule: DayConvention = .unadjusted
  ) throws -> Standing {
    let plan = try plan()
    let day = try #require(CivilDate(iso: iso))
    let assessment = Assessment(
      on: day, calendar: WorkingCalendar(Self.weekendOnly, knownOn: day), closedDayRule: rule)
    let statements = try done.map { text in
      let date = try #require(CivilDate(iso: text))
      return [Statement(indicator: plan.indicators[0].id, content: .completed(date), about: date, source: "test")]
    }
    return try #require(try assessment.standings(of: plan, statements: statements ?? []).first)
  }

  @Test(arguments: [
    ("2021-07-01", "2021-10-14", 1), ("2021-10-14", "2021-10-14", 1), ("2021-10-15", "2022-01-14", 2),
    ("2022-01-15", "2022-04-14", 3), ("2022-04-15", "2022-06-23", 4), ("2022-06-23", "2022-06-23", 4),
  ])
  func theCliffIsTheFirstDateThatIsNotPast(_ day: String, _ date: String, _ number: Int) throws {
    let standing = try standing(on: day)
    let cliff = try #require(standing.cliff)
    #expect(cliff.percent == 100 && cliff.targetDate.iso == date && cliff.closes.iso == date)
    #expect(cliff.series?.number == number && cliff.series?.count == 4)
    #expect(cliff.series?.tierCloses.iso == "2022-06-23")
    #expect(cliff.isMilestone == (number < 4))
    #expect(cliff.series?.previous == nil || number > 1)
    #expect(standing.tiers.map(\.state) == [.open, .open])
    #expect(cliff.atStake == 1 && standing.ceiling == 5)
  }

  @Test func theTierIsLostOnlyAfterItsLastDate() throws {
    let standing = try standing(on: "2022-06-24")
    #expect(standing.tiers.map(\.state) == [.lost, .open])
    #expect(standing.cliff?.percent == 80 && standing.cliff?.series == nil)
  }

  @Test(arguments: [("2021-10-10", 100), ("2022-06-23", 100), ("2022-06-24", 80)])
  func aCompletionOnOrBeforeTheLastDateMeetsTheTier(_ done: String, _ percent: Int) throws {
    let standing = try standing(on: "2022-06-30", done: done)
    #expect(standing.achieved == percent && standing.cliff == nil)
  }

  @Test(
    arguments: [
      (.unadjusted, "2022-01-14"), (.following, "2022-01-16"), (.preceding, "2022-01-13"),
    ] as [(DayConvention, String)])
  func theClosedDayRuleMovesEachDate(_ rule: DayConvention, _ closes: String) throws {
    let cliff = try #require(try standing(on: "2022-01-10", rule: rule).cliff)
    #expect(cliff.targetDate.iso == "2022-01-14" && cliff.closes.iso == closes && cliff.actBy.iso <= closes)
    let after = try #require(CivilDate(iso: closes)).adding(days: 1)
    #expect(try standing(on: after.iso, rule: rule).cliff?.targetDate.iso == "2022-04-14")
  }

  @Test func theSameDateTwiceIsOneDate() throws {
    let text = "সূচক\tমান\tলক্ষ্যমাত্রা ২০২১-২২\n\t\t১০০%\n[১.১] ক\t৫\t৩০/০৬/২০২২, ৩০/০৬/২০২২\n"
    let document = PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv")
    #expect(document.plan?.indicators.first?.tiers.first?.milestones == [])
    #expect(document.findings.allSatisfy { $0.code != .datesSeveral })
  }

  @Test func aMovedMilestoneIsAMovedTargetAndATakenOutOneToo() throws {
    let plan = try plan()
    let day = try #require(CivilDate(iso: "2021-07-01"))
    let first = PlanSnapshot.next(after: nil, serving: plan, documents: ["a"], wasReadWhole: true, on: day)
    for change in [{ $0.adding(days: 1) }, { _ in nil }] as [(CivilDate) -> CivilDate?] {
      var moved = plan
      let dates = moved.indicators[0].tiers[0].milestones
      moved.indicators[0].tiers[0].milestones = [change(dates[0])].compactMap { $0 } + dates.dropFirst()
      let next = PlanSnapshot.next(after: first, serving: moved, documents: ["b"], wasReadWhole: true, on: day)
      let changes = try #require(next.waiting)
      #expect(changes.moved.map(\.percent) == [100])
      #expect(changes.moved.first?.from.written == "2021-10-14, 2022-01-14, 2022-04-14, 2022-06-23")
      let finding = QuarterDifferences.findings(latest: (moved, "q2"), earlier: (plan, "q1")).first
      #expect(finding?.code == .targetDiffers)
    }
  }
}
