// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// Deadlines stand in the order of marks at stake / (working days left + 1), then of closing dates, then of ids (rule 10).
struct RankingTests {
  private func notice(
    _ id: String, _ day: CivilDate, _ year: MinistryYear, workingDaysLeft: Int? = nil
  ) throws -> DeadlineNotice {
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == id })
    let decider = Decider(plan: year.plan, policy: .standard, calendar: year.calendar(on: day), day: day)
    var notice = try #require(try decider.decide(standing, told: Told()).deadline)
    if let workingDaysLeft { notice.workingDaysLeft = workingDaysLeft }
    return notice
  }

  /// On 25 January the 60 % tier of 2.2.4 costs 1.8 marks in two days, 1.2.1 one mark in a month.
  @Test func whatCostsMostPerDayThatIsLeftComesFirst() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2022-01-25"))
    let ranked = try ["1.2.1", "2.2.4"].map { try notice($0, day, year) }.ranked()
    #expect(
      ranked.map { "\($0.standing.indicator.id) \($0.standing.atStake) in \($0.workingDaysLeft)" } == [
        "2.2.4 1.8 in 2", "1.2.1 1 in 21",
      ])
  }

  @Test(arguments: [(0, 20, ["1.3.1", "2.2.4"]), (20, 0, ["2.2.4", "1.3.1"])])
  func fewerWorkingDaysComeFirst(_ own: Int, _ other: Int, _ order: [String]) throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2022-01-13"))
    let notices = [
      try notice("1.3.1", day, year, workingDaysLeft: own), try notice("2.2.4", day, year, workingDaysLeft: other),
    ]
    #expect(notices.ranked().map { "\($0.standing.indicator.id)" } == order)
    #expect(notices.reversed().ranked().map { "\($0.standing.indicator.id)" } == order)
  }

  @Test func ofEquallyUrgentOnesTheEarlierClosingDateAndThenTheIdDecides() throws {
    let year = try MinistryYear()
    let day = try #require(CivilDate(iso: "2022-01-13"))
    let first = try notice("1.3.1", day, year)
    var second = first
    second.standing.indicator.id = try #require(IndicatorID("1.10.1"))
    #expect([second, first].ranked().map(\.standing.indicator.id) == [first, second].map(\.standing.indicator.id))
    var other = first
    other.plan = "a"
    #expect([first, other].ranked().map(\.plan) == ["a", first.plan])
  }
}

extension Decision {
  fileprivate var deadline: DeadlineNotice? {
    if case .send(.deadline(let notice)) = self { notice } else { nil }
  }
}
