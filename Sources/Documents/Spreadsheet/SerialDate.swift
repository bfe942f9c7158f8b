// SPDX-License-Identifier: Apache-2.0

/// Dates of a workbook, which stores them as the number of days since 1900 or 1904.
struct SerialDate {
  /// Workbooks that began on a Macintosh count from 1 January 1904.
  var countsFrom1904: Bool

  private static let secondsPerDay = 86_400

  /// The text of a serial number as its number format means it; nil when it is no date that Excel would show.
  func text(_ value: String, _ format: NumberFormat) -> String? {
    guard let serial = Double(value), serial >= 0, serial < 3_000_000 else { return nil }
    let seconds = Int((serial * Double(Self.secondsPerDay)).rounded())
    let (day, time) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
    switch format {
    case .elapsed: return Self.clock(seconds)
    case .time where day == 0: return Self.clock(time)
    case .date: return date(day)
    case .month:
      // Another day than the first was typed as a whole date.
      return date(day).map { $0.hasSuffix("-01") ? String($0.dropLast(3)) : $0 }
    case .dateAndTime, .time:
      guard let date = date(day) else { return nil }
      return time == 0 ? date : "\(date) \(Self.clock(time))"
    case .number, .percent: return nil
    }
  }

  private func date(_ day: Int) -> String? {
    if countsFrom1904 { return Self.iso(daysSince1970: day - 24_107) }
    // Excel keeps a mistake of Lotus 1-2-3: its 1900 has a 29 February, the day 60, which never was.
    guard day >= 1 else { return nil }
    if day == 60 { return "1900-02-29" }
    return Self.iso(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
  }

  private static func iso(daysSince1970 days: Int) -> String? {
    // Days are counted from 1 March of the year 0, so that a leap day ends its year.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    guard year <= 9999 else { return nil }
    return "\(padded(year, 4))-\(padded(calendarMonth, 2))-\(padded(day, 2))"
  }

  /// Hours and minutes, with seconds where there are any.
  private static func clock(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
