// SPDX-License-Identifier: Apache-2.0
package import Plans

/// Which notices the errors of one document make (rule 7). Pure; what was told before is no matter here.
package struct DocumentDoubts: Sendable, Equatable {
  /// In the order of the plan; for the owners and the administrators.
  package var rows: [UnreadableRow]
  /// For the administrators alone; nil when every error belongs to a row.
  package var document: UnreadableDocument?

  /// - Parameters:
  ///   - plan: the plan that this document gives the targets of; nil when it gives none, also because a later quarter's
  ///     document does, and then no row of it is a deadline.
  ///   - findings: all of the document's; warnings make no notice.
  ///   - version: see `UnreadableRow`.
  ///   - isPlanServed: whether the plan is reminded of today, by this document or another.
  ///   - snapshot: what is remembered of the plan.
  package init(
    of id: String, giving plan: Plan?, findings: [Finding], version: String, isPlanServed: Bool,
    snapshot: PlanSnapshot?
  ) {
    let errors = findings.filter { $0.severity == .error }
    let silenced = plan?.indicators.filter(\.hasErrors) ?? []
    let ids = Set(silenced.map(\.id))
    let isOfRow = { (finding: Finding) in
      // The row that came first is good; the one that repeats its id is nobody's.
      finding.code != .idTwice && finding.indicator.map { ids.contains($0) } ?? false
    }
    let byRow = Dictionary(grouping: errors.filter(isOfRow), by: \.indicator)
    let known = snapshot?.fiscalYear == plan?.fiscalYear && !ids.isEmpty ? snapshot?.lastKnown ?? [:] : [:]
    rows = silenced.compactMap { indicator in
      guard let own = byRow[indicator.id] else { return nil }
      return UnreadableRow(
        plan: id, indicator: indicator, findings: own, version: version, lastKnown: known[indicator.id])
    }
    let others = errors.filter { !isOfRow($0) }
    document =
      others.isEmpty
      ? nil : UnreadableDocument(plan: id, findings: others, version: version, isPlanServed: isPlanServed)
  }
}
