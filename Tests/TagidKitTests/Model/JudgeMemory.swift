// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import WorkingDays

@testable import TagidKit

/// What the judge remembers of earlier runs, from nothing but what left and what the servers said.
struct JudgeMemory {
  struct Line: Hashable {
    var route: Route
    var identity: String
  }

  /// A deadline on a route, by how its identities begin.
  struct Deadline: Hashable {
    var route: Route
    var start: String
  }

  struct Heard {
    var day: CivilDate
    var actBy: CivilDate
    var isCertain: Bool
    /// Whether the loss of another tier named it as the next one.
    var isOfNext = false
  }

  struct Message {
    var unknowns = 0
    var last: Outcome.Result
    var isInDoubt: Bool { last == .deferred || last == .unknown && unknowns < 3 }
  }

  /// What arrived, or counts as if it had, with the latest day.
  private(set) var told: [Line: CivilDate] = [:]
  /// What may have arrived.
  private(set) var possible: Set<Line> = []
  /// By route and address.
  private(set) var refused: Set<String> = []
  private(set) var messages: [String: Message] = [:]
  /// Every telling of a deadline, the next one's in a loss too.
  private(set) var heard: [Deadline: [Heard]] = [:]
  /// By route: what was told of anything about an indicator or a duty.
  private(set) var subjects: [Route: Set<String>] = [:]
  /// Deadlines of which something was tried on any route, by how their identities begin.
  private(set) var tried: Set<String> = []
  /// By route and the name of an indicator or a duty: the first day of a time in which its notices go there as to an owner.
  private(set) var ownedSince: [Deadline: CivilDate] = [:]

  /// - Parameter names: of everything that the plan has.
  mutating func noteOwners(_ names: [String], _ office: NaiveOffice) {
    var since: [Deadline: CivilDate] = [:]
    for name in names {
      guard let matter = office.matter(name, nil) else { continue }
      for route in office.ownerRoutes(matter) {
        let own = Deadline(route: route, start: name)
        since[own] = ownedSince[own] ?? office.day
      }
    }
    ownedSince = since
  }

  /// What an owner must have in mind of a deadline: what was told of it, and as the next one only since it is theirs.
  func minded(_ route: Route, _ deadline: NaiveDeadline) -> [Heard] {
    let since = ownedSince[Deadline(route: route, start: deadline.matter.subject)] ?? CivilDate.latest
    return heard(route, deadline.start).filter { $0.isCertain && (!$0.isOfNext || $0.day >= since) }
  }

  /// Whether something was said of it since it is its owner's.
  func isOwn(_ route: Route, _ deadline: NaiveDeadline, _ heard: [Heard]) -> Bool {
    let since = ownedSince[Deadline(route: route, start: deadline.matter.subject)] ?? CivilDate.latest
    return heard.contains { $0.day >= since }
  }

  mutating func take(_ message: SentMessage, _ office: NaiveOffice) {
    var known = messages[message.id] ?? Message(last: message.result)
    known.last = message.result
    known.unknowns += message.result == .unknown ? 1 : 0
    messages[message.id] = known
    let isCertain = message.result == .accepted || message.result == .unknown && known.unknowns == 3
    for line in message.lines {
      let own = Line(route: message.route, identity: line.text)
      tried.insert(line.start)
      // A loss tells of the next deadline too.
      if let next = Self.next(line, office) { tried.insert(next.start) }
      switch message.result {
      case .rejected: refused.insert(Self.refusal(message, line.text))
      case .accepted, .unknown:
        if isCertain {
          told[own] = max(told[own] ?? office.day, office.day)
          subjects[message.route, default: []].insert(line.subject)
        } else {
          possible.insert(own)
        }
        hear(line, message.route, isCertain, office)
      case .deferred, .superseded: break
      }
    }
  }

  private static func next(_ line: SentMessage.Line, _ office: NaiveOffice) -> NaiveDeadline? {
    guard line.kind == .loss, let row = line.indicator.flatMap({ office.row($0) }) else { return nil }
    return office.cliff(row)
  }

  private mutating func hear(_ line: SentMessage.Line, _ route: Route, _ isCertain: Bool, _ office: NaiveOffice) {
    guard let target = line.target, [.deadline, .loss, .targetMoved].contains(line.kind) else { return }
    func add(_ start: String, _ actBy: CivilDate, isOfNext: Bool = false) {
      heard[Deadline(route: route, start: start), default: []]
        .append(Heard(day: office.day, actBy: actBy, isCertain: isCertain, isOfNext: isOfNext))
    }
    // What a date closes by is the rule's, of several dates as of one.
    add(line.start, office.calendar.onOrBefore(office.calendar.closes(target)))
    if let next = Self.next(line, office) { add(next.start, next.actBy, isOfNext: true) }
  }

  static func refusal(_ message: SentMessage, _ identity: String) -> String {
    "\(message.route) \(message.address) \(identity)"
  }

  func isTold(_ identity: String, on route: Route) -> Bool { told[Line(route: route, identity: identity)] != nil }

  /// Whether the server refused the identity for any address of the route.
  func isRefused(_ identity: String, on route: Route) -> Bool {
    refused.contains { $0.hasPrefix("\(route) ") && $0.hasSuffix(" \(identity)") }
  }

  /// What was heard of a deadline on a route, in order.
  func heard(_ route: Route, _ start: String) -> [Heard] { heard[Deadline(route: route, start: start)] ?? [] }
}
