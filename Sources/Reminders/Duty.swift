// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Something to be done by a day that no indicator stands for, such as a quarterly report.
package struct Duty: Sendable, Equatable {
  /// `[a-z0-9-]+`, unique within its plan; identities have `duty:ID`.
  package var id: String
  /// Language tag to text; the empty tag stands for every language.
  package var titles: [String: String]
  package var due: CivilDate
  /// The first day on which it can be done; nothing is said before it.
  package var opens: CivilDate?
  /// Keys of people.
  package var to: [String]

  package init(id: String, titles: [String: String], due: CivilDate, opens: CivilDate? = nil, to: [String]) {
    self.id = id
    self.titles = titles
    self.due = due
    self.opens = opens
    self.to = to
  }

  /// As it is called in identities, in the progress log and on the command line.
  package var name: String { Self.prefix + id }

  /// What tells a duty's name from an indicator's id.
  package static let prefix = "duty:"
}
