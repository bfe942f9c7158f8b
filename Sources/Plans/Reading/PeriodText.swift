// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The fiscal year and the quarter as a title or a header prints them: `২০২১-২২`, `2021-2022`, `১ম ত্রৈমাসিক`.
enum PeriodText {
  /// The first fiscal year in the text: a four-digit year, a dash, and the next year in two or four digits.
  static func fiscalYear(in text: String) -> FiscalYear? {
    let scalars = Array(Digits.plain(text.utf8).map { (0x30...0x39).contains($0) || $0 == 0x2D ? $0 : 0x20 })
    for part in scalars.split(separator: 0x20) {
      let years = part.split(separator: 0x2D)
      guard years.count == 2, years[0].count == 4 else { continue }
      if let year = FiscalYear(label: String(decoding: part, as: UTF8.self)),
        Self.years.contains(year.startYear)
      {
        return year
      }
    }
    return nil
  }

  /// Years that a plan can be for; a memo or telephone number looks like one outside of them.
  static let years = 1990...2100

  /// 1...4 when the text names a quarter.
  static func quarter(in text: String) -> Int? {
    let text = text.lowercased()
    guard text.contains("ত্রৈমাসিক") || text.contains("quarter") else { return nil }
    return words.first { entry in entry.words.contains { text.contains($0) } }?.number
  }

  private static let words: [(number: Int, words: [String])] = [
    (1, ["প্রথম", "১ম", "first", "1st"]), (2, ["দ্বিতীয়", "দ্বিতীয়", "২য়", "২য়", "second", "2nd"]),
    (3, ["তৃতীয়", "তৃতীয়", "৩য়", "৩য়", "third", "3rd"]), (4, ["চতুর্থ", "৪র্থ", "fourth", "4th"]),
  ]
}
