// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// A time on the office's wall, to the minute.
package struct WallTime: Sendable, Equatable {
  private let minutes: Int

  /// Reads `09:00`, from `00:00` to `23:59`; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - Int(UInt8(ascii: "0")) }
    guard digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard hour < 24, minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }

  /// Nine in the morning.
  package static let standard = WallTime(hour: 9)

  private init(hour: Int) { minutes = hour * 60 }

  /// The moment at which the wall's clock shows this time on the day, in seconds since 1970, by the zone's own rules of
  /// that day. Of a time that comes twice it is the first; where clocks leap over it, the moment they leap.
  package func seconds(on day: CivilDate, in zone: TimeZone) -> Int64 {
    func offset(_ moment: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment))))
    }
    let wall = Int64(day.dayNumber) * 86_400 + Int64(minutes) * 60
    // A day to each side lies before and after any change that could matter: offsets are less than a day.
    let (before, after) = (offset(wall - 86_400), offset(wall + 86_400))
    for candidate in [wall - before, wall - after] where candidate + offset(candidate) == wall { return candidate }
    var (early, late) = (wall - max(before, after), wall - min(before, after))
    while late - early > 1 {
      let middle = early + (late - early) / 2
      if middle + offset(middle) < wall { early = middle } else { late = middle }
    }
    return late
  }
}
