// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A moment with the office's offset from UTC at that moment.
package struct Stamp: Sendable, Equatable {
  package let unixSeconds: Int64
  package let utcOffsetSeconds: Int

  package init(unixSeconds: Int64, utcOffsetSeconds: Int) {
    self.unixSeconds = unixSeconds
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// The local day, as `2021-12-23`.
  package var day: String {
    let local = fields
    return "\(padded(local.year, 4))-\(padded(local.month, 2))-\(padded(local.day, 2))"
  }

  /// RFC 3339, as `2021-12-23T09:00:02+06:00`.
  package var iso8601: String {
    "\(day)T\(time)\(offset(separator: ":"))"
  }

  /// RFC 5322 section 3.3, as `Thu, 23 Dec 2021 09:00:02 +0600`.
  package var mailDate: String {
    let local = fields
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(local.day) \(months[local.month - 1]) \(padded(local.year, 4))"
    return "\(weekdays[local.weekday]), \(date) \(time) \(offset(separator: ""))"
  }

  private var time: String {
    let seconds = fields.seconds
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
  }

  private func offset(separator: String) -> String {
    let minutes = abs(utcOffsetSeconds) / 60
    return (utcOffsetSeconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + separator + padded(minutes % 60, 2)
  }

  /// The local date and time, by the C library's own calendar; `weekday` counts from Sunday.
  private var fields: (year: Int, month: Int, day: Int, weekday: Int, seconds: Int) {
    var local = time_t(unixSeconds) + utcOffsetSeconds
    var parts = tm()
    gmtime_r(&local, &parts)
    let seconds = Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_wday), seconds)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
