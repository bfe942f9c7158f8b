// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import WorkingDays

/// A snapshot as it stands in its file; nothing of it counts unless all of it can be read.
struct SnapshotRecord: Codable {
  fileprivate struct Version: Codable {
    var day: String
    var documents: [String]
    var indicators: [Row]
  }

  fileprivate struct Row: Codable {
    var id: String
    var title: String
    var unit: String?
    var firstSeen: String
    var asOf: String
    var tiers: [Target]
  }

  fileprivate struct Target: Codable {
    var percent: Int
    var date: String?
    var value: Decimal?
    /// Earlier dates of the same target; absent when there are none.
    var before: [String]?
  }

  private var v = 1
  private var plan: String
  private var fiscalYear: String
  private var accepted: Version
  private var acceptedBy: String?
  private var pending: Version?
  private var file: String?

  init(_ snapshot: PlanSnapshot) {
    plan = snapshot.plan
    fiscalYear = snapshot.fiscalYear.label
    accepted = Version(snapshot.accepted)
    acceptedBy = snapshot.acceptedBy
    pending = snapshot.pending.map { Version($0) }
    file = snapshot.file
  }

  /// Nil when something in it cannot be.
  var snapshot: PlanSnapshot? {
    guard v == 1, let year = FiscalYear(label: fiscalYear), let accepted = accepted.version else { return nil }
    let pending = self.pending?.version
    guard (pending == nil) == (self.pending == nil) else { return nil }
    return PlanSnapshot(
      plan: plan, fiscalYear: year, accepted: accepted, pending: pending, acceptedBy: acceptedBy, file: file)
  }
}

extension SnapshotRecord.Version {
  fileprivate init(_ version: PlanVersion) {
    self.init(day: version.day.iso, documents: version.documents, indicators: version.indicators.map { .init($0) })
  }

  fileprivate var version: PlanVersion? {
    let known = indicators.compactMap(\.known)
    guard let day = CivilDate(iso: day), known.count == indicators.count else { return nil }
    return PlanVersion(day: day, documents: documents, indicators: known)
  }
}

extension SnapshotRecord.Row {
  fileprivate init(_ known: KnownIndicator) {
    self.init(
      id: known.id.description, title: known.title, unit: known.unit?.rawValue, firstSeen: known.firstSeen.iso,
      asOf: known.asOf.iso, tiers: known.tiers.map { .init($0) })
  }

  fileprivate var known: KnownIndicator? {
    let tiers = tiers.compactMap(\.tier)
    guard let id = IndicatorID(id), let first = CivilDate(iso: firstSeen), let asOf = CivilDate(iso: asOf),
      tiers.count == self.tiers.count
    else { return nil }
    let unit = unit.flatMap { Plans.Unit(rawValue: $0) }
    guard (unit == nil) == (self.unit == nil) else { return nil }
    return KnownIndicator(id: id, title: title, unit: unit, tiers: tiers, firstSeen: first, asOf: asOf)
  }
}

extension SnapshotRecord.Target {
  fileprivate init(_ tier: Tier) {
    switch tier.target {
    case .date(let date):
      let before = tier.milestones.isEmpty ? nil : tier.milestones.map(\.iso)
      self.init(percent: tier.percent, date: date.iso, value: nil, before: before)
    case .value(let value): self.init(percent: tier.percent, date: nil, value: value)
    }
  }

  /// A date or a value, never both.
  fileprivate var tier: Tier? {
    let milestones = (before ?? []).compactMap { CivilDate(iso: $0) }
    guard milestones.count == before?.count ?? 0 else { return nil }
    return switch (date.flatMap { CivilDate(iso: $0) }, value) {
    case (let date?, nil): Tier(percent: percent, target: .date(date), milestones: milestones)
    case (nil, let value?) where date == nil && milestones.isEmpty: Tier(percent: percent, target: .value(value))
    default: nil
    }
  }
}
