// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// A cell read as a date: these documents write day, month, year (rule 7), ISO dates start with four digits.
enum DateCell: Equatable {
  case date(CivilDate)
  /// Shaped like a date, but there is no such day.
  case impossible
  case other

  /// Years that a plan can mean.
  static let years = 1971...2199

  init(_ bytes: some Collection<UInt8>) {
    let plain = Digits.plain(bytes)
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
    guard parts.count == 3, plain.contains(where: { (0x30...0x39).contains($0) }),
      plain.allSatisfy({ (0x2D...0x39).contains($0) })
    else {
      self = .other
      return
    }
    // A blank inside a number may hide a digit that was lost.
    guard !Digits.areParted(bytes) else {
      self = .impossible
      return
    }
    let numbers = parts.map { Digits.wholeNumber($0) }
    guard let first = numbers[0], let month = numbers[1], let last = numbers[2] else {
      self = .impossible
      return
    }
    let yearFirst = parts[0].count == 4
    let (year, day) = yearFirst ? (first, last) : (last, first)
    guard (yearFirst ? parts[0] : parts[2]).count == 4, Self.years.contains(year),
      let date = CivilDate(year: year, month: month, day: day)
    else {
      self = .impossible
      return
    }
    self = .date(date)
  }

  /// What is probably wrong with an impossible date; nil when nothing likely shows.
  static func likelyMistake(_ bytes: some Collection<UInt8>) -> String? {
    let parts = Digits.plain(bytes).split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
    let numbers = parts.compactMap { Digits.wholeNumber($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts.allSatisfy({ $0.count <= 2 }) { return "The year needs its four digits." }
    if (13...31).contains(numbers[1]), (1...12).contains(numbers[0]) {
      return "The month seems to stand before the day."
    }
    return nil
  }
}
