// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What is remembered of a plan from run to run: the version that is accepted, and one that waits for somebody to accept
/// it because too much moved at once (rule 8).
package struct PlanSnapshot: Sendable, Equatable {
  package var plan: String
  package var fiscalYear: FiscalYear
  package var accepted: PlanVersion
  package var pending: PlanVersion?
  /// Who accepted the accepted version; nil when it needed nobody.
  package var acceptedBy: String?
  /// The name of the document that gave the targets last, without its folder.
  package var file: String?

  package init(
    plan: String, fiscalYear: FiscalYear, accepted: PlanVersion, pending: PlanVersion? = nil,
    acceptedBy: String? = nil, file: String? = nil
  ) {
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.accepted = accepted
    self.pending = pending
    self.acceptedBy = acceptedBy
    self.file = file
  }

  /// The version that was served last, whether accepted or not.
  package var latest: PlanVersion { pending ?? accepted }

  /// Every indicator as it was last read without errors, whether accepted or not.
  package var lastKnown: [IndicatorID: KnownIndicator] {
    let all = accepted.indicators + (pending?.indicators ?? [])
    return Dictionary(all.map { ($0.id, $0) }) { _, later in later }
  }

  /// What accepting would change; nil when nothing waits.
  package var waiting: PlanChanges? {
    pending.map { PlanChanges(from: accepted, to: $0) }
  }

  /// The snapshot after somebody accepted what waits.
  package func accepting(by name: String?) -> PlanSnapshot {
    guard let pending else { return self }
    return PlanSnapshot(plan: plan, fiscalYear: fiscalYear, accepted: pending, acceptedBy: name, file: file)
  }

  /// The snapshot after a run that served the plan.
  /// - Parameters:
  ///   - earlier: nil for a plan that nothing is remembered of.
  ///   - documents: `sha256:…` of each of its documents.
  ///   - file: the name of the document that gives the targets.
  ///   - wasReadWhole: none of them has an error.
  package static func next(
    after earlier: PlanSnapshot?, serving plan: Plan, documents: [String], file: String? = nil, wasReadWhole: Bool,
    on day: CivilDate
  ) -> PlanSnapshot {
    guard let earlier, earlier.fiscalYear == plan.fiscalYear else {
      // A mistyped year shows by its errors: until it is corrected, what is known of the plan is kept.
      if let earlier, !wasReadWhole { return earlier }
      let first = PlanVersion.next(after: [], serving: plan, documents, wasReadWhole, day)
      return PlanSnapshot(plan: plan.id, fiscalYear: plan.fiscalYear, accepted: first, file: file)
    }
    let before = [earlier.pending, earlier.accepted].compactMap { $0 }
    let version = PlanVersion.next(after: before, serving: plan, documents, wasReadWhole, day)
    let changes = PlanChanges(from: earlier.accepted, to: version)
    var next = earlier
    next.file = file ?? earlier.file
    if changes.isLarge {
      next.pending = version
    } else {
      next.pending = nil
      if !changes.isEmpty { next.acceptedBy = nil }
      next.accepted = version
    }
    return next
  }
}

extension PlanVersion {
  /// The plan's rows; those that cannot be read, or may only be missing, as they were last known.
  /// - Parameter before: versions to look in, the latest first.
  fileprivate static func next(
    after before: [PlanVersion], serving plan: Plan, _ documents: [String], _ wasReadWhole: Bool, _ day: CivilDate
  ) -> PlanVersion {
    var known: [IndicatorID: KnownIndicator] = [:]
    for indicator in before.reversed().flatMap(\.indicators) {
      let firstSeen = min(indicator.firstSeen, known[indicator.id]?.firstSeen ?? indicator.firstSeen)
      known[indicator.id] = indicator
      known[indicator.id]?.firstSeen = firstSeen
    }
    let firstDay = before.first { $0.documents == documents }?.day ?? day
    var indicators = plan.indicators.compactMap { indicator -> KnownIndicator? in
      if indicator.hasErrors { return known[indicator.id] }
      return KnownIndicator(
        id: indicator.id, title: indicator.title, unit: indicator.unit, tiers: indicator.tiers,
        firstSeen: known[indicator.id]?.firstSeen ?? day, asOf: firstDay)
    }
    if !wasReadWhole {
      let now = Set(plan.indicators.map(\.id))
      indicators += (before.first?.indicators ?? []).filter { !now.contains($0.id) }
    }
    return PlanVersion(day: firstDay, documents: documents, indicators: indicators)
  }
}
