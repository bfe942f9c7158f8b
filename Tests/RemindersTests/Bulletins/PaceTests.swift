// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reminders
import Testing
import WorkingDays

@testable import Plans

/// Counts are paced by quarter: target x quarter / 4, rounded up, 14 days, 7 days and 3 working days before.
struct PaceTests {
  private func indicator(
    _ targets: [Decimal], unit: Plans.Unit = .count, method: CalculationMethod? = nil, percents: [Int] = [100, 80, 60],
    hasErrors: Bool = false
  ) throws -> Indicator {
    Indicator(
      id: try #require(IndicatorID("1.1")), activity: nil, area: nil, title: "t", unit: unit, declaredUnit: unit,
      weight: 1, tiers: zip(percents, targets).map { Tier(percent: $0, target: .value($1)) }, method: method,
      owner: nil, evidence: nil, remarks: nil, progress: [], hasErrors: hasErrors)
  }

  @Test(
    arguments: [
      (4, [1, 2, 3, 4]), (1, [1, 1, 1, 1]), (2, [1, 1, 2, 2]), (3, [1, 2, 3, 3]), (10, [3, 5, 8, 10]),
      (100, [25, 50, 75, 100]), (2.5, [1, 2, 2, 2.5]), (0, [0, 0, 0, 0]),
    ] as [(Decimal, [Decimal])])
  func theShareOfAQuarterIsRoundedUp(_ target: Decimal, _ shares: [Decimal]) throws {
    let year = FiscalYear(startYear: 2021)
    let pacing = try #require(Pacing(indicator([target]), in: year))
    #expect(year.quarters.map(pacing.share) == shares)
    #expect(pacing.share(on: try #require(CivilDate(iso: "2022-01-01"))) == shares[2])
    #expect(pacing.share(on: try #require(CivilDate(iso: "2021-06-30"))) == nil)
    #expect(pacing.share(on: try #require(CivilDate(iso: "2022-07-01"))) == nil)
  }

  @Test func onlyTheBestTierOfACountOfWhichMoreIsBetterIsPaced() throws {
    let year = FiscalYear(startYear: 2021)
    #expect(Pacing(try indicator([4, 3, 2]), in: year)?.target == 4)
    #expect(Pacing(try indicator([4, 3], method: .sum), in: year) != nil)
    #expect(Pacing(try indicator([2, 3, 4]), in: year) == nil, "fewer is better")
    #expect(Pacing(try indicator([4, 3], percents: [80, 60]), in: year) == nil)
    #expect(Pacing(try indicator([4, 3], unit: .percent), in: year) == nil)
    #expect(Pacing(try indicator([4, 3], method: .average), in: year) == nil)
    #expect(Pacing(try indicator([4, 3], hasErrors: true), in: year) == nil)
  }

  private func value(_ number: Decimal, _ about: String) throws -> Statement {
    Statement(
      indicator: try #require(IndicatorID("1.6.1")), content: .value(number),
      about: try #require(CivilDate(iso: about)),
      source: "io", sequence: 1)
  }

  private func lines(
    _ statements: [Statement] = [], from first: String = "2021-07-01", to last: String = "2022-06-30",
    told: Told = Told(), down: @escaping (CivilDate) -> Bool = { _ in false }
  ) throws -> [String] {
    let year = BulletinYear(year: try MinistryYear(), id: "1.6.1", statements: statements, down: down)
    return try year.run(from: first, to: last, told: told) { plan, standing, day, calendar, told in
      try PaceDecider(plan: plan.plan, calendar: calendar, day: day).decide(standing, told: told)
    }
  }

  /// The first quarter ends on a Thursday; the second's last working day is 30 December, and its 14th day before is
  /// Victory Day; the third's is a holiday too. The year's end is a deadline of its own.
  @Test func theMinistrysYearIsPacedOnTheDaysWorkedOutByHand() throws {
    #expect(
      try lines() == [
        "q1-14d 2021-09-16", "q1-7d 2021-09-23", "q1-3wd 2021-09-27", "q2-14d 2021-12-15", "q2-7d 2021-12-23",
        "q2-3wd 2021-12-27", "q3-14d 2022-03-16", "q3-7d 2022-03-24", "q3-3wd 2022-03-28",
      ])
  }

  @Test func whoHasTheShareIsLeftInPeaceUntilTheNextQuarter() throws {
    #expect(
      try lines([value(2, "2021-12-20")]).filter { $0.hasPrefix("q2") || $0.hasPrefix("q3") } == [
        "q2-14d 2021-12-15", "q3-14d 2022-03-16", "q3-7d 2022-03-24", "q3-3wd 2022-03-28",
      ])
  }

  @Test func thePolicySaysByWhichStagesACountIsPacedOrThatItIsNot() throws {
    let id = try #require(IndicatorID("1.6"))
    func lines(_ pace: [Stage]) throws -> [String] {
      let year = BulletinYear(year: try MinistryYear(), id: "1.6.1")
      let policies = PolicyBook(.standard, changes: [(.id(id), PolicyChange(pace: pace))])
      return try year.run(from: "2021-07-01", to: "2022-06-30") { plan, standing, day, calendar, told in
        try PaceDecider(plan: plan.plan, policies: policies, calendar: calendar, day: day).decide(standing, told: told)
      }
    }
    #expect(try lines([]).isEmpty)
    #expect(
      try lines([.workingDays(1), .days(21)]) == [
        "q1-21d 2021-09-09", "q1-1wd 2021-09-29", "q2-21d 2021-12-09", "q2-1wd 2021-12-29", "q3-21d 2022-03-10",
        "q3-1wd 2022-03-30",
      ])
  }

  /// 3 of 4 is the 80 % tier.
  @Test func reachingALowerTierIsNotTheEndOfIt() throws {
    #expect(try lines([value(3, "2021-10-20")], from: "2021-10-01").isEmpty)
    #expect(try lines([value(2, "2021-10-20")], from: "2022-01-01").count == 3)
  }

  @Test func afterAGapOnlyTheLatestStageGoesAndTheQuarterBeforeIsNotChased() throws {
    let first = try #require(CivilDate(iso: "2021-12-10"))
    let last = try #require(CivilDate(iso: "2021-12-25"))
    #expect(
      try lines(from: "2021-12-01", to: "2022-01-31", down: { (first...last).contains($0) }) == [
        "q2-7d 2021-12-26", "q2-3wd 2021-12-27",
      ])
    #expect(try lines(from: "2022-01-01", to: "2022-03-01").isEmpty)
  }

  @Test func aLateStageSaysWhyAndWhatWasPassedOver() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.6.1")
    let day = try #require(CivilDate(iso: "2021-12-26"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.6.1" })
    let decider = PaceDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
    let known: [(CivilDate?, Notice.Reason)] = [
      (nil, .firstNotice), (day, .firstNotice), (day.adding(days: -9), .caughtUp),
    ]
    for (known, reason) in known {
      guard case .send(let notice) = try decider.decide(standing, told: Told(knownSince: known)) else {
        Issue.record("nothing goes")
        continue
      }
      #expect(notice.reason == reason)
      #expect(notice.identities.map(\.text) == ["p/1.6.1/100/2021-12-31/q2-7d"])
      #expect(notice.passedOver == [.days(14)])
      #expect(notice.actByDates == [CivilDate(iso: "2021-12-30")])
      guard case .pace(let pace)? = notice.bulletin else { continue }
      #expect(pace.share == 2 && pace.target == 4 && pace.left.workingDays == 4 && pace.standing.current == 1)
    }
  }
}
