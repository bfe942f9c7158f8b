// SPDX-License-Identifier: Apache-2.0

/// Why a calendar could not answer.
package enum CalendarError: Error, Hashable, CustomStringConvertible {
  /// The date is not within the span that is known; it is never taken as a span without holidays.
  case outside(CivilDate, ClosedRange<CivilDate>)
  /// The working day asked for does not exist: all days are closed, it would lie outside the span, or n was below 1.
  case noWorkingDay(near: CivilDate)

  package var description: String {
    switch self {
    case .outside(let date, let span):
      "\(date) is outside the calendar, which reaches from \(span.lowerBound) to \(span.upperBound)"
    case .noWorkingDay(let date):
      "there is no such working day near \(date) in the calendar"
    }
  }
}
