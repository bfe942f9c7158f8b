// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// What is told of a plan beside the stages of its deadlines, most urgent kind first.
package enum Bulletin: Sendable, Equatable {
  /// Target dates that are other than the reader was told.
  case targetsMoved(TargetMovesNotice)
  /// A duty to be done.
  case duty(DutyNotice)
  /// A count that is behind its quarter's share, or not known.
  case pace(PaceNotice)
  /// A percent, once a month.
  case look(LookNotice)
  /// A completion on record that nothing proves.
  case evidence(EvidenceNotice)
  /// A row that is no longer in the plan.
  case withdrawn(WithdrawnRow)
  /// An indicator that is done, for those who were reminded of it.
  case closing(ClosingNotice)

  package var plan: String {
    switch self {
    case .targetsMoved(let notice): notice.plan
    case .pace(let notice): notice.plan
    case .duty(let notice): notice.standing.plan
    case .look(let notice): notice.plan
    case .evidence(let notice): notice.plan
    case .withdrawn(let row): row.plan
    case .closing(let notice): notice.plan
    }
  }

  /// Nil for a duty.
  package var indicator: IndicatorID? {
    switch self {
    case .targetsMoved(let notice): notice.standing.indicator.id
    case .pace(let notice): notice.standing.indicator.id
    case .duty: nil
    case .look(let notice): notice.standing.indicator.id
    case .evidence(let notice): notice.standing.indicator.id
    case .withdrawn(let row): row.indicator
    case .closing(let notice): notice.standing.indicator.id
    }
  }

  package var identities: [NoticeIdentity] {
    switch self {
    case .targetsMoved(let notice): notice.moves.map(\.identity)
    case .pace(let notice): [notice.identity]
    case .duty(let notice): notice.identities
    case .look(let notice): [notice.identity]
    case .evidence(let notice): [notice.identity]
    case .withdrawn(let row): [row.identity]
    case .closing(let notice): [notice.identity]
    }
  }

  package var reason: Notice.Reason {
    switch self {
    case .targetsMoved(let notice): notice.moves.first?.reason ?? .targetDateMoved
    case .pace(let notice): notice.reason
    case .duty(let notice): notice.reason
    case .look: .monthlyLook
    case .evidence: .evidenceMissing
    case .withdrawn: .rowWithdrawn
    case .closing(let notice): notice.isRegained ? .regained : .secured
    }
  }

  package var reasons: [Notice.Reason] {
    switch self {
    case .targetsMoved(let notice): notice.moves.map(\.reason)
    case .duty(let notice): notice.reasons
    case .pace, .look, .evidence, .withdrawn, .closing: identities.map { _ in reason }
    }
  }

  /// The last working day that each identity tells; nil for what is about none.
  package var actByDates: [CivilDate?] {
    switch self {
    case .targetsMoved(let notice): notice.moves.map(\.actBy)
    case .pace(let notice): [notice.actBy]
    case .duty(let notice): notice.identities.map { _ in notice.standing.actBy }
    case .look, .evidence, .withdrawn, .closing: [nil]
    }
  }

  package var passedOver: [Stage] {
    switch self {
    case .pace(let notice): notice.passedOver
    case .duty(let notice): notice.passedOver
    case .targetsMoved, .look, .evidence, .withdrawn, .closing: []
    }
  }

  /// Earlier stages of the same that will never be sent, as identities.
  package var identitiesPassedOver: [NoticeIdentity] {
    switch self {
    case .pace(let notice): notice.passedOver.map(notice.identity)
    case .duty(let notice): notice.passedOver.map { notice.standing.identity($0.name) }
    case .targetsMoved, .look, .evidence, .withdrawn, .closing: []
    }
  }

  /// The day by which bulletins of one kind are put in order.
  package var date: CivilDate? {
    switch self {
    case .pace(let notice): notice.actBy
    case .duty(let notice): notice.standing.actBy
    case .targetsMoved, .look, .evidence, .withdrawn, .closing: nil
    }
  }

  /// Whether passing a day loses something, a deadline or a duty.
  var hasDate: Bool {
    switch self {
    case .targetsMoved, .duty: true
    case .pace, .look, .evidence, .withdrawn, .closing: false
    }
  }

  /// The place of the kind among the others.
  var rank: Int {
    switch self {
    case .targetsMoved: 0
    case .duty: 1
    case .pace: 2
    case .look: 3
    case .evidence: 4
    case .withdrawn: 5
    case .closing: 6
    }
  }
}
