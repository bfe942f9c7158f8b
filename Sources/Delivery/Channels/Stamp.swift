// SPDX-License-Identifier: Apache-2.0

/// A moment with the office's offset from UTC at that moment; written by arithmetic, so no time zone data is needed.
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
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
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

  /// The proleptic Gregorian date of a day number; `weekday` counts from Thursday, the first day of Unix time.
  private var fields: (year: Int, month: Int, day: Int, weekday: Int, seconds: Int) {
    let local = Int(unixSeconds) + utcOffsetSeconds
    let (dayNumber, seconds) = floored(local, by: 86_400)
    // Years are counted from 1 March 0000, so that the leap day ends a year; 146,097 days are 400 years.
    let (era, dayOfEra) = floored(dayNumber + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1, floored(dayNumber, by: 7).remainder, seconds)
  }
}

private func floored(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
  let remainder = ((value % divisor) + divisor) % divisor
  return ((value - remainder) / divisor, remainder)
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
