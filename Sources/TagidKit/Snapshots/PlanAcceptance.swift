// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import WorkingDays

/// What `plan accept` does: the targets that wait become those that later documents are held against (rule 8); a plan that
/// is in no document any more is forgotten.
package struct PlanAcceptance {
  private let plan: String
  /// Whether the plan is gone, and was remembered until now.
  private let isForgotten: Bool
  /// Nil when nothing waited.
  private let changes: PlanChanges?
  private let name: String?

  /// - Parameter name: who says that the change is meant; kept with the plan.
  package init(of plan: String, by name: String?, _ configuration: Configuration, _ world: World) throws(Stop) {
    let loaded = LoadedPlan.load(configuration.plans)
    let ids = Set(loaded.map(\.source.id))
    let isGone = !ids.contains(plan)
    if isGone { try Self.expectRemembered(plan, ids.sorted(), loaded, configuration.state) }
    self.plan = plan
    self.name = name
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .writing)
      let lock = try StateLock(folder, command: "tagid plan accept", since: clock.utc)
      let file = SnapshotFile(of: plan, state: lock.folder.path)
      changes = isGone ? nil : try Self.accept(file, by: name)
      isForgotten = isGone
      if isGone { try file.remove() }
    } catch {
      throw Stop(error)
    }
  }

  /// A plan that no document has and nothing is remembered of does not exist; one whose document is there is not gone.
  private static func expectRemembered(
    _ plan: String, _ ids: [String], _ loaded: [LoadedPlan], _ state: String
  ) throws(Stop) {
    let content = PlanSourceReader.isID(plan) ? SnapshotFile(of: plan, state: state).read() : .absent
    if case .snapshot(let snapshot) = content,
      let document = loaded.first(where: { $0.fileName == snapshot.file && $0.isDoubtfulAsAWhole })
    {
      throw Stop(
        .dataError,
        "tagid: the plan \"\(plan)\" was last read from \(document.source.file), which cannot be read whole now\n"
          + "  Mend the document first; `tagid plan show FILE` says what is wrong with it.")
    }
    if content != .absent { return }
    throw Stop(
      .usage, "tagid: there is no plan \"\(plan)\"\n  The plans are: \(ids.joined(separator: ", ")).")
  }

  private static func accept(_ file: SnapshotFile, by name: String?) throws(JournalError) -> PlanChanges? {
    switch file.read() {
    case .absent: return nil
    case .damaged:
      throw JournalError(
        .cannotRead, "what is remembered of the plan is damaged", path: file.path,
        hint: "run `tagid check`, which begins it anew")
    case .snapshot(let snapshot):
      guard let changes = snapshot.waiting else { return nil }
      try file.write(snapshot.accepting(by: name))
      return changes
    }
  }

  package var text: String {
    if isForgotten { return "\(plan): accepted\(by): no document has this plan, and it is no longer remembered" }
    guard let changes else { return "\(plan): nothing waits to be accepted" }
    let moved = changes.moved.map {
      "  [\($0.indicator)] \($0.percent) %: \($0.from.written) -> \($0.to?.written ?? "gone")"
    }
    let rows =
      changes.withdrawn.map { "  [\($0.id)] gone: \($0.title)" } + changes.added.map { "  [\($0)] new" }
    let head = "\(plan): accepted\(by): \(changes.count) of \(changes.total) targets moved"
    return ([head] + moved + rows).joined(separator: "\n")
  }

  private var by: String { name.map { " by \($0)" } ?? "" }

  package var json: JSONValue {
    .object([
      "plan": .text(plan), "accepted": .flag(changes != nil || isForgotten), "forgotten": .flag(isForgotten),
      "by": .optional(name) { .text($0) },
      "total": .optional(changes?.total) { .whole($0) },
      "moved": .list(
        (changes?.moved ?? []).map {
          .object([
            "indicator": .text("\($0.indicator)"), "percent": .whole($0.percent), "from": $0.from.json,
            "to": .optional($0.to) { $0.json },
          ])
        }),
      "withdrawn": .texts((changes?.withdrawn ?? []).map { "\($0.id)" }),
      "added": .texts((changes?.added ?? []).map { "\($0)" }),
    ])
  }
}

extension Tier {
  fileprivate var json: JSONValue {
    var keys: [String: JSONValue] = ["date": .null, "value": .null]
    switch target {
    case .date(let date): keys["date"] = .text(date.iso)
    case .value(let value): keys["value"] = .decimal(value)
    }
    if !milestones.isEmpty { keys["before"] = .texts(milestones.map(\.iso)) }
    return .object(keys)
  }
}
