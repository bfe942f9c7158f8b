// SPDX-License-Identifier: Apache-2.0
package import Delivery
package import NotificationJournal
package import Plans
package import WorkingDays

/// What a daily run found and did.
package struct CheckReport {
  package struct SentMessage {
    package var id: String
    package var channel: String
    package var recipient: String
    package var address: String
    /// Nil in a dry run: it would be sent.
    package var result: Outcome.Result?
    /// The server's words.
    package var detail: String
    package var possibleRepeat: Bool
    package var identities: [String]
    /// Why each of the identities goes, as in the journal.
    package var reasons: [String]
    package var subject: String
    /// The text that a dry run shows; nil otherwise.
    package var message: Message?
  }

  package var day: CivilDate
  package var run: String
  package var isDryRun: Bool
  /// On a day off nothing is sent but a last chance (rule 4).
  package var isDayOff: Bool
  package var plans: [PlanStanding]
  package var messages: [SentMessage]
  /// Stages that came due and will never be sent, as identities.
  package var passedOver: [String]
  package var findings: [Finding]
  /// Act-by dates that are other than somebody was told.
  package var moves: [Finding]
  /// What went wrong outside the plans, such as a message that was given up.
  package var remarks: [String]
  /// What lay in the progress inbox.
  package var progress: InboxReport
  /// Set while everybody's messages go to one person.
  package var pilot: Pilot?
  /// Where the journal ends after this run; nil of a dry run, which has none.
  package var journal: ChainHead?
  package var exit: ExitStatus
}
