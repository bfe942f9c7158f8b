// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Dates among words: month names in the usual orders, several dates in one cell, ranges. What is not wholly understood is
/// no date; nothing is picked out of a sentence.
struct DateWords {
  private enum Token: Equatable {
    case number(Int, width: Int)
    case month(Int)
    /// `/`, `-` or `.` right beside what it joins.
    case mark
    /// A dash with blanks around it, or a word for `to`.
    case through
    /// A comma, a semicolon, or a word for `and`.
    case and
  }

  private let tokens: [Token]
  private let year: FiscalYear
  private var position = 0

  static func read(_ text: String, in year: FiscalYear) -> DateCell {
    guard let tokens = tokens(text), tokens.contains(where: { if case .number = $0 { true } else { false } }) else {
      return .other
    }
    var words = DateWords(tokens: tokens, year: year)
    return words.read()
  }

  private init(tokens: [Token], year: FiscalYear) {
    self.tokens = tokens
    self.year = year
  }

  // MARK: What the tokens say

  private mutating func read() -> DateCell {
    var dates: [CivilDate] = []
    var isRange = false
    while position < tokens.count {
      if let (first, last) = daysOfOneMonth() {
        guard dates.isEmpty, position == tokens.count else { return .other }
        guard let first, let last else { return .impossible }
        return first <= last ? .range(first, last) : .impossible
      }
      guard let date = date() else { return .other }
      guard let date else { return .impossible }
      dates.append(date)
      if position == tokens.count { break }
      switch tokens[position] {
      case .through where dates.count == 1 && !isRange: isRange = true
      case .and where !isRange: break
      // On a line of its own.
      case .number where !isRange: continue
      default: return .other
      }
      position += 1
      // A comma at the end, or a comma before "and".
      while position < tokens.count, tokens[position] == .and, !isRange { position += 1 }
    }
    guard let first = dates.first, let last = dates.last else { return .other }
    if isRange { return dates.count == 2 ? (first <= last ? .range(first, last) : .impossible) : .other }
    let days = Set(dates).sorted()
    return days.count == 1 ? .date(first) : .several(days)
  }

  /// `01-30 December 2021`: two days of one month.
  private mutating func daysOfOneMonth() -> (first: CivilDate?, last: CivilDate?)? {
    guard case .number(let from, width: 1...2) = token(0), token(1) == .mark || token(1) == .through,
      case .number(let to, width: 1...2) = token(2), case .month(let month) = token(3)
    else { return nil }
    position += 4
    let year = writtenYear(month: month)
    return (CivilDate(year: year, month: month, day: from), CivilDate(year: year, month: month, day: to))
  }

  /// The date at the position: nil when there is none, nil inside when there is no such day.
  private mutating func date() -> CivilDate?? {
    if case .number(let a, let aWidth) = token(0) {
      if token(1) == .mark, case .number(let b, let bWidth) = token(2), token(3) == .mark,
        case .number(let c, let cWidth) = token(4)
      {
        position += 5
        return .some(ThreeNumbers(values: (a, b, c), widths: (aWidth, bWidth, cWidth)).date(in: year))
      }
      let skip = token(1) == .mark ? 1 : 0
      guard case .month(let month) = token(1 + skip) else { return nil }
      if aWidth == 4 {
        // 2021 December 30
        let second = token(2 + skip) == .mark ? 1 : 0
        guard case .number(let day, width: 1...2) = token(2 + skip + second) else { return nil }
        position += 3 + skip + second
        return .some(plausibleYears.contains(a) ? CivilDate(year: a, month: month, day: day) : nil)
      }
      guard aWidth <= 2 else { return nil }
      position += 2 + skip
      return .some(CivilDate(year: writtenYear(month: month), month: month, day: a))
    }
    // December 30, 2021
    guard case .month(let month) = token(0), case .number(let day, width: 1...2) = token(1) else { return nil }
    position += 2
    return .some(CivilDate(year: writtenYear(month: month), month: month, day: day))
  }

