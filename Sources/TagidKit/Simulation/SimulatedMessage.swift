// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// One message that a simulated day would send.
package struct SimulatedMessage: Sendable, Equatable {
  package struct Told: Sendable, Equatable {
    package var identity: String
    /// As in the journal, such as `stage-due`.
    package var reason: String

    /// The identity's last part, such as `7d` or `lost`.
    package var stage: String { identity.split(separator: "/").last.map(String.init) ?? identity }
  }

  package var day: CivilDate
  package var channel: String
  package var recipient: String
  package var subject: String
  package var notices: [Told]

  init(_ sent: CheckReport.SentMessage, on day: CivilDate) {
    self.day = day
    channel = sent.channel
    recipient = sent.recipient
    subject = sent.subject
    notices = zip(sent.identities, sent.reasons).map { Told(identity: $0, reason: $1) }
  }
}
