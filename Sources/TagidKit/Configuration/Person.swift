// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A focal point or any other reader of mail.
package struct Person: Sendable, Equatable {
  package var key: String
  package var name: LocalizedText
  package var email: String?
  /// For channels that are templates, such as an SMS gateway.
  package var phone: String?
  package var language: String
  /// Names of channels; all of them are used.
  package var via: [String]
  /// Names of channels that are used when none of `via` got through.
  package var fallback: [String] = []
  /// Spans of days, first and last included, on which somebody else gets what is due.
  package var away: [ClosedRange<CivilDate>] = []
  /// Who does then; without one the alternates of the indicator do.
  package var replacedBy: String?

  package func isAway(on day: CivilDate) -> Bool { away.contains { $0.contains(day) } }
}
