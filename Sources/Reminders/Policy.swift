// SPDX-License-Identifier: Apache-2.0

/// Which stages a plan is reminded by.
package struct Policy: Sendable, Equatable {
  package var before: [Stage]
  /// Whether a lost tier is told.
  package var lost: Bool

  package init(before: [Stage], lost: Bool) {
    self.before = before
    self.lost = lost
  }

  /// What an office gets that sets nothing.
  package static let standard = Policy(
    before: [.days(30), .days(14), .days(7), .workingDays(3), .workingDays(1), .days(0)], lost: true)
}
