// SPDX-License-Identifier: Apache-2.0

/// A step by which a deadline reaches more people than its focal points.
package struct Escalation: Sendable, Hashable {
  package enum Trigger: Sendable, Hashable {
    /// A stage of the policy, or `lost`.
    case stage(Stage)
    /// So many stages of a cliff were told, and nobody acknowledged it.
    case unacknowledged(Int)

    /// As policies and identities have it.
    package var name: String {
      switch self {
      case .stage(let stage): stage.name
      case .unacknowledged(let count): Stage.unacknowledged(count).name
      }
    }
  }

  package enum Recipient: Sendable, Hashable {
    case person(String)
    /// Those of the indicator's owners.
    case alternates
    case supervisors
  }

  package var trigger: Trigger
  package var to: [Recipient]

  package init(_ trigger: Trigger, to: [Recipient]) {
    self.trigger = trigger
    self.to = to
  }
}
