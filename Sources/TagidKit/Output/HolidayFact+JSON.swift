// SPDX-License-Identifier: Apache-2.0
import WorkingDays

extension HolidayFact {
  /// With the keys of the calendar files; absent values are null.
  var json: JSONValue {
    .object([
      "date": .text(date.iso), "name": .object(name.mapValues { .text($0) }), "effect": .text(effect.rawValue),
      "kind": .text(kind), "scope": .texts(scope), "certainty": .text(certainty.rawValue),
      "announced": .optional(announced) { .text($0.iso) }, "withdrawn": .optional(withdrawn) { .text($0.iso) },
      "movedFrom": .optional(movedFrom) { .text($0.iso) }, "source": .optional(source) { .text($0) },
      "note": .optional(note) { .text($0) },
    ])
  }
}
