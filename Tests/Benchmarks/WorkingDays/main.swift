// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

// Asks a holiday calendar ten million random questions about 2021-2026, as the C and numpy programs beside it do, and prints
// the seconds of the best of seven rounds and the sum of all answers, which must be the same for all three.
// Usage: WorkingDaysBenchmark days CALENDAR.json  (a line of 0 and 1 for each day of 1990-2035)
//        WorkingDaysBenchmark ask CALENDAR.json

guard CommandLine.arguments.count == 3, ["days", "ask"].contains(CommandLine.arguments[1]) else {
  FileHandle.standardError.write(Data("usage: WorkingDaysBenchmark days|ask CALENDAR.json\n".utf8))
  exit(64)
}
let calendar = WorkingCalendar(
  try HolidayList.read(CommandLine.arguments[2]), knownOn: CivilDate(iso: "2026-06-01") ?? .latest)
if CommandLine.arguments[1] == "days" {
  let first = CivilDate(iso: "1990-01-01") ?? .earliest
  let states = try (0..<16_801).map { try calendar.isWorking(first.adding(days: $0)) ? "1" : "0" }
  print("\(first.dayNumber) \(states.joined())")
  exit(0)
}

/// The sum of the answers to so many questions; five kinds in turn, drawn by a generator that is the same in each program.
func ask(_ count: Int, _ calendar: WorkingCalendar) throws -> Int {
  var state: UInt64 = 20_211_230
  var sum = 0
  for index in 0..<count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let date = CivilDate(dayNumber: 18_628 + Int32((state >> 33) % 2_191))  // 2021-01-01 and on
    let n = 1 + Int((state >> 50) % 250)
    switch index % 5 {
    case 0: sum += try calendar.isWorking(date) ? 1 : 0
    case 1: sum += Int(try calendar.workingDay(n, before: date).dayNumber)
    case 2: sum += Int(try calendar.workingDay(n, after: date).dayNumber)
    case 3: sum += try calendar.workingDays(from: date, to: date.adding(days: n))
    default: sum += Int(try calendar.adjust(date, .modifiedFollowing).dayNumber)
    }
  }
  return sum
}

var best = Duration.seconds(1_000)
var sum = 0
for _ in 0..<7 {
  let took = try ContinuousClock().measure { sum = try ask(10_000_000, calendar) }
  best = min(best, took)
}
print("sum \(sum)\nseconds \(best / .seconds(1))")
