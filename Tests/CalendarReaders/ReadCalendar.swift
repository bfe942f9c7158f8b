// SPDX-License-Identifier: Apache-2.0

/// An iCalendar text as a reader that knows nothing of ours understood it.
package struct ReadCalendar: Sendable, Equatable, Decodable {
  package struct Event: Sendable, Equatable, Decodable {
    package var uid: String
    package var sequence: Int
    /// `YYYYMMDDTHHMMSSZ`.
    package var stamp: String
    package var lastModified: String
    /// `YYYYMMDD`: a whole day.
    package var start: String
    package var end: String
    package var transparency: String
    package var summary: String
    package var description: String
    package var alarms: [Alarm]
  }

  package struct Alarm: Sendable, Equatable, Decodable {
    package var uid: String
    package var action: String
    /// `YYYYMMDDTHHMMSSZ`.
    package var trigger: String
    package var description: String
  }

  package var name: String
  package var events: [Event]
  /// What the reader could not take; libical marks it with X-LIC-ERROR.
  package var complaints: [String]
}

/// A reader could make nothing of the text.
package struct UnreadCalendar: Error, CustomStringConvertible {
  package let description: String
}
