// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// The clock on the office's wall.
package struct OfficeClock {
  private let zone: TimeZone
  private let now: () -> Int64

  package init(_ zone: TimeZone, now: @escaping () -> Int64) {
    self.zone = zone
    self.now = now
  }

  package var unixSeconds: Int64 { now() }
  package var utcOffsetSeconds: Int { zone.secondsFromGMT(for: date) }

  /// The office's day, which may be another than the server's.
  package var today: CivilDate {
    // The formatter reads the zone's own data; arithmetic on an offset would hide a zone that was not loaded.
    let style = Date.VerbatimFormatStyle(
      format: "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits)", locale: Locale(identifier: "en_US_POSIX"),
      timeZone: zone, calendar: Calendar(identifier: .gregorian))
    let seconds = Int(unixSeconds) + utcOffsetSeconds
    let byOffset = CivilDate(dayNumber: Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    return CivilDate(iso: date.formatted(style)) ?? byOffset
  }

  /// Now in UTC, as `2021-12-23T03:00:02Z`.
  package var utc: String { date.formatted(.iso8601) }

  /// As `utc`, some seconds from now.
  package func utc(in seconds: Int64) -> String { date.addingTimeInterval(TimeInterval(seconds)).formatted(.iso8601) }

  private var date: Date { Date(timeIntervalSince1970: TimeInterval(now())) }
}
