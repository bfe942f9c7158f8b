// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What one recipient was told before, on one channel, as the journal has it.
package struct Told: Sendable {
  /// Identity to the day it was told.
  package var days: [String: CivilDate]
  /// Identities that the server refused for the address the recipient has today.
  package var rejected: Set<String>
  /// The first day a run looked at this indicator for this recipient; nil when that is new to the journal.
  package var knownSince: CivilDate?

  package init(days: [String: CivilDate] = [:], rejected: Set<String> = [], knownSince: CivilDate? = nil) {
    self.days = days
    self.rejected = rejected
    self.knownSince = knownSince
  }

  func day(_ identity: NoticeIdentity) -> CivilDate? { days[identity.text] }
}
