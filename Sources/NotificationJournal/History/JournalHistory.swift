// SPDX-License-Identifier: Apache-2.0

/// The journal folded into what a run asks before it decides: who was told what, and what is still in doubt.
package struct JournalHistory: Sendable, Equatable {
  /// Every message by its id.
  package private(set) var messages: [String: MessageHistory] = [:]
  /// The latest run record.
  package private(set) var lastRun: RunRecord?
  /// When the latest run record was written, in ISO 8601.
  package private(set) var lastRunAt: String?

  /// Under which addresses are kept, when they are; what was kept as it is stays known too.
  package var addressKey: AddressKey?

  private var accepted: [Route: [String: Telling]] = [:]
  /// What may have arrived or not, before the latest intent of its message.
  private var possible: [Route: [String: Telling]] = [:]
  private var refused: [Route: [String: Set<String>]] = [:]
  private var known: [String: [Route: String]] = [:]
  private var doubted: [Route: Set<String>] = [:]
  private var abandoned: [Route: Set<String>] = [:]
  private var turnedAway: Set<String> = []
  private var absences = Absences()
  /// How often something about a route was taken in.
  private var changes: [Route: Int] = [:]
  /// The days of all runs, in order.
  private var runDays: [String] = []

  /// The history of an empty journal.
  package init() {}

  /// Takes in the journal's next record.
  package mutating func apply(_ record: JournalRecord) {
    switch record.entry {
    case .intent(let intent): apply(intent, seq: record.seq)
    case .outcome(let outcome): apply(outcome)
    case .run(let run):
      lastRun = run
      lastRunAt = record.at
      let at = place(of: run.day)
      if at == runDays.count || runDays[at] != run.day { runDays.insert(run.day, at: at) }
      absences.apply(run)
      for (indicator, routes) in run.routes {
        for route in routes { learn(indicator, route, run.day) }
      }
    case .recovered, .continued: break
    }
  }

  private mutating func apply(_ intent: Intent, seq: Int) {
    // A run that was killed leaves no record of its own, and what it was about is known from then on all the same.
    for notice in intent.notices {
      let parts = notice.identity.split(separator: "/", maxSplits: 3)
      // A notice about no tier says nothing of the deadlines that its reader was told; a duty has none and is one itself.
      if parts.count > 2, parts[2] == "-", !parts[1].hasPrefix(Self.duty) { continue }
      // Who only hears how it ended is not looked at from then on.
      guard notice.role != Self.former else { continue }
      learn((parts.prefix(2) + [notice.role].compactMap { $0?[...] }).joined(separator: "/"), intent.route, intent.day)
    }
    if var message = messages[intent.id] {
      unmark(message)
      keepIfOpen(message)
      message.apply(intent, seq: seq)
      mark(message)
    } else {
      mark(MessageHistory(intent, seq: seq))
    }
  }

  private mutating func learn(_ indicator: String, _ route: Route, _ day: String) {
    known[indicator, default: [:]][route] = min(known[indicator]?[route] ?? day, day)
  }

  private mutating func apply(_ outcome: Outcome) {
    // What was accepted cannot be taken back by a later word about the same intent.
    guard var message = messages[outcome.id], message.state != .closed(.accepted) else { return }
    unmark(message)
    if outcome.result == .superseded { keepIfOpen(message) }
    message.apply(outcome)
    mark(message)
    for notice in message.notices {
      switch outcome.result {
      case .accepted:
        let telling = Telling(notice, of: message, isCertain: true)
        let earlier = accepted[message.route]?[notice.identity]
        accepted[message.route, default: [:]][notice.identity] = telling.merged(with: earlier)
      case .rejected: refused[message.route, default: [:]][message.address, default: []].insert(notice.identity)
      case .deferred, .unknown, .superseded: break
      }
    }
  }

  /// Keeps what the latest intent of a message may have told, before another record takes its place.
  private mutating func keepIfOpen(_ message: MessageHistory) {
    guard message.isFateOpen else { return }
    for notice in message.notices {
      let earlier = possible[message.route]?[notice.identity]
      possible[message.route, default: [:]][notice.identity] =
        Telling(notice, of: message, isCertain: false).merged(with: earlier)
    }
  }

  private mutating func mark(_ message: MessageHistory) {
    changes[message.route, default: 0] += 1
    messages[message.id] = message
    switch message.state {
    case .inDoubt: doubted[message.route, default: []].insert(message.id)
    case .givenUp: abandoned[message.route, default: []].insert(message.id)
    case .closed(.rejected): turnedAway.insert(message.id)
    case .closed: break
    }
  }

  private mutating func unmark(_ message: MessageHistory) {
    changes[message.route, default: 0] += 1
    doubted[message.route]?.remove(message.id)
    abandoned[message.route]?.remove(message.id)
    turnedAway.remove(message.id)
  }
}

