// SPDX-License-Identifier: Apache-2.0

/// Everything outside that a command touches beside the files its configuration names: clock, chance and output.
package struct World {
  /// Seconds since 1970.
  package var now: () -> Int64
  /// Waiting and chance.
  package var timepiece: Timepiece
  /// A name for this run, unlike any other's.
  package var newRun: () -> String
  /// Results, to standard output; text without a line end.
  package var say: (String) -> Void
  /// Results with styles, to standard output: in colours when that is a terminal, and plain text otherwise.
  package var paint: (StyledText) -> Void
  /// Findings, problems and what to do next, to standard error.
  package var warn: (String) -> Void

  /// How many of all messages were tried, while many are sent.
  package var progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }

  package init(
    now: @escaping () -> Int64, newRun: @escaping () -> String, say: @escaping (String) -> Void,
    paint: ((StyledText) -> Void)? = nil, warn: @escaping (String) -> Void, timepiece: Timepiece = .system
  ) {
    self.timepiece = timepiece
    self.now = now
    self.newRun = newRun
    self.say = say
    self.paint = paint ?? { say($0.plain) }
    self.warn = warn
  }
}
