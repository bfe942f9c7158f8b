// SPDX-License-Identifier: Apache-2.0

/// What the office can rely on, whatever happens.
enum Promise: String, CaseIterable {
  /// No identity is told twice to the same recipient on a channel without a cause.
  case once
  /// Nothing is sent on a day off but a last chance.
  case daysOff
  /// What goes is due, by what can be worked out on paper; so nothing goes on a day when nothing is due.
  case due
  /// No digest names an achieved indicator as open.
  case achieved
  /// Every stage is told on its day, or as soon as it can be, to each who is to hear it.
  case everyStage
  /// Of each deadline whose first stage came due somebody is told before it closes.
  case beforeClosing
  /// Every loss is told, whatever was answered.
  case losses
  /// A duty is told before it is due, or as overdue.
  case duties
  /// A quarter's share is told only while the count is behind or not known.
  case pace
  /// A snooze holds back stages.
  case snoozed
  /// An acknowledgement ends escalations.
  case acknowledged
  /// Who is away hears nothing.
  case away
  /// Who is called by an escalation gets at most its stages.
  case escalations
  /// At most one digest goes to a recipient on a channel a day.
  case oneDigest
  /// At most one notice of an indicator goes to a reader a day.
  case oneNotice
  /// What `explain` says is what goes.
  case explain
}

/// A promise that a run did not keep.
struct Fault: CustomStringConvertible {
  var promise: Promise
  var words: String

  init(_ promise: Promise, _ words: String) { (self.promise, self.words) = (promise, words) }

  var description: String { "\(promise): \(words)" }
}
