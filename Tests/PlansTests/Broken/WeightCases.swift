// SPDX-License-Identifier: Apache-2.0

extension BrokenDocument {
  static let weights: [BrokenDocument] = [
    BrokenDocument("no weight", ["3:6": ""], "error weight-missing 3:6", silences: "1.1.1"),
    BrokenDocument("a dash for a weight", ["3:6": "-"], "error weight-missing 3:6", silences: "1.1.1"),
    BrokenDocument(
      "words for a weight", ["3:6": "five"], "error weight-not-a-number 3:6", saying: "\"five\" is no weight",
      silences: "1.1.1"),
    BrokenDocument("a percent for a weight", ["3:6": "5%"], "error weight-not-a-number 3:6", silences: "1.1.1"),
    BrokenDocument(
      "a weight above a whole agreement's", ["3:2": "510", "3:6": "500", "8:12": "516"],
      "warning weight-implausible 3:6", saying: "500"),
    BrokenDocument("a weight of nothing", ["3:2": "10", "3:6": "0", "8:12": "16"], "warning weight-implausible 3:6"),
    BrokenDocument(
      "areas that one move reconciles", ["3:2": "19", "6:2": "2"], "warning area-weight 3:2", "warning area-weight 6:2",
      saying: "Moving activity [2.2] (4 marks) from area [2] to area [1] reconciles both"),
    BrokenDocument(
      "areas that no move reconciles", ["3:2": "20", "6:2": "1"], "warning area-weight 3:2", "warning area-weight 6:2",
      saying: "area [1] declares 20, its indicators sum to 15 [area-weight]\n  Correct the area's weight"),
    BrokenDocument(
      "areas that either of two moves reconciles", ["3:2": "18", "6:2": "3", "6:6": "3", "7:6": "3"],
      "warning area-weight 3:2", "warning area-weight 6:2",
      saying: "area [1] declares 18, its indicators sum to 15 [area-weight]\n  Correct the area's weight"),
    BrokenDocument(
      "one area that is wrong alone", ["6:2": "7"], "warning area-weight 6:2",
      saying: "area [2] declares 7, its indicators sum to 6"),
    BrokenDocument("words for an area's weight", ["3:2": "half"], "warning area-weight 3:2", saying: "\"half\""),
    BrokenDocument(
      "another total", ["8:12": "22"], "warning declared-total 8:12",
      saying: "declares 22 marks in all, its indicators sum to 21"),
    BrokenDocument("words for a total", ["8:12": "all"], "warning row-not-understood 8", saying: "no number"),
    BrokenDocument(
      "other obtained marks", ["9:12": "12"], "warning declared-obtained 9:12", saying: "6 by tiers, 1 more pro rata"),
    BrokenDocument(
      "other marks in a row", ["4:12": "4"], "warning marks-obtained 4:12", saying: "[1.1.2] says 4 marks"),
    BrokenDocument("words for a row's marks", ["4:12": "all"], "warning marks-obtained 4:12", saying: "\"all\""),
    BrokenDocument(
      "marks for a row without progress", ["7:12": "4"], "warning marks-obtained 7:12", saying: "its progress gives 0"),
  ]
}
