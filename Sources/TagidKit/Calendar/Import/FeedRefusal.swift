// SPDX-License-Identifier: Apache-2.0

/// Why something in a holiday feed was not taken.
struct FeedRefusal: Error, Equatable {
  enum Code: String, Sendable {
    /// The event is about a day on which offices work.
    case workingDay = "working-day"
    case timed, cancelled, recurrence, span, double, damaged
    case date = "no-date"
    case name = "no-name"
    /// Left out because `--years` asks for others: the one code that is no error.
    case outsideYears = "outside-years"
    case notAnEvent = "not-an-event"
  }

  /// Where it stands in the feed.
  var line: Int
  var code: Code
  var reason: String

  init(_ line: Int, _ code: Code, _ reason: String) {
    self.line = line
    self.code = code
    self.reason = reason
  }

  var isError: Bool { code != .outsideYears }
}
