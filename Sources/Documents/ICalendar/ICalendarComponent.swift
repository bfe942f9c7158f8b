// SPDX-License-Identifier: Apache-2.0

/// What stands between `BEGIN:NAME` and `END:NAME`.
package struct ICalendarComponent: Sendable, Equatable {
  /// In upper case, such as `VEVENT`.
  package var name: String
  /// Of its `BEGIN`.
  package var line: Int
  package var lines: [ICalendarLine] = []
  package var components: [ICalendarComponent] = []
  /// Lines of its own that could not be read.
  package var damage: [ICalendarDamage] = []

  /// All lines of one name, in their order.
  package func all(_ name: String) -> [ICalendarLine] { lines.filter { $0.name == name } }
}
