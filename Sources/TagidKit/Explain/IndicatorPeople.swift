// SPDX-License-Identifier: Apache-2.0
import Messages
import Plans
import Reminders
import WorkingDays

/// Who is responsible for an indicator, and whom its deadline reaches beside them.
struct IndicatorPeople {
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
    (alternates, supervisors, chats) = (group.alternates, group.supervisors, source.chats)
    focal = group.focal.isEmpty ? configuration.administrators : group.focal
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

  /// The key with the name, such as `io (Innovation Officer)`.
  func shown(_ key: String) -> String {
    let own = PlainText.harmless(key)
    return names[key].map { $0 == key ? own : "\(own) (\($0))" } ?? own
  }

  func shown(_ keys: [String]) -> String { keys.isEmpty ? "nobody" : keys.map { shown($0) }.joined(separator: ", ") }
}
