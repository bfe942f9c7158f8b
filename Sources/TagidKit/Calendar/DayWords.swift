// SPDX-License-Identifier: Apache-2.0
import Messages
import WorkingDays

/// Days as the commands for the ICT cell write them: ISO dates with English names.
enum DayWords {
  /// `2021-12-23, Thursday`.
  static func long(_ date: CivilDate) -> String { "\(date), \(name(date.weekday))" }

  /// `2021-12-23 Thu`, for tables.
  static func short(_ date: CivilDate) -> String { "\(date) \(name(date.weekday).prefix(3))" }

  static func name(_ weekday: Weekday) -> String { Language.english.weekdays[weekday.rawValue] }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
