// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What has to leave today, what waits, and what has become pointless. Messages in doubt come first, each on its own under
/// its stored id, and what they tell is not told again in the day's digests (rule 11).
struct DayPlan {
  var outgoing: [Outgoing] = []
  /// Messages in doubt of which nothing is current any more.
  private(set) var superseded: [MessageHistory] = []
  /// Messages in doubt that stay so: nothing is sent today, or nobody can say today whether they are current.
  private(set) var waiting: [MessageHistory] = []
  /// What is due over channels that take nothing more; it stays due.
  private(set) var held: [Outgoing] = []
  private let subjectsOnly: Bool
  private let head: ChainHead

  /// - Parameters:
  ///   - closed: the names of such channels.
  ///   - head: where the journal ends, which the administrators' mails tell.
  init(
    _ due: DueNotices, _ history: JournalHistory, _ morning: Morning, _ configuration: Configuration,
    vanished: Set<String> = [], closed: Set<String> = [], subjectsOnly: Bool = false, head: ChainHead = ChainHead()
  ) throws(CalendarError) {
    self.subjectsOnly = subjectsOnly
    self.head = head
    let absent = AbsentRows(morning, vanished)
    var bundles = due.bundles
    for message in history.inDoubt {
      let identities = Set(message.notices.map(\.identity))
      let isCurrent = { (notice: Notice) in notice.identities.contains { identities.contains($0.text) } }
      guard let at = bundles.firstIndex(where: { $0.addressee.route == message.route }),
        case let current = bundles[at].notices.filter(isCurrent), !current.isEmpty
      else {
        if Self.isFallback(message.route, configuration),
          (bundles + due.awaiting).contains(where: {
            $0.addressee.route.recipient == message.recipient && $0.notices.contains(where: isCurrent)
          })
        {
          continue  // the ordinary ways go first
        }
        if try Self.mustWait(message, morning, absent) { waiting.append(message) } else { superseded.append(message) }
        continue
      }
      bundles[at].notices.removeAll(where: isCurrent)
      let mayHaveArrived = message.mayHaveArrived || message.outcome == nil
      let isHeld = closed.contains(message.channel)
      try add(
        isHeld,
        compose(
          current, bundles[at].roles, for: bundles[at].addressee, id: message.id, isRepeat: mayHaveArrived, morning,
          configuration))
    }
    try add(bundles, history, morning, configuration, closed: closed)
  }

  private mutating func add(_ isHeld: Bool, _ message: Outgoing) {
    if isHeld { held.append(message) } else { outgoing.append(message) }
  }

  private static func isFallback(_ route: Route, _ configuration: Configuration) -> Bool {
    guard let person = configuration.people[route.recipient] else { return false }
    return person.fallback.contains(route.channel) && !person.via.contains(route.channel)
  }

  /// A round over other ways; what was put off there goes under its own id.
  init(
    fallbacks bundles: [DueNotices.Bundle], _ history: JournalHistory, _ morning: Morning,
    _ configuration: Configuration, subjectsOnly: Bool = false, head: ChainHead = ChainHead()
  ) throws(CalendarError) {
    self.subjectsOnly = subjectsOnly
    self.head = head
    var bundles = bundles
    for message in history.inDoubt {
      guard let at = bundles.firstIndex(where: { $0.addressee.route == message.route }) else { continue }
      let identities = Set(message.notices.map(\.identity))
      let isCurrent = { (notice: Notice) in notice.identities.contains { identities.contains($0.text) } }
      let current = bundles[at].notices.filter(isCurrent)
      if current.isEmpty { continue }
      bundles[at].notices.removeAll(where: isCurrent)
      outgoing.append(
        try compose(
          current, bundles[at].roles, for: bundles[at].addressee, id: message.id,
          isRepeat: message.mayHaveArrived || message.outcome == nil, morning, configuration))
    }
    try add(bundles, history, morning, configuration)
  }

  /// A second round, which settles nothing: what was in doubt before the day's messages is settled by them or waits.
  init(
    secondRound due: DueNotices, _ history: JournalHistory, _ morning: Morning, _ configuration: Configuration,
    subjectsOnly: Bool = false, head: ChainHead = ChainHead()
  ) throws(CalendarError) {
    self.subjectsOnly = subjectsOnly
    self.head = head
    let doubted = history.inDoubt
    var bundles = due.bundles
    for index in bundles.indices {
      let own = Set(
        doubted.filter { $0.route == bundles[index].addressee.route }.flatMap { $0.notices.map(\.identity) })
      bundles[index].notices.removeAll { notice in notice.identities.contains { own.contains($0.text) } }
    }
    try add(bundles, history, morning, configuration)
  }

