// SPDX-License-Identifier: Apache-2.0

/// A day of the week, numbered from Sunday.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case sunday = 0
  case monday, tuesday, wednesday, thursday, friday, saturday

  /// Reads the English name in lower case, as calendar files write it.
  package init?(name: some StringProtocol) {
    guard let weekday = Self.allCases.first(where: { name == $0.name }) else { return nil }
    self = weekday
  }

  /// The weekday of a day since 1970-01-01, which was a Thursday.
  init(dayNumber: Int32) {
    let remainder = (Int(dayNumber) + 4) % 7
    self = Self.allCases[remainder < 0 ? remainder + 7 : remainder]
  }

  /// The English name in lower case; names for readers are language data.
  package var name: String {
    switch self {
    case .sunday: "sunday"
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    }
  }
}
