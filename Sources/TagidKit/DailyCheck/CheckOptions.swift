// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What the command line says about a daily run.
package struct CheckOptions: Sendable {
  /// Nil: today in the office's zone.
  package var day: CivilDate?
  /// Decide and show, without sending or recording.
  package var dryRun: Bool
  /// Send for a day other than today, whatever the channels.
  package var sendAnyway: Bool
  /// How long to wait for another run to end.
  package var wait: Duration

  package init(day: CivilDate? = nil, dryRun: Bool = false, sendAnyway: Bool = false, wait: Duration = .zero) {
    self.day = day
    self.dryRun = dryRun
    self.sendAnyway = sendAnyway
    self.wait = wait
  }
}
