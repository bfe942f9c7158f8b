// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// How the quarters' values make one.
struct CalculationMethodTests {
  private func current(
    _ method: CalculationMethod?, _ statements: [Statement], on day: String = "2022-06-30"
  ) throws -> Decimal? {
    let plan = Sample.plan(try Sample.indicator(.count, "100 8, 80 6, 60 4", method: method))
    return try Sample.assessment(on: day).standings(of: plan, statements: statements).first?.current
  }

  private static func quarters(_ values: [Int: Decimal]) throws -> [Statement] {
    try values.sorted { $0.key < $1.key }.map { number, value in
      let quarter = try #require(Sample.year.quarter(number))
      return try Sample.statement(.value(value), about: quarter.last.iso, quarter: number)
    }
  }

  @Test(
    arguments: [
      (.sum, [1: 1, 2: 2, 4: 3], "6"), (.average, [1: 1, 2: 2, 4: 3], "2"), (.cumulative, [1: 1, 2: 2, 4: 3], "3"),
      (nil, [1: 1, 2: 2, 4: 3], "3"), (.cumulative, [1: 5, 2: 2], "2"), (.average, [3: 7], "7"),
      (.sum, [1: 0, 2: 0], "0"), (.date, [1: 1, 2: 2], "2"),
    ] as [(CalculationMethod?, [Int: Decimal], String)])
  func theMethodMakesOneValueOfTheQuarters(
    _ method: CalculationMethod?, _ values: [Int: Decimal], _ expected: String
  ) throws {
    #expect(try current(method, Self.quarters(values)) == (try Decimal(text: expected)))
  }

  @Test func nothingReportedIsNoValue() throws {
    for method in CalculationMethod.allCases { #expect(try current(method, []) == nil) }
  }

  @Test func quartersThatHaveNotEndedAreNotAddedYet() throws {
    let values = try Self.quarters([1: 1, 2: 2, 3: 3, 4: 4])
    for (day, sum) in [("2021-12-30", 1), ("2021-12-31", 3), ("2022-06-29", 6), ("2022-06-30", 10)]
      as [(String, Decimal)]
    {
      #expect(try current(.sum, values, on: day) == sum)
    }
  }

  @Test func aCorrectionTakesTheQuartersValueAndIsNotAddedToIt() throws {
    let correction = try Sample.statement(
      .value(3), about: "2021-09-30", recorded: "2021-10-20", quarter: 1, record: 1)
    #expect(try current(.sum, Self.quarters([1: 1, 2: 2]) + [correction]) == 5)
  }

  @Test func aValueWithoutAPeriodCountsForTheQuarterOfItsDay() throws {
    let values = [
      try Sample.statement(.value(1), about: "2021-07-01", record: 1),
      try Sample.statement(.value(2), about: "2021-10-01", record: 2),
      try Sample.statement(.value(4), about: "2022-06-30", record: 3),
    ]
    #expect(try current(.sum, values) == 7)
    let afterTheYear = try Sample.statement(.value(5), about: "2022-07-05", record: 4)
    #expect(try current(.sum, values + [afterTheYear], on: "2022-07-31") == 8)
  }

  @Test func aSumProvesTiersAndAMeanCanFallAgain() throws {
    let sum = Sample.plan(try Sample.indicator(.count, "100 8, 80 6, 60 4", method: .sum))
    let values = try Self.quarters([1: 3, 2: 3])
    let standing = try #require(
      try Sample.assessment(on: "2022-01-10").standings(of: sum, statements: values).first)
    #expect(standing.achieved == 80)
    #expect(!standing.canFall)
    let mean = Sample.plan(try Sample.indicator(.count, "100 3, 80 2, 60 1", method: .average))
    let level = try #require(
      try Sample.assessment(on: "2022-01-10").standings(of: mean, statements: values).first)
    #expect(level.state == .met)
    #expect(level.canFall)
  }
}
