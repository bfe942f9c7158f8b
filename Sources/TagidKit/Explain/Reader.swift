// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// One recipient on one channel, for whoever asks why: what was told before, and what is decided on the day.
struct Reader {
  /// One decision, with what it is about.
  struct Answer {
    var topic: Topic
    var decision: Decision

    /// `send` or `silent`.
    var word: String { decision.word }

    /// The named reason, as in the journal.
    var reason: String { decision.reason }
  }

  var route: Route
  /// Such as `escalation`; nil for an owner.
  var role: String?
  /// None for who is no recipient any more.
  var decisions: [Answer]
  /// Everything about the matter that was told or may have been, in the order in which it went.
  var tellings: [Telling]
  /// Identities that the server refused for today's address.
  var rejected: Set<String>

  func telling(_ identity: NoticeIdentity) -> Telling? { tellings.last { $0.identity == identity.text } }

  /// The first decision about a topic that keeps silent; nil when none does.
  func silence(about topic: Topic) -> Silence? {
    decisions.lazy.compactMap { answer in
      if answer.topic == topic, case .silent(let silence) = answer.decision { silence } else { nil }
    }.first
  }
}

extension Decision {
  func sends(_ identity: NoticeIdentity) -> Bool {
    if case .send(let notice) = self { notice.identities.contains(identity) } else { false }
  }

  fileprivate var word: String {
    switch self {
    case .send: "send"
    case .silent: "silent"
    }
  }

  fileprivate var reason: String {
    switch self {
    case .send(let notice): notice.reason.rawValue
    case .silent(let silence): silence.rawValue
    }
  }
}
