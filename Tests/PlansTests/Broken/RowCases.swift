// SPDX-License-Identifier: Apache-2.0

extension BrokenDocument {
  static let rows: [BrokenDocument] = [
    BrokenDocument("no id", ["3:4": "one service"], "error id-missing 3:4", saying: "\"one service\" has no id"),
    BrokenDocument(
      "an id twice", ["5:4": "[1.1.1] notes"], "error id-twice 5:4", saying: "[1.1.1] stands in line 3 already"),
    BrokenDocument(
      "an area without id", ["6:1": "Capacity"], "warning id-missing 6:1", saying: "the area \"Capacity\""),
    BrokenDocument(
      "an activity without id", ["5:3": "Files"], "warning id-missing 5:3", saying: "the activity \"Files\""),
    BrokenDocument(
      "an area in a legacy font", ["6:1": "cÖvwZôvwbK `ÿZv e„w×"], "warning legacy-font 6:1", saying: "SutonnyMJ"),
    BrokenDocument(
      "a row without indicator", ["7:4": ""], "warning row-not-understood 7:3", saying: "has no indicator"),
    BrokenDocument(
      "errors in two rows and a doubt in a third",
      ["3:8": "31/11/2021", "5:5": "days", "7:6": "four"], "error date-impossible 3:8", "warning unit-unknown 5:5",
      "error weight-not-a-number 7:6", silences: "1.1.1", "2.2.1"),
    BrokenDocument(
      "two errors in one row", ["3:6": "five", "3:8": "31/11/2021"], "error weight-not-a-number 3:6",
      "error date-impossible 3:8", silences: "1.1.1"),
  ]
}
