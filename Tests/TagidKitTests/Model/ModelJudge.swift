// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

/// Remembers what reached whom, and says what a run did that it must not.
struct ModelJudge {
  /// One identity on one route.
  struct Line: Hashable {
    var route: Route
    var identity: String
  }

  /// What a server accepted.
  private var accepted: Set<Line> = []
  /// What a server refused, with the address.
  private var refused: Set<String> = []
  private var lastDay = CivilDate.earliest
  /// Deadlines of which somebody heard, which nobody can unhear.
  private var heard: Set<Line> = []

  mutating func look(at run: ModelRun) -> [String] {
    var faults = onceOnly(run) + onWorkingDays(run) + allDue(run) + nothingAchieved(run)
    if run.day >= lastDay { faults += everyCliffTold(run) }
    lastDay = max(lastDay, run.day)
    return faults
  }

  // MARK: No identity twice

  private mutating func onceOnly(_ run: ModelRun) -> [String] {
    var faults: [String] = []
    for message in run.tried {
      let route = Self.route(message)
      for identity in message.identities {
        let line = Line(route: route, identity: identity)
        if accepted.contains(line) { faults.append("\(identity) goes to \(route) again, which accepted it before") }
        let atAddress = "\(route) \(message.address) \(identity)"
        if message.result == .rejected, !refused.insert(atAddress).inserted, message.identities.count == 1 {
          faults.append("\(identity) goes to \(message.address) again, which refused it")
        }
      }
      if message.result == .accepted {
        accepted.formUnion(message.identities.map { Line(route: route, identity: $0) })
      }
    }
    return faults
  }

  static func route(_ message: CheckReport.SentMessage) -> Route {
    Route(recipient: message.recipient, channel: message.channel, kind: "outbox")
  }

  // MARK: Days off

  private func onWorkingDays(_ run: ModelRun) -> [String] {
    guard !run.naive.isWorking(run.day) else { return [] }
    return run.due.compactMap { route, notice in
      if case .deadline(let deadline) = notice, deadline.stage == .lastChance { return nil }
      return "\(notice.identities.map(\.text)) goes to \(route) on a day off"
    }
  }

  // MARK: Achieved

  /// A deadline that is told is one that the statements known by then leave open.
  private func nothingAchieved(_ run: ModelRun) -> [String] {
    run.due.compactMap { route, notice in
      guard case .deadline(let deadline) = notice, let cliff = deadline.cliff else { return nil }
      let known = run.world.statements.filter {
        $0.indicator == deadline.standing.indicator.id && $0.recorded <= run.day && $0.about <= run.day
      }
      for case .completed in known.map(\.content) {
        return "\(cliff.percent) % of \(deadline.standing.indicator.id) is told to \(route) as open, and it is done"
      }
      let latest = known.max { ($0.about, $0.recorded, $0.sequence ?? 0) < ($1.about, $1.recorded, $1.sequence ?? 0) }
      if case .value(let value)? = latest?.content,
        let tier = deadline.standing.indicator.tiers.first(where: { $0.percent == cliff.percent }),
        case .value(let target) = tier.target, value >= target
      {
        return
          "\(cliff.percent) % of \(deadline.standing.indicator.id) is told to \(route) as open, and \(value) meets it"
      }
      return nil
    }
  }

  // MARK: Every cliff

  /// Whoever could be reached today has heard of every deadline whose first stage came.
  private mutating func everyCliffTold(_ run: ModelRun) -> [String] {
    guard run.naive.isWorking(run.day) else { return [] }
    let book = AddressBook(run.configuration, ChannelDesk(run.configuration.channels), on: run.day)
    var faults: [String] = []
    for plan in run.morning.standings {
      for standing in plan.indicators {
        // The earliest stage of any policy is 45 days before, and a feast may move it.
        guard let cliff = standing.cliff, cliff.closes < run.day.adding(days: 70) else { continue }
        guard let source = run.morning.source(of: plan.plan) else { continue }
        let start = "\(plan.plan.id)/\(standing.indicator.id)/"
        let name = "\(start)\(cliff.percent)/\(cliff.targetDate)"
        let unheard = book.addressees(of: standing.indicator, in: source).map(\.route)
          .filter { !heard.contains(Line(route: $0, identity: name)) }
        guard !unheard.isEmpty else { continue }
        let stages = run.configuration.policy.before
        let first = stages.compactMap { run.naive.day(of: $0.name, target: cliff.targetDate) }.min()
        guard let first, first <= run.day else { continue }
        for route in unheard {
          if hasHeard(route, start, cliff, run) {
            heard.insert(Line(route: route, identity: name))
          } else if !wasTried(route, start, cliff, run) {
            faults.append("\(route) has heard nothing of \(name), first due \(first)")
          }
        }
      }
    }
    return faults
  }

  private func hasHeard(_ route: Route, _ indicator: String, _ cliff: Cliff, _ run: ModelRun) -> Bool {
    let dates = [cliff.targetDate, cliff.series?.previous?.date].compactMap { $0 }
    let starts = dates.map { "\(indicator)\(cliff.percent)/\($0)/" }
    return run.after.tellings(on: route).contains { telling in
      starts.contains { telling.identity.hasPrefix($0) }
        || telling.identity.hasPrefix(indicator)
          && telling.next.map {
            // The notice of a loss names the last of several dates beside the first.
            $0.percent == cliff.percent && dates.map(\.iso).contains($0.target)
          } ?? false
    }
  }

  private func wasTried(_ route: Route, _ indicator: String, _ cliff: Cliff, _ run: ModelRun) -> Bool {
    // What was tried today and did not get through was no fault of the decision.
    let wasTried = run.tried.contains { message in
      Self.route(message) == route && message.identities.contains { $0.hasPrefix(indicator) }
    }
    let start = "\(indicator)\(cliff.percent)/\(cliff.targetDate)/"
    return wasTried || refused.contains { $0.hasPrefix("\(route) ") && $0.contains(start) }
  }
}
