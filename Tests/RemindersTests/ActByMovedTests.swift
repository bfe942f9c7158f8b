// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// The calendar changes after somebody was told a last working day (rules 3, 4 and 9). The target is Wednesday 2025-12-31:
/// 14d falls on the 17th, 7d on the 24th, 3wd on the 28th, 1wd on the 30th.
struct ActByMovedTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var facts: [(date: String, effect: HolidayFact.Effect, announced: String?, withdrawn: String?)]
    var days: [String]
    var expected: [String]
    var targets = "৩১/১২/২০২৫\t১৩/০১/২০২৬\t-"
    var rule = DayConvention.unadjusted
    var testDescription: String { name }
  }

  private static let december = (1...31).map { "2025-12-" + ($0 < 10 ? "0\($0)" : "\($0)") }
  private static let january = (1...7).map { "2026-01-0\($0)" }
  private static let all = december + january
  private static let rest = ["12-24 7d", "12-28 3wd", "12-30 1wd", "12-31 0d", "01-01 lost"]

  static let cases: [Case] = [
    Case(name: "nothing changes", facts: [], days: all, expected: ["12-01 30d", "12-17 14d"] + rest + ["01-06 80/7d"]),
    Case(
      name: "earlier, on a day without a stage", facts: [("2025-12-31", .closed, "2025-12-18", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-18 act-by-2025-12-30", "12-23 7d", "12-25 3wd", "12-29 1wd", "12-30 0d",
        "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "earlier, on the day of a stage", facts: [("2025-12-31", .closed, "2025-12-29", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-29 1wd+act-by-2025-12-30", "12-30 0d", "01-01 lost",
        "01-06 80/7d",
      ]),
    Case(
      name: "earlier, on what is now the last day", facts: [("2025-12-31", .closed, "2025-12-30", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-30 0d+act-by-2025-12-30", "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "on the day off itself", facts: [("2025-12-31", .closed, "2025-12-31", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-30 1wd", "12-31 last-chance+act-by-2025-12-30",
        "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "later, after the last day was told", facts: [("2025-12-31", .closed, "2025-11-01", "2025-12-31")],
      days: all,
      expected: [
        "12-01 30d", "12-16 14d", "12-23 7d", "12-25 3wd", "12-29 1wd", "12-30 0d",
        "12-31 0d-2025-12-31+act-by-2025-12-31", "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "back and forth and back again",
      facts: [("2025-12-31", .closed, "2025-12-18", "2025-12-21"), ("2025-12-31", .closed, "2025-12-22", nil)],
      days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-18 act-by-2025-12-30", "12-21 act-by-2025-12-31", "12-22 act-by-2025-12-30-2",
        "12-23 7d", "12-25 3wd", "12-29 1wd", "12-30 0d", "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "both days before the target",
      facts: [
        ("2025-12-31", .closed, "2025-12-29", nil), ("2025-12-30", .closed, "2025-12-29", nil),
      ], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-29 0d+act-by-2025-12-29", "01-01 lost", "01-06 80/7d",
      ]),
    Case(
      name: "lost meanwhile: only the loss goes", facts: [("2025-12-31", .closed, "2025-12-31", nil)], days: all,
      expected: ["12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-30 1wd", "01-01 lost", "01-06 80/7d"],
      rule: .preceding),
    Case(
      name: "the closing date follows", facts: [("2025-12-31", .closed, "2025-12-30", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-30 1wd+act-by-2026-01-01", "01-01 0d", "01-04 lost",
        "01-06 80/7d",
      ], rule: .following),
    Case(
      name: "the closing date follows after the last day was told",
      facts: [("2025-12-31", .closed, "2025-12-01", nil), ("2026-01-01", .closed, "2026-01-01", "2026-01-04")],
      days: all,
      expected: [
        "12-02 30d", "12-18 14d", "12-25 7d", "12-28 3wd", "12-30 1wd", "01-04 lost", "01-06 80/7d",
      ], rule: .following),
    Case(
      name: "a weekend becomes a working day",
      facts: [("2026-01-03", .open, "2026-01-02", nil)], days: all,
      expected: [
        "12-02 30d", "12-18 14d", "12-25 7d", "12-29 3wd", "12-31 1wd", "01-01 0d",
        "01-03 0d-2026-01-03+act-by-2026-01-03", "01-04 lost", "01-06 80/7d",
      ], targets: "০৩/০১/২০২৬\t১৩/০১/২০২৬\t-"),
    Case(
      name: "two days off become working days: the move is told first, the last day on its day",
      facts: [
        ("2026-01-05", .closed, "2025-11-01", "2026-01-05"), ("2026-01-06", .closed, "2025-11-01", "2026-01-05"),
      ], days: all,
      expected: [
        "12-04 30d", "12-21 14d", "12-28 7d", "12-30 3wd", "01-01 1wd", "01-04 0d", "01-05 act-by-2026-01-06",
        "01-06 0d-2026-01-06", "01-07 lost",
      ], targets: "০৬/০১/২০২৬\t১৪/০১/২০২৬\t-"),
    Case(
      name: "one of several dates",
      facts: [("2025-12-31", .closed, "2025-12-29", nil)], days: all,
      expected: [
        "12-01 30d", "12-17 14d", "12-24 7d", "12-28 3wd", "12-29 1wd+act-by-2025-12-30", "12-30 0d", "01-06 7d",
      ], targets: "৩১/১২/২০২৫, ১৩/০১/২০২৬\t-\t-"),
  ]

  @Test(arguments: cases)
  func whatIsToldOnWhichDay(_ example: Case) throws {
    var office = try MovingOffice(example.targets)
    office.rule = example.rule
    office.facts = try example.facts.map {
      try MovingOffice.fact($0.date, $0.effect, announced: $0.announced, withdrawn: $0.withdrawn)
    }
    var found: [String] = []
    for day in example.days {
      if let notice = try office.run(day) { found.append("\(day.dropFirst(5)) \(MovingOffice.words(notice))") }
    }
    #expect(found == example.expected)
  }
}
