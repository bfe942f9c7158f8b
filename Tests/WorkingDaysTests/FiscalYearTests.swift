// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct FiscalYearTests {
  @Test(arguments: [
    (2021, 7, "2021-22", "2021-07-01", "2022-06-30"), (2099, 7, "2099-00", "2099-07-01", "2100-06-30"),
    (2023, 4, "2023-24", "2023-04-01", "2024-03-31"), (2021, 1, "2021", "2021-01-01", "2021-12-31"),
    (2022, 12, "2022-23", "2022-12-01", "2023-11-30"), (2023, 3, "2023-24", "2023-03-01", "2024-02-29"),
  ])
  func aFiscalYearHasALabelAndTwelveMonths(year: Int, month: Int, label: String, first: String, last: String) {
    let fiscalYear = FiscalYear(startYear: year, startMonth: month)
    #expect(fiscalYear.label == label)
    #expect(fiscalYear.first == day(first))
    #expect(fiscalYear.last == day(last))
    #expect(FiscalYear(label: label, startMonth: month) == fiscalYear)
    #expect(fiscalYear.contains(day(first)) && fiscalYear.contains(day(last)))
    #expect(!fiscalYear.contains(day(first).adding(days: -1)) && !fiscalYear.contains(day(last).adding(days: 1)))
  }

  @Test func theLongLabelIsReadToo() {
    #expect(FiscalYear(label: "2021-2022") == FiscalYear(startYear: 2021))
    #expect(FiscalYear(label: "2099-2100")?.label == "2099-00")
  }

  @Test(arguments: [
    "", "2021", "2021-23", "2021-21", "2021-2023", "21-22", "2021-022", "2021-22-23", "2021/22", "২০২১-২২", "2021–22",
  ])
  func aLabelWhoseYearsDoNotFollowIsRefused(label: String) {
    #expect(FiscalYear(label: label) == nil)
  }

  @Test func aYearFromJanuaryHasOneNumber() {
    #expect(FiscalYear(label: "2021-22", startMonth: 1) == nil)
    #expect(FiscalYear(label: "2021", startMonth: 13) == nil)
  }

  @Test(arguments: [
    ("2021-06-30", "2020-21"), ("2021-07-01", "2021-22"), ("2022-06-30", "2021-22"), ("2100-01-01", "2099-00"),
  ])
  func aDayBelongsToTheFiscalYearAroundIt(date: String, label: String) {
    #expect(FiscalYear(containing: day(date)).label == label)
  }

  @Test func startsThatDoNotExistAreTakenAsTheNearest() {
    #expect(FiscalYear(startYear: 2021, startMonth: 0).first == day("2021-01-01"))
    #expect(FiscalYear(startYear: .max, startMonth: .max).first == day("9999-12-01"))
    #expect(FiscalYear(startYear: 9999).last == .latest)
    #expect(FiscalYear(containing: .earliest).startYear == 1)
  }

  @Test func theQuartersMeetWithoutGapOrOverlap() throws {
    let year = FiscalYear(startYear: 2021)
    #expect(year.quarters.map(\.label) == ["2021-22/Q1", "2021-22/Q2", "2021-22/Q3", "2021-22/Q4"])
    #expect(year.quarters.map(\.last) == ["2021-09-30", "2021-12-31", "2022-03-31", "2022-06-30"].map { day($0) })
    for (earlier, later) in zip(year.quarters, year.quarters.dropFirst()) {
      #expect(earlier.last.adding(days: 1) == later.first)
    }
    let second = try #require(year.quarter(2))
    #expect(second.contains(day("2021-12-31")) && !second.contains(day("2022-01-01")))
    #expect(year.quarter(0) == nil && year.quarter(5) == nil)
  }

  @Test(arguments: [
    "2021-22", "2021-22/Q0", "2021-22/Q5", "2021-22/q1", "2021-22/Q", "2021-22/Q11", "/Q1", "2021-22/Q1/", "2021-23/Q1",
  ])
  func aTextThatIsNotStrictlyAQuarterIsRefused(label: String) {
    #expect(FiscalQuarter(label: label) == nil)
  }

  @Test func aQuarterIsReadFromItsLabel() {
    #expect(FiscalQuarter(label: "2021-22/Q1") == FiscalYear(startYear: 2021).quarter(1))
    #expect(FiscalQuarter(label: "2021/Q4", startMonth: 1)?.last == day("2021-12-31"))
  }
}
