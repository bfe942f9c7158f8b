// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The words by which feeds say that a day is not certain, or no day off.
enum FeedWords {
  /// A day that they are said of anywhere closes nothing, which does less harm than a day off that does not come. Each is
  /// the beginning of a word.
  private static let tentative = [
    "tentativ", "estimat", "to be confirmed", "to be announced", "to be determined", "yet to be", "tbc", "tba", "tbd",
    "unconfirmed", "not confirmed", "not yet confirmed", "provisional", "expected", "predicted", "projected",
    "approximat",
    "sighting", "moon is seen", "moon is sighted", "moon sighted", "depending on", "depends on", "subject to",
    "may vary",
    "may change", "might change", "could change", "may differ", "probabl",
  ]
  private static let tentativeInBengali = ["সম্ভাব্য", "চাঁদ দেখা", "সাপেক্ষে", "নির্ভর"]
  /// What calls a weekend or a holiday one on which people work.
  private static let working =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "weekend"].map {
      "working \($0)"
    }
    + ["workday", "work day", "make up", "makeup"]
  private static let workingInBengali = ["কর্মদিবস", "অফিস খোলা"]
  /// Days off in spite of such a word.
  private static let notWorking = [
    "non working", "nonworking", "not a working", "no working", "make up holiday", "makeup holiday",
  ]
  /// What calls a day one on which people work all the same.
  private static let observance = ["observance", "not a public holiday", "optional holiday", "restricted holiday"]
  private static let dayOff = ["public holiday", "bank holiday", "national holiday", "federal holiday"]

  /// Whether a name or description says that the day is not certain.
  static func isTentative(_ text: String) -> Bool {
    let words = words(text)
    return tentative.contains { strstr(words, " " + $0) != nil } || tentativeInBengali.contains { text.contains($0) }
  }

  /// Whether a name or category says that people work on the day.
  static func isWorkingDay(_ text: String) -> Bool {
    let words = notWorking.reduce(words(text)) { $0.replacing(" " + $1, with: " ") }
    return working.contains { strstr(words, " " + $0) != nil } || workingInBengali.contains { text.contains($0) }
  }

  /// A description says so of its own day where it begins; later it may tell of another one, on which a holiday is worked
  /// off.
  static func isWorkingDay(description: String) -> Bool {
    let start = words(String(description.prefix(60)))
    return ["", "this is a", "it is a", "a", "official", "special", "compensatory"].contains { lead in
      working.contains { start.hasPrefix(lead.isEmpty ? " \($0)" : " \(lead) \($0)") }
    } || workingInBengali.contains { description.hasPrefix($0) }
  }

  /// Small letters and digits of ASCII, with one blank around each word.
  private static func words(_ text: String) -> String {
    var words: [UInt8] = [0x20]
    for byte in text.utf8 {
      let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      let isWord =
        isUpper || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      if isWord || byte >= 0x80 {
        words.append(isUpper ? byte | 0x20 : byte)
      } else if words.last != 0x20 {
        words.append(0x20)
      }
    }
    return String(decoding: words, as: UTF8.self) + " "
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
