// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Everybody who may hear of one indicator's deadline today, each once and as what they are first: owner or in the place of
/// one, named by an escalation, or reminded of it before.
struct DeadlineReaders {
  /// The focal points and the chats, or who stands in.
  private(set) var owners: [Addressee] = []
  /// Those whom escalations name, with what they call them.
  private(set) var escalated: [(addressee: Addressee, called: Set<Escalation.Recipient>)] = []
  /// Those who hear how it ended.
  private(set) var former: [Addressee] = []

  /// - Parameter key: `PLAN/INDICATOR`.
  init(
    of standing: Standing, key: String, _ policies: PolicyBook, in source: PlanSource, _ history: JournalHistory,
    _ book: AddressBook
  ) {
    let indicator = standing.indicator
    owners = book.addressees(of: indicator, in: source)
    let named = policies.escalations(of: indicator).flatMap(\.to)
    let hasLoss = standing.tiers.contains { $0.state == .lost }
    if named.isEmpty, !hasLoss { return }
    var taken = Set(owners.map(\.route.recipient))
    let group = source.owners.group(for: indicator.id)
    let focal = book.owners(of: indicator.id, in: source).keys
    var called: [(reader: PeopleAway.Present, names: Set<Escalation.Recipient>)] = []
    for recipient in named {
      for reader in book.away.present(group.keys(recipient).filter { !focal.contains($0) })
      where !taken.contains(reader.key) {
        if let at = called.firstIndex(where: { $0.reader.key == reader.key }) {
          called[at].names.insert(recipient)
        } else {
          called.append((reader, [recipient]))
        }
      }
    }
    for (reader, names) in called {
      taken.insert(reader.key)
      let addressees = book.people(reader.key) {
        .escalation(focal: book.names(focal, in: $0), standsInFor: book.names(reader.standsInFor, in: $0))
      }
      escalated += addressees.map { ($0, names) }
    }
    guard hasLoss else { return }
    let before = ReaderRole.keys(of: key).flatMap { history.routes(of: $0).keys.map(\.recipient) }
    for reader in Set(before).subtracting(taken).sorted() where !book.away.isAway(reader) {
      former += book.people(reader) { _ in .former }
    }
  }
}

extension Owners.Group {
  /// The people whom an escalation means.
  fileprivate func keys(_ recipient: Escalation.Recipient) -> [String] {
    switch recipient {
    case .person(let key): [key]
    case .alternates: alternates
    case .supervisors: supervisors
    }
  }
}

extension ReaderRole {
  /// What run records and intents know an indicator by for this role: who reads of it as an owner later is new to it.
  func key(of indicator: String) -> String { word.map { "\(indicator)/\($0)" } ?? indicator }

  /// All such keys of an indicator.
  static func keys(of indicator: String) -> [String] {
    [ReaderRole.owner, .standIn(for: []), .escalation(focal: [])].map { $0.key(of: indicator) }
  }
}
