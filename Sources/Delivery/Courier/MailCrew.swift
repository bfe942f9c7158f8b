// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// Threads with one connection each to a mail server. libcurl does nothing else while it waits for the answer to a message's
/// end, so on one thread a server that is slow to answer would hold up all the others.
final class MailCrew: Sendable {
  private struct Job {
    var ticket: Int
    var transfer: Transfer
  }

  /// What a server has.
  private struct Berth {
    var waiting: ArraySlice<Job> = []
    /// Waiting or on their way.
    var open = 0
    var threads = 0
    let call = DispatchSemaphore(value: 0)
  }

  private struct Board {
    var berths: [String: Berth] = [:]
    var done: [(ticket: Int, outcome: DeliveryOutcome)] = []
    var isOver = false
  }

  /// How long leaving may take: a thread that waits for a server that is silent is left to itself.
  private static let farewell = DispatchTimeInterval.milliseconds(500)

  /// Rings when something is done.
  let bell: Bell
  private let board = Mutex(Board())
  private let gone = DispatchSemaphore(value: 0)

  init(bell: Bell) { self.bell = bell }

  func submit(_ transfer: Transfer, as ticket: Int) {
    let server = transfer.server
    let (isNeeded, call) = board.withLock { board in
      var berth = board.berths[server] ?? Berth()
      berth.waiting.append(Job(ticket: ticket, transfer: transfer))
      berth.open += 1
      let isNeeded = berth.threads < min(berth.open, transfer.limits.connections)
      if isNeeded { berth.threads += 1 }
      board.berths[server] = berth
      return (isNeeded, berth.call)
    }
    if isNeeded { Thread.detachNewThread { self.work(for: server, call) } }
    call.signal()
  }

  /// How many transfers have no outcome that was given back.
  var count: Int { board.withLock { $0.berths.values.reduce($0.done.count) { $0 + $1.open } } }

  /// What was done since the last call.
  func outcomes() -> [(ticket: Int, outcome: DeliveryOutcome)] {
    bell.hush()
    return board.withLock { board in
      defer { board.done.removeAll() }
      return board.done
    }
  }

  /// Ends the threads, which say farewell to their servers.
  func dismiss() {
    let berths = board.withLock { board in
      board.isOver = true
      return board.berths.values.map { ($0.threads, $0.call) }
    }
    for (threads, call) in berths {
      for _ in 0..<threads { call.signal() }
    }
    let end = DispatchTime.now() + Self.farewell
    for _ in 0..<berths.reduce(0, { $0 + $1.0 }) { _ = gone.wait(timeout: end) }
  }

  private func work(for server: String, _ call: DispatchSemaphore) {
    do {
      let carrier = LoneCourier()
      while true {
        call.wait()
        guard let job = next(for: server) else { break }
        finish(job, carrier.send(.transfer(job.transfer)), server)
      }
    }
    gone.signal()
  }

  /// Nil when the work is over.
  private func next(for server: String) -> Job? {
    board.withLock { board in
      board.isOver ? nil : board.berths[server]?.waiting.popFirst()
    }
  }

  private func finish(_ job: Job, _ outcome: DeliveryOutcome, _ server: String) {
    let isFirst = board.withLock { board in
      board.berths[server]?.open -= 1
      board.done.append((job.ticket, outcome))
      return board.done.count == 1
    }
    if isFirst { bell.ring() }
  }
}
