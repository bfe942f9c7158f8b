// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// A target that names several dates: each is reminded of, and only the last closes the tier.
struct MilestoneTests {
  private static let quarters = "১৪/১০/২০২১, ১৩/০১/২০২২, ১৪/০৪/২০২২, ৩০/০৬/২০২২"

  /// The ministry's year with these dates as the only target of 1.3.1.
  private func year(_ dates: String = quarters, lower: String = "-\t-") throws -> MinistryYear {
    let row = "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২\t--"
    let year = try MinistryYear { $0.replacing(row, with: "\(dates)\t\(lower)\t--") }
    try #require(try indicator(year).tiers.first?.milestones.isEmpty == false)
    return year
  }

  private func indicator(_ year: MinistryYear) throws -> Indicator {
    try #require(year.plan.indicators.first { "\($0.id)" == "1.3.1" })
  }

  private func standing(_ year: MinistryYear, on iso: String) throws -> (Standing, Decider, CivilDate) {
    let day = try #require(CivilDate(iso: iso))
    let standing = try #require(try year.standings(on: day).first { "\($0.indicator.id)" == "1.3.1" })
    return (standing, Decider(plan: year.plan, policy: .standard, calendar: year.calendar(on: day), day: day), day)
  }

  /// `2021-10-14/7d 2021-10-07`: the date in the identity, the stage, and the day it was told.
  private func lines(_ year: MinistryYear, from first: String, to last: String) throws -> [String] {
    let run = try year.run(from: first, to: last)
    return zip(run.notices, run.days).flatMap { notice, day -> [String] in
      guard "\(notice.standing.indicator.id)" == "1.3.1" else { return [] }
      return notice.identities.map { identity in
        let parts = identity.text.split(separator: "/")
        return "\(parts[3])/\(parts[4]) \(day)"
      }
    }
  }

