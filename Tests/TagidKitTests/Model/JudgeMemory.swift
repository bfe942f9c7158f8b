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

  /// A deadline on a route.
  struct Deadline: Hashable {
    var route: Route
    var indicator: IndicatorID
    var percent: Int
    var target: CivilDate
  }

  struct Heard {
    var day: CivilDate
    var actBy: CivilDate
    var isCertain: Bool
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
  /// Deadlines of which something was tried on any route.
  private(set) var tried: Set<String> = []

  mutating func take(_ message: SentMessage, _ office: NaiveOffice) {
    var known = messages[message.id] ?? Message(last: message.result)
    known.last = message.result
    known.unknowns += message.result == .unknown ? 1 : 0
    messages[message.id] = known
    let isCertain = message.result == .accepted || message.result == .unknown && known.unknowns == 3
    for line in message.lines {
      let own = Line(route: message.route, identity: line.text)
      if let indicator = line.indicator, let percent = line.percent, let target = line.target {
        tried.insert(Self.name(indicator, percent, target))
        // A loss tells of the next deadline too.
        if line.kind == .loss, let next = office.row(indicator)?.cliff {
          tried.insert(Self.name(indicator, next.percent, next.target))
        }
      }
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

  private mutating func hear(_ line: SentMessage.Line, _ route: Route, _ isCertain: Bool, _ office: NaiveOffice) {
    guard let indicator = line.indicator, let percent = line.percent, let target = line.target,
      [.deadline, .loss, .targetMoved].contains(line.kind)
    else { return }
    let cliff = office.row(indicator)?.cliff
    func add(_ percent: Int, _ target: CivilDate, _ actBy: CivilDate) {
      let deadline = Deadline(route: route, indicator: indicator, percent: percent, target: target)
      heard[deadline, default: []].append(Heard(day: office.day, actBy: actBy, isCertain: isCertain))
    }
    if let cliff, cliff.percent == percent, cliff.target == target {
      add(percent, target, cliff.actBy)
    } else {
      add(percent, target, office.calendar.onOrBefore(office.calendar.closes(target)))
      if line.kind == .loss, let cliff { add(cliff.percent, cliff.target, cliff.actBy) }
    }
  }

  static func name(_ indicator: IndicatorID, _ percent: Int, _ target: CivilDate) -> String {
    "\(indicator)/\(percent)/\(target)"
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
  func heard(_ route: Route, _ indicator: IndicatorID, _ cliff: NaiveRow.Cliff) -> [Heard] {
    heard[Deadline(route: route, indicator: indicator, percent: cliff.percent, target: cliff.target)] ?? []
  }
}
