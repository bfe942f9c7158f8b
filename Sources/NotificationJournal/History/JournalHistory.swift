// SPDX-License-Identifier: Apache-2.0

/// The journal folded into what a run asks before it decides: who was told what, and what is still in doubt.
package struct JournalHistory: Sendable, Equatable {
  /// The latest run record.
  package private(set) var lastRun: RunRecord?
  /// When the latest run record was written, in ISO 8601.
  package private(set) var lastRunAt: String?

  /// Under which addresses are kept, when they are; what was kept as it is stays known too.
  package var addressKey: AddressKey?

  private(set) var table = MessageTable()
  /// By the numbers of the routes; fewer when nothing went on the last of them.
  private(set) var routes: [RouteRow] = []
  private(set) var known = KnownRoutes()
  private(set) var turnedAway: Set<Int> = []
  private(set) var absences = Absences()
  private(set) var quarantines = Quarantines()
  /// The days of all runs, in order.
  private(set) var runDays: [String] = []

  /// The history of an empty journal.
  package init() {}

  /// Takes in the journal's next record.
  package mutating func apply(_ record: JournalRecord) {
    switch record.entry {
    case .intent(let intent):
      sent(table.add(intent, seq: record.seq), of: MessageKey(intent.id), isRepeat: intent.isRepeat)
    case .outcome(let outcome): apply(outcome, at: record.at)
    case .run(let run): apply(run, at: record.at)
    case .quarantine(let quarantine):
      quarantines.apply(quarantine, at: record.at, addressKey)
      if quarantine.state == .lifted { trustAgain(quarantine) }
    case .recovered, .continued: break
    }
  }

  mutating func apply(_ intent: IntentFields, seq: Int) {
    sent(table.add(intent, seq: seq), of: MessageKey(intent.id), isRepeat: intent.isRepeat)
  }

  mutating func apply(_ outcome: OutcomeFields, at: UnsafeRawBufferPointer) {
    if outcome.isPlainlyAccepted { return answered(MessageKey(outcome.id), .accepted, nil) }
    apply(Outcome(outcome) { String(decoding: $0, as: UTF8.self) }, at: String(decoding: at, as: UTF8.self))
  }

  private mutating func apply(_ outcome: Outcome, at: String) {
    answered(MessageKey(outcome.id), outcome.result, (outcome, at))
  }

  private mutating func apply(_ run: RunRecord, at: String) {
    lastRun = run
    lastRunAt = at
    let place = place(of: run.day)
    if place == runDays.count || runDays[place] != run.day { runDays.insert(run.day, at: place) }
    absences.apply(run)
    for (indicator, routes) in run.routes.sorted(by: { $0.key < $1.key }) {
      for route in routes { table.learn(indicator, route, day: run.day, into: &known) }
    }
  }

  private mutating func sent(_ intent: Int, of id: MessageKey, isRepeat: Bool) {
    // A run that was killed leaves no record of its own, and what it was about is known from then on all the same.
    table.learn(intent, into: &known)
    while routes.count < table.terms.routes.count { routes.append(RouteRow()) }
    if let message = table.row(of: id.digest) {
      unmark(message)
      keepIfOpen(message)
      table.follow(message, with: intent, isRepeat: isRepeat)
      mark(message)
    } else {
      mark(table.addMessage(id, of: intent, isRepeat: isRepeat))
    }
  }

  /// What the place refused may be sent there again.
  private mutating func trustAgain(_ quarantine: Quarantine) {
    for (number, route) in table.terms.routes.enumerated()
    where number < routes.count && route.channel == quarantine.channel && route.kind == quarantine.kind
      && !routes[number].refused.isEmpty
    {
      routes[number].refused = []
      routes[number].changes += 1
    }
  }

  /// - Parameter answer: with when it was recorded; nil when it says no more than `accepted`.
  private mutating func answered(
    _ id: MessageKey, _ result: Outcome.Result, _ answer: (outcome: Outcome, at: String)?
  ) {
    // What was accepted cannot be taken back by a later word about the same intent.
    guard let message = table.row(of: id.digest), table.messages[message].fate.result != .accepted else { return }
    unmark(message)
    if result == .superseded { keepIfOpen(message) }
    table.answer(message, result, answer)
    mark(message)
    let (route, latest) = (table.route(of: message), table.messages[message].latest)
    if answer != nil || quarantines.isAnyWaiting {
      quarantines.apply(answer?.outcome, table.terms.routes[route], table.place(of: Int(latest)).address)
    }
    switch result {
    case .accepted: routes[route].accepted.append(latest)
    // It was told over another channel, so this one has nothing to make up for.
    case .superseded where answer?.outcome.by != nil: routes[route].accepted.append(latest)
    case .rejected: routes[route].refused.append(latest)
    case .deferred, .unknown, .superseded: break
    }
  }

  /// Keeps what the latest intent of a message may have told, before another record takes its place.
  private mutating func keepIfOpen(_ message: Int) {
    let row = table.messages[message]
    if row.fate.isOpen { routes[table.route(of: message)].possible.append(row.latest) }
  }

  private mutating func mark(_ message: Int) {
    let route = table.route(of: message)
    routes[route].changes += 1
    switch table.messages[message].fate.state {
    case .inDoubt: routes[route].doubted.append(UInt32(message))
    case .givenUp: routes[route].abandoned.append(UInt32(message))
    case .closed(.rejected): turnedAway.insert(message)
    case .closed: break
    }
  }

  private mutating func unmark(_ message: Int) {
    let route = table.route(of: message)
    routes[route].changes += 1
    switch table.messages[message].fate.state {
    case .inDoubt: routes[route].doubted.removeAll { $0 == UInt32(message) }
    case .givenUp: routes[route].abandoned.removeAll { $0 == UInt32(message) }
    case .closed(.rejected): turnedAway.remove(message)
    case .closed: break
    }
  }

  /// Where the first run day that is not before this one stands; most often behind the last.
  func place(of day: String) -> Int {
    if let last = runDays.last, last < day { return runDays.count }
    var (low, high) = (0, runDays.count)
    while low < high {
      let middle = (low + high) / 2
      if runDays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
