// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// Everybody who may hear of a duty today, each once and as what they are first: named by it or in the place of one who is,
/// named by an escalation, or reminded of it before.
struct DutyReaders {
  private(set) var owners: [Addressee]
  /// Those whom escalations name, with what they call them.
  private(set) var escalated: [(addressee: Addressee, called: Set<Escalation.Recipient>)]
  /// Those who hear that it is overdue, or that its date moved.
  private(set) var former: [Addressee] = []

  /// A duty is the whole plan's, so its alternates and supervisors are those of all rows, under `"*"`.
  /// - Parameter key: `PLAN/duty:ID`.
  init(
    of standing: DutyStanding, key: String, _ policy: Policy, _ people: Owners, _ history: JournalHistory,
    _ book: AddressBook
  ) {
    let group = people.ofAll
    owners = book.present(standing.duty.to, alternates: group.alternates)
    var taken = Set(owners.map(\.route.recipient))
    escalated = book.escalated(policy.escalations, group, focal: standing.duty.to, besides: &taken)
    former = book.former(of: key, history, besides: taken)
  }
}
