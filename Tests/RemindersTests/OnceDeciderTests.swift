// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Notices that are told once: each silence has its reason.
struct OnceDeciderTests {
  private static let identity = "-/-/-/0123456789ab/rejected"

  private static func message(refused: Bool = true) throws -> Notice {
    .undelivered(
      UndeliveredMessage(
        id: "0123456789abcdef", recipient: "io", channel: "mail", address: "io@example.gov.bd",
        day: try #require(CivilDate(iso: "2021-12-23")), isRefused: refused, detail: "550 no", notices: 1))
  }

  /// 23 December 2021 is a Thursday, the 24th a day off.
  @Test(
    arguments: [
      ("2021-12-23", false, false, nil), ("2021-12-23", true, false, .alreadyTold),
      ("2021-12-23", false, true, .addressRejected), ("2021-12-24", false, false, .dayOff),
      ("2021-12-24", true, false, .alreadyTold), ("2021-12-24", false, true, .dayOff),
      ("2021-12-26", false, false, nil),
    ] as [(String, Bool, Bool, Silence?)])
  func itGoesOnceOnAWorkingDay(_ iso: String, _ isTold: Bool, _ isRejected: Bool, _ silence: Silence?) throws {
    let day = try #require(CivilDate(iso: iso))
    let decider = try OnceDecider(calendar: MinistryYear().calendar(on: day), day: day)
    let told = Told(
      days: isTold ? [Self.identity: day] : [:], rejected: isRejected ? [Self.identity] : [], knownSince: nil)
    let notice = try Self.message()
    #expect(decider.decide(notice, told: told) == silence.map { .silent($0) } ?? .send(notice))
  }

  @Test func identitiesAndReasonsOfEachKind() throws {
    let id = try #require(IndicatorID("1.3.1"))
    let indicator = try #require(try MinistryYear().plan.indicators.first { $0.id == id })
    let row = Notice.unreadable(
      UnreadableRow(plan: "p", indicator: indicator, findings: [], version: "abc", lastKnown: nil))
    let document = Notice.document(
      UnreadableDocument(plan: "p", findings: [], version: "missing", isPlanServed: false))
    let moved = Notice.targetsMoved(
      MovedTargets(plan: "p", changes: PlanChanges(moved: [], withdrawn: [], added: [], total: 3), version: "abc"))
    let all = [row, document, moved, try Self.message(), try Self.message(refused: false)]
    #expect(
      all.flatMap(\.identities).map(\.text) == [
        "p/1.3.1/-/abc/unreadable", "p/-/-/missing/unreadable", "p/-/-/abc/targets-moved", Self.identity,
        "-/-/-/0123456789ab/given-up",
      ])
    #expect(
      all.map(\.reason.rawValue) == [
        "row-unreadable", "document-unreadable", "targets-moved", "address-refused", "given-up",
      ])
    #expect(all.allSatisfy { $0.actByDates == [nil] && $0.passedOver.isEmpty })
    #expect(
      Array(all.reversed()).ranked().map(\.reason).prefix(3) == [.rowUnreadable, .documentUnreadable, .targetsMoved])
  }

  @Test func deadlinesComeBeforeEverythingElse() throws {
    let year = try MinistryYear()
    let run = try year.run(from: "2021-12-23", to: "2021-12-23")
    let deadlines = run.notices.map { Notice.deadline($0) }
    try #require(!deadlines.isEmpty)
    let ranked = ([try Self.message()] + deadlines).ranked()
    #expect(ranked.last?.reason == .addressRefused)
    #expect(ranked.deadlines == run.notices.ranked())
  }
}
