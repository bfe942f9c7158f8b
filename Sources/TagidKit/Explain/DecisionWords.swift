// SPDX-License-Identifier: Apache-2.0
import Reminders

/// Reasons in words for the ICT cell.
enum DecisionWords {
  /// A reason that has no words yet is shown by its name.
  static func of(_ answer: Reader.Answer) -> String {
    if answer.decision == .silent(.nothingToKeep), let own = nothing[answer.topic] { return own }
    return words[answer.reason] ?? answer.reason
  }

  /// What there is nothing of, beside a deadline.
  private static let nothing: [Topic: String] = [
    .pace: "the quarter's share is on record, or no quarter is paced now",
    .look: "a value as young as the last month's end meets the target, or it is not looked at now",
    .duty: "the duty is done, or it is past and nothing is left to tell",
    .evidence: "nothing that was reported lacks evidence",
    .targetDates: "every date is as it was told",
    .closing: "nothing that was reminded of is achieved for good",
  ]

  /// By the names of `Notice.Reason` and `Silence`.
  static let words = [
    "stage-due": "the stage falls on this day",
    "caught-up": "the stage fell on an earlier day, was not told, and is the latest one due",
    "first-notice": "nothing was told before: the latest due stage of the deadline goes first",
    "tier-lost": "a tier closed with no completion on record",
    "last-chance": "the office is closed until the deadline has passed, and nothing was told lately",
    "act-by-moved": "the day to act by is another one than was told",
    "row-unreadable": "the row has an error in this version of the document",
    "document-unreadable": "the document has an error, or is not there",
    "targets-moved": "many targets moved at once, and nobody has accepted it",
    "plan-missing": "the plan is in no document any more",
    "address-refused": "the server refused the address",
    "given-up": "the message was repeated as often as may be, without a clear answer",
    "handed-over": "the indicator came from somebody else: its latest due stage goes once",
    "snooze-ended": "the stage waited for the end of a snooze",
    "escalated": "the policy names this recipient at this stage",
    "unacknowledged": "so many stages were told, and nobody acknowledged the deadline",
    "monthly-look": "a percent is looked at on the month's first working day",
    "duty-overdue": "the duty's day is past, and nobody reported it as done",
    "evidence-missing": "a completion was reported without evidence",
    "secured": "what was reminded of is achieved for good",
    "regained": "what was told as lost is proven by a later report",
    "target-date-moved": "the document has another date than was told",
    "row-withdrawn": "the document has the row, or the tier, no more",
    "ceiling-passed": "more notices go in one run than `maxMessages`",
    "nothing-to-keep": "no tier is open that would pay more than what is proven, and no loss is left to tell",
    "not-yet-due": "no further stage has come yet",
    "already-told": "the latest due stage was told, or one after it",
    "day-off": "the office is closed; what is due goes out on the next working day",
    "unreadable": "the row has an error, which a notice of its own tells",
    "snoozed": "somebody asked to be told nothing of it until a later day",
    "one-a-day": "another notice of the indicator goes to them today, or went: this one waits for the next working day",
    "acknowledged": "somebody acknowledged the deadline, which ends its escalations",
    "address-rejected": "the server refused this address before; correct it",
  ]
}
