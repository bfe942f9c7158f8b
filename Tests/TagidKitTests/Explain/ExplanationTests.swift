// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import NotificationJournal
import Reminders
import TestSupport
import Testing
import WorkingDays

@testable import Plans
@testable import TagidKit

/// Why a notice goes or does not, in the ministry's year.
struct ExplanationTests {
  /// After daily runs from one day on; the run of the day itself is still to come.
  /// - Parameter down: whether there is no run on a day.
  private func explanation(
    of id: String, on day: String, runsFrom first: String, down: (CivilDate) -> Bool = { _ in false }
  ) throws -> Explanation {
    let desk = try Desk(sidecar: "owners: { \"*\": { focal: [io], supervisors: [io] } }")
    let configuration = try desk.configuration
    let inputs = try Inputs(configuration)
    let rehearsal = Rehearsal()
    let channels = ChannelDesk(configuration.channels, pretending: { _, _ in DeliveryOutcome(.accepted, detail: "") })
    let end = try #require(CivilDate(iso: day))
    var date = try #require(CivilDate(iso: first))
    while date < end {
      if !down(date) {
        _ = try rehearsal.run(rehearsal.morning(inputs, configuration, day: date), configuration, channels)
      }
      date = date.adding(days: 1)
    }
    let morning = rehearsal.morning(inputs, configuration, day: end)
    let plan = try #require(morning.standings.first).plan
    let indicator = try #require(plan.indicators.first { "\($0.id)" == id })
    return try Explanation(
      morning, plan, indicator, configuration, rehearsal.history, rehearsal.memory(of: morning))
  }

  private func states(_ explanation: Explanation) -> [String] {
    explanation.steps.map { "\($0.name) \($0.day?.iso ?? "-") \($0.state(on: explanation.day).rawValue)" }
  }

