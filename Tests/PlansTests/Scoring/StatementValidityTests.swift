// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// Which statement wins: the latest word, and every earlier one stays on record.
struct StatementValidityTests {
  private func validity(
    _ statements: [Statement], _ indicator: Indicator, on day: String = "2022-06-30", recordedBy: String? = nil
  ) throws -> [Statement.Validity] {
    Statement.validity(
      of: statements, in: Sample.plan(indicator), on: try Sample.day(day), recordedBy: try recordedBy.map(Sample.day))
  }

  private static let dates = "100 2021-12-30, 80 2022-01-13"
  private static let counts = "100 4, 80 3, 60 2"

  @Test func ofCompletionDatesTheLastRecordedCountsWhicheverIsLater() throws {
    let indicator = try Sample.indicator(.date, Self.dates)
    let statements = [
      try Sample.completed("2021-12-20", recorded: "2022-01-05", record: 2),
      try Sample.completed("2021-12-29", recorded: "2022-01-02", record: 1),
    ]
    #expect(try validity(statements, indicator) == [.current, .superseded])
    #expect(try validity(statements.reversed(), indicator) == [.superseded, .current])
  }

  @Test func onOneDayTheLaterRecordCounts() throws {
    let indicator = try Sample.indicator(.date, Self.dates)
    let statements = [
      try Sample.completed("2021-12-29", recorded: "2022-01-02", record: 8),
      try Sample.completed("2021-12-20", recorded: "2022-01-02", record: 7),
    ]
    #expect(try validity(statements, indicator) == [.current, .superseded])
  }

  @Test(arguments: [("2022-01-01", false), ("2022-01-02", false), ("2022-01-03", true)])
  func aDocumentGivesWayToAPersonOnTheSameDayAndCountsWhenItIsLater(_ known: String, _ documentCounts: Bool) throws {
    let indicator = try Sample.indicator(.date, Self.dates)
    let statements = [
      try Sample.completed("2021-12-29", recorded: "2022-01-02", record: 1),
      try Sample.completed("2021-12-20", recorded: known, quarter: 2),
    ]
    let expected: [Statement.Validity] = documentCounts ? [.superseded, .current] : [.current, .superseded]
    #expect(try validity(statements, indicator) == expected)
  }

  @Test func ofDocumentsTheLatestQuartersSpeaks() throws {
    let indicator = try Sample.indicator(.date, Self.dates)
    let statements = [
      try Sample.completed("2021-08-20", quarter: 2), try Sample.completed("2021-08-25", quarter: 1),
    ]
    #expect(try validity(statements, indicator) == [.current, .superseded])
  }

  @Test func ofValuesTheOneAboutTheLatestDayCountsAndThenTheLastRecorded() throws {
    let indicator = try Sample.indicator(.count, Self.counts)
    let statements = [
      try Sample.statement(.value(1), about: "2021-09-30", recorded: "2022-02-01", quarter: 1, record: 3),
      try Sample.statement(.value(2), about: "2021-12-31", recorded: "2022-01-05", quarter: 2, record: 1),
      try Sample.statement(.value(3), about: "2021-12-31", recorded: "2022-01-05", quarter: 2, record: 2),
      try Sample.statement(.value(4), about: "2021-12-31", recorded: "2021-12-31", quarter: 2),
    ]
    #expect(try validity(statements, indicator) == [.superseded, .superseded, .current, .superseded])
  }

  @Test(arguments: [CalculationMethod.sum, .average])
  func whereQuartersAddUpEachHasItsLastRecorded(_ method: CalculationMethod) throws {
    let indicator = try Sample.indicator(.count, Self.counts, method: method)
    let statements = [
      try Sample.statement(.value(1), about: "2021-09-30", quarter: 1),
      try Sample.statement(.value(2), about: "2021-09-30", recorded: "2021-10-04", quarter: 1, record: 1),
      try Sample.statement(.value(1), about: "2021-11-15", record: 2),
      try Sample.statement(.value(3), about: "2021-12-20", record: 3),
    ]
    #expect(try validity(statements, indicator) == [.superseded, .current, .superseded, .current])
  }

  @Test func twoThatAreEqualInAllAreDecidedByTheirOrder() throws {
    let indicator = try Sample.indicator(.count, Self.counts)
    let twice = try Sample.statement(.value(1), about: "2021-09-30", quarter: 1)
    #expect(try validity([twice, twice], indicator) == [.superseded, .current])
  }

  @Test func whatIsAboutALaterDayOrWasRecordedLaterCountsNotYet() throws {
    let indicator = try Sample.indicator(.count, Self.counts)
    let statements = [
      try Sample.statement(.value(1), about: "2021-09-30", recorded: "2021-10-05", record: 1),
      try Sample.statement(.value(2), about: "2021-12-31", recorded: "2021-10-06", record: 2),
    ]
    #expect(try validity(statements, indicator, on: "2021-10-10") == [.current, .notYet])
    #expect(try validity(statements, indicator, recordedBy: "2021-10-05") == [.current, .notYet])
    #expect(try validity(statements, indicator, recordedBy: "2021-10-04") == [.notYet, .notYet])
    #expect(try validity(statements, indicator) == [.superseded, .current])
  }

  @Test func whatCannotCountSaysSoAndSupersedesNothing() throws {
    let count = try Sample.indicator(.count, Self.counts)
    let statements = [
      try Sample.statement(.value(2), about: "2021-09-30"),
      try Sample.completed("2021-12-20", record: 1),
      try Sample.statement(.value(4), about: "2021-12-20", record: 2, of: "9.9.9"),
      try Sample.statement(.value(4), about: "2021-06-30", recorded: "2021-12-20", record: 3),
    ]
    #expect(try validity(statements, count) == [.current, .unfit, .unfit, .unfit])
    let date = try Sample.indicator(.date, Self.dates)
    #expect(try validity(statements, date) == [.unfit, .current, .unfit, .unfit])
  }

  @Test func aValueForAnotherYearsQuarterCannotCount() throws {
    var other = try Sample.statement(.value(4), about: "2022-09-30", record: 1)
    other.period = FiscalYear(startYear: 2022).quarter(1)
    for method in [CalculationMethod.sum, .cumulative] {
      let indicator = try Sample.indicator(.count, Self.counts, method: method)
      #expect(try validity([other], indicator, on: "2022-10-01") == [.unfit])
    }
  }

  @Test func currentOnesAreThoseThatCountInTheirOrder() throws {
    let indicator = try Sample.indicator(.count, Self.counts, method: .sum)
    let statements = try (1...4).map { number in
      try Sample.statement(.value(Decimal(number)), about: "2021-09-30", quarter: number % 2 + 1, record: number)
    }
    let current = Statement.currentOnes(of: statements, in: Sample.plan(indicator), on: try Sample.day("2022-06-30"))
    #expect(current.map(\.sequence) == [3, 4])
  }
}
