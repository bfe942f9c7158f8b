// SPDX-License-Identifier: Apache-2.0

extension BrokenDocument {
  static let dates: [BrokenDocument] = [
    BrokenDocument(
      "a day that no month has", ["3:8": "31/11/2021"], "error date-impossible 3:8", saying: "dd/mm/yyyy",
      silences: "1.1.1"),
    BrokenDocument(
      "the month before the day", ["3:10": "12/20/2021"], "error date-impossible 3:10",
      saying: "The month seems to stand before the day.", silences: "1.1.1"),
    BrokenDocument(
      "29 February of a common year", ["6:8": "২৯/০২/২০২২"], "error date-impossible 6:8", saying: "২৯/০২/২০২২",
      silences: "2.1.1"),
    BrokenDocument(
      "a blank inside a day", ["3:8": "1 5/10/2021"], "error date-impossible 3:8", silences: "1.1.1"),
    BrokenDocument("a year of five digits", ["3:8": "15/10/20211"], "error date-impossible 3:8", silences: "1.1.1"),
    BrokenDocument("a day of three digits", ["3:8": "150-10-2021"], "error date-impossible 3:8", silences: "1.1.1"),
    BrokenDocument(
      "a day that no month has among words", ["3:8": "31 November 2021"], "error date-impossible 3:8",
      silences: "1.1.1"),
    BrokenDocument(
      "a range that ends before it begins", ["3:8": "15/10/2021 to 01/07/2021"], "error date-impossible 3:8",
      saying: "15/10/2021 to 01/07/2021", silences: "1.1.1"),
    BrokenDocument(
      "an impossible day among several dates", ["3:8": "31/09/2021, 15/10/2021"], "error date-impossible 3:8",
      silences: "1.1.1"),
    BrokenDocument(
      "a date of another year", ["3:8": "15/10/2012"], "error date-outside-fiscal-year 3:8",
      saying: "The year runs from 2021-07-01 to 2022-06-30", silences: "1.1.1"),
    BrokenDocument(
      "a date outside the year that a swap would bring inside", ["6:8": "01/07/2022"],
      "error date-outside-fiscal-year 6:8", saying: "Day and month seem to be swapped: 2022-01-07 is.",
      silences: "2.1.1"),
    BrokenDocument(
      "two dates of another year", ["3:8": "15/10/2020", "3:9": "05/11/2020"],
      "error date-outside-fiscal-year 3:8", "error date-outside-fiscal-year 3:9", silences: "1.1.1"),
    BrokenDocument(
      "an earlier date of several outside the year", ["3:8": "30/06/2021, 15/10/2021"],
      "error date-outside-fiscal-year 3:8", "warning dates-several 3:8", saying: "2021-06-30", silences: "1.1.1"),
    BrokenDocument(
      "tiers out of order that a swap would mend", ["6:8": "15/01/2022", "6:9": "02/05/2022", "6:10": "15/03/2022"],
      "error tiers-out-of-order 6:9",
      saying: "With day and month of the 80 % target swapped (2022-02-05) they would be in order.", silences: "2.1.1"),
    BrokenDocument(
      "tiers out of order that no swap would mend", ["3:8": "25/12/2021"], "error tiers-out-of-order 3:9",
      saying: "A lower tier must have a later date", silences: "1.1.1"),
    BrokenDocument(
      "tiers out of order that either of two swaps would mend",
      ["6:8": "15/01/2022", "6:9": "02/05/2022", "6:10": "05/04/2022"], "error tiers-out-of-order 6:10",
      saying: "out of order [tiers-out-of-order]\n  A lower tier must have a later date", silences: "2.1.1"),
    BrokenDocument(
      "several dates in one target", ["3:8": "30/09/2021, 15/10/2021"], "warning dates-several 3:8",
      saying: "has 2 dates"),
    BrokenDocument(
      "a range of dates", ["3:8": "01/10/2021 to 15/10/2021"], "warning date-range 3:8",
      saying: "runs from 2021-10-01 to 2021-10-15"),
  ]
}
