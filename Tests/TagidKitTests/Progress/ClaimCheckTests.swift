// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Testing
import WorkingDays

@testable import TagidKit

/// What can be reported about the ministry's plan, and what is refused with what to write instead.
struct ClaimCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var indicator: String
    var date: String?
    var value: String?
    var period: String?
    var evidence: String?
    var by = "Rahim"
    var plan: String?
    var today = "2022-01-10"
    var part: Refusal.Part?
    /// What the message says, and the hint.
    var message = ""
    var hint = ""
    var testDescription: String {
      [plan, indicator, date, value, period, by, today].compactMap { $0 }.joined(separator: " ")
    }

    var claim: ProgressClaim {
      ProgressClaim(
        plan: plan, indicator: indicator, date: date, value: value, period: period, evidence: evidence, by: by)
    }
  }

  private func check(_ claim: ProgressClaim, today: String, _ loaded: [LoadedPlan] = [Desk.loaded]) throws
    -> ProgressStatement
  {
    try ClaimCheck(IndicatorNames(loaded), today: try #require(CivilDate(iso: today))).check(claim)
  }

  @Test(arguments: [
    Case(indicator: "1.3.1", date: "2022-01-11", part: .date, message: "in the future: today is 2022-01-10"),
    Case(indicator: "1.3.1", date: "30/06/2021", part: .date, message: "before the plan's year", hint: "2021-07-01"),
    Case(
      indicator: "1.3.1", date: "01/07/2022", today: "2022-08-01", part: .date, message: "after the plan's year",
      hint: "2022-06-30"),
    Case(indicator: "1.3.1", date: "৩১/০৬/২০২১", part: .date, message: "no day of the calendar", hint: "dd/mm/yyyy"),
    Case(indicator: "1.3.1", date: "12/28/2021", part: .date, message: "no day", hint: "month seems to stand before"),
    Case(indicator: "1.3.1", date: "done", part: .date, message: "is no date", hint: "dd/mm/yyyy"),
    Case(indicator: "1.6.1", date: "01/01/2022", part: .date, message: "is a count", hint: "number reached so far"),
    Case(indicator: "1.5.1", date: "01/01/2022", part: .date, message: "is a percent", hint: "percent reached so far"),
    Case(indicator: "1.3.1", value: "1", part: .value, message: "has no value", hint: "day of completion"),
    Case(indicator: "2.2.5", value: "1", part: .value, message: "has no value"),
    Case(indicator: "1.6.1", value: "-1", part: .value, message: "is negative"),
    Case(indicator: "1.6.1", value: "−১", part: .value, message: "is negative"),
    Case(indicator: "1.6.1", value: "three", part: .value, message: "is no number", hint: "৩"),
    Case(indicator: "1.6.1", value: "1 2", part: .value, message: "is no number"),
    Case(indicator: "1.6.1", value: "1e3", part: .value, message: "is no number"),
    Case(indicator: "1.6.1", value: "50%", part: .value, message: "is a percent, but 1.6.1 is a count"),
    Case(indicator: "1.5.1", value: "100.01", part: .value, message: "more than 100 percent"),
    Case(indicator: "1.5.1", value: "১২০%", part: .value, message: "more than 100 percent"),
    Case(indicator: "1.6.1", part: .value, message: "neither a date nor a value", hint: "number reached"),
    Case(indicator: "1.3.1", date: " -- ", part: .date, message: "neither a date nor a value", hint: "dd/mm/yyyy"),
    Case(indicator: "1.3.1", date: "2021-12-28", value: "1", part: .value, message: "both", hint: "completion date"),
    Case(indicator: "1.6.1", date: "2021-12-28", value: "1", part: .date, message: "both"),
    Case(indicator: "1.3.1", date: "2021-12-28", period: "Q2", part: .period, message: "with a date"),
    Case(
      indicator: "1.6.1", value: "1", period: "2021-22/Q4", part: .period, message: "has not begun",
      hint: "2021-22/Q1, 2021-22/Q2, 2021-22/Q3."),
    Case(indicator: "1.6.1", value: "1", period: "2020-21/Q2", part: .period, message: "not in the plan's year"),
    Case(indicator: "1.6.1", value: "1", period: "Q5", part: .period, message: "is no quarter"),
    Case(indicator: "1.6.1", value: "1", period: "December", part: .period, message: "is no quarter"),
    Case(
      indicator: "1.6.1", value: "1", today: "2022-07-01", part: .period, message: "about today", hint: "2021-22/Q4"),
    Case(
      indicator: "1.6.1", value: "1", today: "2021-06-30", part: .period, message: "about today", hint: "2021-07-01"),
    Case(indicator: "1.3.2", date: "2021-12-28", part: .indicator, message: "no plan has", hint: "mean \"1.3.1\"?"),
    Case(indicator: "", date: "2021-12-28", part: .indicator, message: "no indicator is named"),
    Case(indicator: "1.3.x", date: "2021-12-28", part: .indicator, message: "is no indicator"),
    Case(
      indicator: "mole-egov-2021-23/1.3.1", date: "2021-12-28", part: .indicator, message: "no plan", hint: "2021-22"),
    Case(
      indicator: "1.3.1", date: "2021-12-28", plan: "mole", part: .plan, message: "no plan", hint: "mole-egov-2021-22"),
    Case(indicator: "a/1.3.1", date: "2021-12-28", plan: "b", part: .plan, message: "the indicator says \"a\""),
    Case(indicator: "1.3.1", date: "2021-12-28", by: " \u{200B} ", part: .by, message: "nobody is named"),
    Case(indicator: "1.3.1", date: "2021-12-28", by: "a\u{1B}[2J", part: .by, message: "control character"),
    Case(
      indicator: "1.3.1", date: "2021-12-28", evidence: String(repeating: "ক", count: 2_001), part: .evidence,
      message: "2001 characters"),
  ])
  func whatCannotBeIsRefusedWithWhatToWriteInstead(_ item: Case) throws {
    let refusal = try #require(throws: Refusal.self) { try check(item.claim, today: item.today) }
    #expect(refusal.part == item.part)
    #expect(refusal.message.contains(item.message), "\(refusal.message)")
    #expect(!refusal.hint.isEmpty)
    #expect(item.hint.isEmpty || refusal.hint.contains(item.hint), "\(refusal.hint)")
    #expect(!refusal.isForWantOfAPlan)
  }

  @Test(
    arguments: [
      (Case(indicator: "1.3.1", date: "2021-12-28"), "2021-12-28", nil, nil),
      (Case(indicator: "১.৩.১", date: "২৮/১২/২০২১"), "2021-12-28", nil, nil),
      (Case(indicator: "mole-egov-2021-22/1.3.1", date: "28/১২/2021"), "2021-12-28", nil, nil),
      (Case(indicator: "[১.৩.১] ন্যূনতম একটি সেবা", date: "2021-12-28", plan: "mole-egov-2021-22"), "2021-12-28", nil, nil),
      (Case(indicator: "1.3.1", date: "2022-01-10"), "2022-01-10", nil, nil),
      (Case(indicator: "2.2.5", date: "2021-07-01"), "2021-07-01", nil, nil),
      (Case(indicator: "1.6.1", value: "৩"), nil, "3", nil),
      (Case(indicator: "1.6.1", value: "0", period: "২০২১-২২/Q1"), nil, "0", "2021-22/Q1"),
      (Case(indicator: "1.5.1", value: "৮৭.৫%", period: "q2"), nil, "87.5", "2021-22/Q2"),
      (Case(indicator: "1.5.1", value: "100", period: "২য় ত্রৈমাসিক"), nil, "100", "2021-22/Q2"),
      (Case(indicator: "1.5.1", value: "100", period: "৩"), nil, "100", "2021-22/Q3"),
      (Case(indicator: "1.5.1", value: "1", period: "2021-2022/Q4", today: "2023-01-01"), nil, "1", "2021-22/Q4"),
    ] as [(Case, String?, String?, String?)])
  func whatCanBeIsTakenInPlainForm(_ item: Case, _ date: String?, _ value: String?, _ period: String?) throws {
    let statement = try check(item.claim, today: item.today)
    #expect(statement.plan == "mole-egov-2021-22")
    #expect(statement.date == date)
    #expect(statement.value == value.flatMap { Decimal(string: $0) })
    #expect(statement.period == period)
    #expect(statement.by == "Rahim" && statement.evidence == nil)
  }

  @Test func textOfSeveralLinesBecomesOneLine() throws {
    let claim = ProgressClaim(
      indicator: "1.3.1", date: "2021-12-28", evidence: " memo\n\t40  of ", by: "\u{FEFF}Rahim\u{A0}Uddin")
    let statement = try check(claim, today: "2022-01-10")
    #expect(statement.evidence == "memo 40 of")
    #expect(statement.by == "Rahim Uddin")
  }

  @Test func aPlainIDThatTwoPlansHaveIsRefusedWithTheCandidates() throws {
    let both = [Desk.loaded, Desk.another("icc-2021-22")]
    let claim = ProgressClaim(indicator: "1.3.1", date: "2021-12-28", by: "Rahim")
    let refusal = try #require(throws: Refusal.self) { try check(claim, today: "2022-01-10", both) }
    #expect(refusal.hint == "Write one of: mole-egov-2021-22/1.3.1, icc-2021-22/1.3.1.")
    var named = claim
    named.indicator = "icc-2021-22/1.3.1"
    #expect(try check(named, today: "2022-01-10", both).plan == "icc-2021-22")
  }

  @Test(arguments: ["1.3.1", "icc-2021-22/1.3.1"])
  func aPlanThatCannotBeReadIsNotTheReportersFault(_ indicator: String) throws {
    var broken = Desk.another("icc-2021-22")
    broken.plan = nil
    let claim = ProgressClaim(indicator: indicator, date: "2021-12-28", by: "Rahim")
    let refusal = try #require(throws: Refusal.self) { try check(claim, today: "2022-01-10", [Desk.loaded, broken]) }
    #expect(refusal.isForWantOfAPlan)
    #expect(refusal.message.contains("\"icc-2021-22\" cannot be read now"))
    var named = claim
    named.indicator = "mole-egov-2021-22/1.3.1"
    #expect(try check(named, today: "2022-01-10", [Desk.loaded, broken]).date == "2021-12-28")
  }
}
