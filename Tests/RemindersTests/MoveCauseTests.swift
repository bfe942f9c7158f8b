// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// Why an act-by date moved, from the calendar as it is known on the day.
struct MoveCauseTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var from: String
    var to: String
    var closes: String
    var facts: [(date: String, effect: HolidayFact.Effect, announced: String?, withdrawn: String?)]
    /// `closed`, `opened` or `withdrawn` with the day it is about and since when; nil when nothing explains it.
    var expected: String?
    var isByRule = false
    var target = "2025-12-31"
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "declared closed", from: "2025-12-31", to: "2025-12-30", closes: "2025-12-31",
      facts: [("2025-12-31", .closed, "2025-12-30", nil)], expected: "closed 2025-12-31 2025-12-30"),
    Case(
      name: "declared closed, not dated", from: "2025-12-31", to: "2025-12-30", closes: "2025-12-31",
      facts: [("2025-12-31", .closed, nil, nil)], expected: "closed 2025-12-31 -"),
    Case(
      name: "closed for two reasons: the later word", from: "2025-12-31", to: "2025-12-30", closes: "2025-12-31",
      facts: [("2025-12-31", .closed, "2025-12-29", nil), ("2025-12-31", .closed, "2025-12-30", nil)],
      expected: "closed 2025-12-31 2025-12-30"),
    Case(
      name: "declared open", from: "2026-01-01", to: "2026-01-03", closes: "2026-01-03",
      facts: [("2026-01-03", .open, "2026-01-02", nil)], expected: "opened 2026-01-03 2026-01-02", target: "2026-01-03"),
    Case(
      name: "a working weekend taken back", from: "2026-01-03", to: "2026-01-01", closes: "2026-01-03",
      facts: [("2026-01-03", .open, "2025-12-02", "2026-01-01")], expected: "withdrawn 2026-01-03 2026-01-01",
      target: "2026-01-03"),
    Case(
      name: "a holiday taken back", from: "2025-12-30", to: "2025-12-31", closes: "2025-12-31",
      facts: [("2025-12-31", .closed, "2025-11-01", "2025-12-29")], expected: "withdrawn 2025-12-31 2025-12-29"),
    Case(
      name: "moved on with the closing date", from: "2025-12-31", to: "2026-01-01", closes: "2026-01-01",
      facts: [("2025-12-31", .closed, "2025-12-30", nil)], expected: "closed 2025-12-31 2025-12-30", isByRule: true),
    Case(
      name: "moved back with the closing date", from: "2025-12-31", to: "2025-12-30", closes: "2025-12-30",
      facts: [("2025-12-31", .closed, "2025-12-30", nil)], expected: "closed 2025-12-31 2025-12-30", isByRule: true),
    Case(
      name: "the closing date is the written one again", from: "2026-01-01", to: "2025-12-31", closes: "2025-12-31",
      facts: [("2025-12-31", .closed, "2025-11-01", "2025-12-29")], expected: "withdrawn 2025-12-31 2025-12-29",
      isByRule: true),
    Case(
      name: "a holiday vanished from the file", from: "2025-12-30", to: "2025-12-31", closes: "2025-12-31", facts: []),
    Case(
      name: "a working weekend vanished from the file", from: "2026-01-03", to: "2026-01-01", closes: "2026-01-03",
      facts: [], target: "2026-01-03"),
    Case(
      name: "a day that is only named explains nothing", from: "2025-12-30", to: "2025-12-31", closes: "2025-12-31",
      facts: [("2025-12-31", .none, "2025-12-30", nil)]),
  ]

  @Test(arguments: cases)
  func theFactThatMovedIt(_ example: Case) throws {
    let day = { (iso: String) in try #require(CivilDate(iso: iso)) }
    var office = try MovingOffice()
    office.facts = try example.facts.map {
      try MovingOffice.fact($0.date, $0.effect, announced: $0.announced, withdrawn: $0.withdrawn)
    }
    let target = example.target
    let move = try ActByMove(
      from: day(example.from), to: day(example.to), target: day(target), closes: day(example.closes),
      office.calendar(on: day("2026-01-02")))
    let kind =
      switch move.change {
      case nil: String?.none
      case .closed: "closed"
      case .opened: "opened"
      case .withdrawn: "withdrawn"
      }
    let words = move.change.flatMap { change in
      kind.map { "\($0) \(change.fact.date) \(change.known.map(\.iso) ?? "-")" }
    }
    #expect(words == example.expected)
    #expect(move.isByRule == example.isByRule)
  }
}
