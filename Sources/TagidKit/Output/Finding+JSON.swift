// SPDX-License-Identifier: Apache-2.0
import Plans

extension Finding {
  var json: JSONValue {
    .object([
      "severity": .text(severity.rawValue), "code": .text(code.rawValue), "file": .text(file),
      "line": .optional(line) { .whole($0) }, "column": .optional(column) { .whole($0) },
      "cell": .optional(cell) { .text($0) }, "sheet": .optional(sheet) { .text($0) },
      "table": .optional(table) { .whole($0) }, "indicator": .optional(indicator) { .text("\($0)") },
      "message": .text(message), "hint": .text(hint),
    ])
  }
}
