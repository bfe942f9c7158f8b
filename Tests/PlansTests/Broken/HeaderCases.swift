// SPDX-License-Identifier: Apache-2.0
import TestSupport

extension BrokenDocument {
  static let headers: [BrokenDocument] = [
    BrokenDocument(
      unusable: "no column of weights", ["2:6": "Importance"], "error column-missing 2", "warning column-unknown 2:6",
      saying: "Indicator weight"),
    BrokenDocument(
      unusable: "no column of targets", ["2:8": "Aim A", "2:9": "Aim B", "2:10": "Aim C"], "error column-missing 2",
      "warning column-unknown 2:8", "warning column-unknown 2:9", "warning column-unknown 2:10", saying: "Target"),
    BrokenDocument(
      unusable: "targets without percents", ["2:8": "Target", "2:9": "", "2:10": ""],
      "error tier-percents-missing 2:8", saying: "১০০% ৮০% ৬০%"),
    BrokenDocument(
      unusable: "a percent twice", ["2:9": "Target 100%"], "error tier-percents-missing 2:9",
      saying: "no tier percent of its own"),
    BrokenDocument(
      unusable: "one target column of three without its percent", ["2:9": "Target"],
      "error tier-percents-missing 2:9", saying: "no tier percent of its own"),
    BrokenDocument(unusable: "a percent beyond 100", ["2:9": "Target 800%"], "error tier-percents-missing 2:9"),
    BrokenDocument(
      unusable: "no indicator column", ["2:4": "What"], "error not-a-plan 1", saying: "no row names the columns"),
    BrokenDocument(
      "a strange column", ["2:7": "Colour", "3:7": "red", "4:7": "", "5:7": ""], "warning column-unknown 2:7",
      saying: "\"Colour\" is not understood and is left out"),
    BrokenDocument("a column twice", ["2:7": "Unit"], "warning column-unknown 2:7", saying: "\"Unit\""),
    BrokenDocument(
      "a header cell in a legacy font", ["2:7": "Kg©m¤úv`b m~PK"], "warning legacy-font 2:7", saying: "SutonnyMJ"),
    BrokenDocument(
      "fiscal years that differ", ["2:8": "Target 2022-23 100%"], "warning fiscal-years-differ 2:8",
      saying: "the title says 2021-22, the heading of the targets 2022-23; 2021-22 counts"),
    BrokenDocument(
      unusable: "no fiscal year", ["1:1": "e-Governance plan"], "error fiscal-year-missing 1", saying: "2021-22"),
    BrokenDocument(
      unusable: "a fiscal year that skips one", ["1:1": "e-Governance plan 2021-23"], "error fiscal-year-missing 1"),
    BrokenDocument("a header without rows", ["error not-a-plan 2"], saying: "no row with an indicator", silences: nil) {
      SmallPlan.tabs(Array(SmallPlan().rows.prefix(2)))
    },
    BrokenDocument("one target column without percent", ["warning tier-percents-missing 2:3"], saying: "whole weight") {
      Array("Plan 2021-22\nIndicator\tWeight\tTarget\n[1.1] one\t5\t4\n".utf8)
    },
    BrokenDocument("a second table without a header", ["warning passed-over 10"], saying: "2 rows of a table") {
      DocumentMaker.html(
        title: "Plan 2021-22",
        tables: [
          [["Indicator", "Weight", "Target 100%"], ["[1.1] one", "5", "4"]],
          [["5", "[2.1] two", "30/12/2021"], ["5", "[2.2] three", "4"]],
        ])
    },
    BrokenDocument("the same indicator in two tables of one plan", ["error id-twice 6:1"], saying: "line 3") {
      Array(
        "Plan 2021-22\nIndicator\tWeight\tTarget 100%\n[1.1] one\t5\t4\n\nIndicator\tWeight\tTarget 100%\n[1.1] one\t5\t3\n"
          .utf8)
    },
  ]
}
