// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct CivilDateTests {
  @Test(arguments: [  // Python's date.toordinal() - 719163
    ("0001-01-01", -719_162, Weekday.monday), ("1900-01-01", -25_567, .monday), ("1900-02-28", -25_509, .wednesday),
    ("1900-03-01", -25_508, .thursday), ("1969-12-31", -1, .wednesday), ("1970-01-01", 0, .thursday),
    ("2000-02-29", 11_016, .tuesday), ("2021-08-30", 18_869, .monday), ("2100-02-28", 47_540, .sunday),
    ("2100-03-01", 47_541, .monday), ("2200-02-28", 84_064, .friday), ("2200-03-01", 84_065, .saturday),
    ("2200-12-31", 84_370, .wednesday), ("9999-12-31", 2_932_896, .friday),
  ])
  func aDayHasTheNumberAndWeekdayOfAnIndependentList(iso: String, number: Int32, weekday: Weekday) {
    #expect(day(iso).dayNumber == number)
    #expect(day(iso).weekday == weekday)
    #expect(CivilDate(dayNumber: number).iso == iso)
  }

  @Test func everyDayFrom1900To2200FollowsTheOneBefore() {
    var number: Int32 = -25_567
    var wrong: [String] = []
    for year in 1900...2200 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, days) in zip(1..., [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for dayOfMonth in 1...days {
          let date = CivilDate(dayNumber: number)
          if CivilDate(year: year, month: month, day: dayOfMonth) != date || date.year != year || date.month != month
            || date.day != dayOfMonth || CivilDate(iso: date.iso) != date
          {
            wrong.append("\(year)-\(month)-\(dayOfMonth)")
          }
          number += 1
        }
        #expect(CivilDate(year: year, month: month, day: days + 1) == nil)
      }
    }
    #expect(wrong.isEmpty)
    #expect(number == 84_371)
  }

  @Test(arguments: [
    "", "2021", "2021-12-3", "2021-12-300", "2021-12-30 ", " 2021-12-30", "2021/12/30", "30-12-2021", "2021-1230-",
    "20211230", "2021-13-01", "2021-00-10", "2021-02-29", "2021-04-31", "2021-06-00", "0000-01-01", "-021-01-01",
    "+021-01-01", "২০২১-১২-৩০", "2021‑12‑30", "2021-12-30T00:00Z", "1900-02-29", "2100-02-29",
  ])
  func aTextThatIsNotStrictlyAnExistingDayIsRefused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (2021, 2, 29), (Int.max, 1, Int.max),
    (2021, 1, Int.min),
  ])
  func aDayThatDoesNotExistIsNil(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func aPartOfATextIsReadWithoutCopying() {
    #expect(CivilDate(iso: "due 2024-02-29.".dropFirst(4).dropLast()) == day("2024-02-29"))
  }

  @Test func daysAreAddedOverMonthYearAndLeapDay() {
    #expect(day("2024-02-28").adding(days: 2) == day("2024-03-01"))
    #expect(day("2021-12-31").adding(days: 1) == day("2022-01-01"))
    #expect(day("2022-01-01").adding(days: -1) == day("2021-12-31"))
    #expect(day("2021-12-23").days(until: day("2021-12-30")) == 7)
    #expect(day("2021-12-30").days(until: day("2021-12-23")) == -7)
  }

  @Test func theFirstAndLastDaysAreNeverLeft() {
    #expect(day("2021-12-30").adding(days: .max) == day("9999-12-31"))
    #expect(day("2021-12-30").adding(days: .min) == day("0001-01-01"))
    #expect(day("1969-12-30").adding(days: .min) == .earliest)
    #expect(CivilDate(dayNumber: .max).description == "9999-12-31")
    #expect(CivilDate(dayNumber: .min).description == "0001-01-01")
  }

  @Test func daysAreOrdered() {
    #expect(day("2021-12-30") < day("2021-12-31"))
    #expect([day("2022-01-01"), day("1969-12-31"), day("2021-12-31")].min() == day("1969-12-31"))
  }

  @Test(arguments: Weekday.allCases)
  func aWeekdayIsReadBackFromItsName(weekday: Weekday) {
    #expect(Weekday(name: weekday.name) == weekday)
    #expect(Weekday(name: weekday.name.uppercased()) == nil)
  }
}
