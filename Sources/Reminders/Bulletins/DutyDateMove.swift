// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A duty's due date that is another one in the settings than its reader was told.
package struct DutyDateMove: Sendable, Equatable {
  /// As it was told.
  package var from: CivilDate
  /// Tells apart the same move that comes again, from 1.
  package var number: Int

  /// The last part of its identity, which has the new date.
  package var name: String { "\(Self.beginning(from))\(number)" }

  static func beginning(_ from: CivilDate) -> String { "moved-from-\(from)-" }
}
