// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// A cell read as dates: these documents write day, month, year (rule 7), ISO dates start with four digits.
enum DateCell: Equatable {
  case date(CivilDate)
  /// Several dates, such as one for each quarter, in order.
  case several([CivilDate])
  /// From a first day to a last one.
  case range(CivilDate, CivilDate)
  /// Shaped like a date, but there is no such day.
  case impossible
  case other

  /// - Parameter year: the plan's year, which a date without one, or with two digits of it, is in.
  init(_ bytes: Span<UInt8>, in year: FiscalYear) {
    switch DateNumbers(bytes) {
    case .three(let numbers): self = numbers.date(in: year).map { .date($0) } ?? .impossible
    case .parted: self = .impossible
    case .words where bytes.count > CellText.wordBytes: self = .other
    case .words: self = DateWords.read(CellText.string(bytes), in: year)
    case .other: self = .other
    }
  }

  init(_ text: String, in year: FiscalYear) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, in: year)
  }

  /// What is probably wrong with an impossible date; nil when nothing likely shows.
  static func likelyMistake(_ bytes: Span<UInt8>) -> String? {
    monthFirst(bytes).map { _ in "The month seems to stand before the day." }
  }

  /// The day that an impossible date probably means; nil when nothing likely shows.
  static func likelyDate(_ bytes: Span<UInt8>, in year: FiscalYear) -> CivilDate? {
    guard var numbers = monthFirst(bytes) else { return nil }
    numbers.values = (numbers.values.1, numbers.values.0, numbers.values.2)
    numbers.widths = (numbers.widths.1, numbers.widths.0, numbers.widths.2)
    return numbers.date(in: year)
  }

  private static func monthFirst(_ bytes: Span<UInt8>) -> ThreeNumbers? {
    guard case .three(let numbers) = DateNumbers(bytes), numbers.widths.0 <= 2, numbers.values.0 <= 12,
      (13...31).contains(numbers.values.1)
    else { return nil }
    return numbers
  }
}

/// Years that a plan can mean.
let plausibleYears = 1971...2199

/// Three numbers with `/`, `-` or `.` between them.
struct ThreeNumbers {
  var values = (0, 0, 0)
  /// How many digits each is written with.
  var widths = (0, 0, 0)

  func date(in year: FiscalYear) -> CivilDate? {
    if widths.0 == 4 { return date(values.0, values.1, values.2) }
    switch widths.2 {
    case 4: return date(values.2, values.1, values.0)
    // Two digits of a year mean the one in the plan's fiscal year that ends with them, else this century's.
    case 2:
      let years = [year.startYear, year.startYear + 1]
      return date(years.first { $0 % 100 == values.2 } ?? 2000 + values.2, values.1, values.0)
    default: return nil
    }
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    guard plausibleYears.contains(year), widths.1 <= 2, min(widths.0, widths.2) <= 2 else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

/// The first look at a cell that may be a date, which settles most cells without making text of them.
private enum DateNumbers {
  case three(ThreeNumbers)
  /// A blank inside a number may hide a digit that was lost.
  case parted
  /// Digits among words or other marks: month names, several dates, ranges.
  case words
  case other

  init(_ bytes: Span<UInt8>) {
    var numbers = ThreeNumbers()
    var part = 0
    var isParted = false
    var sawBlank = false
    var digits = 0
    var index = 0
    func look(_ glyph: UInt8) -> Bool { glyph == 0x2F || glyph == 0x2D || glyph == 0x2E }
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      index += width
      if Glyphs.isDigit(glyph) {
        if sawBlank, digits > 0 { isParted = true }
        sawBlank = false
        digits += 1
        guard digits <= 9 else {
          self = .other
          return
        }
        numbers.add(Int(glyph - 0x30), to: part, width: digits)
      } else if glyph == 0x20 || glyph == Glyphs.nothing {
        sawBlank = sawBlank || (glyph == 0x20 && digits > 0)
      } else if look(glyph), digits > 0, part < 2 {
        part += 1
        digits = 0
        sawBlank = false
      } else {
        // A percent is no date; anything else may be a month's name.
        self = glyph != 0x25 && Self.hasDigit(bytes) ? .words : .other
        return
      }
    }
    guard part == 2 else {
      self = part == 0 ? .other : digits == 0 || part == 1 ? .words : .other
      return
    }
    if digits == 0 {
      self = .words
    } else {
      self = isParted ? .parted : .three(numbers)
    }
  }

  private static func hasDigit(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let (glyph, width) = Glyphs.plain(bytes, index)
      if Glyphs.isDigit(glyph) { return true }
      index += width
    }
    return false
  }
}

extension ThreeNumbers {
  fileprivate mutating func add(_ digit: Int, to part: Int, width: Int) {
    switch part {
    case 0: (values.0, widths.0) = (values.0 * 10 + digit, width)
    case 1: (values.1, widths.1) = (values.1 * 10 + digit, width)
    default: (values.2, widths.2) = (values.2 * 10 + digit, width)
    }
  }
}
