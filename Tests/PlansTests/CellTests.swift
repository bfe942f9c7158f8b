// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// What single cells mean, however they are written.
struct CellTests {
  private static let year = FiscalYear(startYear: 2021)

  @Test(arguments: [
    "৩০/১২/২০২১", "30/12/2021", "৩0/1২/২০2১", "30-12-2021", "30.12.2021", "2021-12-30", "৩০/১২/ ২০২১",
    " ৩০ / ১২ / ২০২১ ",
    "৩০/১২/২১", "30-12-21", "৩০/\u{200B}১২/\u{200C}২০২১", "৩০/১২/২০২১\u{A0}", "３０／１２／２０２１", "30–12–2021", "30−12−2021",
    "৩০ ডিসেম্বর ২০২১", "৩০ ডিসেম্বর, ২০২১", "ডিসেম্বর ৩০, ২০২১", "৩০শে ডিসেম্বর ২০২১", "৩০ ডিসেম্বর ২০২১ খ্রিঃ", "৩০ ডিসেম্বর",
    "30 December 2021", "December 30, 2021", "30th December 2021", "30 Dec 2021", "30-Dec-21", "30-Dec-2021",
    "Dec. 30, 2021",
    "2021 December 30", "by 30/12/2021", "৩০/১২/২০২১ এর মধ্যে", "৩০/১২/২০২১ তারিখের মধ্যে", "30 december", "(30/12/2021)",
  ])
  func aDayIsReadHoweverItIsWritten(_ text: String) {
    #expect(DateCell(text, in: Self.year) == .date(CivilDate(2021, 12, 30)))
  }

  @Test(arguments: [
    ("০১ জানুয়ারি", CivilDate(2022, 1, 1)), ("1 jan", CivilDate(2022, 1, 1)), ("১৫ জুলাই", CivilDate(2021, 7, 15)),
    ("৩০ জুন", CivilDate(2022, 6, 30)), ("13/01/22", CivilDate(2022, 1, 13)), ("২ ফেব্রুয়ারী ২০২২", CivilDate(2022, 2, 2)),
    ("২ ফেব্রুয়ারী ২০২২", CivilDate(2022, 2, 2)), ("5 Sept 2021", CivilDate(2021, 9, 5)), ("১ মে ২০২২", CivilDate(2022, 5, 1)),
    ("29/02/2024", CivilDate(2024, 2, 29)), ("৩১ আগষ্ট ২০২১", CivilDate(2021, 8, 31)),
  ])
  func aDayWithoutItsWholeYearIsInThePlansYear(_ text: String, _ day: CivilDate) {
    #expect(DateCell(text, in: Self.year) == .date(day))
  }

  @Test(arguments: [
    "31/11/2021", "310-06-2020", "৩২/০৮/২০২১", "30/13/2021", "00/12/2021", "29/02/2022", "৩ ০/১২/২০২১", "30/12/20211",
    "30/12/1899", "30/12/021", "31 November 2021", "30 December 0000",
  ])
  func aDayThatNoCalendarHasIsImpossible(_ text: String) {
    #expect(DateCell(text, in: Self.year) == .impossible)
  }

  @Test(arguments: [
    "", "--", "৪", "৮০%", "ডিসেম্বরের মধ্যে", "ডিসেম্বর ২০২১", "30/12", "হালনাগাদ করা হয়েছে", "২৫ আগস্ট ২০২১ তারিখে সভা হয়েছে", "1.5",
    "12 of 30", "3-5", "১/২", "Q1", "30/12/2021 or later", "20 21/12/2021 x",
  ])
  func whatIsNoDayIsLeftToOthers(_ text: String) {
    #expect(DateCell(text, in: Self.year) == .other)
  }

  @Test func severalDaysAreReadInOrder() {
    let days = [CivilDate(2021, 10, 15), CivilDate(2022, 1, 15), CivilDate(2022, 4, 15)]
    for text in [
      "15/10/2021, 15/01/2022, 15/04/2022", "১৫/১০/২০২১; ১৫/০১/২০২২ ও ১৫/০৪/২০২২",
      "15 Oct 2021, 15 Jan 2022 and 15 Apr 2022",
      "15/01/2022 15/10/2021 15/04/2022", "১৫/১০/২০২১, ১৫/০১/২০২২, ১৫/০৪/২০২২,",
    ] {
      #expect(DateCell(text, in: Self.year) == .several(days), "\(text)")
    }
  }

  @Test(arguments: [
    "01/12/2021 - 30/12/2021", "০১/১২/২০২১ থেকে ৩০/১২/২০২১ পর্যন্ত", "01/12/2021 to 30/12/2021", "1–30 December 2021",
    "০১-৩০ ডিসেম্বর ২০২১", "1 Dec 2021 – 30 Dec 2021",
  ])
  func aRangeHasItsTwoDays(_ text: String) {
    #expect(DateCell(text, in: Self.year) == .range(CivilDate(2021, 12, 1), CivilDate(2021, 12, 30)))
  }

  @Test(arguments: [
    ("৪", "4", false), ("4", "4", false), ("৮০%", "80", true), ("80 %", "80", true), ("৯০％", "90", true),
    ("2.5", "2.5", false),
    ("১,২৩৪", "1234", false), ("12,34,567", "1234567", false), ("1,234,567.50", "1234567.5", false),
    ("১২,৩৪,৫৬৭", "1234567", false),
    ("４", "4", false), ("\u{200B}৪\u{A0}", "4", false), ("0", "0", false), ("100.00%", "100", true),
    ("999999999999999", "999999999999999", false),
  ])
  func aNumberIsReadExactly(_ text: String, _ value: String, _ isPercent: Bool) throws {
    let number = try #require(NumberCell(text))
    #expect(number.value == Decimal(string: value))
    #expect(number.isPercent == isPercent)
  }

