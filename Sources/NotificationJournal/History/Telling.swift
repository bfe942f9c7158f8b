// SPDX-License-Identifier: Apache-2.0

/// One identity that went out on a route, as its reader last got it.
package struct Telling: Sendable, Equatable {
  package var identity: String
  /// The day the message was about, in ISO 8601; of several the latest.
  package var day: String
  /// The act-by date it told last, in ISO 8601; nil when it was about no deadline.
  package var actBy: String?
  package var next: IntentNotice.Next?
  /// The id of the message that told it last.
  package var message: String
  /// The number of its intent: tellings are ordered by what happened, whatever the clock said.
  package var seq: Int
  /// Accepted, or given up, which counts as told. Otherwise nobody knows whether it arrived.
  package var isCertain: Bool

  init(_ notice: IntentNotice, day: String, message: String, seq: Int, isCertain: Bool) {
    identity = notice.identity
    self.day = day
    actBy = notice.actBy
    next = notice.next
    self.message = message
    self.seq = seq
    self.isCertain = isCertain
  }

  /// The later of two tellings of one identity, with the latest day.
  func merged(with other: Telling?) -> Telling {
    guard let other else { return self }
    var later = seq >= other.seq ? self : other
    later.day = max(day, other.day)
    return later
  }
}
