// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// A target date that is another one than its reader was told.
package struct TargetMove: Sendable, Equatable {
  package var identity: NoticeIdentity
  package var percent: Int
  /// As it was told.
  package var from: CivilDate
  /// As the plan writes it now; nil when the row has no such tier any more.
  package var to: CivilDate?
  /// The last working day for the new date; nil without one.
  package var actBy: CivilDate?

  /// How the last part of its identity begins, unless the tier is gone.
  static let word = "moved-from"

  package var reason: Notice.Reason { to == nil ? .rowWithdrawn : .targetDateMoved }
}

/// Target dates that moved, when no stage of the indicator is due on the same day.
package struct TargetMovesNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  /// At least one, the largest percent first.
  package var moves: [TargetMove]
  /// Until the act-by date of the cliff.
  package var left: DaysLeft?
}

extension DeadlineNotice {
  /// The notice with moves that go to the same reader on the same day: one notice a day.
  package func telling(_ moves: [TargetMove], on day: CivilDate) -> DeadlineNotice {
    var notice = self
    notice.targetMoves = moves
    notice.identities += moves.map(\.identity)
    // A stage that the new date put into the past is not late: nobody missed it.
    if [.caughtUp, .firstNotice].contains(reason), stageDay < day { notice.reason = .targetDateMoved }
    return notice
  }
}
