// SPDX-License-Identifier: Apache-2.0

/// What differs between the version of a plan that is accepted and a later one.
package struct PlanChanges: Sendable, Equatable {
  /// A tier with another date or value than before, or with other dates before its last.
  package struct MovedTarget: Sendable, Equatable {
    package var indicator: IndicatorID
    package var from: Tier
    /// Nil when the row has no such tier any more.
    package var to: Tier?

    package init(indicator: IndicatorID, from: Tier, to: Tier?) {
      self.indicator = indicator
      self.from = from
      self.to = to
    }

    package var percent: Int { from.percent }
  }

  package var moved: [MovedTarget]
  /// Rows that are gone. A version keeps the rows that may only be unreadable, so these were taken out (rule 8).
  package var withdrawn: [KnownIndicator]
  /// Rows that no version had before.
  package var added: [IndicatorID]
  /// How many targets the accepted version has.
  package var total: Int

  package init(moved: [MovedTarget], withdrawn: [KnownIndicator], added: [IndicatorID], total: Int) {
    self.moved = moved
    self.withdrawn = withdrawn
    self.added = added
    self.total = total
  }

  package init(from accepted: PlanVersion, to version: PlanVersion) {
    let now = Dictionary(version.indicators.map { ($0.id, $0) }) { first, _ in first }
    let before = Set(accepted.indicators.map(\.id))
    moved = accepted.indicators.flatMap { known in now[known.id].map { Self.moved(from: known, to: $0) } ?? [] }
    withdrawn = accepted.indicators.filter { now[$0.id] == nil }
    added = version.indicators.map(\.id).filter { !before.contains($0) }
    total = accepted.indicators.reduce(0) { $0 + $1.tiers.count }
  }

  /// Targets that moved, together with those of rows that are gone.
  package var count: Int { moved.count + withdrawn.reduce(0) { $0 + $1.tiers.count } }

  /// Whether more than a third of the plan's targets moved or went at once, so that somebody has to say that it is meant
  /// (rule 8).
  package var isLarge: Bool { count * 3 > total }

  package var isEmpty: Bool { moved.isEmpty && withdrawn.isEmpty && added.isEmpty }

  private static func moved(from known: KnownIndicator, to later: KnownIndicator) -> [MovedTarget] {
    known.tiers.compactMap { tier in
      let now = later.tiers.first { $0.percent == tier.percent }
      return now == tier ? nil : MovedTarget(indicator: known.id, from: tier, to: now)
    }
  }
}
