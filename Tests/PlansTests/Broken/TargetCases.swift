// SPDX-License-Identifier: Apache-2.0

extension BrokenDocument {
  static let targets: [BrokenDocument] = [
    BrokenDocument(
      "words for a target", ["3:8": "by the end of the year"], "error target-not-understood 3:8",
      saying: "\"by the end of the year\"", silences: "1.1.1"),
    BrokenDocument(
      "a blank inside a number", ["4:8": "1 4"], "error target-not-understood 4:8", silences: "1.1.2"),
    BrokenDocument(
      "a target in a legacy font", ["3:8": "30 wW‡m¤^i 2021 Zvwi‡L"], "error legacy-font 3:8",
      saying: "convert it to Unicode", silences: "1.1.1"),
    BrokenDocument(
      "a number among dates", ["3:9": "4"], "error targets-mixed 3:9", saying: "Use one kind of target",
      silences: "1.1.1"),
    BrokenDocument(
      "a percent among numbers", ["4:10": "2%"], "error targets-mixed 4:10", silences: "1.1.2"),
    BrokenDocument(
      "no target at all", ["3:8": "-", "3:9": "", "3:10": "--"], "error targets-missing 3:8", silences: "1.1.1"),
    BrokenDocument(
      "values that rise and fall", ["4:8": "3", "4:9": "4"], "error tiers-out-of-order 4:10",
      saying: "values that all rise or all fall", silences: "1.1.2"),
    BrokenDocument(
      "a unit that the targets are not in", ["3:5": "number"], "warning unit-mismatch 3:5", saying: "are dates"),
    BrokenDocument("an unknown unit", ["3:5": "days"], "warning unit-unknown 3:5", saying: "\"days\""),
    BrokenDocument(
      "a unit in a legacy font", ["3:5": "ZvwiL"], "warning legacy-font 3:5", saying: "SutonnyMJ"),
    BrokenDocument("an unknown method", ["4:7": "magic"], "warning method-unknown 4:7", saying: "\"magic\""),
    BrokenDocument(
      "a method that does not fit dates", ["3:7": "sum"], "warning method-mismatch 3:7", saying: "by sum"),
    BrokenDocument(
      "a method for dates beside numbers", ["4:7": "date"], "warning method-mismatch 4:7", saying: "by date"),
    BrokenDocument(
      "words for a percent reached", ["5:11": "nearly all", "5:12": "", "9:12": "1"], "warning progress-prose 5:11",
      saying: "\"nearly all\""),
    BrokenDocument(
      "progress in a legacy font", ["3:11": "nvjbvMv` Kiv n‡q‡Q|"], "warning legacy-font 3:11", saying: "SutonnyMJ"),
    BrokenDocument(
      "an impossible completion", ["3:11": "31/09/2021"], "warning progress-not-understood 3:11",
      saying: "no day of any calendar"),
    BrokenDocument(
      "a completion of another year", ["3:11": "30/09/2020"], "warning progress-not-understood 3:11",
      saying: "not in the fiscal year 2021-22"),
    BrokenDocument(
      "a date reported for a number", ["7:11": "30/09/2021"], "warning progress-not-understood 7:11",
      saying: "its targets are no dates"),
    BrokenDocument(
      "a percent reported for a number", ["7:11": "25%"], "warning progress-not-understood 7:11",
      saying: "its targets are numbers"),
    BrokenDocument(
      "a percent above a hundred", ["5:11": "900%"], "warning progress-not-understood 5:11",
      saying: "more than 100 percent"),
  ]
}
