// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// The last word about an indicator that is done, to who was reminded of it.
struct ClosingTests {
  private func completed(_ id: String, _ date: String, recorded: String? = nil) throws -> Statement {
    let day = try #require(CivilDate(iso: date))
    return Statement(
      indicator: try #require(IndicatorID(id)), content: .completed(day), about: day,
      recorded: recorded.flatMap { CivilDate(iso: $0) }, source: "io", sequence: 1)
  }

  /// Deadlines and the last word together, as one reader gets them.
  private func lines(
    _ id: String, _ statements: [Statement] = [], from first: String = "2021-07-01", to last: String = "2022-07-20",
    deadlines: Bool = true, told start: Told = Told()
  ) throws -> [String] {
    let year = BulletinYear(year: try MinistryYear(), id: id)
    return try year.run(from: first, to: last, told: start) { _, _, day, calendar, told in
      // What was not recorded yet is not known yet.
      var known = year
      known.statements = statements.filter { $0.recorded <= day }
      let plan = try known.standing(on: day)
      let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == id })
      let decider = Decider(plan: plan.plan, policy: .standard, calendar: calendar, day: day)
      if deadlines, case .send(let notice) = try decider.decide(standing, told: told) { return .send(notice) }
      return try ClosingDecider(plan: plan.plan, calendar: calendar, day: day).decide(standing, told: told)
    }
  }

  @Test func theWorkedYearsRowEndsWithOneNote() throws {
    #expect(
      try lines("1.4.1") == [
        "30d 2021-07-29", "14d 2021-08-12", "7d 2021-08-22", "3wd 2021-08-24", "secured 2021-08-25",
      ])
  }

  @Test func whoWasNotRemindedHearsNothing() throws {
    #expect(try lines("1.4.1", deadlines: false).isEmpty)
    #expect(try lines("1.4.1", from: "2021-08-25").isEmpty)
  }

  @Test func aLateRecordTakesALossBack() throws {
    let lines = try lines("1.3.1", [completed("1.3.1", "2021-12-28", recorded: "2022-01-04")], from: "2021-12-25")
    #expect(lines.suffix(2) == ["lost 2022-01-02", "regained 2022-01-04"])
  }

  @Test func aLowerTierIsSecuredOnTheNextWorkingDay() throws {
    // Friday 7 January: the note waits for Sunday.
    let lines = try lines("1.3.1", [completed("1.3.1", "2022-01-07")], from: "2021-12-25")
    #expect(lines.suffix(2) == ["7d 2022-01-06", "secured 2022-01-09"])
  }

  @Test func aPercentIsMetAndNotSecuredUntilTheYearEnds() throws {
    let value = Statement(
      indicator: try #require(IndicatorID("1.5.1")), content: .value(100),
      about: try #require(CivilDate(iso: "2022-06-20")), source: "io", sequence: 1)
    let look = Told(days: ["p/1.5.1/100/2022-06-30/m-2022-06": try #require(CivilDate(iso: "2022-06-01"))])
    #expect(try lines("1.5.1", [value], from: "2022-06-21", told: look) == ["secured 2022-07-03"])
    #expect(try lines("1.5.1", [value], from: "2022-06-21").isEmpty)
  }

  @Test func theNoteHasTheTierAndItsTarget() throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.4.1")
    let day = try #require(CivilDate(iso: "2021-08-25"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.4.1" })
    let told = Told(days: ["p/1.4.1/100/2021-08-30/7d": day.adding(days: -3)], knownSince: day)
    let decision = try ClosingDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
      .decide(standing, told: told)
    guard case .send(let notice) = decision else {
      Issue.record("nothing goes: \(decision)")
      return
    }
    #expect(notice.identities.map(\.text) == ["p/1.4.1/100/2021-08-30/secured"])
    #expect(notice.reason == .secured)
  }

  /// What goes when 1.3.1 is done on a day, after these identities.
  private func lastWord(_ told: [String], done: String) throws -> String {
    var year = BulletinYear(year: try MinistryYear(), id: "1.3.1")
    year.statements = [try completed("1.3.1", done)]
    let day = try #require(CivilDate(iso: "2022-01-17"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.3.1" })
    let start = day.adding(days: -40)
    let tellings = told.enumerated().map { Told.Telling("p/1.3.1/\($1)", on: start.adding(days: $0)) }
    switch try ClosingDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
      .decide(standing, told: Told(tellings: tellings, knownSince: start))
    {
    case .send(let notice): return notice.identities.map(\.text).joined(separator: " ").replacing("p/1.3.1/", with: "")
    case .silent(let silence): return silence.rawValue
    }
  }

  private static let stage = "100/2021-12-30/14d"

  @Test(arguments: [
    ([stage, "100/2021-12-30/secured"], "already-told"),
    ([stage, "100/2021-12-30/secured", "100/2021-12-30/evidence"], "already-told"),
    ([stage, "100/2021-12-30/secured", "100/2021-12-30/7d"], "100/2021-12-30/secured-2"),
    (
      [stage, "100/2021-12-30/secured", "100/2021-12-30/7d", "100/2021-12-30/secured-2", "100/2021-12-30/3wd"],
      "100/2021-12-30/secured-3"
    ),
    ([stage, "100/2021-12-30/secured", "100/2021-12-30/7d", "100/2021-12-30/secured-2"], "already-told"),
    // Taken back after it was told as proven, and lost meanwhile.
    ([stage, "100/2021-12-30/secured", "100/2021-12-30/lost"], "100/2021-12-30/regained"),
    ([stage, "100/2021-12-30/lost", "100/2021-12-30/regained"], "already-told"),
    (
      [stage, "100/2021-12-30/lost", "100/2021-12-30/regained", "80/2022-01-13/7d"],
      "100/2021-12-30/regained-2"
    ),
    // Another tier was the last word, and this one was too before it.
    ([stage, "100/2021-12-30/secured", "80/2022-01-13/secured"], "100/2021-12-30/secured-2"),
  ])
  func doneASecondTimeEndsWithAWordOfItsOwnToWhoWasRemindedSince(_ told: [String], _ expected: String) throws {
    #expect(try lastWord(told, done: "2021-12-20") == expected)
  }

  @Test(arguments: [
    (["80/2022-01-13/7d", "60/2022-01-20/lost"], "80/2022-01-13/regained"),
    (["80/2022-01-13/7d", "80/2022-01-13/lost"], "80/2022-01-13/regained"),
    // What was lost stays lost: it pays more.
    (["100/2021-12-30/7d", "100/2021-12-30/lost"], "80/2022-01-13/secured"),
    // Its date moved after the loss, so that it was open again.
    (["80/2022-01-10/lost", "80/2022-01-13/moved-from-2022-01-10-1"], "80/2022-01-13/secured"),
  ])
  func anyLossOfATierThatIsProvenAfterAllIsTakenBack(_ told: [String], _ expected: String) throws {
    #expect(try lastWord(told, done: "2022-01-10") == expected)
  }

  @Test(arguments: ["evidence", "secured", "secured-2", "regained-3", "withdrawn"])
  func whatIsNoReminderMakesNoNote(_ word: String) throws {
    let year = BulletinYear(year: try MinistryYear(), id: "1.4.1")
    let day = try #require(CivilDate(iso: "2021-08-26"))
    let plan = try year.standing(on: day)
    let standing = try #require(plan.indicators.first { "\($0.indicator.id)" == "1.4.1" })
    let told = Told(days: ["p/1.4.1/80/2021-09-05/\(word)": day.adding(days: -3)], knownSince: day)
    let decision = try ClosingDecider(plan: plan.plan, calendar: year.year.calendar(on: day), day: day)
      .decide(standing, told: told)
    #expect(decision == .silent(.nothingToKeep))
  }
}
