// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// One step that a reader may be told of a matter, for whoever asks why.
package struct LadderStep: Sendable, Equatable {
  /// As it stands in the identity, such as `7d`, `q2-14d` or `m-2021-12`.
  package var name: String
  package var identity: NoticeIdentity
  /// Nil for what has no day yet: so many reminders without an answer.
  package var day: CivilDate?

  init(_ identity: NoticeIdentity, _ day: CivilDate?) {
    name = identity.text.split(separator: "/").last.map(String.init) ?? identity.text
    self.identity = identity
    self.day = day
  }
}
