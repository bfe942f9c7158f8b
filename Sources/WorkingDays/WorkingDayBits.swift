// SPDX-License-Identifier: Apache-2.0

/// One bit for each day of a span and the count of working days before each word of 64, so that a count is O(1) and
/// the n-th working day O(log n).
struct WorkingDayBits: Sendable, Equatable {
  let dayCount: Int
  /// All working days of the span.
  let total: Int
  private let words: [UInt64]
  private let countsBefore: [Int]

  // An array that was copied is known to be equal without being looked through.
  static func == (a: WorkingDayBits, b: WorkingDayBits) -> Bool { a.dayCount == b.dayCount && a.words == b.words }

  /// Fills the span by the weekend, then sets each changed day; changes outside the span are of no effect.
  init(first: CivilDate, dayCount: Int, weekend: Set<Weekday>, changes: [(date: CivilDate, isWorking: Bool)]) {
    let weeks = Weekday.allCases.map { Self.word(from: $0, weekend: weekend) }
    var words = (0..<(dayCount + 63) / 64).map { weeks[(first.weekday.rawValue + $0) % 7] }  // 64 = 1 modulo 7
    if dayCount % 64 != 0, let last = words.indices.last { words[last] &= (1 << UInt64(dayCount % 64)) - 1 }
    for change in changes {
      let index = first.days(until: change.date)
      guard 0..<dayCount ~= index else { continue }
      let bit: UInt64 = 1 << UInt64(index % 64)
      if change.isWorking { words[index / 64] |= bit } else { words[index / 64] &= ~bit }
    }
    var total = 0
    self.countsBefore = words.map { word in
      defer { total += word.nonzeroBitCount }
      return total
    }
    self.dayCount = dayCount
    self.total = total
    self.words = words
  }

  /// For an index within 0..<dayCount.
  func isWorking(at index: Int) -> Bool {
    words[index / 64] >> UInt64(index % 64) & 1 == 1
  }

  /// Working days before an index within 0...dayCount.
  func count(before index: Int) -> Int {
    guard index < dayCount else { return total }
    let below: UInt64 = (1 << UInt64(index % 64)) - 1
    return countsBefore[index / 64] + (words[index / 64] & below).nonzeroBitCount
  }

  /// The index of the working day with so many before it, or nil when there are not so many.
  func index(after count: Int) -> Int? {
    guard 0..<total ~= count else { return nil }
    var low = 0
    var high = words.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if countsBefore[middle] <= count { low = middle } else { high = middle - 1 }
    }
    var word = words[low]
    for _ in countsBefore[low]..<count { word &= word - 1 }
    return low * 64 + word.trailingZeroBitCount
  }

  /// 64 days by the weekend alone, from a weekday on.
  private static func word(from start: Weekday, weekend: Set<Weekday>) -> UInt64 {
    let closed = Set(weekend.map(\.rawValue))
    return (0..<64).reduce(0) { word, day in
      closed.contains((start.rawValue + day) % 7) ? word : word | 1 << UInt64(day)
    }
  }
}
