// SPDX-License-Identifier: Apache-2.0

/// The unit column's words.
enum UnitWord {
  static func unit(_ text: String) -> Unit? {
    switch text.lowercased() {
    case "তারিখ", "date": .date
    case "%", "％", "শতাংশ", "শতকরা", "percent", "percentage": .percent
    case "সংখ্যা", "number", "count", "no", "no.": .count
    default: nil
    }
  }
}
