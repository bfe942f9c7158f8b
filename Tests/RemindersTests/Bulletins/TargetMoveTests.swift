// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Who was told of a target date that the plan has no more hears of the new one.
struct TargetMoveTests {
  /// The dates of 1.3.1, day by day, as the document has them from a day on; nil takes the row out.
  private typealias Versions = [(from: String, targets: String?)]

  private static let first = "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২"
  private static let later = "২০/০১/২০২২\t২৭/০১/২০২২\t-"

  private func moves(_ targets: String, told: [(String, String)], on iso: String, open: [String] = []) throws
    -> [TargetMove]
  {
    let year = BulletinYear(
      year: try MinistryYear { $0.replacing("\(Self.first)\t--", with: "\(targets)\t--") }, id: "1.3.1")
    let day = try #require(CivilDate(iso: iso))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.3.1" })
    try #require(!standing.indicator.hasErrors)
    let tellings =
      try told.map { Told.Telling("p/1.3.1/\($0.0)", on: try #require(CivilDate(iso: $0.1))) }
      + open.map { Told.Telling("p/1.3.1/\($0)", on: day, isCertain: false) }
    return TargetMoveDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
      .moves(of: standing, told: Told(tellings: tellings, knownSince: day))
  }

  private func identities(_ moves: [TargetMove]) -> [String] { moves.map(\.identity.text) }

  @Test func theNewDateIsToldWithTheOldOne() throws {
    let found = try moves(Self.later, told: [("100/2021-12-30/14d", "2021-12-15")], on: "2021-12-20")
    #expect(identities(found) == ["p/1.3.1/100/2022-01-20/moved-from-2021-12-30-1"])
    #expect(found.first?.actBy == CivilDate(iso: "2022-01-20"))
    #expect(found.first?.reason == .targetDateMoved)
  }

  @Test func nothingIsSaidToWhoKnowsTheDateOrNothing() throws {
    #expect(try moves(Self.first, told: [("100/2021-12-30/14d", "2021-12-15")], on: "2021-12-20").isEmpty)
    #expect(try moves(Self.later, told: [], on: "2021-12-20").isEmpty)
    #expect(try moves(Self.later, told: [("-/abc/unreadable", "2021-12-15")], on: "2021-12-20").isEmpty)
    // Told of the new date in the meantime, by a stage or by a correction.
    for word in ["30d", "moved-from-2021-12-30-1"] {
      #expect(
        try moves(
          Self.later, told: [("100/2021-12-30/14d", "2021-12-15"), ("100/2022-01-20/\(word)", "2021-12-19")],
          on: "2021-12-20"
        ).isEmpty)
    }
  }

  @Test func theSameMoveAgainHasANumberOfItsOwn() throws {
    let told = [
      ("100/2021-12-30/14d", "2021-12-15"), ("100/2022-01-20/moved-from-2021-12-30-1", "2021-12-16"),
      ("100/2021-12-30/moved-from-2022-01-20-1", "2021-12-19"),
    ]
    #expect(try moves(Self.first, told: told, on: "2021-12-20").isEmpty)
    #expect(
      identities(try moves(Self.later, told: told, on: "2021-12-20")) == [
        "p/1.3.1/100/2022-01-20/moved-from-2021-12-30-2"
      ])
  }

