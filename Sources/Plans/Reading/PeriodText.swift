// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The fiscal year and the quarter as a title or a header prints them: `২০২১-২২`, `2021–2022`, `১ম ত্রৈমাসিক`, `Q1`.
enum PeriodText {
  /// The first fiscal year in the text: four digits, a dash or a slash, and the next year in two or four digits; blanks
  /// beside the dash are passed over.
  static func fiscalYear(in text: String) -> FiscalYear? {
    let plain = asciiDigits(CellText.beginning(text)).utf8.map { $0 == 0x2F ? 0x2D : $0 }
    var index = 0
    while index < plain.count {
      let start = index
      while index < plain.count, Glyphs.isDigit(plain[index]) { index += 1 }
      if index == start {
        index += 1
        continue
      }
      // A date, or the number of a memo.
      let isPartOfMore =
        start > 0
        && (plain[start - 1] == 0x2D || (plain[start - 1] == 0x2E && start > 1 && Glyphs.isDigit(plain[start - 2])))
      guard index - start == 4, !isPartOfMore, let end = nextYear(plain, after: index),
        let year = FiscalYear(label: String(decoding: plain[start..<index] + [0x2D] + plain[end], as: UTF8.self)),
        years.contains(year.startYear)
      else { continue }
      return year
    }
    return nil
  }

  /// Where the digits of the second year stand; nil unless one dash parts them from the first.
  private static func nextYear(_ plain: [UInt8], after end: Int) -> Range<Int>? {
    var index = end
    func skipBlanks() { while index < plain.count, plain[index] == 0x20 { index += 1 } }
    skipBlanks()
    guard index < plain.count, plain[index] == 0x2D else { return nil }
    index += 1
    skipBlanks()
    let start = index
    while index < plain.count, Glyphs.isDigit(plain[index]) { index += 1 }
    let goesOn = index + 1 < plain.count && plain[index] == 0x2D && Glyphs.isDigit(plain[index + 1])
    return goesOn || !(index - start == 2 || index - start == 4) ? nil : start..<index
  }

  /// Years that a plan can be for; a memo or telephone number looks like one outside of them.
  static let years = 1990...2100

  /// 1...4 when the text names a quarter.
  static func quarter(in text: String) -> Int? {
    let text = CellText.key(CellText.beginning(text))
    let plain = asciiDigits(text)
    if let number = (1...4).first(where: {
      plain == "q\($0)" || plain.hasSuffix(" q\($0)") || plain.hasPrefix("q\($0) ")
    }) {
      return number
    }
    if words.contains(where: { text.contains($0) }),
      let named = ordinals.first(where: { entry in entry.words.contains { plain.contains($0) || text.contains($0) } })
    {
      return named.number
    }
    return months.firstIndex { names in names.contains { text.contains($0) } }.map { $0 + 1 }
  }

  /// Whether the text is the name of a quarter and little else.
  static func isQuarter(_ text: String) -> Bool { text.count <= 40 && quarter(in: text) != nil }

  private static func asciiDigits(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var plain: [UInt8] = []
    var index = 0
    while index < span.count {
      let (glyph, width) = Glyphs.plain(span, index)
      if glyph == Glyphs.other {
        plain += bytes[index..<index + width]
      } else if glyph != Glyphs.nothing {
        plain.append(glyph)
      }
      index += width
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let words = ["ত্রৈমাসিক", "কোয়ার্টার", "quarter"]

  private static let ordinals: [(number: Int, words: [String])] = [
    (1, ["প্রথম", "1ম", "first", "1st", "quarter 1"]), (2, ["দ্বিতীয়", "2য়", "second", "2nd", "quarter 2"]),
    (3, ["তৃতীয়", "3য়", "third", "3rd", "quarter 3"]), (4, ["চতুর্থ", "4র্থ", "fourth", "4th", "quarter 4"]),
  ]

  /// A quarter named by its months.
  private static let months: [[String]] = [
    ["জুলাই-সেপ্টেম্বর", "জুলাই - সেপ্টেম্বর", "july-september", "jul-sep", "july to september"],
    ["অক্টোবর-ডিসেম্বর", "অক্টোবর - ডিসেম্বর", "october-december", "oct-dec", "october to december"],
    ["জানুয়ারি-মার্চ", "জানুয়ারী-মার্চ", "জানুয়ারি - মার্চ", "january-march", "jan-mar", "january to march"],
    ["এপ্রিল-জুন", "এপ্রিল - জুন", "april-june", "apr-jun", "april to june"],
  ]
}