  @Test func eachOfFourDatesHasItsOwnStagesAndOnlyTheLastIsEverLost() throws {
    #expect(
      try lines(year(), from: "2021-07-01", to: "2022-07-10") == [
        "2021-10-14/30d 2021-09-14", "2021-10-14/14d 2021-09-30", "2021-10-14/7d 2021-10-07",
        "2021-10-14/3wd 2021-10-11", "2021-10-14/1wd 2021-10-13", "2021-10-14/0d 2021-10-14",
        "2022-01-13/30d 2021-12-14", "2022-01-13/14d 2021-12-30", "2022-01-13/7d 2022-01-06",
        "2022-01-13/3wd 2022-01-10", "2022-01-13/1wd 2022-01-12", "2022-01-13/0d 2022-01-13",
        "2022-04-14/30d 2022-03-14", "2022-04-14/14d 2022-03-30", "2022-04-14/7d 2022-04-06",
        "2022-04-14/3wd 2022-04-10", "2022-04-14/1wd 2022-04-12", "2022-04-14/0d 2022-04-13",
        "2022-06-30/30d 2022-05-31", "2022-06-30/14d 2022-06-16", "2022-06-30/7d 2022-06-23",
        "2022-06-30/3wd 2022-06-27", "2022-06-30/1wd 2022-06-29", "2022-06-30/0d 2022-06-30",
        "2022-06-30/lost 2022-07-03",
      ])
  }

  @Test func datesCloseTogetherDoNotCallMissedWhatStoodBehindTheOneBefore() throws {
    let year = try year("১৪/১০/২০২১, ১৮/১০/২০২১")
    #expect(
      try lines(year, from: "2021-10-12", to: "2021-10-31") == [
        "2021-10-14/3wd 2021-10-12", "2021-10-14/1wd 2021-10-13", "2021-10-14/0d 2021-10-14",
        "2021-10-18/1wd 2021-10-17", "2021-10-18/0d 2021-10-18", "2021-10-18/lost 2021-10-19",
      ])
    let second = try #require(
      try year.run(from: "2021-10-12", to: "2021-10-17").notices.last { "\($0.standing.indicator.id)" == "1.3.1" })
    #expect(second.reason == .stageDue && second.passedOver.isEmpty)
  }

  @Test func whatWasToldOfOneDateIsNotToldOfTheNext() throws {
    let year = try year("১৪/১০/২০২১, ১৮/১০/২০২১")
    // Told of the first date, by its last stage and by a loss that cannot be: the second is told all the same.
    let (standing, decider, day) = try standing(year, on: "2021-10-18")
    for stage in ["0d", "last-chance", "lost"] {
      let told = Told(
        days: ["p/1.3.1/100/2021-10-14/\(stage)": day.adding(days: -4)], knownSince: day.adding(days: -30))
      guard case .send(.deadline(let notice)) = try decider.decide(standing, told: told) else {
        Issue.record("nothing was sent after \(stage)")
        continue
      }
      #expect(notice.identities.map(\.text) == ["p/1.3.1/100/2021-10-18/0d"])
    }
  }

  @Test func whoIsNewGetsTheLatestStageOfTheNextDate() throws {
    let year = try year("১৪/১০/২০২১, ২৮/১০/২০২১")
    #expect(try lines(year, from: "2021-10-17", to: "2021-10-17") == ["2021-10-28/14d 2021-10-17"])
    let run = try year.run(from: "2021-10-17", to: "2021-10-17")
    let notice = try #require(run.notices.first { "\($0.standing.indicator.id)" == "1.3.1" })
    #expect(notice.reason == .firstNotice)
  }

  @Test func afterMissedDaysTheLatestStageOfTheNextDateIsCaughtUp() throws {
    var year = try year()
    year.down = { ("2021-10-12"..."2022-01-01").contains($0.iso) }
    #expect(
      try lines(year, from: "2021-10-11", to: "2022-01-02") == [
        "2021-10-14/3wd 2021-10-11", "2022-01-13/14d 2022-01-02",
      ])
    let late = try #require(
      try year.run(from: "2021-10-11", to: "2022-01-02").notices.last { "\($0.standing.indicator.id)" == "1.3.1" })
    #expect(late.reason == .caughtUp && late.stageDay.iso == "2021-12-30")
    #expect(late.passedOver.map(\.name) == ["30d"])
  }

  @Test func onADayOffADateThatPassesBeforeTheOfficeOpensHasItsOwnLastChance() throws {
    // 25 February 2022 is a Friday.
    let year = try year("২৫/০২/২০২২, ৩০/০৬/২০২২")
    let (standing, decider, day) = try standing(year, on: "2022-02-25")
    guard case .send(.deadline(let notice)) = try decider.decide(standing, told: Told(knownSince: day)) else {
      Issue.record("nothing was sent")
      return
    }
    #expect(notice.identities.map(\.text) == ["p/1.3.1/100/2022-02-25/last-chance"])
    let (sunday, later, _) = try self.standing(year, on: "2022-02-27")
    #expect(sunday.cliff?.targetDate.iso == "2022-06-30")
    let told = Told(days: ["p/1.3.1/100/2022-02-25/last-chance": day], knownSince: day)
    #expect(try later.decide(sunday, told: told) == .silent(.notYetDue))
  }

  @Test func theTierThatIsTakenUpAfterALossHasDatesOfItsOwn() throws {
    let year = try year("১৪/১০/২০২১, ৩০/১২/২০২১", lower: "১৩/০১/২০২২, ২৭/০১/২০২২\t-")
    let lines = try lines(year, from: "2021-12-28", to: "2022-02-10")
    #expect(
      lines == [
        "2021-12-30/3wd 2021-12-28", "2021-12-30/1wd 2021-12-29", "2021-12-30/0d 2021-12-30",
        "2021-12-30/lost 2022-01-02", "2022-01-13/7d 2022-01-06", "2022-01-13/3wd 2022-01-10",
        "2022-01-13/1wd 2022-01-12", "2022-01-13/0d 2022-01-13", "2022-01-27/7d 2022-01-20",
        "2022-01-27/3wd 2022-01-24", "2022-01-27/1wd 2022-01-26", "2022-01-27/0d 2022-01-27",
        "2022-01-27/lost 2022-01-30",
      ])
  }
}
