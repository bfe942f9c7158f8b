// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// The ministry's year as it was worked out by hand from the rules: policy 30d 14d 7d 3wd 1wd 0d lost.
struct WorkedYearTests {
  struct Row: CustomTestStringConvertible {
    var id: String
    var percent: Int
    var stages: [String]
    var testDescription: String { "\(id) \(percent) %" }

    init(_ id: String, _ percent: Int, _ stages: String) {
      self.id = id
      self.percent = percent
      self.stages = stages.components(separatedBy: ", ")
    }
  }

  @Test(arguments: [
    Row(
      "1.3.1", 100,
      "30d 2021-11-30, 14d 2021-12-15, 7d 2021-12-23, 3wd 2021-12-27, 1wd 2021-12-29, 0d 2021-12-30, lost 2022-01-02"),
    Row("1.3.1", 80, "7d 2022-01-06, 3wd 2022-01-10, 1wd 2022-01-12, 0d 2022-01-13, lost 2022-01-16"),
    Row("1.3.1", 60, "3wd 2022-01-17, 1wd 2022-01-19, 0d 2022-01-20, lost 2022-01-23"),
    Row("2.2.4", 80, "3wd 2022-01-17, 1wd 2022-01-19, 0d 2022-01-20, lost 2022-01-23"),
    Row("2.2.4", 60, "3wd 2022-01-24, 1wd 2022-01-26, 0d 2022-01-27, lost 2022-01-30"),
    Row(
      "1.2.1", 100,
      "30d 2022-01-25, 14d 2022-02-10, 7d 2022-02-17, 3wd 2022-02-20, 1wd 2022-02-23, 0d 2022-02-24, lost 2022-02-27"),
    Row("1.2.1", 80, "3wd 2022-02-28, 1wd 2022-03-02, 0d 2022-03-03, lost 2022-03-06"),
    Row(
      "1.1.1", 80,
      "14d 2022-03-30, 7d 2022-04-06, 3wd 2022-04-10, 1wd 2022-04-12, 0d 2022-04-13, lost 2022-04-17"),
    Row("2.2.5", 80, "14d 2022-06-16, 7d 2022-06-23, 3wd 2022-06-27, 1wd 2022-06-29, 0d 2022-06-30, lost 2022-07-03"),
    Row("1.1.1", 60, "14d 2022-04-21, 3wd 2022-04-26, 1wd 2022-04-28, 0d 2022-05-05, lost 2022-05-08"),
    Row("1.4.1", 100, "30d 2021-07-29, 14d 2021-08-12, 7d 2021-08-22, 3wd 2021-08-24"),
  ])
  func stagesFallOnTheDaysWorkedOutByHand(_ row: Row) throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-07-01", to: "2022-07-10")
    #expect(year.lines(run, row.id, row.percent) == row.stages)
  }

  @Test(arguments: [
    ("1.1.1", 80, "0d 2022-04-13", "lost 2022-04-17"), ("2.2.5", 80, "0d 2022-06-30", "lost 2022-07-03"),
  ])
  func theLastDayIsTheLastWorkingDayAndTheLossIsToldOnTheFirstOneAfter(
    _ id: String, _ percent: Int, _ last: String, _ lost: String
  ) throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-07-01", to: "2022-07-10")
    #expect(Array(year.lines(run, id, percent).suffix(2)) == [last, lost])
  }

  @Test(
    arguments: [
      ("2021-12-30", 50), ("2021-12-31", 49), ("2022-01-14", 47.4), ("2022-01-21", 43.8), ("2022-01-28", 42),
      ("2022-02-26", 41), ("2022-03-05", 40), ("2022-03-17", 39), ("2022-03-26", 36), ("2022-04-15", 35),
      ("2022-05-06", 32), ("2022-05-31", 31.4), ("2022-06-30", 31.4), ("2022-07-01", 10),
    ] as [(String, Decimal)])
  func theCeilingFallsAsEachTierCloses(_ day: String, _ ceiling: Decimal) throws {
    let year = try MinistryYear()
    let date = try #require(CivilDate(iso: day))
    let standing = PlanStanding(plan: year.plan, indicators: try year.standings(on: date))
    #expect(standing.ceiling == ceiling)
    #expect(standing.lost == 50 - ceiling)
  }

  /// The notice of a loss is the first of the next tier too: what was due on or before its day is passed over.
  @Test(arguments: [
    ("1.3.1", 80, "2022-01-02", "30d 14d"), ("1.3.1", 60, "2022-01-16", "30d 14d 7d"),
    ("2.2.4", 80, "2022-01-16", "30d 14d 7d"), ("2.2.4", 60, "2022-01-23", "30d 14d 7d"),
    ("1.2.1", 80, "2022-02-27", "30d 14d 7d"), ("1.1.1", 60, "2022-04-17", "30d"), ("2.2.5", 80, "2022-05-31", "30d"),
  ])
  func aTierIsTakenUpOnTheDayOfTheLossBeforeIt(_ id: String, _ percent: Int, _ day: String, _ passed: String) throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-07-01", to: "2022-07-10")
    let losses = zip(run.notices, run.days).filter { notice, _ in
      "\(notice.standing.indicator.id)" == id && notice.stage == .lost && notice.cliff?.percent == percent
    }
    #expect(losses.map(\.1) == [day])
    #expect(losses.first?.0.passedOver.map(\.name).joined(separator: " ") == passed)
  }

  @Test func nothingIsSaidOnAFridayThatIsATarget() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2022-02-24", to: "2022-02-27")
    let told = zip(run.notices, run.days).filter { "\($0.0.standing.indicator.id)" == "1.2.1" }
    #expect(told.map { "\($0.0.stage.name) \($0.1)" } == ["0d 2022-02-24", "lost 2022-02-27"])
  }

  /// Counts end with the year as deadlines like any other; what words claim is no number.
  @Test(arguments: [("1.6.1", "1"), ("2.1.1", nil), ("2.2.1", nil), ("2.1.2", nil)] as [(String, String?)])
  func aMissingOrProseValueIsNotKnown(_ id: String, _ value: String?) throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2021-12-15"))
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == id })
    #expect(standing.current.map { "\($0)" } == value)
    let decider = PaceDecider(plan: year.plan, calendar: year.calendar(on: day), day: day)
    guard case .send(.bulletin(.pace(let notice))) = try decider.decide(standing, told: Told(knownSince: day)) else {
      Issue.record("nothing goes")
      return
    }
    #expect(notice.stage == .days(14) && notice.standing.current.map { "\($0)" } == value)
  }

  @Test func nothingIsSentOnADayOff() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-07-01", to: "2022-07-10")
    for day in run.days {
      let date = try #require(CivilDate(iso: day))
      #expect(try year.calendar(on: date).isWorking(date), "\(day)")
    }
  }

  @Test func afterTheLastTierThereIsSilence() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-07-01", to: "2022-07-10")
    let last = zip(run.notices, run.days).filter { "\($0.0.standing.indicator.id)" == "1.3.1" }.map(\.1).max()
    #expect(last == "2022-01-23")
  }
}
