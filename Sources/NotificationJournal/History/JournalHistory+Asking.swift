// SPDX-License-Identifier: Apache-2.0

extension JournalHistory {
  /// How many messages there are.
  package var messageCount: Int { table.messages.count }

  /// The number of the latest intent, 0 before the first.
  package var lastIntent: Int { table.intents.count == 0 ? 0 : table.intents[table.intents.count - 1].seq }

  /// The message with this id.
  package func message(_ id: String) -> MessageHistory? {
    table.row(of: MessageKey(id).digest).map { table.history(of: $0) }
  }

  /// The messages to settle before anything new is sent, oldest first.
  package var inDoubt: [MessageHistory] { messages(routes.flatMap(\.doubted).map { Int($0) }) }

  /// The messages that were repeated as often as may be and count as told, oldest first.
  package var givenUp: [MessageHistory] { messages(routes.flatMap(\.abandoned).map { Int($0) }) }

  /// The messages that the other side will never take, oldest first.
  package var rejected: [MessageHistory] { messages(Array(turnedAway)) }

  // Rows stand in the order of their first intents.
  private func messages(_ rows: [Int]) -> [MessageHistory] { rows.sorted().map { table.history(of: $0) } }

  /// The number of the absence in which a plan's documents are missing now, from 1: it grows when a document is missing
  /// that was there on the run before.
  package func absence(of plan: String, missing files: [String]) -> Int { absences.number(of: plan, missing: files) }

  /// A number that grows with everything that is taken in about a route.
  package func version(of route: Route) -> Int { row(of: route)?.changes ?? 0 }

  /// Everything that went out on a route and was told or may have been, in the order in which it went.
  package func tellings(on route: Route) -> [Telling] {
    guard let row = row(of: route) else { return [] }
    let certain = merged(row.accepted + row.abandoned.map { table.messages[Int($0)].latest }, isCertain: true)
    let doubted = row.doubted.map { table.messages[Int($0)] }.filter(\.fate.isOpen).map(\.latest)
    let open = merged(row.possible + doubted, isCertain: false)
    return (certain + open).sorted { ($0.seq, $0.identity) < ($1.seq, $1.identity) }
  }

  /// How often something was accepted on a route, when nothing else is known of it but refusals; nil otherwise.
  package func acceptances(on route: Route) -> Int? {
    guard let row = row(of: route) else { return 0 }
    return row.abandoned.isEmpty && row.doubted.isEmpty && row.possible.isEmpty ? row.accepted.count : nil
  }

  /// What was told on a route by what was accepted after the first so many, in the order in which it was.
  package func accepted(on route: Route, after count: Int) -> [Telling] {
    row(of: route)?.accepted.dropFirst(count).flatMap { table.tellings(of: Int($0), isCertain: true) } ?? []
  }

  /// Each identity once, as it was told last.
  private func merged(_ intents: [UInt32], isCertain: Bool) -> [Telling] {
    var told: [String: Telling] = [:]
    for intent in intents {
      for telling in table.tellings(of: Int(intent), isCertain: isCertain) {
        told[telling.identity] = telling.merged(with: told[telling.identity])
      }
    }
    return Array(told.values)
  }

  /// Everybody to whom a message about something went or was to go, by how its identities begin.
  package func routes(about beginning: String) -> Set<Route> {
    var found: Set<Int> = []
    for message in 0..<table.messages.count where !found.contains(table.route(of: message)) {
      let notices = table.notices(of: Int(table.messages[message].latest))
      if notices.contains(where: { $0.identity.hasPrefix(beginning) }) { found.insert(table.route(of: message)) }
    }
    return Set(found.map { table.terms.routes[$0] })
  }

  /// The identities rejected on a route at this very address.
  package func rejected(on route: Route, at address: String) -> Set<String> {
    guard let refused = row(of: route)?.refused, !refused.isEmpty else { return [] }
    let hash = addressKey?.hash(address)
    var found: Set<String> = []
    for intent in refused {
      let kept = table.place(of: Int(intent)).address
      if kept == address || kept == hash { found.formUnion(table.notices(of: Int(intent)).map(\.identity)) }
    }
    return found
  }

  /// Whether a message went to this very address.
  package func went(_ message: MessageHistory, to address: String) -> Bool {
    AddressKey.isSame(message.address, address, addressKey)
  }

  /// Every route on which an indicator was looked at, with the earliest day.
  /// - Parameter indicator: as the keys of `RunRecord.routes`.
  package func routes(of indicator: String) -> [Route: String] {
    guard let matter = table.terms.matter(indicator) else { return [:] }
    let looks = known.routes(of: matter).map { (table.terms.routes[$0.route], table.terms.day($0.day)) }
    return Dictionary(uniqueKeysWithValues: looks)
  }

  /// The earliest day on which an indicator, as the keys of `RunRecord.routes`, was looked at for anybody.
  package func firstLook(at indicator: String) -> String? {
    table.terms.matter(indicator).flatMap { known.routes(of: $0).map { table.terms.day($0.day) }.min() }
  }

  /// The earliest day on which an indicator, `PLAN/ID`, was looked at for a route; nil when that is new to the journal.
  package func knownSince(indicator: String, route: Route) -> String? {
    guard let matter = table.terms.matter(indicator), let number = table.terms.number(of: route) else { return nil }
    return known.routes(of: matter).first { $0.route == number }.map { table.terms.day($0.day) }
  }

  /// The latest day before another on which a run came to its end.
  package func lastRunDay(before day: String) -> String? {
    let at = place(of: day)
    return at > 0 ? runDays[at - 1] : nil
  }

  private func row(of route: Route) -> RouteRow? {
    guard let number = table.terms.number(of: route), number < routes.count else { return nil }
    return routes[number]
  }
}
