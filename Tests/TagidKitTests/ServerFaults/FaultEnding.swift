// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal

@testable import TagidKit

/// What becomes of a message whose first attempt meets a fault, as the journal tells it.
struct FaultEnding: Sendable, Equatable, CustomStringConvertible {
  /// When it is tried again.
  enum Retry: Sendable, Equatable {
    /// Not at all: it is told, or refused for good.
    case never
    /// In the same run, so many milliseconds later.
    case after(Int64)
    /// In a later run.
    case laterRun
    /// In a later run, so many seconds from now at the earliest.
    case notBefore(Int64)
  }

  /// Result and status of the first attempt, such as `deferred 451`; a hyphen where the server said no number.
  var outcome: String
  var retry: Retry
  /// How what the journal says begins, after the server's name; where that is a matter of chance, each with a
  /// bar between.
  var journal: String
  /// What came of the second attempt.
  var then = "accepted"
  /// Whether nothing more is sent there until somebody mends it.
  var isQuarantined = false

  init(_ outcome: String, _ retry: Retry, _ journal: String, then: String = "accepted", isQuarantined: Bool = false) {
    self.outcome = outcome
    self.retry = retry
    self.journal = journal
    self.then = then
    self.isQuarantined = isQuarantined
  }

  var description: String { "\(outcome), \(retry), \(journal), then \(then), quarantined \(isQuarantined)" }
}

/// One row of the table: who misbehaves, how, and what becomes of it.
protocol ServerFault: Sendable {
  /// The step and what happens there; no two rows have the same.
  var name: String { get }
  var ending: FaultEnding { get }
}
