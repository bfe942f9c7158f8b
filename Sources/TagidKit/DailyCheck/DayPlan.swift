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
  private(set) var outgoing: [Outgoing] = []
  /// Messages in doubt of which nothing is current any more.
  private(set) var superseded: [MessageHistory] = []
  /// Messages in doubt that stay so: nothing is sent today, or nobody can say today whether they are current.
  private(set) var waiting: [MessageHistory] = []

  init(
    _ due: DueNotices, _ history: JournalHistory, _ morning: Morning, _ configuration: Configuration
  ) throws(CalendarError) {
    var bundles = due.bundles
    for message in history.inDoubt {
      let identities = Set(message.notices.map(\.identity))
      let isCurrent = { (notice: Notice) in notice.identities.contains { identities.contains($0.text) } }
      guard let at = bundles.firstIndex(where: { $0.addressee.route == message.route }),
        case let current = bundles[at].notices.filter({ isCurrent($0.notice) }), !current.isEmpty
      else {
        if try Self.mustWait(message, morning) { waiting.append(message) } else { superseded.append(message) }
        continue
      }
      bundles[at].notices.removeAll { isCurrent($0.notice) }
      let mayHaveArrived = message.mayHaveArrived || message.outcome == nil
      outgoing.append(
        try Self.compose(
          current, for: bundles[at].addressee, id: message.id, isRepeat: mayHaveArrived, morning, configuration))
    }
    for bundle in bundles where !bundle.notices.isEmpty {
      let id = Self.id(of: bundle)
      outgoing.append(
        try Self.compose(
          bundle.notices, for: bundle.addressee, id: id, isRepeat: history.messages[id]?.mayHaveArrived ?? false,
          morning,
          configuration))
    }
  }

  /// Whether a message that is not due today may be due again: on a day off, when the clock stands before the day it was
  /// about, or when its plan or its row cannot be read today (rule 8: an unreadable file withdraws nothing).
  private static func mustWait(_ message: MessageHistory, _ morning: Morning) throws(CalendarError) -> Bool {
    if try !morning.calendar.isWorking(morning.day) || message.day > morning.day.iso { return true }
    return message.notices.contains { notice in
      let parts = notice.identity.split(separator: "/")
      guard let id = parts.first.map(String.init), parts.count > 1 else { return false }
      if let plan = morning.standings.first(where: { $0.plan.id == id }) {
        return plan.indicators.contains { $0.state == .unreadable && "\($0.indicator.id)" == parts[1] }
      }
      return morning.loaded.contains { $0.source.id == id }
    }
  }

  /// SHA-256 over the channel, the recipient and the sorted identities.
  private static func id(of bundle: DueNotices.Bundle) -> String {
    let identities = bundle.notices.flatMap(\.notice.identities).sorted().map(\.text)
    let route = bundle.addressee.route
    return SHA256Digest.hex(Array(([route.channel, route.recipient] + identities).joined(separator: "\n").utf8))
  }

  private static func compose(
    _ notices: [(standing: PlanStanding, notice: Notice)], for addressee: Addressee, id: String, isRepeat: Bool,
    _ morning: Morning, _ configuration: Configuration
  ) throws(CalendarError) -> Outgoing {
    let language = addressee.language
    var parts: [DigestComposer.Part] = []
    for standing in morning.standings {
      let own = notices.filter { $0.standing.plan.id == standing.plan.id }.map(\.notice)
      guard !own.isEmpty else { continue }
      parts.append(
        DigestComposer.Part(
          heading: morning.heading(of: standing.plan, in: language), standing: standing, notices: own))
    }
    let composer = DigestComposer(
      language: language, office: configuration.office.text(in: language),
      howToReport: configuration.howToReport?.text(in: language), calendar: morning.calendar, day: morning.day)
    let year = FiscalYear(containing: morning.day).label
    let thread = SHA256Digest.hex(Array("thread\n\(addressee.route.recipient)\n\(year)".utf8))
    let message = try composer.compose(
      id: id, thread: String(thread.prefix(32)), parts: parts, possibleRepeat: isRepeat)
    return Outgoing(
      addressee: addressee, message: message, notices: notices.map(\.notice).ranked(), isRepeat: isRepeat)
  }
}
