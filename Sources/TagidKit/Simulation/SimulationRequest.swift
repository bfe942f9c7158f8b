// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What the command line says about a simulation.
package struct SimulationRequest: Sendable {
  package var days: ClosedRange<CivilDate>
  /// A table of statements to take in on the days they were recorded.
  package var progress: String?
  /// Whether to begin with what the journal says was told before the first day, instead of with nothing.
  package var fromJournal: Bool

  /// The longest span, in years.
  package static let longest = 10

  /// Throws for a span that runs backwards or is longer than any plan needs.
  package init(
    from first: CivilDate, to last: CivilDate, progress: String? = nil, fromJournal: Bool = false
  ) throws(Stop) {
    guard first <= last else {
      throw Stop(.usage, "tagid: --to \(last) is before --from \(first)\n  Write the first day and then the last.")
    }
    guard first.days(until: last) < Self.longest * 366 else {
      throw Stop(
        .usage,
        "tagid: from \(first) to \(last) is more than \(Self.longest) years\n  Simulate a plan's year, or a few of them."
      )
    }
    days = first...last
    self.progress = progress
    self.fromJournal = fromJournal
  }
}
