// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What one recipient was told before, on one channel, as the journal has it.
package struct Told: Sendable {
  /// One identity that went out.
  package struct Telling: Sendable, Equatable {
    package let identity: String
    /// What it says of a tier, taken apart once; nil when it is about none.
    let tier: TierIdentity?
    /// The day it was about.
    package var day: CivilDate
    /// The act-by date that it told.
    package var actBy: CivilDate?
    /// The deadline that a loss goes on to, whose act-by date stood in the same notice.
    package var next: Next?
    /// Whether it counts as told; otherwise nobody knows whether it arrived.
    package var isCertain: Bool

    package init(
      _ identity: String, on day: CivilDate, actBy: CivilDate? = nil, next: Next? = nil, isCertain: Bool = true
    ) {
      self.identity = identity
      tier = TierIdentity(identity)
      self.day = day
      self.actBy = actBy
      self.next = next
      self.isCertain = isCertain
    }
  }

  /// A deadline, by its percent and the date as the plan writes it, with the act-by date that was told of it.
  package struct Next: Sendable, Equatable {
    package var percent: Int
    package var target: CivilDate
    package var actBy: CivilDate

    package init(percent: Int, target: CivilDate, actBy: CivilDate) {
      self.percent = percent
      self.target = target
      self.actBy = actBy
    }
  }

  /// A deadline that somebody else was told of before.
  package struct HandOver: Sendable, Equatable {
    /// The first day on which it was this recipient's.
    package var day: CivilDate
    /// The first day of a loss that nobody was told before.
    package var lossesSince: CivilDate

    package init(day: CivilDate, lossesSince: CivilDate) {
      self.day = day
      self.lossesSince = lossesSince
    }
  }

  /// In the order in which they went out.
  package let tellings: [Telling]
  /// Identities that the server refused for the address the recipient has today.
  package var rejected: Set<String>
  /// The first day a run looked at this indicator for this recipient; nil when that is new to the journal.
  package var knownSince: CivilDate?
  /// How the deadline came to the recipient from somebody else; nil when it was theirs from the first day on.
  package var handOver: HandOver?
  /// What counts as told, with the latest day of it.
  private let days: [String: CivilDate]

  package init(
    tellings: [Telling], rejected: Set<String> = [], knownSince: CivilDate? = nil, handOver: HandOver? = nil
  ) {
    self.tellings = tellings
    self.rejected = rejected
    self.knownSince = knownSince
    self.handOver = handOver
    days = Dictionary(tellings.filter(\.isCertain).map { ($0.identity, $0.day) }, uniquingKeysWith: max)
  }

  /// - Parameter days: identities, with the day each was told; which act-by dates were told is then not known.
  package init(days: [String: CivilDate] = [:], rejected: Set<String> = [], knownSince: CivilDate? = nil) {
    let tellings = days.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Telling($0.key, on: $0.value) }
    self.init(tellings: tellings, rejected: rejected, knownSince: knownSince)
  }

  /// The latest day on which an identity was told; nil when it does not count as told.
  package func day(_ identity: NoticeIdentity) -> CivilDate? { days[identity.text] }

  /// Whether the reader was not there yet on a day, so that nothing of it comes late. A first run on a day off could tell
  /// nothing either.
  func isNew(on day: CivilDate) -> Bool { knownSince.map { day < $0 } ?? true }
}
