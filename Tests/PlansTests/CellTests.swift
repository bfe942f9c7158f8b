// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// Dates and numbers as offices type them.
struct CellTests {
  @Test(arguments: [
    ("৩০/১২/২০২১", "2021-12-30"), ("৩০/০৫/ ২০২২", "2022-05-30"), ("30/12/2021", "2021-12-30"),
    ("৩০-১২-২০২১", "2021-12-30"), ("৩০.১২.২০২১", "2021-12-30"), ("৩0/1২/২০2১", "2021-12-30"),
    ("2021-12-30", "2021-12-30"), ("৫/৫/২০২২", "2022-05-05"), ("৩০\u{200D}/১২/\u{200B}২০২১", "2021-12-30"),
    ("৩০/১২/\u{A0}২০২১", "2021-12-30"), ("২৯/০২/২০২৪", "2024-02-29"),
  ])
  func aDateIsReadAsDayMonthYear(_ text: String, _ iso: String) throws {
    #expect(DateCell(text.utf8) == .date(try #require(CivilDate(iso: iso))))
  }

  @Test(arguments: [
    "৩১/০৬/২০২২", "২৯/০২/২০২২", "৩১০-০৬-২০২০", "০০/০১/২০২২", "০১/১৩/২০২২", "01/02/0022", "১/২/৩", "30/12/21", "1/1/",
    "//2021", "30/12/99999999999999",
  ])
  func whatIsShapedLikeADateButIsNoneIsImpossible(_ text: String) {
    #expect(DateCell(text.utf8) == .impossible)
  }

  @Test(arguments: ["", "-", "--", "৪", "৮০%", "৩.৫", "হালনাগাদ করা হয়েছে", "৩০ ডিসেম্বর ২০২১", "1/2", "a/b/c"])
  func otherTextIsNoDate(_ text: String) {
    #expect(DateCell(text.utf8) == .other)
  }

  @Test(
    arguments: [
      ("৪", 4, false), ("৮০%", 80, true), ("৮০ %", 80, true), ("৮০％", 80, true), ("৩.৫", 3.5, false), ("0", 0, false),
      ("100%", 100, true),
    ] as [(String, Decimal, Bool)])
  func aNumberIsReadWithItsPercentSign(_ text: String, _ value: Decimal, _ isPercent: Bool) throws {
    let number = try #require(NumberCell(text.utf8))
    #expect(number.value == value)
    #expect(number.isPercent == isPercent)
  }

  @Test(arguments: ["", "%", "-৪", "৪টি", ".5", "5.", "1.2.3", "1e9", "99999999999999999", "৪ ৫ x"])
  func whatIsMoreOrLessThanANumberIsNone(_ text: String) {
    #expect(NumberCell(text.utf8) == nil)
  }

  @Test(arguments: ["", "-", "--", "–", "—", " - ", "- -", "‐", "−"])
  func dashesOfEveryLengthMeanThatThereIsNothing(_ text: String) {
    #expect(Cell(ArraySlice(text.utf8), at: Place(line: 1)).isBlank)
  }

  @Test(arguments: [
    ("1.3.1", "1.3", true), ("1.3.1", "1.3.1", true), ("1.31.1", "1.3", false), ("1.3", "1.3.1", false),
  ])
  func aPrefixCoversWholeSegmentsOnly(_ id: String, _ prefix: String, _ covers: Bool) throws {
    let covered = try #require(IndicatorID(id)).isCovered(by: try #require(IndicatorID(prefix)))
    #expect(covered == covers)
  }

  @Test func idsAreOrderedByNumberNotByText() throws {
    let ids = try ["2.1.1", "1.10.1", "1.2.1", "1.2"].map { try #require(IndicatorID($0)) }
    #expect(ids.sorted().map(\.description) == ["1.2", "1.2.1", "1.10.1", "2.1.1"])
  }
}
