// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import WorkingDays

/// What `plan accept` does: the targets that wait become those that later documents are held against (rule 8).
package struct PlanAcceptance {
  private let plan: String
  /// Nil when nothing waited.
  private let changes: PlanChanges?
  private let name: String?

  /// - Parameter name: who says that the change is meant; kept with the plan.
  package init(of plan: String, by name: String?, _ configuration: Configuration, _ world: World) throws(Stop) {
    let ids = Set(configuration.plans.map(\.id)).sorted()
    guard ids.contains(plan) else {
      throw Stop(
        .usage, "tagid: there is no plan \"\(plan)\"\n  The plans are: \(ids.joined(separator: ", ")).")
    }
    self.plan = plan
    self.name = name
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .writing)
      let lock = try StateLock(folder, command: "tagid plan accept", since: clock.utc)
      changes = try Self.accept(SnapshotFile(of: plan, state: lock.folder.path), by: name)
    } catch {
      throw Stop(error)
    }
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
    guard let changes else { return "\(plan): nothing waits to be accepted" }
    let moved = changes.moved.map {
      "  [\($0.indicator)] \($0.percent) %: \($0.from.written) -> \($0.to?.written ?? "gone")"
    }
    let rows =
      changes.withdrawn.map { "  [\($0.id)] gone: \($0.title)" } + changes.added.map { "  [\($0)] new" }
    let by = name.map { " by \($0)" } ?? ""
    let head = "\(plan): accepted\(by): \(changes.count) of \(changes.total) targets moved"
    return ([head] + moved + rows).joined(separator: "\n")
  }

  package var json: JSONValue {
    .object([
      "plan": .text(plan), "accepted": .flag(changes != nil), "by": .optional(name) { .text($0) },
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

extension Target {
  fileprivate var json: JSONValue {
    switch self {
    case .date(let date): .object(["date": .text(date.iso), "value": .null])
    case .value(let value): .object(["date": .null, "value": .decimal(value)])
    }
  }
}
