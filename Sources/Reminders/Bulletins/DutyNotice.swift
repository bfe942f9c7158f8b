// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A due stage of a duty.
package struct DutyNotice: Sendable, Equatable {
  package enum Step: Sendable, Equatable {
    /// The day from which on it can be done.
    case opens
    /// A stage of the policy, or `lost` when it is overdue.
    case stage(Stage)

    package var name: String {
      switch self {
      case .opens: "opens"
      case .stage(let stage): stage.name
      }
    }

    /// On equal days the smaller number is nearer.
    var nearness: Int {
      switch self {
      case .opens: .max
      case .stage(let stage): stage.nearness
      }
    }
  }

  package var standing: DutyStanding
  package var step: Step
  package var reason: Notice.Reason
  package var stageDay: CivilDate
  package var left: DaysLeft
  package var passedOver: [Stage]

  package var isOverdue: Bool { step == .stage(.lost) }
  package var identity: NoticeIdentity { standing.identity(step.name) }
}
