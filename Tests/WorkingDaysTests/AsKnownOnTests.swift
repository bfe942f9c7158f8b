// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct AsKnownOnTests {
  @Test(arguments: [
    ("2021-08-19", "2020-01-01", false), ("2021-08-19", "2021-08-17", false), ("2021-08-19", "2021-08-18", true),
    ("2021-03-29", "2021-03-22", false), ("2021-03-29", "2021-03-23", true),
    ("2021-03-30", "2021-03-22", true), ("2021-03-30", "2021-03-23", false),
    ("2021-10-19", "2021-10-16", false), ("2021-10-20", "2021-10-16", true), ("2021-10-20", "2021-10-17", false),
    ("2024-01-07", "2023-01-01", false), ("2024-08-15", "2024-08-12", false), ("2024-08-15", "2024-08-13", true),
    ("2024-08-06", "2024-08-03", true), ("2024-08-06", "2024-08-04", false), ("2024-08-06", "2024-08-05", true),
    ("2025-05-17", "2025-05-06", false), ("2025-05-17", "2025-05-07", true),
    ("2025-12-31", "2025-12-29", true), ("2025-12-31", "2025-12-30", false),
  ])
  func theStateOfADayDependsOnTheDayOfAsking(date: String, knownOn: String, working: Bool) throws {
    #expect(try bangladesh(knownOn: knownOn).isWorking(day(date)) == working)
  }

  @Test func aHolidayMovedByTheMoonIsListedWhereItIsKnownToBe() throws {
    #expect(try bangladesh(knownOn: "2021-08-17").facts(on: day("2021-08-19")).map(\.name["en"]) == ["Ashura"])
    #expect(try bangladesh(knownOn: "2021-08-17").facts(on: day("2021-08-20")).isEmpty)
    let after = try bangladesh(knownOn: "2021-08-18")
    #expect(after.facts(on: day("2021-08-19")).isEmpty)
    #expect(after.facts(on: day("2021-08-20")).map(\.movedFrom) == [day("2021-08-19")])
  }

  @Test func aSuddenHolidayMovesTheActByDate() throws {
    let target = day("2025-12-31")
    #expect(try bangladesh(knownOn: "2025-12-29").lastWorkingDay(onOrBefore: target) == target)
    #expect(try bangladesh(knownOn: "2025-12-30").lastWorkingDay(onOrBefore: target) == day("2025-12-30"))
  }

  @Test func theYear2021HadOtherCountsAsItWasPlanned() throws {
    let (first, end) = (day("2021-07-01"), day("2022-07-01"))
    #expect(try bangladesh(knownOn: "2021-07-01").workingDays(from: first, to: end) == 245)
    #expect(try bangladesh(knownOn: "2021-08-18").workingDays(from: first, to: end) == 246)
    #expect(try bangladesh(knownOn: "2021-07-01").knownOn == first)
  }
}
