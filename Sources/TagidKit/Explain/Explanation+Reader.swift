// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Explanation {
  /// One recipient on one channel: what was told before, and what is decided on the day.
  struct Reader {
    var route: Route
    /// Such as `escalation`; nil for an owner.
    var role: String?
    /// None for who is no recipient any more.
    var decisions: [Decision]
    /// Everything about the indicator that was told or may have been, in the order in which it went.
    var tellings: [Telling]
    /// Identities that the server refused for today's address.
    var rejected: Set<String>

    func telling(_ identity: NoticeIdentity) -> Telling? { tellings.last { $0.identity == identity.text } }

    /// The first decision that keeps silent; nil when none does.
    var silence: Silence? {
      decisions.lazy.compactMap { if case .silent(let silence) = $0 { silence } else { nil } }.first
    }
  }

  /// Those who are decided for, in the order of the decisions, then those who once were told.
  static func readers(
    of matter: String, _ trace: DecisionTrace, _ history: JournalHistory
  ) -> [Reader] {
    var readers: [Reader] = []
    func add(_ route: Route, _ role: String?, _ decision: Decision?, _ told: Told?) {
      if let at = readers.firstIndex(where: { $0.route == route }) {
        readers[at].decisions += [decision].compactMap { $0 }
        return
      }
      let tellings = history.tellings(on: route).filter { ToldOnRoute.matter(of: $0.identity) == matter }
      readers.append(
        Reader(
          route: route, role: role, decisions: [decision].compactMap { $0 }, tellings: tellings,
          rejected: told?.rejected ?? []))
    }
    for entry in trace.entries where entry.matter == matter {
      add(entry.addressee.route, entry.addressee.role.word, entry.decision, entry.told)
    }
    let former = history.routes(about: "\(matter)/").sorted { $0.description < $1.description }
    for route in former { add(route, nil, nil, nil) }
    return readers
  }
}

extension Decision {
  func sends(_ identity: NoticeIdentity) -> Bool {
    if case .send(let notice) = self { notice.identities.contains(identity) } else { false }
  }

  /// `send` or `silent`.
  var word: String {
    switch self {
    case .send: "send"
    case .silent: "silent"
    }
  }

  /// The named reason, as in the journal.
  var reason: String {
    switch self {
    case .send(let notice): notice.reason.rawValue
    case .silent(let silence): silence.rawValue
    }
  }
}
