// SPDX-License-Identifier: Apache-2.0
import Plans

extension Scoring {
  var json: JSONValue {
    .object([
      "date": .text(date.rawValue), "count": .text(count.rawValue), "percent": .text(percent.rawValue),
      "proseCounts": .flag(proseCounts),
    ])
  }
}
