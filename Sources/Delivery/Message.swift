// SPDX-License-Identifier: Apache-2.0

/// One digest for one recipient, free of any service: channels escape, cut and wrap it and add no words of their own.
package struct Message: Sendable, Equatable {
  /// 64 lower-case hex digits; the same for every attempt, and the root of every idempotency key.
  package var id: String
  /// The day it is about, in ISO 8601; an outbox names its files by it.
  package var day: String
  /// BCP 47 tag of the text, such as `bn` or `en`.
  package var language: String
  package var subject: String
  /// Said above everything else, for example that this message may be a repeat; nil in the ordinary case.
  package var alert: String?
  /// Whether an earlier attempt under this id may have arrived; for programs, people read `alert`.
  package var possibleRepeat: Bool
  /// One sentence that sums the message up.
  package var summary: String
  package var sections: [MessageSection]
  /// Closing sentences: how to report, who wrote this.
  package var footer: [String]
  /// Root of the thread this message belongs to (per recipient and fiscal year); hex digits, never shown.
  package var thread: String

  package init(
    id: String, day: String, language: String, subject: String, alert: String? = nil, possibleRepeat: Bool = false,
    summary: String,
    sections: [MessageSection], footer: [String], thread: String
  ) {
    self.id = id
    self.day = day
    self.language = language
    self.subject = subject
    self.alert = alert
    self.possibleRepeat = possibleRepeat
    self.summary = summary
    self.sections = sections
    self.footer = footer
    self.thread = thread
  }
}

/// The notices of one plan within a message.
package struct MessageSection: Sendable, Equatable {
  /// The plan's name.
  package var heading: String
  /// A sentence about the plan as a whole, such as what it can still earn.
  package var note: String?
  package var items: [MessageItem]

  package init(heading: String, note: String?, items: [MessageItem]) {
    self.heading = heading
    self.note = note
    self.items = items
  }
}

/// One notice: what it is about, the sentence that matters, and the tiers as a ladder.
package struct MessageItem: Sendable, Equatable {
  package enum Urgency: String, Sendable {
    case lost, today, soon, later
    /// Nothing is to be done any more: it is reached, or it is no longer in the plan.
    case done, withdrawn
    /// Nobody knows how urgent it is, because something cannot be read or did not arrive.
    case doubt
  }

  package var urgency: Urgency
  /// The indicator with its id, as the plan writes it.
  package var title: String
  /// The one sentence that must survive every cut: the deadline and the marks.
  package var headline: String
  /// What follows from it, a sentence each.
  package var details: [String]
  /// Column titles of the ladder: tier, date, marks, state.
  package var rungTitles: [String]
  package var rungs: [LadderRung]
  /// The same facts for programs; one for each identity that this item tells.
  package var facts: [NoticeFacts]

  package init(
    urgency: Urgency, title: String, headline: String, details: [String], rungTitles: [String], rungs: [LadderRung],
    facts: [NoticeFacts]
  ) {
    self.urgency = urgency
    self.title = title
    self.headline = headline
    self.details = details
    self.rungTitles = rungTitles
    self.rungs = rungs
    self.facts = facts
  }
}

/// One tier as a row of the ladder; every text is ready to show.
package struct LadderRung: Sendable, Equatable {
  package enum State: String, Sendable { case open, lost, achieved }

  package var state: State
  /// Whether this is the tier the notice is about.
  package var current: Bool
  /// In the order of `MessageItem.rungTitles`.
  package var cells: [String]
  /// Share of the indicator's weight that the tier pays, 0...100; drawn as the length of a bar.
  package var percent: Int

  package init(state: State, current: Bool, cells: [String], percent: Int) {
    self.state = state
    self.current = current
    self.cells = cells
    self.percent = percent
  }
}
