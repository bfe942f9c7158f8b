// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// What the lines above and between tables say: which plan they head, and which are only a page's foot.
enum HeadingText {
  /// The lines that name a year or a quarter, without those that number pages.
  static func naming(period lines: [String]) -> [String] {
    lines.filter { line in
      (PeriodText.fiscalYear(in: line) != nil || PeriodText.quarter(in: line) != nil) && !numbersPage(line)
    }
  }

  /// The line over a table that names its plan: one that calls itself a plan or a report before any other, and of several
  /// the first, but the one with the year that the targets name before the others.
  static func title(among lines: [String], targets year: FiscalYear?) -> String? {
    let dated = lines.compactMap { line in PeriodText.fiscalYear(in: line).map { (line: line, year: $0) } }
    let named = dated.filter { entry in
      let key = CellText.key(entry.line)
      return plans.contains { key.contains($0) }
    }
    let candidates = named.isEmpty ? dated : named
    return (candidates.first { $0.year == year } ?? candidates.first)?.line
  }

  private static let plans = [
    "পরিকল্পনা", "চুক্তি", "প্রতিবেদন", "কর্মসম্পাদন", "plan", "agreement", "report", "contract", "apa",
  ]

  /// Whether a line is a title again, as it is or with a word such as "continued" behind it.
  static func isSame(_ line: String, as title: String) -> Bool {
    let (line, title) = (CellText.key(line), CellText.key(title))
    guard line.hasPrefix(title) else { return false }
    let rest = line.dropFirst(title.count)
    return rest.isEmpty || continued.contains { rest.contains($0) } || numbersPage(String(rest))
  }

  /// Whether a line ends with a page's number: `পৃষ্ঠা ২`, `Page 2 of 5`.
  static func numbersPage(_ line: String) -> Bool {
    let words = words(of: line)
    guard let last = words.lastIndex(where: { pages.contains($0) }) else { return false }
    let behind = words[(last + 1)...]
    return behind.contains { isNumber($0) } && behind.allSatisfy { isNumber($0) || between.contains($0) }
  }

  /// Whether a line is a number as a page may have it alone: `২`, `- 2 -`, `2/5`.
  static func isNumberOfPage(_ line: String) -> Bool {
    let words = words(of: line)
    return (1...2).contains(words.count) && words.allSatisfy { isNumber($0) && $0.count <= 3 }
      && !line.contains { $0.isLetter || $0 == "%" || $0 == "." }
  }

  private static func words(of line: String) -> [Substring] {
    CellText.key(line).split { !($0.isLetter || $0.isNumber) }
  }

  private static func isNumber(_ word: Substring) -> Bool { word.allSatisfy(\.isWholeNumber) }

  private static let pages: Set<Substring> = ["পৃষ্ঠা", "পৃষ্ঠাঃ", "পাতা", "page", "পৃ"]
  private static let between: Set<Substring> = ["of", "এর", "মোট", "নং", "no", "মধ্যে"]
  private static let continued = ["চলমান", "অব্যাহত", "পূর্ব পৃষ্ঠা", "পূর্ববর্তী", "continued", "cont", "contd"]
}
