// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// Standings of single indicators: what is open, met, lost, and what the next loss costs.
struct StandingTests {
  private static let weekendOnly = HolidayCalendar(
    id: "test", name: [:], country: "BD", weekend: [.friday, .saturday], firstYear: 2021, lastYear: 2022, facts: [])

  private func standing(
    _ id: String, on iso: String, _ content: Statement.Content? = nil, about: String = "2021-09-30",
    rule: DayConvention = .unadjusted
  ) throws -> Standing {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    let plan = try #require(PlanDocument.read(bytes, id: "p", file: "p.tsv").plan)
    let day = try #require(CivilDate(iso: iso))
    let wanted = try #require(IndicatorID(id))
    var statements: [Statement] = []
    if let content {
      statements.append(
        Statement(indicator: wanted, content: content, about: try #require(CivilDate(iso: about)), source: "test"))
    }
    let assessment = Assessment(
      on: day, calendar: WorkingCalendar(Self.weekendOnly, knownOn: day), closedDayRule: rule)
    return try #require(try assessment.standings(of: plan, statements: statements).first { $0.indicator.id == wanted })
  }

  @Test func aTierIsOpenOnItsClosingDateAndLostTheDayAfter() throws {
    #expect(try standing("1.3.1", on: "2021-12-30").best == 100)
    #expect(try standing("1.3.1", on: "2021-12-31").best == 80)
    #expect(try standing("1.3.1", on: "2022-01-20").best == 60)
    #expect(try standing("1.3.1", on: "2022-01-21").state == .lost)
  }

  @Test(arguments: [("2021-12-23", 1), ("2022-01-05", 1), ("2022-01-15", 3)] as [(String, Decimal)])
  func theLastDeadlineIsWorthThreeTimesTheFirst(_ day: String, _ atStake: Decimal) throws {
    #expect(try standing("1.3.1", on: day).atStake == atStake)
  }

  @Test(arguments: [("2021-12-30", 100), ("2021-12-31", 80), ("2022-01-20", 60)])
  func aCompletionProvesTheTierOfItsDay(_ done: String, _ percent: Int) throws {
    let date = try #require(CivilDate(iso: done))
    let standing = try standing("1.3.1", on: "2022-03-01", .completed(date), about: done)
    #expect(standing.achieved == percent)
    #expect(standing.state == .achieved)
    #expect(standing.cliff == nil)
    #expect(standing.ceiling == standing.indicator.marks(percent))
  }

  @Test func aCompletionIsNotYetKnownBeforeItsOwnDay() throws {
    let date = try #require(CivilDate(iso: "2021-12-28"))
    #expect(try standing("1.3.1", on: "2021-12-27", .completed(date), about: "2021-12-28").state == .open)
  }

  @Test(
    arguments: [
      (1, .open, nil, 4), (2, .open, 60, 1.6), (3, .open, 80, 0.8), (4, .achieved, 100, 0),
    ] as [(Decimal, Standing.State, Int?, Decimal)])
  func aCountKeepsWhatItHasAndStakesTheRest(
    _ value: Decimal, _ state: Standing.State, _ achieved: Int?, _ atStake: Decimal
  ) throws {
    let standing = try standing("1.6.1", on: "2022-01-01", .value(value))
    #expect(standing.state == state)
    #expect(standing.achieved == achieved)
    #expect(standing.atStake == atStake)
  }

  @Test func aPercentIsMetNotSecuredUntilTheYearEnds() throws {
    #expect(try standing("1.5.1", on: "2022-06-30", .value(90)).state == .met)
    #expect(try standing("1.5.1", on: "2022-07-01", .value(90)).state == .achieved)
  }

  @Test(
    arguments: [
      (.unadjusted, "2022-02-25"), (.following, "2022-02-27"), (.preceding, "2022-02-24"),
      (.modifiedFollowing, "2022-02-27"),
    ] as [(DayConvention, String)])
  func theClosedDayRuleMovesTheClosingDate(_ rule: DayConvention, _ closes: String) throws {
    let cliff = try #require(try standing("1.2.1", on: "2022-02-01", rule: rule).cliff)
    #expect(cliff.closes.iso == closes)
    #expect(cliff.targetDate.iso == "2022-02-25")
  }

  @Test(
    arguments: [(9, 80, "2022-06-30", true), (4, 100, "2022-06-30", true), (4, 100, "2022-07-01", false)]
      as [(Decimal, Int, String, Bool)])
  func aCountOfWhichFewerIsBetterIsMetNotSecuredUntilTheYearEnds(
    _ value: Decimal, _ achieved: Int, _ iso: String, _ canFall: Bool
  ) throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let fewer = text.replacing("৪\t৩\t২\t১\n", with: "৫\t১০\t২০\t১\n")
    try #require(fewer != text)
    var plan = try #require(PlanDocument.read(Array(fewer.utf8), id: "p", file: "p.tsv").plan)
    plan.indicators.removeAll { "\($0.id)" != "1.6.1" }
    let day = try #require(CivilDate(iso: iso))
    let indicator = try #require(plan.indicators.first)
    let statement = Statement(
      indicator: indicator.id, content: .value(value), about: plan.fiscalYear.first, source: "test")
    let assessment = Assessment(
      on: day, calendar: WorkingCalendar(Self.weekendOnly, knownOn: day), closedDayRule: .unadjusted)
    let standing = PlanStanding(
      plan: plan, indicators: try assessment.standings(of: plan, statements: [statement]))
    #expect(standing.indicators.first?.achieved == achieved)
    #expect(standing.met == (canFall ? indicator.marks(achieved) : 0))
    #expect(standing.secured == (canFall ? 0 : indicator.marks(achieved)))
  }

  @Test func theActByDateIsTheLastWorkingDayOnOrBeforeTheClosingDate() throws {
    #expect(try standing("1.2.1", on: "2022-02-01").cliff?.actBy.iso == "2022-02-24")
  }
}
