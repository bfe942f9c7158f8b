// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

/// The office on a day as somebody would work it out on paper from the rules alone: the judge of standings, routing and
/// policies.
struct NaiveOffice {
  let world: ModelWorld
  let day: CivilDate
  let calendar: NaiveCalendar
  private let rows: [IndicatorID: NaiveRow]

  init(_ world: ModelWorld, on day: CivilDate) {
    self.world = world
    self.day = day
    let calendar = world.naive(on: day)
    self.calendar = calendar
    rows = Dictionary(
      uniqueKeysWithValues: world.plan.indicators.map { indicator in
        (indicator.id, NaiveRow(indicator, world.statements, calendar, on: day))
      })
  }

  /// Whether anything can be said of the plan's deadlines.
  var isServed: Bool { world.reading == .whole || world.reading == .doubtful }

  /// Nil for a row that the plan does not have, or that cannot be read.
  func row(_ indicator: IndicatorID) -> NaiveRow? {
    guard isServed, let row = rows[indicator], !row.indicator.hasErrors else { return nil }
    return row
  }

  // MARK: Policies

  func policy(_ indicator: IndicatorID, _ percent: Int?) -> Policy {
    var policy = world.policy
    var ofTier: [PolicyChange] = []
    for (part, change) in world.policyChanges.sorted(by: { a, _ in a.part == .all }) {
      guard part == .all || part == .id(indicator) else { continue }
      policy = policy.with(change)
      if let percent, let tier = change.tiers[percent] { ofTier.append(tier) }
    }
    return ofTier.reduce(policy) { $0.with($1) }
  }

  // MARK: People

  func isAway(_ key: String) -> Bool { world.people.away[key, default: []].contains { $0.contains(day) } }

  /// Who gets what is meant for somebody: they, their replacement, or an alternate who is there.
  func readers(for key: String, _ alternates: [String]) -> [String] {
    guard isAway(key) else { return [key] }
    var asked = [key]
    while let last = asked.last, let next = world.people.replacements[last], !asked.contains(next) {
      if !isAway(next) { return [next] }
      asked.append(next)
    }
    let others = alternates.filter { $0 != key && !isAway($0) }
    return others.isEmpty ? [key] : others
  }

  private func group(_ indicator: IndicatorID) -> Owners.Group {
    world.owners[indicator] ?? Owners.Group(focal: [])
  }

  /// The focal points, and without one the administrator.
  private func focal(_ indicator: IndicatorID) -> (keys: [String], alternates: [String]) {
    let group = group(indicator)
    return group.focal.isEmpty ? ([ModelWorld.administrator], []) : (group.focal, group.alternates)
  }

  /// The people to whom an indicator's notices go.
  func owners(_ indicator: IndicatorID) -> Set<String> {
    let (keys, alternates) = focal(indicator)
    return Set(keys.flatMap { readers(for: $0, alternates) })
  }

  /// The escalations that reach somebody who is no owner.
  func escalations(_ indicator: IndicatorID, to reader: String, percent: Int) -> [Escalation.Trigger] {
    guard !owners(indicator).contains(reader) else { return [] }
    let focal = focal(indicator).keys
    return policy(indicator, percent).escalations.filter { escalation in
      called(escalation, indicator).subtracting(focal).contains { readers(for: $0, []).contains(reader) }
    }.map(\.trigger)
  }

  private func called(_ escalation: Escalation, _ indicator: IndicatorID) -> Set<String> {
    Set(
      escalation.to.flatMap { recipient in
        switch recipient {
        case .person(let key): [key]
        case .alternates: group(indicator).alternates
        case .supervisors: group(indicator).supervisors
        }
      })
  }

  var isPilot: Bool { world.people.pilot.map { day <= $0.until } ?? false }

  /// The ways of a message for somebody, or for the chat.
  func routes(of key: String) -> [Route] {
    let people = world.people
    let isChat = key == ModelWorld.chat
    if isPilot, let pilot = people.pilot, pilot.to != key {
      return (people.ways[pilot.to] ?? []).map { Route(recipient: key, channel: $0, kind: "pilot") }
    }
    return (isChat ? [key] : people.ways[key] ?? []).map {
      Route(recipient: key, channel: $0, kind: people.kinds[$0]?.rawValue ?? "")
    }
  }

  func ownerRoutes(_ indicator: IndicatorID) -> [Route] {
    (owners(indicator).sorted() + [ModelWorld.chat]).flatMap { routes(of: $0) }
  }

  // MARK: Answers

  private func answers(_ indicator: IndicatorID, _ cliff: NaiveRow.Cliff) -> [ModelWorld.Answer] {
    world.answers.filter {
      $0.indicator == indicator && $0.percent == cliff.percent && $0.target == cliff.target && $0.recorded <= day
    }
  }

  func isAcknowledged(_ indicator: IndicatorID, _ cliff: NaiveRow.Cliff) -> Bool {
    answers(indicator, cliff).contains { $0.until == nil }
  }

  /// The last word about waiting counts, and not beyond the working day before the act-by date.
  func isSnoozed(_ indicator: IndicatorID, _ cliff: NaiveRow.Cliff) -> Bool {
    guard let until = answers(indicator, cliff).compactMap(\.until).last else { return false }
    return day < until && day < calendar.before(cliff.actBy, 1)
  }
}

extension Policy {
  fileprivate func with(_ change: PolicyChange) -> Policy {
    Policy(before: change.before ?? before, lost: change.lost ?? lost, escalations: change.escalations ?? escalations)
  }
}
