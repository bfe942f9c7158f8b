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

  /// Nil for what the office does not have.
  func matter(_ subject: String, _ percent: Int?) -> NaiveMatter? {
    if let duty = world.duties.first(where: { $0.name == subject }) {
      let group = world.everybody
      return NaiveMatter(
        subject: subject, focal: duty.to, standIns: group.alternates, group: group, policy: world.policy)
    }
    guard let indicator = IndicatorID(subject) else { return nil }
    let group = world.owners[indicator] ?? world.everybody
    // What nobody owns is the administrators'.
    let (focal, standIns) = group.focal.isEmpty ? ([ModelWorld.administrator], []) : (group.focal, group.alternates)
    return NaiveMatter(
      subject: subject, percent: percent, focal: focal, standIns: standIns, group: group,
      policy: policy(indicator, percent))
  }

  /// The people to whom its notices go.
  func owners(_ matter: NaiveMatter) -> Set<String> { Set(matter.focal.flatMap { readers(for: $0, matter.standIns) }) }

  /// Whether its notices go there as to an owner.
  func isOwner(_ route: Route, _ matter: NaiveMatter) -> Bool {
    route.recipient == ModelWorld.chat ? !matter.isDuty : owners(matter).contains(route.recipient)
  }

  /// What makes escalations reach somebody who is no owner.
  func triggers(_ matter: NaiveMatter, for reader: String) -> [Escalation.Trigger] {
    guard !owners(matter).contains(reader) else { return [] }
    return matter.policy.escalations.filter { escalation in
      called(escalation, matter.group).subtracting(matter.focal).contains { readers(for: $0, []).contains(reader) }
    }.map(\.trigger)
  }

  private func called(_ escalation: Escalation, _ group: Owners.Group) -> Set<String> {
    Set(
      escalation.to.flatMap { recipient in
        switch recipient {
        case .person(let key): [key]
        case .alternates: group.alternates
        case .supervisors: group.supervisors
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

  func ownerRoutes(_ matter: NaiveMatter) -> [Route] {
    (owners(matter).sorted() + (matter.isDuty ? [] : [ModelWorld.chat])).flatMap { routes(of: $0) }
  }

  // MARK: Deadlines

  func deadline(_ row: NaiveRow, _ percent: Int, _ target: CivilDate, closes: CivilDate) -> NaiveDeadline? {
    matter("\(row.indicator.id)", percent).map {
      NaiveDeadline(matter: $0, target: target, closes: closes, actBy: calendar.onOrBefore(closes))
    }
  }

  /// The one that an indicator has to keep now.
  func cliff(_ row: NaiveRow) -> NaiveDeadline? {
    guard let cliff = row.cliff else { return nil }
    var deadline = deadline(row, cliff.percent, cliff.target, closes: cliff.closes)
    deadline?.previous = cliff.previous
    return deadline
  }

  // MARK: Answers

  private func answers(_ deadline: NaiveDeadline) -> [ModelWorld.Answer] {
    world.answers.filter {
      $0.subject == deadline.matter.subject && $0.percent == deadline.matter.percent && $0.target == deadline.target
        && $0.recorded <= day
    }
  }

  func isAcknowledged(_ deadline: NaiveDeadline) -> Bool { answers(deadline).contains { $0.until == nil } }

  /// The last word about waiting counts, and not beyond the working day before the act-by date.
  func isSnoozed(_ deadline: NaiveDeadline) -> Bool {
    guard let until = answers(deadline).compactMap(\.until).last else { return false }
    return day < until && day < calendar.before(deadline.actBy, 1)
  }
}

extension Policy {
  fileprivate func with(_ change: PolicyChange) -> Policy {
    Policy(before: change.before ?? before, lost: change.lost ?? lost, escalations: change.escalations ?? escalations)
  }
}