extension JournalHistory {
  /// The messages to settle before anything new is sent, oldest first.
  package var inDoubt: [MessageHistory] {
    doubted.values.joined().compactMap { messages[$0] }.sorted { $0.firstSeq < $1.firstSeq }
  }

  /// The messages that were repeated as often as may be and count as told, oldest first.
  package var givenUp: [MessageHistory] {
    abandoned.values.joined().compactMap { messages[$0] }.sorted { $0.firstSeq < $1.firstSeq }
  }

  /// The messages that the other side will never take, oldest first.
  package var rejected: [MessageHistory] {
    turnedAway.compactMap { messages[$0] }.sorted { $0.firstSeq < $1.firstSeq }
  }

  /// The number of the absence in which a plan's documents are missing now, from 1: it grows when a document is missing
  /// that was there on the run before.
  package func absence(of plan: String, missing files: [String]) -> Int { absences.number(of: plan, missing: files) }

  /// A number that grows with everything that is taken in about a route.
  package func version(of route: Route) -> Int { changes[route] ?? 0 }

  /// Everything that went out on a route and was told or may have been, in the order in which it went.
  package func tellings(on route: Route) -> [Telling] {
    let certain = certain(on: route)
    var open = possible[route] ?? [:]
    for message in doubted[route, default: []].compactMap({ messages[$0] }) where message.isFateOpen {
      for notice in message.notices {
        open[notice.identity] = Telling(notice, of: message, isCertain: false).merged(with: open[notice.identity])
      }
    }
    return (Array(certain.values) + open.values).sorted { ($0.seq, $0.identity) < ($1.seq, $1.identity) }
  }

  private func certain(on route: Route) -> [String: Telling] {
    var told = accepted[route] ?? [:]
    for message in abandoned[route, default: []].compactMap({ messages[$0] }) {
      for notice in message.notices {
        told[notice.identity] = Telling(notice, of: message, isCertain: true).merged(with: told[notice.identity])
      }
    }
    return told
  }

  /// Everybody to whom a message about something went or was to go, by how its identities begin.
  package func routes(about beginning: String) -> Set<Route> {
    Set(messages.values.filter { $0.notices.contains { $0.identity.hasPrefix(beginning) } }.map(\.route))
  }

  /// The identities rejected on a route at this very address.
  package func rejected(on route: Route, at address: String) -> Set<String> {
    guard let at = refused[route] else { return [] }
    return (at[address] ?? []).union(addressKey.flatMap { at[$0.hash(address)] } ?? [])
  }

  /// Whether a message went to this very address.
  package func went(_ message: MessageHistory, to address: String) -> Bool {
    message.address == address || AddressKey.isHash(message.address) && message.address == addressKey?.hash(address)
  }

  /// A notice's `role` of who was reminded of a deadline before.
  private static let former = "former"

  /// How the name of a duty begins, which stands in the place of an indicator.
  private static let duty = "duty:"

  /// Every route on which an indicator was looked at, with the earliest day.
  /// - Parameter indicator: as the keys of `RunRecord.routes`.
  package func routes(of indicator: String) -> [Route: String] { known[indicator] ?? [:] }

  /// The latest day before another on which a run came to its end.
  package func lastRunDay(before day: String) -> String? {
    let at = place(of: day)
    return at > 0 ? runDays[at - 1] : nil
  }

  /// Where the first run day that is not before this one stands; most often behind the last.
  private func place(of day: String) -> Int {
    if let last = runDays.last, last < day { return runDays.count }
    var (low, high) = (0, runDays.count)
    while low < high {
      let middle = (low + high) / 2
      if runDays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The earliest day on which an indicator, `PLAN/ID`, was looked at for a route; nil when that is new to the journal.
  package func knownSince(indicator: String, route: Route) -> String? { known[indicator]?[route] }
}
