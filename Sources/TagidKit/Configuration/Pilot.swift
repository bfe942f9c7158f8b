// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A time of trying out: everybody's messages go to one person, and nothing counts as told to those they are meant for.
package struct Pilot: Sendable, Equatable {
  /// The key of a person.
  package var to: String
  /// The last day of it.
  package var until: CivilDate

  /// What the journal has as the kind of channel for a message that went to the pilot's reader instead.
  package static let kind = "pilot"

  package func isOn(_ day: CivilDate) -> Bool { day <= until }
}