  @Test(arguments: [
    "", "-", "--", "১ ৬", "1,2", "12,3456", "1,23,4567", "1,,000", "1.2.3", "1.", ".5", "%", "5%%", "4 of 5", "চার",
    "1e3", "-5",
    "1234,567", "1,234.5,6", "9999999999999999", "80%5", "1,23,456,789",
  ])
  func whatIsNoNumberIsNotTakenForOne(_ text: String) {
    #expect(NumberCell(text) == nil)
  }

  @Test(arguments: [("৪টি", "4"), ("৪ টি", "4"), ("4 (four)", "4"), ("৪ (চার)", "4"), ("১২ জন", "12")])
  func aNumberMayCarryTheWordThatCounts(_ text: String, _ value: String) throws {
    let bytes = Array(text.utf8)
    let number = CountedWords.number(bytes.span)
    #expect(number?.value == Decimal(string: value))
  }

  @Test(arguments: ["", "-", "--", "–", "—", "---", "- -", "\u{A0}", "\u{200B}", "−"])
  func dashesOfAnyLengthMeanNothing(_ text: String) {
    let bytes = Array(text.utf8)
    let isBlank = CellText.isBlank(bytes.span)
    #expect(isBlank)
  }

  @Test(arguments: [
    ("  [১.৩.১]  ন্যূনতম  একটি ", "1.3.1", "ন্যূনতম একটি"), ("[1.3.1] Title", "1.3.1", "Title"),
    ("［1.3.1］Title", "1.3.1", "Title"),
    ("[ ১.৩.১ ]x", "1.3.1", "x"), ("<b>[2.1] T</b>", "2.1", "T"), ("[১.১০.২] ক", "1.10.2", "ক"),
  ])
  func anIdStandsInBracketsBeforeTheTitle(_ text: String, _ id: String, _ title: String) throws {
    let bytes = Array(text.utf8)
    let range = CellText.trimmed(bytes.span, 0..<bytes.count)
    let cell = bytes.span.extracting(range)
    let numbered = NumberedTitle(cell)
    let shown = numbered.map { CellText.string(cell.extracting($0.title)) }
    let found = numbered.map { "\($0.id)" }
    #expect(found == id)
    #expect(shown == title)
  }

  @Test(arguments: ["1.3.1 Title", "[1..3] x", "[a] x", "[1 3.1] x", "[1.3.1", "[] x", "[.1] x"])
  func whatHasNoIdHasNone(_ text: String) {
    let bytes = Array(text.utf8)
    let hasID = NumberedTitle(bytes.span) != nil
    #expect(!hasID)
  }

  @Test(arguments: [
    ("হালনাগাদ করা হয়েছে", "হালনাগাদ করা হয়েছে"), ("a\u{A0}\u{A0}b", "a b"), ("a \r\n b", "a b"), ("x\u{FEFF}y", "xy"),
    ("ক\u{200D}ষ", "ক\u{200D}ষ"), ("ে\u{09BE}", "\u{09CB}"), ("cafe\u{301}", "café"), ("abc\u{202E}def", "abcdef"),
  ])
  func textIsInOneFormAndWithoutWhatDoesNotShow(_ text: String, _ meant: String) {
    let bytes = Array(text.utf8)
    let read = CellText.string(bytes.span)
    #expect(Array(read.unicodeScalars) == Array(meant.precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test(arguments: ["হয়", "হয়"])
  func theTwoEncodingsOfOneLetterAreOne(_ text: String) {
    let bytes = Array(text.utf8)
    let read = CellText.string(bytes.span)
    #expect(Array(read.utf8) == [0xE0, 0xA6, 0xB9, 0xE0, 0xA6, 0xAF, 0xE0, 0xA6, 0xBC])
  }

  @Test(arguments: [
    ("২০২১-২২ এর", 2021), ("FY 2021-2022", 2021), ("2021–22", 2021), ("২০২১ - ২০২২", 2021), ("2021/22", 2021),
    ("২০৯৯-০০", 2099),
  ])
  func theFiscalYearIsFoundInATitle(_ text: String, _ year: Int) {
    #expect(PeriodText.fiscalYear(in: text)?.startYear == year)
  }

  @Test(arguments: ["2021", "2021-23", "30-12-2021", "01/2021", "phone 2955-9021", "1234-35"])
  func whatIsNoFiscalYearIsNotTakenForOne(_ text: String) {
    #expect(PeriodText.fiscalYear(in: text) == nil)
  }

  @Test(arguments: [
    ("প্রথম ত্রৈমাসিক", 1), ("১ম ত্রৈমাসিক বাস্তবায়ন অগ্রগতি", 1), ("২য় ত্রৈমাসিক", 2), ("২য় ত্রৈমাসিক", 2), ("Third quarter", 3), ("৪র্থ কোয়ার্টার", 4),
    ("Q2", 2), ("Progress Q3", 3), ("অগ্রগতি (জানুয়ারি-মার্চ ২০২২)", 3), ("quarter 4", 4),
  ])
  func aQuarterIsKnownByItsNames(_ text: String, _ number: Int) {
    #expect(PeriodText.quarter(in: text) == number)
  }

  @Test func lettersOfColumnsAreThoseOfSpreadsheets() {
    #expect([1, 26, 27, 52, 703].map { Finding.letters($0) } == ["A", "Z", "AA", "AZ", "AAA"])
  }
}

extension CivilDate {
  /// A day of a test, which exists.
  fileprivate init(_ year: Int, _ month: Int, _ day: Int) {
    self = CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }
}
