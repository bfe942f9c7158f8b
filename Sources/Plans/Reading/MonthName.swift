// SPDX-License-Identifier: Apache-2.0

/// Month names as offices write them, in Bengali with their usual spellings, and in English in full or by three letters.
enum MonthName {
  static func month(_ word: String) -> Int? {
    let word = CellText.key(word)
    if let index = bengali.firstIndex(where: { $0.contains(word) }) { return index + 1 }
    guard word.count >= 3, word.allSatisfy({ $0.isASCII }) else { return nil }
    let matches = english.indices.filter { english[$0].hasPrefix(word) && (word.count == 3 || english[$0] == word) }
    return matches.first.map { $0 + 1 } ?? (word == "sept" ? 9 : nil)
  }

  private static let bengali: [[String]] = [
    ["জানুয়ারি", "জানুয়ারী", "জানু"], ["ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব্রু"], ["মার্চ"],
    ["এপ্রিল"], ["মে"], ["জুন"], ["জুলাই"], ["আগস্ট", "আগষ্ট", "অগাস্ট"],
    ["সেপ্টেম্বর", "সেপ্টে"], ["অক্টোবর", "অক্টো"], ["নভেম্বর", "নভে"], ["ডিসেম্বর", "ডিসে"],
  ]

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
