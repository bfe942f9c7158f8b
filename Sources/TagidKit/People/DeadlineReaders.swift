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
    let escalations = policies.escalations(of: indicator)
    let hasLoss = standing.tiers.contains { $0.state == .lost }
    if escalations.isEmpty, !hasLoss { return }
    var taken = Set(owners.map(\.route.recipient))
    let group = source.owners.group(for: indicator.id)
    let focal = book.owners(of: indicator.id, in: source).keys
    escalated = book.escalated(escalations, group, focal: focal, besides: &taken)
    guard hasLoss else { return }
    former = book.former(of: key, history, besides: taken)
  }
}

extension AddressBook {
  /// Those whom escalations name and who are no owners, each once, with what they call them.
  /// - Parameters:
  ///   - focal: whose matter it is.
  ///   - taken: who reads of it already; with these too afterwards.
  func escalated(
    _ escalations: [Escalation], _ group: Owners.Group, focal: [String], besides taken: inout Set<String>
  ) -> [(addressee: Addressee, called: Set<Escalation.Recipient>)] {
    var called: [(reader: PeopleAway.Present, names: Set<Escalation.Recipient>)] = []
    for recipient in escalations.flatMap(\.to) {
      for reader in away.present(group.keys(recipient).filter { !focal.contains($0) }) where !taken.contains(reader.key)
      {
        if let at = called.firstIndex(where: { $0.reader.key == reader.key }) {
          called[at].names.insert(recipient)
        } else {
          called.append((reader, [recipient]))
        }
      }
    }
    return called.flatMap { reader, called in
      taken.insert(reader.key)
      let addressees = people(reader.key) {
        .escalation(focal: names(focal, in: $0), standsInFor: names(reader.standsInFor, in: $0))
      }
      return addressees.map { ($0, called) }
    }
  }

  /// Those who were looked at for a matter before, are there today, and do not read of it as anything else.
  /// - Parameter key: `PLAN/INDICATOR`.
  func former(of key: String, _ history: JournalHistory, besides taken: Set<String>) -> [Addressee] {
    let before = ReaderRole.keys(of: key).flatMap { history.routes(of: $0).keys.map(\.recipient) }
    return Set(before).subtracting(taken).sorted().filter { !away.isAway($0) }.flatMap { people($0) { _ in .former } }
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
