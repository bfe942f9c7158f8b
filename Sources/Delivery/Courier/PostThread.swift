// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// A thread on which all requests to services are carried, several at once, while others are composed and recorded.
final class PostThread: Sendable {
  private struct Board {
    var waiting: [(ticket: Int, transfer: Transfer)] = []
    var hasThread = false
    var isOver = false
  }

  private let basket: Basket
  /// Rings when there is something to do.
  private let bell: Bell
  private let board = Mutex(Board())
  private let gone = DispatchSemaphore(value: 0)

  init(basket: Basket) throws(DeliveryError) {
    self.basket = basket
    bell = try Bell()
  }

  func submit(_ transfer: Transfer, as ticket: Int) {
    let isNew = board.withLock { board in
      if board.waiting.isEmpty { bell.ring() }
      board.waiting.append((ticket, transfer))
      defer { board.hasThread = true }
      return !board.hasThread
    }
    if !isNew { return }
    do throws(DeliveryError) {
      try BackgroundThread.start { self.work() }
    } catch {
      standDown(error)
    }
  }

  /// Nobody will do what waits.
  private func standDown(_ error: DeliveryError) {
    let left = board.withLock { board in
      board.hasThread = false
      defer { board.waiting = [] }
      return board.waiting
    }
    bell.hush()
    basket.put(left.map { Finished($0.ticket, error) })
  }

  /// Tells the thread to say farewell to its servers.
  func dismiss() {
    board.withLock { board in
      board.isOver = true
      bell.ring()
    }
  }

  /// Waits for that, at most until this time.
  func wait(until end: DispatchTime) {
    if board.withLock({ $0.hasThread }) { _ = gone.wait(timeout: end) }
  }

  private func work() {
    do throws(DeliveryError) {
      let carrier = try Carrier()
      var finished: [Finished] = []
      while let jobs = take() {
        for job in jobs { carrier.submit(job.transfer, as: job.ticket) }
        let news = carrier.outcomes(within: finished.isEmpty ? Self.patience : Self.shortPatience, or: bell)
        finished += news
        // Who waits for them is not woken for each.
        if news.isEmpty || finished.count >= Self.handful {
          basket.put(finished)
          finished = []
        }
      }
    } catch {
      while let jobs = take() {
        basket.put(jobs.map { Finished($0.ticket, error) })
        bell.wait(Self.patience)
      }
    }
    gone.signal()
  }

  /// In milliseconds.
  private static let patience = 1000
  private static let shortPatience = 2
  private static let handful = 16

  /// What came since the last call; nil when the work is over.
  private func take() -> [(ticket: Int, transfer: Transfer)]? {
    board.withLock { board in
      if board.isOver { return nil }
      if board.waiting.isEmpty { return [] }
      bell.hush()
      defer { board.waiting = [] }
      return board.waiting
    }
  }
}