  @Test func eachStageHasItsDayAndWhatBecameOfIt() throws {
    let found = try explanation(of: "1.3.1", on: "2021-12-27", runsFrom: "2021-11-01")
    #expect(
      states(found) == [
        "30d 2021-11-30 sent", "14d 2021-12-15 sent", "7d 2021-12-23 sent", "3wd 2021-12-27 due",
        "1wd 2021-12-29 future", "0d 2021-12-30 future", "lost 2022-01-02 future",
      ])
    #expect(
      found.readers.map { "\($0.route) \($0.decisions.map { "\($0.word) \($0.reason)" })" } == [
        "io/mail/outbox [\"send stage-due\"]"
      ])
  }

  @Test func whatWasMissedIsPassedOver() throws {
    let found = try explanation(
      of: "1.3.1", on: "2021-12-28", runsFrom: "2021-11-01", down: { $0.iso > "2021-12-01" })
    #expect(
      states(found).prefix(5) == [
        "30d 2021-11-30 sent", "14d 2021-12-15 passed-over", "7d 2021-12-23 passed-over", "3wd 2021-12-27 due",
        "1wd 2021-12-29 future",
      ])
    #expect(found.readers.flatMap(\.decisions).map(\.reason) == ["caught-up"])
  }

  @Test func onADayOffWhatIsDueWaits() throws {
    // 25 December 2021 is a Saturday.
    let found = try explanation(
      of: "1.3.1", on: "2021-12-25", runsFrom: "2021-11-01", down: { $0.iso > "2021-12-20" })
    #expect(states(found)[2] == "7d 2021-12-23 due")
    #expect(found.readers.flatMap(\.decisions).map(\.reason) == ["day-off"])
  }

  @Test(arguments: [
    ("1.1.1", "2022-04-12", "2022-04-13", ["holiday 2022-04-14"]),
    ("1.2.1", "2022-02-20", "2022-02-24", ["weekend 2022-02-25"]),
    ("1.3.1", "2021-12-20", "2021-12-30", []),
  ])
  func theDaysOffBehindTheActByDateAreNamed(
    _ id: String, _ day: String, _ actBy: String, _ because: [String]
  ) throws {
    let found = try explanation(of: id, on: day, runsFrom: day)
    #expect(found.standing.cliff?.actBy.iso == actBy)
    #expect(found.because.map { "\($0.kind.rawValue) \($0.date)" } == because)
    if let fact = found.because.compactMap(\.fact).first {
      #expect(found.text.contains("Bengali New Year"))
      #expect(found.text.contains("source: \(fact.source ?? "-")"))
    }
  }

  @Test func afterTheLastTierThereIsNothingToKeep() throws {
    let found = try explanation(of: "1.3.1", on: "2022-02-01", runsFrom: "2022-01-20")
    #expect(found.steps.isEmpty)
    #expect(found.readers.flatMap(\.decisions).map(\.reason) == ["nothing-to-keep"])
    #expect(found.text.contains("none is left to keep"))
    #expect(found.text.contains("Told so far"))
  }

  @Test func aCountShowsItsQuarterBesideItsDeadline() throws {
    let found = try explanation(of: "1.6.1", on: "2021-12-23", runsFrom: "2021-12-10")
    #expect(
      states(found).suffix(3) == ["q2-14d 2021-12-15 sent", "q2-7d 2021-12-23 due", "q2-3wd 2021-12-27 future"])
    #expect(states(found).first == "30d 2022-05-31 future")
    #expect(found.steps.map(\.topic) == Array(repeating: .deadline, count: 7) + Array(repeating: .pace, count: 3))
    #expect(
      found.readers.flatMap(\.decisions).map { "\($0.topic.rawValue) \($0.word) \($0.reason)" } == [
        "deadline silent not-yet-due", "pace send stage-due",
      ])
    #expect(
      found.text.contains("Pace\n  2021-22/Q2: 2 of 4 by 2021-12-30, Thursday, 5 working days left; 1 is on record"),
      "\(found.text)")
    #expect(found.text.contains("io on mail, deadline: silent, not-yet-due: "))
    #expect(found.text.contains("io on mail, pace: send [q2-7d], stage-due: "))
    #expect(!found.text.contains("which is a working day"))
  }

  @Test func inTheLastQuarterTheYearsEndIsTheOnlyShare() throws {
    let found = try explanation(of: "1.6.1", on: "2022-06-01", runsFrom: "2022-06-01")
    #expect(found.pace == nil && !found.steps.contains { $0.topic == .pace })
  }

  @Test func aPercentShowsThisMonthsLookAndTheNext() throws {
    let found = try explanation(of: "2.2.2", on: "2021-12-05", runsFrom: "2021-12-01")
    #expect(states(found).suffix(2) == ["m-2021-12 2021-12-01 sent", "m-2022-01 2022-01-02 future"])
    #expect(
      found.readers.flatMap(\.decisions).map { "\($0.topic.rawValue) \($0.reason)" } == [
        "deadline not-yet-due", "look already-told",
      ])
    #expect(found.text.contains("Look\n  on 2021-12-01, Wednesday, the month's first working day: "), "\(found.text)")
  }

  /// The 90 % of 30 September meet the 80 % that are asked for, so that October needs no look.
  @Test func aLookThatIsNotNeededSaysSo() throws {
    let found = try explanation(of: "1.5.1", on: "2021-10-03", runsFrom: "2021-10-03")
    #expect(states(found) == ["m-2021-10 2021-10-03 not-needed", "m-2021-11 2021-11-01 future"])
    #expect(found.text.contains("a value as young as the last month's end meets the target"), "\(found.text)")
  }

  @Test func whatWaitsForAnotherNoticeOfTheDaySaysSo() throws {
    // Both its year-end deadline and the June look are new on the first run.
    let found = try explanation(of: "2.2.2", on: "2022-06-01", runsFrom: "2022-06-01")
    #expect(
      found.readers.flatMap(\.decisions).map { "\($0.topic.rawValue) \($0.word) \($0.reason)" } == [
        "deadline send first-notice", "look silent one-a-day",
      ])
    #expect(states(found).contains("m-2022-06 2022-06-01 due"), "\(states(found))")
  }

  @Test func everyReasonHasWords() {
    for reason in Notice.Reason.allCases { #expect(DecisionWords.words[reason.rawValue] != nil, "\(reason.rawValue)") }
    for silence in Silence.allCases { #expect(DecisionWords.words[silence.rawValue] != nil, "\(silence.rawValue)") }
  }
}
