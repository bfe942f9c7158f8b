// SPDX-License-Identifier: Apache-2.0

import Dispatch
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
    var berths: [TransferQueue: Berth] = [:]
    var isOver = false
  }

  private let basket: Basket
  private let board = Mutex(Board())
  private let gone = DispatchSemaphore(value: 0)

  init(basket: Basket) { self.basket = basket }

  func submit(_ transfer: Transfer, as ticket: Int) {
    let queue = transfer.queue
    let (isNeeded, call) = board.withLock { board in
      var berth = board.berths[queue] ?? Berth()
      berth.waiting.append(Job(ticket: ticket, transfer: transfer))
      berth.open += 1
      let isNeeded = berth.threads < min(berth.open, queue.connections)
      if isNeeded { berth.threads += 1 }
      board.berths[queue] = berth
      return (isNeeded, berth.call)
    }
    if isNeeded {
      do throws(DeliveryError) {
        try BackgroundThread.start { self.work(for: queue, call) }
      } catch {
        return standDown(queue, error)
      }
    }
    call.signal()
  }

  /// There is a thread less than there should be. The others go on with what waits; without any, nobody would.
  private func standDown(_ queue: TransferQueue, _ error: DeliveryError) {
    let left: [Job] = board.withLock { board in
      guard var berth = board.berths[queue] else { return [] }
      berth.threads -= 1
      let left = berth.threads == 0 ? Array(berth.waiting) : []
      berth.open -= left.count
      if berth.threads == 0 { berth.waiting = [] } else { berth.call.signal() }
      board.berths[queue] = berth
      return left
    }
    basket.put(left.map { Finished($0.ticket, error) })
  }

  /// Tells the threads to say farewell to their servers.
  func dismiss() {
    let berths = board.withLock { board in
      board.isOver = true
      return board.berths.values.map { ($0.threads, $0.call) }
    }
    for (threads, call) in berths {
      for _ in 0..<threads { call.signal() }
    }
  }

  /// Waits for that, at most until this time: a thread that waits for a server that is silent is left to itself.
  func wait(until end: DispatchTime) {
    let threads = board.withLock { $0.berths.values.reduce(0) { $0 + $1.threads } }
    for _ in 0..<threads { _ = gone.wait(timeout: end) }
  }

  private func work(for queue: TransferQueue, _ call: DispatchSemaphore) {
    do {
      let carrier = LoneCourier()
      while true {
        call.wait()
        guard let job = next(in: queue) else { break }
        let outcome = carrier.send(.transfer(job.transfer))
        board.withLock { $0.berths[queue]?.open -= 1 }
        basket.put([Finished(job.ticket, outcome)])
      }
    }
    gone.signal()
  }

  /// Nil when the work is over.
  private func next(in queue: TransferQueue) -> Job? {
    board.withLock { $0.isOver ? nil : $0.berths[queue]?.waiting.popFirst() }
  }
}
