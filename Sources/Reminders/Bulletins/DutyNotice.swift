// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A due stage of a duty.
package struct DutyNotice: Sendable, Equatable {
  package enum Step: Sendable, Equatable {
    /// The day from which on it can be done.
    case opens
    /// A stage of the policy, or `lost` when it is overdue.
    case stage(Stage)
    /// The settings have another date than was told.
    case dateMoved(DutyDateMove)

    package var name: String {
      switch self {
      case .opens: "opens"
      case .stage(let stage): stage.name
      case .dateMoved(let move): move.name
      }
    }

    /// Nil for the opening day, and for a date that moved.
    package var stage: Stage? { if case .stage(let stage) = self { stage } else { nil } }

    /// On equal days the smaller number is nearer.
    var nearness: Int {
      switch self {
      case .opens, .dateMoved: .max
      case .stage(let stage): stage.nearness
      }
    }
  }

  package var standing: DutyStanding
  package var step: Step
  /// What it tells beside: that a date moved, or that nobody acknowledged the duty.
  package var also: [Step] = []
  package var reason: Notice.Reason
  package var stageDay: CivilDate
  package var left: DaysLeft
  package var passedOver: [Stage]
  /// How the act-by date differs from what the reader was told; nil when it does not, or nothing was told.
  package var moved: ActByMove?
  /// How many reminders nobody acknowledged, when it tells so.
  package var unacknowledged: Int?

  /// How the due date differs from what the reader was told; nil when it does not.
  package var dateMove: DutyDateMove? {
    ([step] + also).lazy.compactMap { if case .dateMoved(let move) = $0 { move } else { nil } }.first
  }

  package var isOverdue: Bool { step == .stage(.lost) }
  package var isLastChance: Bool { step == .stage(.lastChance) }

  package var identities: [NoticeIdentity] { ([step] + also).map { standing.identity($0.name) } }

  /// Why each identity goes: that the date moved is a reason of its own.
  package var reasons: [Notice.Reason] {
    ([step] + also).map { step in
      switch step {
      case .dateMoved: .targetDateMoved
      case .stage(.actByMoved): .actByMoved
      case .opens, .stage: reason
      }
    }
  }
}