  private mutating func add(
    _ bundles: [DueNotices.Bundle], _ history: JournalHistory, _ morning: Morning, _ configuration: Configuration,
    closed: Set<String> = []
  ) throws(CalendarError) {
    for bundle in bundles where !bundle.notices.isEmpty {
      let id = Self.id(of: bundle)
      let isHeld = closed.contains(bundle.addressee.route.channel)
      try add(
        isHeld,
        compose(
          bundle.notices, bundle.roles, for: bundle.addressee, id: id,
          isRepeat: history.message(id)?.mayHaveArrived ?? false,
          morning,
          configuration))
    }
  }

  /// Whether a message that is not due today may be due again: on a day off, when the clock stands before the day it was
  /// about, or when its plan or its row cannot be read today (rule 8: an unreadable file withdraws nothing).
  private static func mustWait(
    _ message: MessageHistory, _ morning: Morning, _ absent: AbsentRows
  ) throws(CalendarError) -> Bool {
    if try !morning.calendar.isWorking(morning.day) || message.day > morning.day.iso { return true }
    return message.notices.contains { absent.has($0.identity) }
  }

  /// SHA-256 over the channel, the recipient and the sorted identities; a message of a pilot is never the one that goes
  /// out in earnest afterwards.
  private static func id(of bundle: DueNotices.Bundle) -> String {
    let identities = bundle.notices.flatMap(\.identities).sorted().map(\.text)
    let route = bundle.addressee.route
    let pilot = bundle.addressee.intended == nil ? [] : [Pilot.kind]
    return SHA256Digest.hex(
      Array((pilot + [route.channel, route.recipient] + identities).joined(separator: "\n").utf8))
  }

  private func compose(
    _ notices: [Notice], _ roles: [NoticeIdentity: ReaderRole], for addressee: Addressee, id: String, isRepeat: Bool,
    _ morning: Morning, _ configuration: Configuration
  ) throws(CalendarError) -> Outgoing {
    let language = addressee.language
    let byPlan = Dictionary(grouping: notices, by: \.plan)
    let parts = Self.plans(morning, byPlan).map { id, standing, own in
      DigestComposer.Part(
        heading: id.map { morning.heading(of: $0, in: language) } ?? "", standing: standing, notices: own,
        roles: roles)
    }
    let isAdministrator = !addressee.isChat && configuration.administrators.contains(addressee.route.recipient)
    let composer = DigestComposer(
      language: language, office: configuration.office.text(in: language),
      howToReport: configuration.howToReport?.text(in: language), calendar: morning.calendar, day: morning.day,
      journal: isAdministrator && head.seq > 0 ? (head.seq, head.hash) : nil)
    let thread = MessageThread.root(of: notices, for: addressee.route.recipient, morning)
    let message = try composer.compose(
      id: id, thread: thread, parts: parts, possibleRepeat: isRepeat,
      subjectOnly: subjectsOnly, meantFor: addressee.intended, isForChat: addressee.isChat)
    return Outgoing(
      addressee: addressee, message: message, notices: notices.ranked(), roles: roles, isRepeat: isRepeat)
  }

  /// The order of a message's parts: the plans that are served, those that are not, those that are gone, and what is about
  /// none.
  private static func plans(
    _ morning: Morning, _ notices: [String?: [Notice]]
  ) -> [(id: String?, standing: PlanStanding?, notices: [Notice])] {
    var left = notices
    var parts: [(id: String?, standing: PlanStanding?, notices: [Notice])] = []
    for standing in morning.standings {
      if let own = left.removeValue(forKey: standing.plan.id) { parts.append((standing.plan.id, standing, own)) }
    }
    for document in morning.loaded {
      if let own = left.removeValue(forKey: document.source.id) { parts.append((document.source.id, nil, own)) }
    }
    let ofNone = left.removeValue(forKey: nil)
    for (id, own) in left.sorted(by: { $0.key ?? "" < $1.key ?? "" }) { parts.append((id, nil, own)) }
    if let ofNone { parts.append((nil, nil, ofNone)) }
    return parts
  }
}
