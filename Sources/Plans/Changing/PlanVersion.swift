// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What one version of a plan's documents said, as far as it is kept: enough to tell later what has changed.
package struct PlanVersion: Sendable, Equatable {
  /// The first day on which these documents were served.
  package var day: CivilDate
  /// `sha256:…` of each document, in the order of the configuration.
  package var documents: [String]
  package var indicators: [KnownIndicator]

  package init(day: CivilDate, documents: [String], indicators: [KnownIndicator]) {
    self.day = day
    self.documents = documents
    self.indicators = indicators
  }
}

/// An indicator as it was last read without errors.
package struct KnownIndicator: Sendable, Equatable {
  package var id: IndicatorID
  package var title: String
  package var unit: Unit?
  package var tiers: [Tier]
  package var firstSeen: CivilDate
  /// The first day of the version that it was last read from.
  package var asOf: CivilDate

  package init(id: IndicatorID, title: String, unit: Unit?, tiers: [Tier], firstSeen: CivilDate, asOf: CivilDate) {
    self.id = id
    self.title = title
    self.unit = unit
    self.tiers = tiers
    self.firstSeen = firstSeen
    self.asOf = asOf
  }
}
