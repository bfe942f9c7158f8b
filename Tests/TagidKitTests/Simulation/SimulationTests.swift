// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import NotificationJournal
import Reminders
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// What a period would send, and what would change it.
struct SimulationTests {
  private func simulation(
    _ desk: Desk, _ first: String, _ last: String, progress: String? = nil, fromJournal: Bool = false
  ) throws -> Simulation {
    let request = try SimulationRequest(
      from: try #require(CivilDate(iso: first)), to: try #require(CivilDate(iso: last)), progress: progress,
      fromJournal: fromJournal)
    return try Simulation(request, desk.configuration)
  }

  /// Day and stage of everything that is told of an indicator.
  private func lines(_ simulation: Simulation, _ indicator: String) -> [String] {
    simulation.messages.flatMap { message in
      message.notices.filter { $0.identity.hasPrefix("\(Desk.plan)/\(indicator)/") }.map {
        "\(message.day) \($0.stage)"
      }
    }
  }

  @Test(arguments: [
    (
      "indicator\tdate\trecorded\n1.3.1\t20/12/2021\t28/12/2021\n",
      ["2021-12-20 14d", "2021-12-23 7d", "2021-12-27 3wd", "2021-12-28 secured"]
    ),
    ("সূচক\tতারিখ\tনথিভুক্ত\n১.৩.১\t২০/১২/২০২১\t২৪/১২/২০২১\n", ["2021-12-20 14d", "2021-12-23 7d", "2021-12-26 secured"]),
    ("indicator\tdate\n1.3.1\t20/12/2021\n", []),
    // A later word about a later day, which is in time as well.
    (
      "indicator\tdate\trecorded\n1.3.1\t2021-12-20\t2021-12-21\n1.3.1\t2021-12-24\t2021-12-26\n",
      ["2021-12-20 14d", "2021-12-21 secured"]
    ),
  ])
  func aStatementCountsFromTheDayItWasRecorded(_ table: String, _ told: [String]) throws {
    let desk = try Desk()
    let path = try desk.folder.write(table, to: "files/rows.tsv")
    #expect(lines(try simulation(desk, "2021-12-20", "2021-12-29", progress: path), "1.3.1") == told)
  }

  @Test(arguments: [
    ("indicator\tdate\trecorded\n1.3.1\t20/12/2021\tsoon\n", "rows.tsv:2:3: error: \"soon\" is no day of the calendar"),
    ("indicator\tdate\trecorded\n1.3.1\t20/12/2021\t19/12/2021\n", "2021-12-20 is in the future: today is 2021-12-19"),
    ("indicator\tvalue\n1.6.1\t3\n", "nothing says when this value was known"),
    ("indicator\tdate\n9.9.9\t20/12/2021\n", "no plan has an indicator 9.9.9"),
    ("indicator\tdate\tcolour\n1.3.1\t20/12/2021\tred\n", "\"colour\" is no column of progress"),
  ])
  func aWrongRowIsNamedAndNothingIsSimulated(_ table: String, _ what: String) throws {
    let desk = try Desk()
    let path = try desk.folder.write(table, to: "files/rows.tsv")
    let stop = #expect(throws: Stop.self) { try simulation(desk, "2021-12-20", "2021-12-29", progress: path) }
    #expect(stop?.status == .dataError)
    #expect(stop?.message.contains(what) == true, "\(stop?.message ?? "")")
    #expect(stop?.message.contains("nothing was simulated") == true)
  }

  @Test func aColumnRecordedIsNoneOfAnImport() throws {
    let sheet = ProgressSheet(Array("indicator\tdate\trecorded\n1.3.1\t20/12/2021\t\n".utf8), file: "f", by: "io")
    #expect(sheet.problems.map(\.message) == ["\"recorded\" is a column of `tagid simulate` alone"])
  }

  @Test func anotherPolicyIsHeldAgainstTheOneInForce() throws {
    let desk = try Desk()
    let own = try simulation(desk, "2021-12-20", "2022-01-02")
    var other = try desk.configuration
    other.policy.before = [.days(5), .days(0)]
    let changed = try Simulation(
      SimulationRequest(
        from: try #require(CivilDate(iso: "2021-12-20")), to: try #require(CivilDate(iso: "2022-01-02"))), other)
    let comparison = SimulationComparison(own, changed, name: "other.yaml")
    let found = comparison.differences.filter { $0.told.identity.contains("/1.3.1/") }
      .map { "\($0.change.rawValue) \($0.day) \($0.told.stage)" }
    #expect(
      found == [
        "removed 2021-12-20 14d", "added 2021-12-23 5d", "removed 2021-12-23 7d", "removed 2021-12-27 3wd",
        "removed 2021-12-29 1wd",
      ])
    #expect(SimulationComparison(own, own, name: "same").differences.isEmpty)
  }

  @Test func totalsCountMessagesAndNotices() throws {
    let desk = try Desk()
    let simulation = try simulation(desk, "2021-12-01", "2022-01-31")
    let totals = SimulationTotals(simulation.messages)
    #expect(totals.all.messages == simulation.messages.count)
    #expect(totals.byMonth.map(\.month) == ["2021-12", "2022-01"])
    #expect(totals.byMonth.reduce(0) { $0 + $1.count.notices } == totals.all.notices)
    #expect(totals.byRecipient.map(\.recipient) == ["io"])
    #expect(totals.busiest?.count.messages == 1)
    #expect(SimulationTotals([]).lines == ["nothing would be sent"])
  }

  @Test func cellsThatASpreadsheetWouldRunAreHarmless() {
    let sent = CheckReport.SentMessage(
      id: "1", channel: "mail", recipient: "@io", address: "", result: .accepted, detail: "", possibleRepeat: false,
      identities: ["p/1/100/2021-12-30/7d"], reasons: ["stage-due"], subject: "=1+1", message: nil)
    let csv = [SimulatedMessage(sent, on: CivilDate(dayNumber: 18_985))].csv
    #expect(
      csv == """
        day,weekday,recipient,channel,subject,identity,stage,reason
        2021-12-24,Friday,'@io,mail,'=1+1,p/1/100/2021-12-30/7d,7d,stage-due

        """)
  }

  @Test(arguments: [("2021-12-02", "2021-12-01"), ("2021-01-01", "2031-12-31")])
  func daysThatCannotBeAreRefused(_ first: String, _ last: String) throws {
    let (from, to) = (try #require(CivilDate(iso: first)), try #require(CivilDate(iso: last)))
    let stop = #expect(throws: Stop.self) { try SimulationRequest(from: from, to: to) }
    #expect(stop?.status == .usage)
  }
}
