// SPDX-License-Identifier: Apache-2.0

/// The words by which feeds say that a day is not certain, or no day off.
enum FeedWords {
  /// In brackets after a name, or at its end.
  private static let tentative = [
    "tentative", "estimated", "estimate", "to be confirmed", "tbc", "unconfirmed", "provisional", "expected",
    "moon sighting", "depending on", "subject to", "may vary", "সম্ভাব্য", "চাঁদ দেখা", "সাপেক্ষে",
  ]
  /// What calls a day one on which people work all the same.
  private static let observance = ["observance", "not a public holiday", "optional holiday", "restricted holiday"]
  private static let dayOff = ["public holiday", "bank holiday", "national holiday", "federal holiday"]

  static func isTentative(name: String) -> Bool {
    let name = name.lowercased()
    var inside = name.split(whereSeparator: { "()[]".contains($0) }).dropFirst()
    if let first = name.first, "([".contains(first) {
      inside = name.split(whereSeparator: { "()[]".contains($0) })[...]
    }
    return inside.contains { part in tentative.contains { part.contains($0) } }
      || tentative.contains { name.hasSuffix(" " + $0) }
  }

  static func isObservance(category: String) -> Bool {
    let category = category.lowercased()
    return observance.contains { category.contains($0) }
  }

  /// A description says so unless it calls the day a public holiday first.
  static func isObservance(description: String) -> Bool {
    let text = description.lowercased().replacing("in observance of", with: "")
    guard let word = observance.compactMap({ text.firstRange(of: $0)?.lowerBound }).min() else { return false }
    if text.hasPrefix("not a public holiday") { return true }
    return !dayOff.contains { off in text[..<word].contains(off) }
  }

  /// Whether a description limits a holiday to some regions, as Google's "Public holiday in Bavaria" does.
  static func isRegional(description: String) -> Bool {
    let text = description.lowercased()
    return text.hasPrefix("public holiday in ") || text.hasPrefix("local holiday") || text.hasPrefix("regional holiday")
  }
}
