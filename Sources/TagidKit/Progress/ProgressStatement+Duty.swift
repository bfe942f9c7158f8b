// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders

extension ProgressStatement {
  /// `duty:ID` when it is about a duty; nil for an indicator.
  var duty: String? { indicator.hasPrefix(Duty.prefix) ? indicator : nil }

  /// The matter that later statements of the same take the place in: the plan, or `PLAN/duty:ID`.
  var home: String { duty.map { "\(plan)/\($0)" } ?? plan }
}

extension RecordedProgress.Entry {
  /// As in `ProgressStatement`.
  var home: String { duty.map { "\(plan)/\($0)" } ?? plan }

  /// What it is about, within its plan.
  var subject: String { duty ?? "\(statement.indicator)" }
}
