// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct WorkingDayArithmeticTests {
  /// Weekends, clusters of closed days and working Fridays, drawn by a small fixed generator over 2021-2026.
  private let irregular: WorkingCalendar = {
    var state: UInt64 = 42
    var facts: [HolidayFact] = []
    for offset in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let date = day("2021-01-01").adding(days: offset)
      switch state >> 60 {
      case 0...2: facts.append(fact(date.iso, .closed))
      case 3: facts.append(fact(date.iso, .open))
      default: break
      }
    }
    return WorkingCalendar(holidays(facts), knownOn: day("2030-01-01"))
  }()

  @Test(arguments: ["2021-01-01", "2022-03-04", "2023-12-31", "2025-06-10", "2026-06-20"])
  func everyAnswerIsTheOneOfCountingDayByDay(start: String) throws {
    var before: [CivilDate] = []
    var after: [CivilDate] = []
    for distance in 1...300 {
      let earlier = day(start).adding(days: -distance)
      let later = day(start).adding(days: distance)
      if try irregular.isWorking(earlier) { before.append(earlier) }
      if try irregular.isWorking(later) { after.append(later) }
      let today = try irregular.isWorking(day(start)) ? 1 : 0
      let wholeDays = after.count - (after.last == later ? 1 : 0) + today
      #expect(try irregular.workingDays(from: earlier, to: day(start)) == before.count)
      #expect(try irregular.workingDays(from: day(start), to: earlier) == -before.count)
      #expect(try irregular.workingDays(from: day(start), to: later) == wholeDays)
    }
    for (n, expected) in zip(1..., before) { #expect(try irregular.workingDay(n, before: day(start)) == expected) }
    for (n, expected) in zip(1..., after) { #expect(try irregular.workingDay(n, after: day(start)) == expected) }
  }

  @Test(arguments: [1, 2, 3, 7, 10, 63, 64, 65, 250])
  func beforeUndoesAfterOnWorkingDays(n: Int) throws {
    for offset in 0..<1_000 {
      let date = try irregular.firstWorkingDay(onOrAfter: day("2022-01-01").adding(days: offset))
      #expect(try irregular.workingDay(n, before: irregular.workingDay(n, after: date)) == date)
      #expect(try irregular.workingDays(from: date, to: irregular.workingDay(n, after: date)) == n)
    }
  }

  @Test func countsAddUpOverAnyDayBetween() throws {
    let (first, last) = (day("2021-07-01"), day("2022-07-01"))
    let whole = try irregular.workingDays(from: first, to: last)
    for offset in 0...first.days(until: last) {
      let middle = first.adding(days: offset)
      #expect(
        try irregular.workingDays(from: first, to: middle) + irregular.workingDays(from: middle, to: last) == whole)
    }
  }

  @Test func aClosedDayItselfIsNeverCounted() throws {
    let calendar = WorkingCalendar(holidays(), knownOn: day("2021-12-01"))
    #expect(try calendar.workingDay(1, before: day("2021-12-31")) == day("2021-12-30"))
    #expect(try calendar.workingDay(1, after: day("2021-12-31")) == day("2022-01-02"))
    #expect(try calendar.workingDay(1, before: day("2021-12-30")) == day("2021-12-29"))
    #expect(try calendar.lastWorkingDay(onOrBefore: day("2021-12-30")) == day("2021-12-30"))
    #expect(try calendar.lastWorkingDay(onOrBefore: day("2022-01-01")) == day("2021-12-30"))
    #expect(try calendar.firstWorkingDay(onOrAfter: day("2021-12-31")) == day("2022-01-02"))
  }
}
