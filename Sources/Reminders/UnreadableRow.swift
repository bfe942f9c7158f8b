// SPDX-License-Identifier: Apache-2.0
package import Plans

/// A row that one version of a document has wrong: its owners and the administrators hear of it once (rule 7).
package struct UnreadableRow: Sendable, Equatable {
  package var plan: String
  /// As far as it could be read.
  package var indicator: Indicator
  /// What is wrong in the row and what to write instead, at least one, all errors.
  package var findings: [Finding]
  /// Which version of the document: the first twelve hex digits of its SHA-256.
  package var version: String
  /// The row as an earlier version had it; nil when none is known.
  package var lastKnown: KnownIndicator?

  package init(
    plan: String, indicator: Indicator, findings: [Finding], version: String, lastKnown: KnownIndicator?
  ) {
    self.plan = plan
    self.indicator = indicator
    self.findings = findings
    self.version = version
    self.lastKnown = lastKnown
  }

  package var identity: NoticeIdentity {
    NoticeIdentity(plan: plan, indicator: indicator.id, version: version, word: "unreadable")
  }
}

/// Errors of a document that belong to no row, or a document that is not there: the administrators hear of them once.
package struct UnreadableDocument: Sendable, Equatable {
  package var plan: String
  /// All errors, at least one.
  package var findings: [Finding]
  /// As in `UnreadableRow`; `missing` or `missing-2` for a document that is not there.
  package var version: String
  /// Whether the plan's deadlines are reminded of in spite of it, but for what it concerns.
  package var isPlanServed: Bool

  package init(plan: String, findings: [Finding], version: String, isPlanServed: Bool) {
    self.plan = plan
    self.findings = findings
    self.version = version
    self.isPlanServed = isPlanServed
  }

  package var identity: NoticeIdentity {
    NoticeIdentity(plan: plan, indicator: nil, version: version, word: "unreadable")
  }
}