  @Test func whatMayHaveArrivedIsTakenForReadWhenItDiffers() throws {
    let told = [("100/2021-12-30/14d", "2021-12-15")]
    let open = ["100/2022-01-20/moved-from-2021-12-30-1"]
    // Still the same notice, under its own number.
    #expect(
      identities(try moves(Self.later, told: told, on: "2021-12-20", open: open)) == [
        "p/1.3.1/100/2022-01-20/moved-from-2021-12-30-1"
      ])
    // The document went back to what was told for certain.
    #expect(
      identities(try moves(Self.first, told: told, on: "2021-12-20", open: open)) == [
        "p/1.3.1/100/2021-12-30/moved-from-2022-01-20-1"
      ])
  }

  @Test func aTierThatIsGoneIsWithdrawnOnce() throws {
    let told = [("100/2021-12-30/lost", "2022-01-02"), ("60/2022-01-20/3wd", "2022-01-17")]
    let targets = "৩০/১২/২০২১\t২৭/০১/২০২২\t-"
    let found = try moves(targets, told: told, on: "2022-01-18")
    #expect(identities(found) == ["p/1.3.1/60/2022-01-20/withdrawn"])
    #expect(found.first?.reason == .rowWithdrawn)
    #expect(
      try moves(targets, told: told + [("60/2022-01-20/withdrawn", "2022-01-18")], on: "2022-01-19").isEmpty)
  }

  @Test func severalTiersMoveInOneNotice() throws {
    let told = [("100/2021-12-30/lost", "2022-01-02"), ("80/2022-01-13/7d", "2022-01-06")]
    #expect(
      identities(try moves(Self.later, told: told, on: "2022-01-09")) == [
        "p/1.3.1/100/2022-01-20/moved-from-2021-12-30-1", "p/1.3.1/80/2022-01-27/moved-from-2022-01-13-1",
      ])
  }

  @Test func aDateOfSeveralThatIsOverIsNoNews() throws {
    let told = [("100/2021-12-30/0d", "2021-12-30")]
    #expect(try moves("১৩/০১/২০২২, ২৭/০১/২০২২\t-\t-", told: told, on: "2022-01-04").isEmpty)
    #expect(
      identities(try moves("১৩/০১/২০২২, ২৭/০১/২০২২\t-\t-", told: told, on: "2021-12-29")) == [
        "p/1.3.1/100/2022-01-13/moved-from-2021-12-30-1"
      ])
  }

  @Test func whatWasToldOfAnotherYearIsNoMatter() throws {
    #expect(try moves(Self.first, told: [("100/2020-12-30/7d", "2020-12-23")], on: "2021-12-20").isEmpty)
  }

  @Test func aStageOfTheSameDayTakesTheCorrectionAlong() throws {
    let year = try MinistryYear { $0.replacing("\(Self.first)\t--", with: "\(Self.later)\t--") }
    let told = Told(days: ["p/1.3.1/100/2021-12-30/14d": try #require(CivilDate(iso: "2021-12-15"))])
    let run = try year.run(from: "2021-12-22", to: "2021-12-22")
    let notice = try #require(run.notices.first { "\($0.standing.indicator.id)" == "1.3.1" })
    let day = try #require(CivilDate(iso: "2021-12-22"))
    let moves = TargetMoveDecider(plan: year.plan, calendar: year.calendar(on: day), day: day)
      .moves(of: notice.standing, told: told)
    let both = notice.telling(moves, on: day)
    #expect(
      both.identities.map(\.text) == [
        "p/1.3.1/100/2022-01-20/30d", "p/1.3.1/100/2022-01-20/moved-from-2021-12-30-1",
      ])
    #expect(both.reasons == [.targetDateMoved, .targetDateMoved])
    #expect(both.actByDates == [CivilDate(iso: "2022-01-20"), CivilDate(iso: "2022-01-20")])
  }

  @Test func aRowThatIsGoneIsToldOfByWhatWasToldLast() throws {
    let plan = try MinistryYear().plan
    let id = try #require(IndicatorID("9.9.9"))
    func row(_ identities: [String]) throws -> String? {
      let day = try #require(CivilDate(iso: "2021-12-20"))
      let told = Told(tellings: identities.map { Told.Telling("p/9.9.9/\($0)", on: day) })
      return WithdrawnRow(plan: plan, indicator: id, title: nil, told: told)?.identity.text
    }
    #expect(try row([]) == nil)
    #expect(try row(["-/abc/unreadable"]) == nil)
    #expect(
      try row(["100/2021-12-30/lost", "80/2022-01-13/7d"]) == "p/9.9.9/80/2022-01-13/withdrawn")
    #expect(try row(["100/2021-12-31/q2-14d"]) == "p/9.9.9/100/2022-06-30/withdrawn")
    #expect(try row(["100/2021-12-30/7d", "100/2021-12-30/secured"]) == nil)
    #expect(try row(["100/2020-12-30/7d"]) == nil)
  }
}
