// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// Something that one recipient has to be told, with the reason why. Each kind knows its own identities; whether it goes
/// out is decided from them and from what was told before.
package enum Notice: Sendable, Equatable {
  /// A due stage of an indicator's deadline.
  case deadline(DeadlineNotice)
  /// What is told of a plan beside its deadlines.
  case bulletin(Bulletin)
  /// A row of a plan that cannot be read, so that nobody is reminded of its deadline.
  case unreadable(UnreadableRow)
  /// A document with errors that belong to no row.
  case document(UnreadableDocument)
  /// Too many targets moved at once.
  case targetsMoved(MovedTargets)
  /// A plan that is in no document any more.
  case planMissing(MissingPlan)
  /// A message that did not reach somebody.
  case undelivered(UndeliveredMessage)
  /// Very many notices in one run.
  case ceiling(PassedCeiling)

  package enum Reason: String, Sendable, CaseIterable {
    /// The stage falls on this day.
    case stageDue = "stage-due"
    /// The stage fell on an earlier day and was not told; it is the latest one due.
    case caughtUp = "caught-up"
    /// The plan or the recipient is new to the journal: the current cliff's latest due stage.
    case firstNotice = "first-notice"
    /// One tier or several closed with no completion on record.
    case tierLost = "tier-lost"
    /// The office is closed until the cliff has passed, and nothing was told lately.
    case lastChance = "last-chance"
    /// The last working day is another one than the reader was told.
    case actByMoved = "act-by-moved"
    /// The month's look at a percent.
    case monthlyLook = "monthly-look"
    /// A duty's day is over, and nobody reported it as done.
    case dutyOverdue = "duty-overdue"
    /// A record that achieves the indicator names no evidence.
    case evidenceMissing = "evidence-missing"
    /// The indicator is done for good.
    case secured
    /// A tier that was told as lost is proven after all.
    case regained
    /// The plan has another target date than the reader was told.
    case targetDateMoved = "target-date-moved"
    /// The plan has the row, or the tier, no more.
    case rowWithdrawn = "row-withdrawn"
    /// This version of the document has an error in the row.
    case rowUnreadable = "row-unreadable"
    /// This version of the document has an error, or there is no document.
    case documentUnreadable = "document-unreadable"
    /// More than a third of the plan's targets moved, and nobody has accepted it.
    case targetsMoved = "targets-moved"
    /// A plan that was served is in no document.
    case planMissing = "plan-missing"
    /// A server refused an address for good.
    case addressRefused = "address-refused"
    /// A message was repeated as often as may be, without a clear answer.
    case givenUp = "given-up"
    /// The deadline came to the recipient from somebody else: its latest due stage.
    case handedOver = "handed-over"
    /// The stage waited for the end of a snooze.
    case snoozeEnded = "snooze-ended"
    /// The policy names the recipient at this stage, beside the focal points.
    case escalated
    /// The focal points were told so many stages, and nobody acknowledged the deadline.
    case unacknowledged
    /// More notices in one run than `maxMessages`.
    case ceilingPassed = "ceiling-passed"
  }

  package var reason: Reason {
    switch self {
    case .deadline(let notice): notice.reason
    case .bulletin(let bulletin): bulletin.reason
    case .unreadable: .rowUnreadable
    case .document: .documentUnreadable
    case .targetsMoved: .targetsMoved
    case .planMissing: .planMissing
    case .undelivered(let notice): notice.isRefused ? .addressRefused : .givenUp
    case .ceiling: .ceilingPassed
    }
  }

  /// The reason of each identity.
  package var reasons: [Reason] {
    switch self {
    case .deadline(let notice): notice.reasons
    case .bulletin(let bulletin): bulletin.reasons
    default: identities.map { _ in reason }
    }
  }

  /// What it tells: one identity, or one for each lost tier.
  package var identities: [NoticeIdentity] {
    switch self {
    case .deadline(let notice): notice.identities
    case .bulletin(let bulletin): bulletin.identities
    case .unreadable(let notice): [notice.identity]
    case .document(let notice): [notice.identity]
    case .targetsMoved(let notice): [notice.identity]
    case .planMissing(let notice): [notice.identity]
    case .undelivered(let notice): [notice.identity]
    case .ceiling(let notice): [notice.identity]
    }
  }

  /// The act-by date that each identity is about; nil for what is about no deadline.
  package var actByDates: [CivilDate?] {
    switch self {
    case .deadline(let notice): notice.actByDates
    case .bulletin(let bulletin): bulletin.actByDates
    default: identities.map { _ in nil }
    }
  }

  /// The plan's id; nil for what is about no plan.
  package var plan: String? {
    switch self {
    case .deadline(let notice): notice.plan
    case .bulletin(let bulletin): bulletin.plan
    case .unreadable(let notice): notice.plan
    case .document(let notice): notice.plan
    case .targetsMoved(let notice): notice.plan
    case .planMissing(let notice): notice.plan
    case .undelivered, .ceiling: nil
    }
  }

  package var indicator: IndicatorID? {
    switch self {
    case .deadline(let notice): notice.standing.indicator.id
    case .bulletin(let bulletin): bulletin.indicator
    case .unreadable(let notice): notice.indicator.id
    case .document, .targetsMoved, .planMissing, .undelivered, .ceiling: nil
    }
  }

  /// Stages that it stands for as well.
  package var passedOver: [Stage] {
    switch self {
    case .deadline(let notice): notice.passedOver
    case .bulletin(let bulletin): bulletin.passedOver
    default: []
    }
  }
}

/// Why nothing goes out about an indicator today.
package enum Silence: String, Sendable, CaseIterable {
  /// Nothing is open that would pay more than what is proven, and no loss is left to tell.
  case nothingToKeep = "nothing-to-keep"
  case notYetDue = "not-yet-due"
  case alreadyTold = "already-told"
  case dayOff = "day-off"
  /// The row has an error, which a notice of its own tells.
  case unreadable
  /// The server refused this address for this notice before.
  case addressRejected = "address-rejected"
  /// Somebody asked that nothing be told of this deadline until a later day.
  case snoozed
  /// Somebody acknowledged the deadline, which ends its escalations.
  case acknowledged
  /// Another notice of the same indicator goes to the reader on this day, or went.
  case oneADay = "one-a-day"
}

/// What goes out to one recipient about one matter, or why nothing does.
package enum Decision: Sendable, Equatable {
  case send(Notice)
  case silent(Silence)
}
