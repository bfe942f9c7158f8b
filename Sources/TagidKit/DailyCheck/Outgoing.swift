// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// A message that goes out today, composed, with the notices it tells.
struct Outgoing {
  var addressee: Addressee
  var message: Message
  var notices: [Notice]
  var isRepeat: Bool

  var identities: [String] { notices.flatMap(\.identities).map(\.text) }
}

/// What has to leave today and what has become pointless: messages in doubt come first, each on its own under its stored
/// id, and what they tell is not told again in the day's digests (rule 11).
struct DayPlan {
  private(set) var outgoing: [Outgoing] = []
  /// Messages in doubt of which nothing is current any more.
  private(set) var superseded: [MessageHistory] = []

  init(
    _ due: DueNotices, inDoubt: [MessageHistory], _ morning: Morning, _ configuration: Configuration
  ) throws(CalendarError) {
    var bundles = due.bundles
    for message in inDoubt {
      let identities = Set(message.notices.map(\.identity))
      let isCurrent = { (notice: Notice) in notice.identities.contains { identities.contains($0.text) } }
      guard let at = bundles.firstIndex(where: { $0.addressee.route == message.route }),
        case let current = bundles[at].notices.filter({ isCurrent($0.notice) }), !current.isEmpty
      else {
        superseded.append(message)
        continue
      }
      bundles[at].notices.removeAll { isCurrent($0.notice) }
      outgoing.append(
        try Self.compose(
          current, for: bundles[at].addressee, id: message.id,
          isRepeat: message.state != .inDoubt(lastOutcome: .deferred),
          morning, configuration))
    }
    for bundle in bundles where !bundle.notices.isEmpty {
      let id = Self.id(of: bundle)
      outgoing.append(
        try Self.compose(bundle.notices, for: bundle.addressee, id: id, isRepeat: false, morning, configuration))
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
