// SPDX-License-Identifier: Apache-2.0

/// What a decision is about, beside the indicator or the duty that it belongs to: of one matter several things are decided
/// for one reader on one day.
package enum Topic: String, Sendable, CaseIterable {
  /// The stages of an indicator's deadline, and its loss.
  case deadline
  /// A count's share of a quarter.
  case pace
  /// A percent, once a month.
  case look
  case duty
  case evidence
  /// Target dates that are other than was told.
  case targetDates = "target-dates"
  /// The last word about what is done.
  case closing
  case withdrawn
  /// A document, or a row of it.
  case document
  /// Messages: what did not arrive, and how many there are.
  case messages
}

extension Notice {
  package var topic: Topic {
    switch self {
    case .deadline: .deadline
    case .bulletin(let bulletin): bulletin.topic
    case .unreadable, .document, .targetsMoved, .planMissing: .document
    case .undelivered, .ceiling: .messages
    }
  }
}

extension Bulletin {
  package var topic: Topic {
    switch self {
    case .targetsMoved: .targetDates
    case .duty: .duty
    case .pace: .pace
    case .look: .look
    case .evidence: .evidence
    case .withdrawn: .withdrawn
    case .closing: .closing
    }
  }
}