  /// The year that follows, with a comma or a mark before it or not; none means the one that the plan's year has this month in.
  private mutating func writtenYear(month: Int) -> Int {
    let skip = token(0) == .and || token(0) == .mark ? 1 : 0
    if case .number(let number, let width) = token(skip), width == 4 || width == 2 {
      // After a comma, two digits could begin the next date.
      let next = token(skip + 1)
      let beginsDate: Bool = if case .month = next { true } else { next == .mark }
      if width == 4 || (skip == 0 && !beginsDate) || token(0) == .mark {
        position += skip + 1
        if width == 4 { return plausibleYears.contains(number) ? number : 0 }
        return [year.startYear, year.startYear + 1].first { $0 % 100 == number } ?? 2000 + number
      }
    }
    return month >= year.startMonth ? year.startYear : year.startYear + (year.startMonth == 1 ? 0 : 1)
  }

  private func token(_ ahead: Int) -> Token? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  // MARK: Tokens

  /// Nil when a word is none of those that dates are written with.
  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var word = ""
    func flush() -> Bool {
      defer { word = "" }
      guard !word.isEmpty else { return true }
      let key = CellText.key(word)
      if key.isEmpty || fillers.contains(key) { return true }
      if through.contains(key) {
        tokens.append(.through)
      } else if and.contains(key) {
        tokens.append(.and)
      } else if let month = MonthName.month(key) {
        tokens.append(.month(month))
      } else {
        return false
      }
      return true
    }
    let bytes = Array(text.utf8)
    let span = bytes.span
    var index = 0
    var blankBefore = false
    while index < span.count {
      let (glyph, width) = Glyphs.plain(span, index)
      let next = index + width
      if Glyphs.isDigit(glyph) {
        guard flush() else { return nil }
        var number = 0
        var digits = 0
        while index < span.count {
          let (digit, width) = Glyphs.plain(span, index)
          guard Glyphs.isDigit(digit), digits < 9 else { break }
          number = number * 10 + Int(digit - 0x30)
          digits += 1
          index += width
        }
        tokens.append(.number(number, width: digits))
        blankBefore = false
        continue
      }
      switch glyph {
      case 0x20:
        guard flush() else { return nil }
        blankBefore = true
      case Glyphs.nothing: break
      case 0x2D, 0x2F, 0x2E:
        guard flush() else { return nil }
        let blankAfter = next < span.count && Glyphs.plain(span, next).glyph == 0x20
        // A full stop after a word or at the end belongs to the word.
        if glyph == 0x2E, !endsInNumber(tokens) || next >= span.count { break }
        tokens.append(glyph == 0x2D && blankBefore && blankAfter ? .through : .mark)
        blankBefore = false
      case 0x2C, 0x3B:
        guard flush() else { return nil }
        tokens.append(.and)
        blankBefore = false
      case 0x26:
        guard flush() else { return nil }
        tokens.append(.and)
      case 0x28, 0x29: guard flush() else { return nil }
      default:
        word += String(decoding: bytes[index..<next], as: UTF8.self)
        blankBefore = false
      }
      index = next
    }
    guard flush() else { return nil }
    while tokens.last == .and || tokens.last == .mark { tokens.removeLast() }
    return tokens
  }

  private static func endsInNumber(_ tokens: [Token]) -> Bool {
    if case .number = tokens.last { true } else { false }
  }

  private static let through: Set<String> = ["to", "through", "until", "থেকে", "হতে", "from"]
  private static let and: Set<String> = ["and", "ও", "এবং"]

  /// Words around a date that say nothing more than that it is one: ordinal endings, "by", "of the year", "within".
  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "by", "on", "within", "before", "dated", "date", "of", "the", "bce", "ce", "ad",
    "তারিখ", "তারিখে", "তারিখের", "মধ্যে", "এর", "এরমধ্যে", "পর্যন্ত", "খ্রি", "খ্রিঃ", "খ্রিষ্টাব্দ", "খ্রিস্টাব্দ", "সাল", "সালের",
    "লা", "রা", "ঠা", "ই", "শে", "ইং",
  ]
}
