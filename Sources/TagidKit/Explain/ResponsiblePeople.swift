// SPDX-License-Identifier: Apache-2.0
import Messages
import Plans
import Reminders
import WorkingDays

/// Who is responsible for an indicator or a duty, and whom its deadline reaches beside them.
struct ResponsiblePeople {
  /// A step by which the deadline would reach more people.
  struct Step {
    /// Such as `3wd` or `unacknowledged-2`.
    var trigger: String
    var to: [String]
  }

  let focal: [String]
  let alternates: [String]
  let supervisors: [String]
  let chats: [String]
  let escalations: [Step]
  private let names: [String: String]

  init(_ standing: Standing, _ source: PlanSource, _ configuration: Configuration) {
    let group = source.owners.group(for: standing.indicator.id)
    let policy = PolicyBook(configuration.policy, changes: source.policyChanges)
      .policy(for: standing.indicator.id, percent: standing.cliff?.percent)
    self.init(
      focal: group.focal.isEmpty ? configuration.administrators : group.focal, group, chats: source.chats, policy,
      configuration)
  }

  /// Of a duty, which no chat hears of.
  init(_ duty: DutyStanding, _ policy: Policy, _ source: PlanSource?, _ configuration: Configuration) {
    self.init(
      focal: duty.duty.to, source?.owners.ofAll ?? Owners.Group(focal: []), chats: [], policy, configuration)
  }

  private init(
    focal: [String], _ group: Owners.Group, chats: [String], _ policy: Policy, _ configuration: Configuration
  ) {
    (alternates, supervisors) = (group.alternates, group.supervisors)
    (self.focal, self.chats) = (focal, chats)
    escalations = policy.escalations.map { escalation in
      var to: [String] = []
      for recipient in escalation.to {
        let keys =
          switch recipient {
          case .person(let key): [key]
          case .alternates: group.alternates
          case .supervisors: group.supervisors
          }
        to += keys.filter { !to.contains($0) }
      }
      return Step(trigger: escalation.trigger.name, to: to)
    }
    names = configuration.people.mapValues { PlainText.harmless($0.name.text(in: .english)) }
  }

  var lines: [String] {
    var lines = ["People", "  focal: \(shown(focal))"]
    if !alternates.isEmpty { lines.append("  alternates: \(shown(alternates))") }
    if !supervisors.isEmpty { lines.append("  supervisors: \(shown(supervisors))") }
    if !chats.isEmpty { lines.append("  chats: \(chats.map { PlainText.harmless($0) }.joined(separator: ", "))") }
    return lines + escalations.map { "  escalation at \($0.trigger): \(shown($0.to))" }
  }

  var json: JSONValue {
    .object([
      "focal": .texts(focal), "alternates": .texts(alternates), "supervisors": .texts(supervisors),
      "chats": .texts(chats),
    ])
  }

  var escalationsJSON: JSONValue {
    .list(escalations.map { .object(["at": .text($0.trigger), "to": .texts($0.to)]) })
  }

  /// The key with the name, such as `io (Innovation Officer)`.
  func shown(_ key: String) -> String {
    let own = PlainText.harmless(key)
    return names[key].map { $0 == key ? own : "\(own) (\($0))" } ?? own
  }

  func shown(_ keys: [String]) -> String { keys.isEmpty ? "nobody" : keys.map { shown($0) }.joined(separator: ", ") }
}
